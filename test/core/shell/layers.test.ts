// The layered map of the walk against plain copied maps: whatever is set, deleted and copied, both say the same.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Layers } from "../../../src/core/shell/layers.ts";

const NAMES = ["a", "b", "c", "d", "e"] as const;
const step = fc.record({
  who: fc.nat(),
  what: fc.constantFrom("set", "set", "set", "delete", "copy", "clear"),
  name: fc.constantFrom(...NAMES),
  value: fc.nat(99),
});

describe("a layered map", () => {
  it("holds what a copied map would hold", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const all: { readonly layers: Layers<number>; model: Map<string, number> }[] = [
          { layers: new Layers(), model: new Map() },
        ];
        for (const { who, what, name, value } of steps) {
          const one = all[who % all.length];
          if (one === undefined) continue;
          if (what === "set") one.model.set(name, value);
          if (what === "set") one.layers.set(name, value);
          if (what === "delete") one.model.delete(name);
          if (what === "delete") one.layers.delete(name);
          if (what === "clear") one.model.clear();
          if (what === "clear") one.layers.clear();
          if (what === "copy") all.push({ layers: one.layers.copy(), model: new Map(one.model) });
        }
        for (const { layers, model } of all) {
          expect(NAMES.map((name) => layers.get(name))).toEqual(NAMES.map((name) => model.get(name)));
          expect(layers.size).toBe(model.size);
          for (const other of all) {
            const differ = NAMES.filter((name) => layers.get(name) !== other.layers.get(name));
            expect([...layers.differing(other.layers)]).toEqual(expect.arrayContaining(differ));
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it("stays quick where thousands of copies change one name each", () => {
    let layers = new Layers<number>();
    const before = process.cpuUsage();
    for (let index = 0; index < 20_000; index += 1) {
      const copy = layers.copy();
      copy.set(`v${index}`, index);
      for (const name of layers.differing(copy)) layers.set(name, index);
      layers = index % 2 === 0 ? layers.copy() : layers;
    }
    expect(layers.size).toBe(20_000);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(2_000);
  });
});
