// What is known of a value while a program is read: its text, its items, which library thing it is, or nothing.
// What cannot be known is a value too, with its reason; joining it to a text never loses it.

import { CHOICE_LIMIT, type Piece } from "../../shell/word.ts";
import type { FunctionNode } from "../syntax/tree.ts";
import type { Scope } from "./scope.ts";

export type Value =
  | { readonly kind: "text"; readonly pieces: readonly Piece[] }
  | { readonly kind: "number"; readonly value: number }
  /** `whole` when it holds these items and no others. */
  | { readonly kind: "list"; readonly items: readonly Value[]; readonly whole: boolean }
  | { readonly kind: "map"; readonly entries: ReadonlyMap<string, Value> }
  | Thing
  | { readonly kind: "function"; readonly node: FunctionNode; readonly scope: Scope }
  /** A function with its first arguments already given. */
  | { readonly kind: "bound"; readonly callee: Value; readonly args: readonly Argument[] }
  | { readonly kind: "choice"; readonly options: readonly Value[] }
  | Unknown;

/** Something of a library or of the language, by its dotted name; `().` stands for what calling it gave. */
export interface Thing {
  readonly kind: "thing";
  readonly name: string;
  /** What it was made with: the path of a `Path(…)`, the address of a `Request(…)`. */
  readonly madeWith?: readonly Argument[];
}

export interface Unknown {
  readonly kind: "unknown";
  readonly source: string;
  readonly why: string;
  /** Reached by a name that the program makes up while it runs: calling it may do anything. */
  readonly made?: true;
}

export interface Argument {
  readonly key?: string;
  readonly value: Value;
}

export interface Call {
  readonly name: string;
  readonly args: readonly Argument[];
  /** What the thing was made with whose method is called. */
  readonly self?: readonly Argument[];
}

export const NOTHING: Unknown = { kind: "unknown", source: "…", why: "is worked out by the program" };

export function text(known: string): Value {
  return { kind: "text", pieces: [{ kind: "text", text: known }] };
}

/** What a decoder gives: code that is run from it could not be read before. */
export function decoded(known: string): Value {
  return { kind: "text", pieces: [{ kind: "text", text: known, decoded: true }] };
}

export function list(items: readonly Value[]): Value {
  return { kind: "list", items, whole: true };
}

export function thing(name: string, madeWith?: readonly Argument[]): Value {
  return madeWith === undefined ? { kind: "thing", name } : { kind: "thing", name, madeWith };
}

const MAX_OPTIONS = CHOICE_LIMIT;

/** One of several values; too many of them are not known any more, but one that may be called stays in sight. */
export function choice(values: readonly Value[]): Value {
  const found = new Map<Value | string, Value>();
  for (const value of values.flatMap((one) => (one.kind === "choice" ? one.options : [one]))) {
    const key = knownText(value) ?? value;
    if (!found.has(key)) found.set(key, value);
  }
  const options = [...found.values()];
  const [only] = options;
  if (only === undefined) return NOTHING;
  if (options.length === 1) return only;
  if (options.length <= MAX_OPTIONS) return { kind: "choice", options };
  const callable = options.filter(({ kind }) => kind === "thing" || kind === "function" || kind === "bound");
  return { kind: "choice", options: [NOTHING, ...callable.slice(0, MAX_OPTIONS - 1)] };
}

/** Things that stand for what they were made with wherever a text is wanted. */
const STANDS_FOR_ITS_TEXT =
  /^(?:pathlib\.(?:Pure|Posix|Windows)*Path|urllib\.request\.Request|urllib2\.Request|URL|URI|URI\.parse|Request|Addressable\.URI\.parse|url\.URL|url\.pathToFileURL|url\.fileURLToPath|yarl\.URL|httpx\.URL|SplFileObject|io\.StringIO|io\.BytesIO|Blob|Deno\.Command)\(\)$/;

/** The program that runs the code, as its language tells it. */
const OWN_INTERPRETERS: ReadonlyMap<string, string> = new Map([
  ["sys.executable", "python3"],
  ["process.execPath", "node"],
  ["process.argv0", "node"],
  ["RbConfig.ruby()", "ruby"],
  ["Gem.ruby()", "ruby"],
  ["PHP_BINARY", "php"],
]);

/** The value as a text, part by part. */
export function piecesOf(value: Value): readonly Piece[] {
  switch (value.kind) {
    case "text":
      return value.pieces;
    case "number":
      return [{ kind: "text", text: String(value.value) }];
    case "choice": {
      const texts = value.options.map(knownText);
      const choices = texts.every((one) => one !== undefined) ? { choices: texts } : {};
      return [{ kind: "unknown", source: "…", why: "is one of several values", ...choices }];
    }
    case "thing": {
      const program = OWN_INTERPRETERS.get(value.name);
      if (program !== undefined) return [{ kind: "text", text: program }];
      const made = STANDS_FOR_ITS_TEXT.test(value.name) ? value.madeWith?.[0]?.value : undefined;
      return made === undefined ? [unknownPiece(value.name, "is worked out by the program")] : piecesOf(made);
    }
    case "unknown":
      return [unknownPiece(value.source, value.why)];
    case "list":
    case "map":
    case "function":
    case "bound":
      return [unknownPiece("…", "is worked out by the program")];
    default:
      return value satisfies never;
  }
}

function unknownPiece(source: string, why: string): Piece {
  return { kind: "unknown", source: source.slice(0, 60), why };
}

/** The whole text, where every part of it is known. */
export function knownText(value: Value): string | undefined {
  let known = "";
  for (const piece of piecesOf(value)) {
    if (piece.kind === "unknown") return undefined;
    known += piece.text;
  }
  return known;
}

/** Characters that one value may be known to have. */
export const MAX_TEXT = 64 * 1024;
const MAX_PIECES = 128;

export function joined(values: readonly Value[]): Value {
  const pieces: Piece[] = [];
  let length = 0;
  for (const value of values) {
    for (const piece of piecesOf(value)) {
      length += piece.kind === "unknown" ? 1 : piece.text.length;
      append(pieces, piece);
      if (length > MAX_TEXT || pieces.length > MAX_PIECES) return NOTHING;
    }
  }
  return { kind: "text", pieces: pieces.length > 0 ? pieces : [{ kind: "text", text: "" }] };
}

function append(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1);
  if (piece.kind === "text" && last?.kind === "text")
    pieces[pieces.length - 1] = { ...(piece.decoded === true ? piece : last), text: last.text + piece.text };
  else if (piece.kind !== "text" || piece.text !== "") pieces.push(piece);
}

/** The items of a list, or of a text its characters. */
export function itemsOf(value: Value | undefined): readonly Value[] | undefined {
  if (value === undefined) return undefined;
  if (value.kind === "list") return value.items;
  const known = value.kind === "text" ? knownText(value) : undefined;
  return known === undefined || known.length > 4096 ? undefined : [...known].map(text);
}
