// Whole shell programs, hostile and harmless, judged by the whole engine.
// What is followed names its effect; what cannot be followed is asked about; what does nothing is left alone.

import { describe, expect, it } from "vitest";
import type { EffectKind } from "../../../src/core/effect.ts";
import { judgeLine } from "../../invariants/judge-line.ts";
import { FOLLOWED, RAISED } from "./lines/evasion.ts";
import { HARMLESS } from "./lines/harmless.ts";

describe("a roundabout way to the network", () => {
  it.each(FOLLOWED)("is followed: %s", (command) => {
    expect(flags(command)).toContain("network");
    expect(judgeLine(command).decision).not.toBe("allow");
  });
  it.each(RAISED)("is asked about: %s", (command) => {
    expect(judgeLine(command).decision).not.toBe("allow");
  });
});

describe("a harmless program", () => {
  it.each(HARMLESS)("is left alone: %s", (command) => {
    expect(flags(command)).toEqual([]);
    expect(judgeLine(command).decision).toBe("allow");
  });
});

function flags(command: string): readonly EffectKind[] {
  return judgeLine(command).effects.flatMap(({ kind, flag }) => (flag ? [kind] : []));
}
