// How much a value holds with all that is inside: a short program can put lists into lists until they stand for more
// than anybody could go through. What is too heavy is not known any more, and whoever reads the program says so.

import type { Argument, Value } from "./value.ts";

/** More than a program as long as the guard reads can write out: only what it makes of that can be heavier. */
const MAX_WEIGHT = 160_000;
const CHARACTERS_PER_ONE = 4;

const weights = new WeakMap<Value, number>();

export function isTooHeavy(value: Value): boolean {
  return holdsOthers(value) && weightOf(value) > MAX_WEIGHT;
}

/** What going through these values costs, in steps of the reader. */
export function effortOf(args: readonly Argument[]): number {
  let weight = 0;
  for (const { value } of args) weight += weightOf(value);
  return weight >> 4;
}

export function weightOf(value: Value): number {
  if (value.kind === "text") return 1 + lengthOf(value.pieces) / CHARACTERS_PER_ONE;
  if (!holdsOthers(value)) return 1;
  const known = weights.get(value);
  if (known !== undefined) return known;
  let weight = 1;
  for (const one of inside(value)) weight += weightOf(one);
  weights.set(value, weight);
  return weight;
}

function lengthOf(pieces: (Value & { readonly kind: "text" })["pieces"]): number {
  let length = 0;
  for (const piece of pieces) if (piece.kind !== "unknown") length += piece.text.length;
  return length;
}

function holdsOthers(value: Value): boolean {
  switch (value.kind) {
    case "list":
    case "map":
    case "choice":
    case "bound":
      return true;
    case "thing":
      return value.madeWith?.some((arg) => !isPlain(arg.value)) ?? false;
    case "text":
    case "number":
    case "function":
    case "unknown":
      return false;
    default:
      return value satisfies never;
  }
}

/** Not looked into: what a thing was made with may have been made of things in turn. */
function isPlain({ kind }: Value): boolean {
  return kind === "text" || kind === "number" || kind === "unknown";
}

function inside(value: Value): Iterable<Value> {
  switch (value.kind) {
    case "list":
      return value.items;
    case "map":
      return value.entries.values();
    case "choice":
      return value.options;
    case "bound":
      return [value.callee, ...value.args.map((arg) => arg.value)];
    case "thing":
      return (value.madeWith ?? []).map((arg) => arg.value);
    case "text":
    case "number":
    case "function":
    case "unknown":
      return [];
    default:
      return value satisfies never;
  }
}
