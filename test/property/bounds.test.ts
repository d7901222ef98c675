// Every class of input that is made to be slow, as long as the guard reads: none takes much longer than its length asks
// for. The bound is generous, as other work may run on the machine; test/bench/judge.ts prints the times themselves.

import { describe, expect, it } from "vitest";
import { hostile } from "../bench/hostile-actions.ts";
import { FULL } from "../bench/sized.ts";
import { judgeOperation } from "../invariants/judge-line.ts";

const MAX_MILLISECONDS = 1_000;
const TRIES = 3;

describe("a long input made to be slow is judged in bounded time", () => {
  it.each(Object.entries(hostile(FULL)))("%s", (_, make) => {
    const operation = make();
    let taken = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < TRIES && taken > MAX_MILLISECONDS; tries += 1) {
      const started = performance.now();
      judgeOperation(operation);
      taken = Math.min(taken, performance.now() - started);
    }
    expect(taken).toBeLessThan(MAX_MILLISECONDS);
  });
});
