// Holds every tool's table to the rules of the spec language, so that a slip in one row cannot hide an effect.
// It reads the tables only; what they mean on a command line is tested per family.

import { describe, expect, it } from "vitest";
import { compileTable, findOption, mergeTables } from "../../../src/core/effects/option-table.ts";
import { FAMILIES } from "../../../src/core/tools/families.ts";
import type { CommandSpec, Does, EffectRule } from "../../../src/core/tools/spec.ts";

interface Part {
  readonly where: string;
  readonly spec: CommandSpec;
  readonly known: ReturnType<typeof compileTable>;
}

const SPECS = FAMILIES.flat();
const PARTS: readonly Part[] = SPECS.flatMap((spec) => parts(spec.names[0] ?? "", spec, compileTable(undefined)));

describe("every tool's table", () => {
  it("gives each program's name to one tool only within a family", () => {
    const twice = FAMILIES.flatMap((family) => {
      const names = family.flatMap((spec) => spec.names);
      return names.filter((name, index) => names.indexOf(name) !== index);
    });
    expect(twice).toEqual([]);
  });

  it("joins by blanks only what can be aliases: two short names and a few long ones", () => {
    const odd = PARTS.flatMap(({ where, spec }) =>
      Object.keys(spec.options ?? {})
        .flatMap((key) => key.split(","))
        .filter(
          (names) =>
            names
              .trim()
              .split(/\s+/)
              .filter((name) => /^-[^-]$/.test(name)).length > 2,
        )
        .map((names) => `${where}: ${names}`),
    );
    expect(odd).toEqual([]);
  });

  it("asks in its conditions only for values of options that it knows", () => {
    const unknown = PARTS.flatMap(({ where, spec, known }) =>
      rulesIn(spec)
        .flatMap(optionsOf)
        .filter((name) => findOption(known, name.replace(/=$/, "")) === undefined)
        .map((name) => `${where}: ${name}`),
    );
    expect([...new Set(unknown)]).toEqual([]);
  });
});

function parts(where: string, spec: CommandSpec, outer: Part["known"]): readonly Part[] {
  const known = mergeTables(outer, compileTable(spec.options));
  const inner = Object.entries(spec.commands ?? {}).flatMap(([key, value]) =>
    parts(`${where} ${key}`, isDoes(value) ? { does: value } : value, known),
  );
  return [{ where: where.slice(0, 80), spec, known }, ...inner];
}

function rulesIn(spec: CommandSpec): readonly EffectRule[] {
  const options = Object.values(spec.options ?? {}).flatMap((option) =>
    typeof option === "string" ? [] : [...(option.does ?? [])],
  );
  return [...(spec.does ?? []), ...options].filter((rule): rule is EffectRule => typeof rule !== "string");
}

function optionsOf({ when }: EffectRule): readonly string[] {
  return when?.value?.[0].split("|") ?? [];
}

function isDoes(value: CommandSpec | Does): value is Does {
  return Array.isArray(value);
}
