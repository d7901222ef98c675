// Holds every tool's table to the rules of the spec language, so that a slip in one row cannot hide an effect.
// It reads the tables only; what they mean on a command line is tested per family.

import { describe, expect, it } from "vitest";
import { compileTable, findOption, mergeTables } from "../../../src/core/effects/call/option-table.ts";
import { FAMILIES } from "../../../src/core/tools/families.ts";
import type { CommandSpec, Does, EffectRule } from "../../../src/core/tools/spec.ts";

interface Part {
  readonly where: string;
  readonly spec: CommandSpec;
  readonly known: ReturnType<typeof compileTable>;
}

const SPECS = Object.values(FAMILIES).flat();
const PARTS: readonly Part[] = SPECS.flatMap((spec) => parts(spec.names[0] ?? "", spec, compileTable(undefined)));

describe("every tool's table", () => {
  it("gives each program's name to one tool only within a family", () => {
    const twice = Object.values(FAMILIES).flatMap((family) => {
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

  it("names the same words in one key only, or in keys of which one is narrower", () => {
    const twice = SPECS.flatMap((spec) => {
      const keys = keysOf(spec, []).flatMap((words) => spelledOut(words).map((text) => `${rankOf(words)} ${text}`));
      return repeated(keys).map((key) => `${spec.names[0]}: ${key}`);
    });
    expect(twice).toEqual([]);
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

/** The keys of all subcommands as words, those of the groups around them first. */
function keysOf(spec: CommandSpec, outer: readonly string[]): readonly (readonly string[])[] {
  return Object.entries(spec.commands ?? {}).flatMap(([key, value]) => {
    const words = [...outer, ...key.split(/\s+/)].filter((word) => word !== "");
    return [words, ...(isDoes(value) ? [] : keysOf(value, words))];
  });
}

/** Every way to say a key: `a|b c` is `a c` and `b c`. */
function spelledOut(words: readonly string[]): readonly string[] {
  const start: readonly string[] = [""];
  return words.reduce((texts, word) => texts.flatMap((text) => word.split("|").map((one) => `${text} ${one}`)), start);
}

/** Of two keys that fit, the one of lower rank is taken; equal ranks leave it to the order of the table. */
function rankOf(words: readonly string[]): string {
  const choices = words.reduce((product, word) => product * word.split("|").length, 1);
  return `${words.filter((word) => word.includes("*")).length}/${choices}`;
}

function repeated(list: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return list.filter((item) => seen.size === seen.add(item).size);
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
