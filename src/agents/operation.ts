// How a tool's raw input becomes an operation: a shape that the input must have, and what it then means.
// Total: an input that does not have the shape is an unknown operation with the reason, never a milder guess.

import * as v from "valibot";
import type { Operation } from "../core/action.ts";

export type ToolDecoder = (tool: string, input: unknown) => Operation;

/** A decoder for inputs of one shape. `make` sees validated input only. */
export function tool<const S extends v.GenericSchema>(
  shape: S,
  make: (input: v.InferOutput<S>, tool: string) => Operation,
): ToolDecoder {
  return (name, input) => {
    const parsed = v.safeParse(shape, input);
    if (parsed.success) return make(parsed.output, name);
    return unknown(`${name} was called with an input that Countersign does not know: ${problem(parsed.issues[0])}`);
  };
}

export function unknown(why: string): Operation {
  return { kind: "unknown", why };
}

/** A tool of which no more is known than this; what its input names is looked at all the same. */
export function unclear(why: string): ToolDecoder {
  return (method, args) => ({ kind: "unknown", why, method, args });
}

/** Whatever the input, the tool does the same. */
export function always(operation: Operation): ToolDecoder {
  return () => operation;
}

/**
 * The one value that stands under any of these names. Two different ones are a trap: the guard would judge the one and
 * the tool might use the other.
 */
export function oneOf(input: Readonly<Record<string, unknown>>, names: readonly string[]): string | Ambiguity {
  const found = names.filter((name) => input[name] !== undefined);
  const first = found[0];
  if (first === undefined) return { why: `it has no ${names[0] ?? "value"}` };
  const value = input[first];
  if (typeof value !== "string") return { why: `${first} is not text` };
  if (found.some((name) => input[name] !== value)) return { why: `${found.join(" and ")} differ` };
  return value;
}

export interface Ambiguity {
  readonly why: string;
}

function problem(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  return path === null ? issue.message : `${path}: ${issue.message}`;
}
