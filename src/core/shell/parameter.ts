// The value of `$x`, `${x…}`, `$1`, `$@` and their operations, as fields of pieces.
// A variable that was never set here may be set outside: it is unknown, not empty.

import { parseNumber } from "./arithmetic.ts";
import type { ParameterOperation, ParameterPart, WordNode } from "./ast.ts";
import { PER_WORD, sizeOf } from "./budget.ts";
import { type Pieces, scalar, textOf, type Variable, variable } from "./environment.ts";
import { type Expander, expandWhole, unknown } from "./expand.ts";
import { matcher, removePrefix, removeSuffix, replacePattern } from "./patterns.ts";
import type { Piece } from "./word.ts";

export type FieldList = readonly Pieces[];

interface Value {
  readonly fields: FieldList;
  readonly set: boolean;
  readonly list: boolean;
}

export function resolveParameter(part: ParameterPart, quoted: boolean, expander: Expander): FieldList {
  const named = part.prefix === "!" ? indirect(part, expander) : part;
  if (named === undefined || part.operation?.kind === "names") return [[mystery(part, "names a variable indirectly")]];
  const value = expander.spend(0) ? paid(currentValue(named, expander), part, expander) : tooMuch(part);
  if (part.prefix === "#") return [count(part, value)];
  const changed = part.operation === undefined ? value : operate(part, value, expander);
  const star = named.name === "*" || indexText(named) === "*";
  return star && quoted ? [joined(changed.fields)] : changed.fields;
}

/** A value is worked on each time it is named, and a short line can name a long one often. */
function paid(value: Value, part: ParameterPart, expander: Expander): Value {
  const size = value.fields.reduce((sum, field) => sum + PER_WORD + sizeOf(field), 0);
  return expander.spend(size) ? value : tooMuch(part);
}

function tooMuch(part: ParameterPart): Value {
  return lost(part, "is more text than the guard reads");
}

function indirect(part: ParameterPart, expander: Expander): ParameterPart | undefined {
  const target = currentValue(part, expander);
  const name = target.set ? textOf(target.fields[0] ?? []) : undefined;
  if (name === undefined || !/^\w+$/.test(name)) {
    expander.evaluateText(name ?? "");
    return undefined;
  }
  const { index: _index, prefix: _prefix, ...rest } = part;
  return { ...rest, name };
}

function currentValue(part: ParameterPart, expander: Expander): Value {
  const { positional, name: zero } = expander.environment;
  switch (part.name) {
    case "@":
    case "*":
      if (positional === undefined) return lost(part, "is a list of arguments that is not known");
      return { fields: positional.map((word) => word.pieces), set: positional.length > 0, list: true };
    case "#":
      return positional === undefined ? lost(part, "is not known") : one(textPieces(`${positional.length}`));
    case "0":
      return one(textPieces(zero));
    case "?":
    case "$":
    case "!":
    case "-":
    case "RANDOM":
    case "SECONDS":
    case "LINENO":
      return { ...lost(part, "is a number that only the running shell knows"), set: true };
    default:
      return /^\d+$/.test(part.name) ? argument(part, expander) : named(part, expander);
  }
}

function argument(part: ParameterPart, expander: Expander): Value {
  const { positional } = expander.environment;
  if (positional === undefined) return lost(part, "is an argument that is not known");
  const word = positional[Number(part.name) - 1];
  return word === undefined ? { fields: [[]], set: false, list: false } : one(word.pieces);
}

function named(part: ParameterPart, expander: Expander): Value {
  const found = variable(expander.environment, part.name);
  if (part.index !== undefined) return element(part, part.index, found, expander);
  if (found === undefined || found.kind === "unset") {
    const cleared = expander.environment.variables.get(part.name)?.kind === "unset";
    return cleared ? { fields: [[]], set: false, list: false } : lost(part, "is not set in this command");
  }
  return one(found.kind === "scalar" ? found.value : (found.items.get("0") ?? []));
}

function element(part: ParameterPart, index: WordNode, found: Variable | undefined, expander: Expander): Value {
  const key = indexText(part) ?? textOf(expandWhole(index, expander).pieces);
  if (key !== undefined && key !== "@" && key !== "*") expander.evaluateNumber(key);
  if (found === undefined || found.kind === "unset") return lost(part, "is not set in this command");
  const items: ReadonlyMap<string, Pieces> = found.kind === "array" ? found.items : new Map([["0", found.value]]);
  if (key === "@" || key === "*") return { fields: [...items.values()], set: items.size > 0, list: true };
  const pieces = key === undefined ? undefined : (items.get(key) ?? items.get(`${parseNumber(key) ?? key}`));
  return pieces === undefined ? lost(part, "is an element that is not known") : one(pieces);
}

function indexText(part: ParameterPart): string | undefined {
  const only = part.index?.parts[0];
  return part.index?.parts.length === 1 && only !== undefined && (only.kind === "text" || only.kind === "glob")
    ? only.text
    : undefined;
}

function count(part: ParameterPart, value: Value): Pieces {
  if (!value.set) return [mystery(part, "is a length that is not known")];
  if (value.list) return textPieces(`${value.fields.length}`);
  const text = textOf(value.fields[0] ?? []);
  return text === undefined ? [mystery(part, "is a length that is not known")] : textPieces(`${text.length}`);
}

function operate(part: ParameterPart, value: Value, expander: Expander): Value {
  const operation = part.operation;
  if (operation === undefined) return value;
  if (operation.kind === "default") return fallback(part, operation, { value, expander });
  if (operation.kind === "slice") return slice(part, operation, { value, expander });
  if (!value.set) {
    changeUnknown(operation, expander);
    return value;
  }
  return { ...value, fields: value.fields.map((field) => change(part, operation, { field, expander })) };
}

function fallback(
  part: ParameterPart,
  operation: ParameterOperation & { readonly kind: "default" },
  at: { readonly value: Value; readonly expander: Expander },
): Value {
  const { value, expander } = at;
  const colon = operation.operator.startsWith(":");
  const empty = value.fields.every((field) => textOf(field) === "");
  const present = value.set && !(colon && empty);
  const kind = operation.operator.at(-1);
  // The operand is expanded in either case: a command inside it counts.
  const operand = expandWhole(operation.operand, expander).pieces;
  if (kind === "+")
    return present ? one(operand) : value.set || isCleared(value) ? one([]) : lost(part, "may be set outside");
  if (present || kind === "?") return value;
  if (kind === "=") {
    expander.environment.variables.set(part.name, { kind: "scalar", value: operand });
    expander.assigned(part.name, { pieces: operand, span: operation.operand.span });
  }
  return one(operand);
}

function isCleared(value: Value): boolean {
  return value.fields.length === 1 && value.fields[0]?.length === 0;
}

function slice(
  part: ParameterPart,
  operation: ParameterOperation & { readonly kind: "slice" },
  at: { readonly value: Value; readonly expander: Expander },
): Value {
  const { value, expander } = at;
  const start = textOf(expandWhole(operation.offset, expander).pieces);
  const length = operation.length === undefined ? undefined : textOf(expandWhole(operation.length, expander).pieces);
  for (const text of [start, length]) if (text !== undefined) expander.evaluateNumber(text);
  const offset = parseNumber(start);
  const size = parseNumber(length);
  if (offset === undefined || (operation.length !== undefined && size === undefined))
    return lost(part, "is a slice that is not known");
  if (!value.set) return value;
  if (value.list) {
    const from = offset < 0 ? value.fields.length + offset : Math.max(0, offset - (part.index === undefined ? 1 : 0));
    return { ...value, fields: value.fields.slice(from, size === undefined ? undefined : from + size) };
  }
  const text = textOf(value.fields[0] ?? []);
  if (text === undefined) return lost(part, "is a slice of something that is not known");
  const from = offset < 0 ? Math.max(0, text.length + offset) : offset;
  const to = size === undefined ? text.length : size < 0 ? text.length + size : from + size;
  return one(textPieces(text.slice(from, to)));
}

function change(
  part: ParameterPart,
  operation: ParameterOperation,
  at: { readonly field: Pieces; readonly expander: Expander },
): Pieces {
  const text = textOf(at.field);
  const changed = text === undefined ? changeUnknown(operation, at.expander) : changeText(operation, text, at.expander);
  return changed === undefined
    ? [{ ...mystery(part, "changes a value that is not known"), ...origin(at.field) }]
    : textPieces(changed);
}

/** A changed output is still the output of the same program. */
function origin(field: Pieces): { readonly from?: string } {
  for (const piece of field) if (piece.kind === "unknown" && piece.from !== undefined) return { from: piece.from };
  return {};
}

/** Operands are expanded for the commands inside them, even where the value itself is not known. */
function changeUnknown(operation: ParameterOperation, expander: Expander): undefined {
  if (operation.kind === "remove") expandWhole(operation.operand, expander);
  if (operation.kind === "replace") {
    expandWhole(operation.pattern, expander);
    expandWhole(operation.replacement, expander);
  }
  return undefined;
}

function changeText(operation: ParameterOperation, text: string, expander: Expander): string | undefined {
  switch (operation.kind) {
    case "remove": {
      const pattern = textOf(expandWhole(operation.operand, expander).pieces);
      if (pattern === undefined) return undefined;
      const longest = operation.operator.length === 2;
      return operation.operator.startsWith("#")
        ? removePrefix(text, pattern, longest)
        : removeSuffix(text, pattern, longest);
    }
    case "replace": {
      const pattern = textOf(expandWhole(operation.pattern, expander).pieces);
      const to = textOf(expandWhole(operation.replacement, expander).pieces);
      if (pattern === undefined || to === undefined) return undefined;
      return replacePattern(text, pattern, { to, operator: operation.operator });
    }
    case "case":
      return changeCase(operation, text, expander);
    case "transform":
      return transform(operation.operator, text, expander);
    case "default":
    case "slice":
    case "names":
    case "unknown":
      return undefined;
    default:
      return operation satisfies never;
  }
}

function changeCase(
  operation: ParameterOperation & { readonly kind: "case" },
  text: string,
  expander: Expander,
): string | undefined {
  const pattern = operation.operand === undefined ? "?" : textOf(expandWhole(operation.operand, expander).pieces);
  if (pattern === undefined) return undefined;
  const fits = matcher(pattern);
  if (fits === undefined) return undefined;
  const up = operation.operator.startsWith("^");
  const turned = new Map<string, string>();
  const turn = (char: string): string => {
    const known = turned.get(char) ?? (fits(char) ? (up ? char.toUpperCase() : char.toLowerCase()) : char);
    turned.set(char, known);
    return known;
  };
  if (operation.operator.length === 1) return turn(text.slice(0, 1)) + text.slice(1);
  return [...text].map(turn).join("");
}

function transform(operator: string, text: string, expander: Expander): string | undefined {
  if (operator === "U") return text.toUpperCase();
  if (operator === "L") return text.toLowerCase();
  if (operator === "u") return text.slice(0, 1).toUpperCase() + text.slice(1);
  if (operator === "Q") return `'${text.replaceAll("'", "'\\''")}'`;
  if (operator === "P") expander.evaluateText(text);
  return operator === "E" && !text.includes("\\") ? text : undefined;
}

function joined(fields: FieldList): Pieces {
  return fields.flatMap((field, index): Pieces => (index === 0 ? field : [{ kind: "text", text: " " }, ...field]));
}

function one(pieces: Pieces): Value {
  return { fields: [pieces], set: true, list: false };
}

function lost(part: ParameterPart, why: string): Value {
  return { fields: [[mystery(part, why)]], set: false, list: false };
}

function mystery(part: ParameterPart, why: string): Piece & { readonly kind: "unknown" } {
  return unknown(part.source, why);
}

function textPieces(text: string): Pieces {
  const value = scalar(text);
  return value.kind === "scalar" ? value.value : [];
}
