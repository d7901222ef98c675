// Whatever the line: it is judged without a failure, in bounded time, always alike, and never allowed where it is not
// understood. FUZZ_LINES and FUZZ_SEED make it longer or another one; fuzz-run.ts runs millions in several processes.

import { expect, it } from "vitest";
import { fuzz } from "./fuzz.ts";

it("judges random actions alike, in time, and allows none that it does not understand", () => {
  const { wrong } = fuzz(Number(process.env.FUZZ_LINES ?? 3_000), Number(process.env.FUZZ_SEED ?? 1));
  expect(wrong).toEqual([]);
});
