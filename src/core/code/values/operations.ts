// What operators make of known values: sums, joins, formatted texts, paths.
// Where a side is not known the result is not known either, but for a join, which keeps what is.

import { percentFormatted, repeated } from "./text-calls.ts";
import { joined, NOTHING, type Thing, text, thing, type Value } from "./value.ts";

const ARITHMETIC: Readonly<Record<string, (a: number, b: number) => number>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
  "//": (a, b) => Math.floor(a / b),
  "%": (a, b) => a % b,
  "^": (a, b) => a ^ b,
  "&": (a, b) => a & b,
  "|": (a, b) => a | b,
  "<<": (a, b) => a << b,
  ">>": (a, b) => a >> b,
};

export function operation(operator: string, left: Value, right: Value): Value {
  if (left.kind === "number" && right.kind === "number") {
    const value = ARITHMETIC[operator]?.(left.value, right.value);
    return value === undefined ? NOTHING : { kind: "number", value };
  }
  if (operator === "/" && left.kind === "thing" && left.name.startsWith("pathlib.")) return pathWith(left, [right]);
  if (operator === "%" && left.kind === "text")
    return percentFormatted(left, right.kind === "list" ? right.items : [right]) ?? NOTHING;
  if (operator === "*" && right.kind === "number") return repeated(left, right.value) ?? NOTHING;
  if (operator !== "+") return NOTHING;
  if (left.kind === "list" || right.kind === "list") return listSum(left, right);
  return joined([left, right]);
}

/** A path with more parts behind it, as a path of Python. */
export function pathWith(path: Thing, more: readonly Value[]): Value {
  const base: Value = path.name.startsWith("pathlib.Path") ? { ...path, name: "pathlib.Path()" } : path;
  const whole = joined([base, ...more.flatMap((part) => [text("/"), part])]);
  return thing("pathlib.Path()", [{ value: whole }]);
}

function listSum(left: Value, right: Value): Value {
  const sides = [left, right].map((side) => (side.kind === "list" ? side : { items: [], whole: false }));
  return { kind: "list", items: sides.flatMap(({ items }) => items), whole: sides.every(({ whole }) => whole) };
}
