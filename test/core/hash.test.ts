// The hash that binds an answer to an input: equal for equal inputs in any order of keys, different for all others.
import { expect, it } from "vitest";
import { canonical, inputHash } from "../../src/core/hash.ts";

it("keys are sorted at every depth", () => {
  expect(canonical({ b: { d: 1, c: [2, { f: 1, e: 2 }] }, a: "x" })).toBe(
    '{"a":"x","b":{"c":[2,{"e":2,"f":1}],"d":1}}',
  );
});

it.each<readonly [unknown, unknown]>([
  [{ a: 1 }, { a: "1" }],
  [{ a: [1, 2] }, { a: [2, 1] }],
  [{ a: [] }, { a: {} }],
  [
    [1, [2]],
    [[1], 2],
  ],
  [{ a: null }, {}],
  [{ a: undefined }, { a: null }],
  [{ "a\u0000": 1 }, { a: 1 }],
  [{ a: '","b":"' }, { a: "", b: "" }],
  [Number.NaN, null],
  [1, "1"],
])("%j and %j differ", (left, right) => expect(canonical(left)).not.toBe(canonical(right)));

it("an input nested a hundred thousand deep is hashed whole", () => {
  const nest = (core: unknown) => {
    let value = core;
    for (let depth = 0; depth < 100_000; depth += 1) value = [value];
    return value;
  };
  expect(canonical(nest(1))).not.toBe(canonical(nest(2)));
});

it("the digest is the port's", () => expect(inputHash({ b: 1, a: 2 }, (text) => `#${text}`)).toBe('#{"a":2,"b":1}'));
