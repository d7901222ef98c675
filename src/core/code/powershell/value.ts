// What is statically known of a PowerShell value: text in pieces, lists, tables, blocks, types, objects, bytes.
// What is not known is text with an unknown piece, so that nothing is ever lost on the way to a word.

import type { Pieces } from "../../shell/environment.ts";
import type { Piece, UnknownPiece } from "../../shell/word.ts";
import type { BlockExpression } from "./ast.ts";

export type Value =
  | { readonly kind: "text"; readonly pieces: Pieces }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "list"; readonly items: readonly Value[] }
  | { readonly kind: "table"; readonly entries: ReadonlyMap<string, Value> }
  | { readonly kind: "block"; readonly block: BlockExpression }
  | { readonly kind: "type"; readonly name: string }
  /** An instance: only its type is known. `com:` starts the type of a COM object, `encoding:` that of a text encoding. */
  | { readonly kind: "object"; readonly type: string }
  /** One character a byte. */
  | { readonly kind: "bytes"; readonly bytes: string };

export const NOTHING: Value = { kind: "list", items: [] };
const MAX_TEXT = 128 * 1024;
const MAX_PIECES = 512;

export function text(value: string): Value {
  if (value.length > MAX_TEXT) return unknown("…", "is longer than the guard follows");
  return { kind: "text", pieces: value === "" ? [] : [{ kind: "text", text: value }] };
}

/** A text of pieces, with neighbours joined; one that grows without end is not followed, and not gone through to its end. */
export function textOfPieces(pieces: Iterable<Piece>): Value {
  const joined: Piece[] = [];
  let length = 0;
  for (const piece of pieces) {
    const last = joined.at(-1);
    length += piece.kind === "unknown" ? 1 : piece.text.length;
    if (length > MAX_TEXT || joined.length > MAX_PIECES)
      return unknown("…", "is longer than the guard follows", fromOf(joined));
    if (piece.kind === "text" && last?.kind === "text")
      joined[joined.length - 1] = { kind: "text", text: last.text + piece.text };
    else joined.push(piece);
  }
  return { kind: "text", pieces: joined };
}

function fromOf(pieces: Pieces): string | undefined {
  return pieces.find((piece): piece is UnknownPiece => piece.kind === "unknown" && piece.from !== undefined)?.from;
}

const MAX_INSIDE = 4_096;
const insides = new WeakMap<Value, number>();

/** A list; one of lists of lists can stand for more than could be gone through, and is not known then. */
export function listOf(items: readonly Value[]): Value {
  const value: Value = { kind: "list", items };
  return insideOf(value) > MAX_INSIDE ? unknown("…", "holds more than the guard follows") : value;
}

/** Number of values in a list, with those in its lists. */
export function insideOf(value: Value): number {
  if (value.kind !== "list") return 1;
  const known = insides.get(value);
  if (known !== undefined) return known;
  let inside = 0;
  for (const item of value.items) inside += insideOf(item);
  insides.set(value, inside);
  return inside;
}

export function unknown(source: string, why: string, from?: string): Value {
  const piece: UnknownPiece =
    from === undefined ? { kind: "unknown", source, why } : { kind: "unknown", source, why, from };
  return { kind: "text", pieces: [piece] };
}

/** The value as the pieces of a string; a list is joined by blanks, as in an expandable string. */
export function piecesOf(value: Value, separator = " "): Pieces {
  switch (value.kind) {
    case "text":
      return value.pieces;
    case "number":
      return [{ kind: "text", text: `${value.value}` }];
    case "list":
      return value.items.flatMap((item, index): Pieces => {
        const pieces = piecesOf(item);
        return index === 0 || separator === "" ? pieces : [{ kind: "text", text: separator }, ...pieces];
      });
    case "block":
      return [{ kind: "text", text: value.block.source }];
    case "bytes":
      return [{ kind: "text", text: [...value.bytes].map((byte) => byte.charCodeAt(0)).join(separator) }];
    case "type":
      return [{ kind: "text", text: value.name }];
    case "table":
    case "object":
      return [{ kind: "unknown", source: "…", why: "is an object" }];
    default:
      return value satisfies never;
  }
}

/** Of each value in turn, once it is asked for. */
export function* piecesIn(values: Iterable<Value>): Generator<Piece> {
  for (const value of values) yield* piecesOf(value);
}

/** The whole text of a value that is known. */
export function textOf(value: Value | undefined, separator = " "): string | undefined {
  if (value === undefined) return undefined;
  let found = "";
  for (const piece of piecesOf(value, separator)) {
    if (piece.kind === "unknown") return undefined;
    found += piece.text;
  }
  return found;
}

/** The program whose output an unknown value is. */
export function sourceOf(value: Value): string | undefined {
  return fromOf(piecesOf(value));
}

/** A result that depends on values which are not known keeps where they come from. */
export function derived(source: string, values: readonly Value[]): Value {
  const from = values.map(sourceOf).find((name) => name !== undefined);
  return unknown(source, "is worked out by the program", from);
}

/** A value that may be missing, as a list. */
export function optional(value: Value | undefined): readonly Value[] {
  return value === undefined ? [] : [value];
}

export function itemsOf(value: Value): readonly Value[] {
  return value.kind === "list" ? value.items : [value];
}

/** Whether a list of values can be gone through one by one. */
export function isListed(value: Value): boolean {
  return value.kind !== "text" || !value.pieces.some((piece: Piece) => piece.kind === "unknown");
}

/** Many outputs as one value: nothing, the only one, or a list. */
export function collected(values: readonly Value[]): Value {
  const items = values.flatMap((value) => (value.kind === "list" ? value.items : [value]));
  const [first] = items;
  return items.length === 1 && first !== undefined ? first : listOf(items.slice(0, MAX_INSIDE));
}

export function numberOf(value: Value): number | undefined {
  if (value.kind === "number") return value.value;
  if (value.kind === "bytes" && value.bytes.length === 1) return value.bytes.charCodeAt(0);
  const known = textOf(value)?.trim();
  if (known === undefined || known === "") return undefined;
  const number = Number(known);
  return Number.isFinite(number) ? number : undefined;
}
