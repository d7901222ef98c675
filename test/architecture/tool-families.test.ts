// Holds the tool families together: each program is described once, and each family has rows that say what its programs do.
import { describe, expect, it } from "vitest";
import { FAMILIES } from "../../src/core/tools/families.ts";
import { sourceFiles } from "./source-tree.ts";

describe("the tool families", () => {
  it("declare each program's name once", () => {
    const owners = new Map<string, string[]>();
    for (const { names, about } of Object.values(FAMILIES).flat())
      for (const name of names) owners.set(name, [...(owners.get(name) ?? []), about]);
    const doubles = [...owners].filter(([, abouts]) => abouts.length > 1);
    expect(doubles.map(([name, abouts]) => `${name}: ${abouts.join(" / ")}`)).toEqual([]);
  });
  it("are every table of tools that there is", () => {
    const tables = sourceFiles("src/core/tools").filter(({ text }) =>
      /^export const \w+: readonly ToolSpec\[\]/m.test(text),
    );
    const listed = new Set(
      sourceFiles("src/core/tools")
        .find(({ path }) => path.endsWith("/families.ts"))
        ?.imports.map(({ target }) => target),
    );
    expect(tables.map(({ path }) => path).filter((path) => !listed.has(path))).toEqual([]);
  });
});

describe("each tool family has rows in a table of tests", () => {
  const lines = sourceFiles("test/core").flatMap(({ text }) => text.match(/(["'`]).+?\1/g) ?? []);
  const called = new Set(lines.flatMap((line) => line.toLowerCase().split(/[\s"'`;|&$()]+/)));
  it.each(Object.entries(FAMILIES))("%s", (_, family) => {
    expect(family.flatMap(({ names }) => names).filter((name) => called.has(name.toLowerCase()))).not.toEqual([]);
  });
});
