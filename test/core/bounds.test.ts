// Every class of input that is made to be slow ends in bounded time. The bound is generous: other work may run on the
// machine; what it catches is work that grows faster than the text. test/bench/judge.ts prints the times themselves.

import { describe, expect, it } from "vitest";
import { HOSTILE } from "../bench/hostile.ts";
import { judgeLine } from "../invariants/judge-line.ts";

const MAX_MILLISECONDS = 5_000;

describe("an input made to be slow is judged in bounded time", () => {
  it.each(Object.entries(HOSTILE))("%s", (_, make) => {
    const line = make();
    const started = performance.now();
    judgeLine(line);
    expect(performance.now() - started).toBeLessThan(MAX_MILLISECONDS);
  });
});

it("what is cut off is asked about", () => {
  for (const name of ["a loop over much", "many files to delete", "thousands of pipes", "many ranges of braces"]) {
    const verdict = judgeLine(HOSTILE[name]?.() ?? "");
    expect(verdict.problems).not.toEqual([]);
    expect(verdict.decision).not.toBe("allow");
  }
});
