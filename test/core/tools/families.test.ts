// Every name stands in one family, so that what is known of a program is in one place and the order of families says nothing.

import { describe, expect, it } from "vitest";
import { FAMILIES } from "../../../src/core/tools/families.ts";

describe("the tool families", () => {
  it("declare each program's name once", () => {
    const owners = new Map<string, string[]>();
    for (const { names, about } of FAMILIES.flat())
      for (const name of names) owners.set(name, [...(owners.get(name) ?? []), about]);
    const doubles = [...owners].filter(([, abouts]) => abouts.length > 1);
    expect(doubles.map(([name, abouts]) => `${name}: ${abouts.join(" / ")}`)).toEqual([]);
  });
});
