// One command after another is judged at least as strictly as the stricter of the two.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judged, weakened } from "./judged.ts";
import { EFFECTFUL, QUIET } from "./seeds.ts";

const RUNS = Number(process.env.METAMORPHIC_RUNS ?? 500);
const SEED = Number(process.env.METAMORPHIC_SEED ?? 1);
const LINES = [...EFFECTFUL, ...QUIET].map(({ line }) => line);

const JOINS: readonly ((first: string, second: string) => string)[] = [
  (first, second) => `${first}\n${second}`,
  (first, second) => `{\n${first}\n}; {\n${second}\n}`,
  (first, second) => `{\n${first}\n} && {\n${second}\n}`,
  (first, second) => `{\n${first}\n} || {\n${second}\n}`,
  (first, second) => `{\n${first}\n} & {\n${second}\n}`,
  (first, second) => `if {\n${first}\n}; then\n${second}\nfi`,
  (first, second) => `(\n${first}\n)\n${second}`,
  (first, second) => `x=$(\n${first}\n)\n${second}`,
  (first, second) => `f() {\n${second}\n}\n${first}\nf`,
];

describe("two commands are judged at least as strictly as either", () => {
  it("however they are joined", () => {
    const line = fc.constantFrom(...LINES);
    fc.assert(
      fc.property(line, line, fc.constantFrom(...JOINS), (first, second, join) => {
        const both = join(first, second);
        const lost = [first, second].flatMap((one) => weakened(judged(one), judged(both)));
        expect({ both, lost }).toEqual({ both, lost: [] });
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });
});
