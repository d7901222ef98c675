// Strings, here-strings, variables and numbers of PowerShell, and bare words, which expand as double-quoted strings do.
// Curly quotes are quotes here as they are there; a backtick escapes.

import type { Expression } from "./ast.ts";
import { type Cursor, Unexpected } from "./cursor.ts";
import { parseGroup } from "./parse-expression.ts";

const SINGLE = "'\u2018\u2019\u201a\u201b";
const DOUBLE = '"\u201c\u201d\u201e';

export function parseString(cursor: Cursor): Expression | undefined {
  const here = cursor.take(/@(['\u2018-\u201b])[ \t]*\r?\n|@(["\u201c-\u201e])[ \t]*\r?\n/y);
  if (here !== undefined) return parseHere(cursor, here);
  if (cursor.char !== "" && SINGLE.includes(cursor.char)) return parseSingle(cursor);
  if (cursor.char !== "" && DOUBLE.includes(cursor.char)) return parseDouble(cursor);
  return undefined;
}

function parseSingle(cursor: Cursor): Expression {
  const start = cursor.at;
  const match = cursor.take(/['\u2018-\u201b]((?:['\u2018-\u201b]{2}|[^'\u2018-\u201b])*)['\u2018-\u201b]/y);
  if (match === undefined) throw new Unexpected();
  const text = (match[1] ?? "").replaceAll(/(['\u2018-\u201b])['\u2018-\u201b]/g, "$1");
  return { kind: "text", text, quoted: true, span: cursor.span(start) };
}

function parseDouble(cursor: Cursor): Expression {
  const start = cursor.at;
  cursor.at += 1;
  const parts = expandable(cursor, () => {
    if (cursor.take(/["\u201c-\u201e]{2}/y) !== undefined) return '"';
    return cursor.char !== "" && DOUBLE.includes(cursor.char) ? undefined : "";
  });
  if (cursor.isEnd) throw new Unexpected();
  cursor.at += 1;
  return template(parts, { quoted: true, start, cursor });
}

function parseHere(cursor: Cursor, open: RegExpExecArray): Expression {
  const start = cursor.at - open[0].length;
  const end = /\r?\n['"\u2018-\u201e]@/g;
  // The end of an empty here-string follows its opening line at once.
  end.lastIndex = cursor.at - 1;
  const close = end.exec(cursor.text);
  if (close === null) throw new Unexpected();
  if (open[1] !== undefined) {
    const text = cursor.text.slice(cursor.at, Math.max(cursor.at, close.index));
    cursor.at = close.index + close[0].length;
    return { kind: "text", text, quoted: true, span: cursor.span(start) };
  }
  const parts = expandable(cursor, () => (cursor.at >= close.index ? undefined : ""));
  cursor.at = close.index + close[0].length;
  return template(parts, { quoted: true, start, cursor });
}

interface Made {
  readonly quoted: boolean;
  readonly start: number;
  readonly cursor: Cursor;
}

/** One part that is text makes a plain text of it. */
export function template(parts: readonly Expression[], { quoted, start, cursor }: Made): Expression {
  const span = cursor.span(start);
  const [first] = parts;
  if (first === undefined) return { kind: "text", text: "", quoted, span };
  if (parts.length === 1 && first.kind === "text") return { ...first, quoted, span };
  return { kind: "template", parts, quoted, span };
}

/** Text with escapes, variables and `$( … )`; `stop` gives undefined at the end, or text that stands for what it took. */
export function expandable(cursor: Cursor, stop: () => string | undefined): readonly Expression[] {
  const parts: Expression[] = [];
  let text = "";
  let start = cursor.at;
  const flush = () => {
    if (text !== "") parts.push({ kind: "text", text, quoted: true, span: cursor.span(start) });
    text = "";
  };
  while (!cursor.isEnd) {
    const taken = stop();
    if (taken === undefined) break;
    text += taken;
    if (taken !== "" || cursor.isEnd) continue;
    const piece = cursor.char === "$" ? parseExpansion(cursor) : undefined;
    if (piece !== undefined) {
      flush();
      parts.push(piece);
      start = cursor.at;
      continue;
    }
    text += cursor.char === "`" ? takeEscape(cursor) : cursor.char;
    cursor.at += 1;
  }
  flush();
  return parts;
}

function parseExpansion(cursor: Cursor): Expression | undefined {
  if (cursor.sees("$(")) return parseGroup(cursor, "$(");
  return parseVariable(cursor);
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: "\n",
  t: "\t",
  r: "\r",
  "0": "\0",
  a: "\x07",
  b: "\b",
  e: "\x1b",
};

/** Leaves the cursor on the last character of the escape. */
function takeEscape(cursor: Cursor): string {
  const code = cursor.take(/`u\{([0-9a-fA-F]{1,6})\}/y);
  if (code !== undefined) {
    cursor.at -= 1;
    const value = Number.parseInt(code[1] ?? "0", 16);
    return value <= 0x10ffff ? String.fromCodePoint(value) : "";
  }
  cursor.at += 1;
  if (cursor.sees("\r\n")) cursor.at += 1;
  if (cursor.char === "\n") return "";
  return ESCAPES[cursor.char] ?? cursor.char;
}

/** `$name`, `$scope:name`, `${any name}`, `$_`, `$?`, `$$`, `$^`. */
export function parseVariable(cursor: Cursor): Expression | undefined {
  const start = cursor.at;
  const match = cursor.take(/\$(?:\{((?:`[\s\S]|[^{}`])+)\}|((?:\w+:(?!:))?\w+|[?^$]))/y);
  if (match === undefined) return undefined;
  const name = (match[1]?.replaceAll(/`([\s\S])/g, "$1") ?? match[2] ?? "").toLowerCase();
  return { kind: "variable", name, span: cursor.span(start) };
}

const UNITS: Readonly<Record<string, number>> = { kb: 2 ** 10, mb: 2 ** 20, gb: 2 ** 30, tb: 2 ** 40, pb: 2 ** 50 };

export function parseNumber(cursor: Cursor): Expression | undefined {
  const start = cursor.at;
  const match = cursor.take(
    /(0x[0-9a-f]+|0b[01]+|(?:\d+(?:\.(?!\.)\d*)?|\.\d+)(?:e[+-]?\d+)?)(?:u?[lsyn]|u|d)?([kmgtp]b)?(?![\w])/iy,
  );
  if (match === undefined) return undefined;
  const value = Number(match[1]) * (UNITS[match[2]?.toLowerCase() ?? ""] ?? 1);
  return { kind: "number", value, source: match[0], span: cursor.span(start) };
}
