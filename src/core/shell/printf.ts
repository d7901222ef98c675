// The shell's printf and backslash escapes over known text. Unknown arguments pass through as unknown pieces.
// Undefined as soon as the format itself is not known.

import { fromBytes } from "./decode.ts";
import type { Pieces } from "./environment.ts";
import { literal, type Piece, type Word } from "./word.ts";

const MAX_ROUNDS = 64;

export function formatPrintf(args: readonly Word[]): Pieces | undefined {
  const format = args[0] === undefined ? undefined : literal(args[0]);
  if (format === undefined) return undefined;
  const rest = args.slice(1);
  const output: Piece[] = [];
  let used = 0;
  for (let round = 0; round === 0 || (used < rest.length && round < MAX_ROUNDS); round += 1) {
    const before = used;
    for (const token of format.split(/(%[-+ #0]*(?:[1-9]\d*|\*)?(?:\.\d+)?[a-zA-Z%])/)) {
      if (!/^%.*[a-zA-Z%]$/.test(token)) output.push(text(unescapeText(token)));
      else if (token === "%%") output.push(text("%"));
      else {
        output.push(...convert(token, rest[used]));
        used += 1;
      }
    }
    if (used === before) break;
  }
  return output.filter((piece) => piece.kind === "unknown" || piece.text !== "");
}

function convert(token: string, word: Word | undefined): Pieces {
  if (word === undefined) return [];
  const value = literal(word);
  if (value === undefined) return word.pieces;
  const letter = token.at(-1);
  if (letter === "b") return [text(unescapeText(value))];
  if (letter === "c") return [text(value.slice(0, 1))];
  if (letter === "d" || letter === "i") return [text(`${Number.parseInt(value, 10) || 0}`)];
  if (letter === "x" || letter === "o") return [text((Number(value) || 0).toString(letter === "x" ? 16 : 8))];
  const precision = /\.(\d+)/.exec(token)?.[1];
  return [text(precision === undefined ? value : value.slice(0, Number(precision)))];
}

const SIMPLE: Readonly<Record<string, string>> = {
  n: "\n",
  t: "\t",
  r: "\r",
  a: "\x07",
  b: "\b",
  f: "\f",
  v: "\v",
  e: "\x1b",
  "\\": "\\",
  "'": "'",
  '"': '"',
};

/** `\n`, `\x41`, `\101`, `\u0041` as echo -e and printf read them. */
export function unescapeText(written: string): string {
  if (!written.includes("\\")) return written;
  return written.replace(
    /((?:\\(?:x[0-9a-fA-F]{1,2}|0?[0-7]{1,3}))+)|\\(?:u([0-9a-fA-F]{1,4})|U([0-9a-fA-F]{1,8})|([ntrabfve\\'"]))/g,
    (whole, bytes?: string, short?: string, long?: string, letter?: string) => {
      if (bytes !== undefined) return fromBytes(bytes.replace(/\\(x?)([0-9a-fA-F]+)/g, byteOf));
      const code = short ?? long;
      if (code !== undefined) return codePoint(Number.parseInt(code, 16));
      return letter === undefined ? whole : (SIMPLE[letter] ?? whole);
    },
  );
}

function byteOf(_: string, hex: string, digits: string): string {
  return String.fromCharCode(Number.parseInt(digits, hex === "" ? 8 : 16) & 0xff);
}

function codePoint(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
}

function text(value: string): Piece {
  return { kind: "text", text: value };
}
