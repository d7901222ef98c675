// Harmless commands stay quiet: beside text that only names what is risky, and inside what only passes them on.

import { describe, expect, it } from "vitest";
import { NOISE, RISKY } from "./noise.ts";
import { isQuiet, QUIET } from "./seeds.ts";
import { TRANSFORMATIONS } from "./transformations.ts";

const STEP = Number(process.env.METAMORPHIC_STEP ?? 149);
const TRANSPARENT = TRANSFORMATIONS.filter(({ raises }) => raises !== true);

describe("a harmless command is left alone", () => {
  it.each(TRANSPARENT.map((transformation, index) => [transformation.name, transformation, index] as const))(
    "said as: %s",
    (_, { apply }, index) => {
      const raised: string[] = [];
      for (let at = index % STEP; at < QUIET.length; at += STEP) {
        const seed = QUIET[at];
        const line = seed === undefined ? undefined : apply(seed);
        if (line !== undefined && !isQuiet(line)) raised.push(line);
      }
      expect(raised).toEqual([]);
    },
  );

  it.each(NOISE.map((noise, index) => [noise.name, noise, index] as const))("beside %s", (_, { add }, index) => {
    const raised: string[] = [];
    for (const [turn, risky] of RISKY.entries()) {
      for (let at = (index + turn) % STEP; at < QUIET.length; at += STEP) {
        const line = add(QUIET[at]?.line ?? "", risky);
        if (!isQuiet(line)) raised.push(line);
      }
    }
    expect(raised).toEqual([]);
  });
});
