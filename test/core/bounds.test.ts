// Every class of input that is made to be slow ends in bounded time. The bound is generous, as other work may run on the
// machine, and the inputs are a quarter of what the guard reads: what it catches is work that grows faster than the text.
// test/bench/judge.ts prints the times of whole ones in the engine as it is shipped.

import { describe, expect, it } from "vitest";
import { hostile } from "../bench/hostile-actions.ts";
import { FULL } from "../bench/sized.ts";
import { judgeOperation } from "../invariants/judge-line.ts";

const MAX_MILLISECONDS = 500;
const TRIES = 3;

describe("an input made to be slow is judged in bounded time", () => {
  it.each(Object.entries(hostile(FULL / 4)))("%s", (_, make) => {
    const operation = make();
    let taken = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < TRIES && taken > MAX_MILLISECONDS; tries += 1) {
      const started = performance.now();
      judgeOperation(operation);
      taken = performance.now() - started;
    }
    expect(taken).toBeLessThan(MAX_MILLISECONDS);
  });
});

it.each(["a loop over much", "many files to delete", "thousands of pipes", "many ranges of braces"])(
  "what is cut off is asked about: %s",
  (name) => {
    const operation = hostile(FULL)[`bash: ${name}`]?.();
    expect(operation).toBeDefined();
    if (operation === undefined) return;
    const verdict = judgeOperation(operation);
    expect(verdict.problems).not.toEqual([]);
    expect(verdict.decision).not.toBe("allow");
  },
);
