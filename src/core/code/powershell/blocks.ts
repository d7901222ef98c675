// Runs a script block or function: parameters bound, `$args`, `$_` and `$input` set, in a scope of its own.
// Bounded in depth, so that a function that calls itself ends.

import { MAX_DEPTH } from "../../shell/walk.ts";
import type { BlockExpression } from "./ast.ts";
import { evaluate } from "./evaluate.ts";
import { type At, childOf } from "./session.ts";
import { collected, isListed, itemsOf, unknown, type Value } from "./value.ts";
import { walkBody } from "./walk.ts";

export interface BlockInput {
  readonly args: readonly Value[];
  readonly named?: ReadonlyMap<string, Value>;
  readonly input: Value | undefined;
  /** `. { }` leaves what it sets in the scope around it. */
  readonly isSourced?: boolean;
}

const MAX_ROUNDS = 256;

export function runBlock(block: BlockExpression, given: BlockInput, at: At): Value {
  const { budget, visitor } = at.walk;
  if (budget.depth >= MAX_DEPTH) {
    visitor.problem({ kind: "too-deep", sentence: "nests PowerShell deeper than the guard follows" }, block.span);
    return unknown("{ … }", "is not followed");
  }
  budget.depth += 1;
  const inner = given.isSourced === true ? at : childOf(at);
  bind(block, given, inner);
  const value = walkBody(block.body, inner);
  budget.depth -= 1;
  return value;
}

function bind(block: BlockExpression, { args, named, input }: BlockInput, at: At): void {
  const { variables } = at.session;
  const rest = [...args];
  for (const { name, otherwise } of block.parameters) {
    const exact = named?.get(name) ?? abbreviated(name, named);
    const value = exact ?? rest.shift() ?? (otherwise && evaluate(otherwise, at));
    variables.set(name, value ?? unknown(`$${name}`, "is a parameter that is not given"));
  }
  variables.set("args", { kind: "list", items: rest });
  if (input === undefined) return;
  variables.set("input", input);
  if (!variables.has("_") || isListed(input)) variables.set("_", input);
}

function abbreviated(name: string, named: ReadonlyMap<string, Value> | undefined): Value | undefined {
  for (const [key, value] of named ?? []) if (name.startsWith(key)) return value;
  return undefined;
}

/** The block once for each item of its input, or once for an item that is not known. */
export function runForEach(block: BlockExpression, input: Value, at: At): Value {
  const items = isListed(input) ? itemsOf(input).slice(0, MAX_ROUNDS) : [input];
  return collected(
    items.map((item) => {
      at.session.variables.set("_", item);
      at.session.variables.set("psitem", item);
      return runBlock(block, { args: [], input: undefined, isSourced: true }, at);
    }),
  );
}
