// Taking a value out of JSON text: brackets, commas, comments and line ends around it.
import { expect, it } from "vitest";
import { withoutValue } from "../../../src/agents/claude-code/removal.ts";

const ROWS: readonly (readonly [text: string, path: readonly (string | number)[], left: string])[] = [
  ['{"a":[{"x":1},{"y":2}]}', ["a", 1], '{"a":[{"x":1}]}'],
  ['{"a":[{"x":1},{"y":2}]}', ["a", 0], '{"a":[{"y":2}]}'],
  ['{"a":[1]}', ["a", 0], '{"a":[]}'],
  ['{"a":1,"b":2}', ["a"], '{"b":2}'],
  ['{"a":1,"b":2}', ["b"], '{"a":1}'],
  ['{\n  "a": 1,\n  "b": 2\n}\n', ["b"], '{\n  "a": 1\n}\n'],
  ['{\r\n  "a": 1,\r\n  "b": 2\r\n}', ["a"], '{\r\n  "b": 2\r\n}'],
  ['{\n  "a": 1, // keep\n  "b": 2 // keep, too\n}', ["b"], '{\n  "a": 1 // keep // keep, too\n}'],
  ['{"a": 1 /* , */ , "b": 2}', ["b"], '{"a": 1 /* , */ }'],
  ['{"a":[1,2,3]}', ["a", 1], '{"a":[1,3]}'],
  ['{"a":1}', ["b"], '{"a":1}'],
  ["not json", ["a"], "not json"],
];

it.each(ROWS)("%j without %j", (text, path, left) => expect(withoutValue(text, path)).toBe(left));
