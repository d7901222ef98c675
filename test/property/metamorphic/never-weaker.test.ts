// Saying the same thing differently never makes the verdict milder: not once, not twice, not three times over.
// METAMORPHIC_RUNS=20000 tries more compositions, METAMORPHIC_STEP=1 every command in every way.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judged, weakened } from "./judged.ts";
import { EFFECTFUL } from "./seeds.ts";
import { seedOf } from "./transformation.ts";
import { TRANSFORMATIONS } from "./transformations.ts";

const STEP = Number(process.env.METAMORPHIC_STEP ?? 151);
const RUNS = Number(process.env.METAMORPHIC_RUNS ?? 500);
const SEED = Number(process.env.METAMORPHIC_SEED ?? 1);

describe("a command said differently is judged as strictly", () => {
  it.each(TRANSFORMATIONS.map((transformation, index) => [transformation.name, transformation, index] as const))(
    "%s",
    (_, transformation, index) => {
      const wrong: string[] = [];
      for (let at = index % STEP; at < EFFECTFUL.length; at += STEP) {
        const seed = EFFECTFUL[at];
        const line = seed === undefined ? undefined : transformation.apply(seed);
        if (seed === undefined || line === undefined) continue;
        const lost = weakened(judged(seed.line), judged(line));
        if (lost.length > 0) wrong.push(`${seed.line} => ${line} loses ${lost.join(", ")}`);
      }
      expect(wrong).toEqual([]);
    },
  );
});

describe("a command said differently several times over is judged as strictly", () => {
  const chains = fc.array(fc.constantFrom(...TRANSFORMATIONS.filter(({ alone }) => alone !== true)), {
    minLength: 2,
    maxLength: 3,
  });
  it("in any order", () => {
    fc.assert(
      fc.property(fc.constantFrom(...EFFECTFUL), chains, (seed, chain) => {
        const line = chain.reduce((text, { apply }) => apply(seedOf(text)) ?? text, seed.line);
        const lost = weakened(judged(seed.line), judged(line));
        expect({ line, lost }).toEqual({ line, lost: [] });
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });
});
