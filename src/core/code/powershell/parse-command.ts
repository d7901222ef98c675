// A command with its words: parameters, arguments, splats, redirections, and `--%`, after which nothing is read.
// Bare words follow the rules for arguments, not for expressions: `git log --oneline -5 a..b` is five words.

import type { CommandStage, Element, Expression, Redirection } from "./ast.ts";
import { type Cursor, Unexpected } from "./cursor.ts";
import { parseGroup, parseList, parsePostfix, parseTable } from "./parse-expression.ts";
import { parseBlock } from "./parse-statement.ts";
import { expandable, parseString, parseVariable, template } from "./parse-string.ts";

const ENDS = /[\s;|&(){},]|$/y;
const AFTER_EXPRESSION = /[\s;|&(){},)<>]|$/y;

/** Whether what stands here is a command and not an expression. */
export function startsCommand(cursor: Cursor): boolean {
  if (cursor.peek(/&(?!&)/y) !== null) return true;
  if (cursor.peek(/\.(?=[\s"'$({&])/y) !== null) return true;
  if (cursor.peek(/["'$(@{[!,\u2018-\u201e]|\+\+|--(?=\s*\$)|[-+](?=\s*[\d$(])/y) !== null) return false;
  if (cursor.peek(/-(?:not|bnot|join|[ic]?split)\b/iy) !== null) return false;
  return cursor.peek(/(?:0x[0-9a-f]+|\d+(?:\.\d+)?(?:e\d+)?|\.\d+)[a-z]{0,3}(?=[\s;|&)},*/%+=.<>-]|$)/iy) === null;
}

export function parseCommand(cursor: Cursor): CommandStage {
  const start = cursor.at;
  const sign = cursor.take(/&|\.(?=[\s"'$({&])/y)?.[0];
  const operator = sign === "&" || sign === "." ? sign : "";
  cursor.skipBlanks();
  const name = parseArgument(cursor);
  const elements: Element[] = [];
  const redirects: Redirection[] = [];
  for (;;) {
    cursor.skipBlanks();
    redirects.push(...parseRedirections(cursor));
    if (cursor.isEnd || cursor.peek(/[\r\n;|)}]/y) !== null || cursor.char === "&") break;
    takeElement(cursor, elements);
  }
  return { kind: "command", operator, name, elements, redirects, span: cursor.span(start) };
}

export function parseRedirections(cursor: Cursor): readonly Redirection[] {
  const found: Redirection[] = [];
  for (;;) {
    cursor.skipBlanks();
    if (cursor.take(/[1-6*]?>&[12]/y) !== undefined) continue;
    const match = cursor.take(/[1-6*]?(>>?)/y);
    if (match === undefined) return found;
    cursor.skipBlanks();
    found.push({ append: match[1] === ">>", target: parseArgument(cursor) });
  }
}

function takeElement(cursor: Cursor, elements: Element[]): void {
  const start = cursor.at;
  if (cursor.take(/--%(?=\s|$)/y) !== undefined) {
    const raw = cursor.take(/[^\r\n|]*/y)?.[0] ?? "";
    for (const text of raw.split(/\s+/).filter((word) => word !== ""))
      elements.push({
        kind: "argument",
        value: plain(text.replaceAll('"', ""), cursor, start),
        span: cursor.span(start),
      });
    return;
  }
  const splat = cursor.take(/@(\w+)(?=[\s;|&)}]|$)/y);
  if (splat !== undefined)
    return void elements.push({ kind: "splat", name: (splat[1] ?? "").toLowerCase(), span: cursor.span(start) });
  const parameter = cursor.take(/[-\u2013\u2014\u2015]([A-Za-z_?][\w?-]*)(?:(:)|(?=[\s;|&(){},<>]|$))/y);
  if (parameter === undefined) {
    const value = parseArgumentList(cursor);
    return void elements.push({ kind: "argument", value, span: value.span });
  }
  const name = parameter[1] ?? "";
  if (parameter[2] === undefined) return void elements.push({ kind: "parameter", name, span: cursor.span(start) });
  const value =
    cursor.peek(ENDS)?.index === cursor.at && cursor.peek(/[({]/y) === null ? undefined : parseArgumentList(cursor);
  elements.push({ kind: "parameter", name, ...(value && { value }), span: cursor.span(start) });
}

function parseArgumentList(cursor: Cursor): Expression {
  return parseList(cursor, parseArgument, /[;|&)}]/y);
}

/** One argument: a string, an expression that starts with `$`, `(`, `@` or `{`, else a bare word. */
function parseArgument(cursor: Cursor): Expression {
  const start = cursor.at;
  if (cursor.char === "{") return cursor.nested(() => parseBlock(cursor));
  const string = parseString(cursor);
  if (string !== undefined) return parseTail(cursor, string, start);
  if (cursor.sees("@(") || cursor.char === "(")
    return parsePostfix(cursor, parseGroup(cursor, cursor.char === "(" ? "(" : "@("), start);
  if (cursor.sees("@{")) return cursor.nested(() => parsePostfix(cursor, parseTable(cursor), start));
  if (cursor.sees("$")) {
    const whole = parseDollar(cursor, start);
    if (whole !== undefined) return whole;
    cursor.at = start;
  }
  return parseBare(cursor, start);
}

/** A member of a string may be asked for at once; other text after it starts a new argument. */
function parseTail(cursor: Cursor, string: Expression, start: number): Expression {
  return cursor.peek(/\.[A-Za-z]\w*\(|\[/y) === null ? string : parsePostfix(cursor, string, start);
}

/** `$x`, `$x.Name`, `$( … )` that make a whole argument; undefined where more text follows. */
function parseDollar(cursor: Cursor, start: number): Expression | undefined {
  const first = cursor.sees("$(") ? parseGroup(cursor, "$(") : parseVariable(cursor);
  if (first === undefined) return undefined;
  if (cursor.peek(AFTER_EXPRESSION) !== null) return first;
  if (cursor.peek(/[.[:]/y) === null) return undefined;
  try {
    const whole = parsePostfix(cursor, first, start);
    return cursor.peek(AFTER_EXPRESSION) === null ? undefined : whole;
  } catch (error) {
    // Not an expression after all: `$drive:\folder` is a word with a variable in it.
    if (error instanceof Unexpected) return undefined;
    throw error;
  }
}

/** Quotes inside a bare word protect what stands in them and fall away. */
function parseBare(cursor: Cursor, start: number): Expression {
  let isOpen = false;
  const stop = (): string | undefined => {
    const single = isOpen ? undefined : cursor.take(/'([^']*)'/y);
    if (single !== undefined) return single[1] === "" ? stop() : single[1];
    if (cursor.eat('"')) {
      isOpen = !isOpen;
      return stop();
    }
    if (isOpen) return "";
    if (cursor.peek(/[\s;|&(){},]/y) !== null) return undefined;
    return cursor.peek(/[<>]/y) !== null && cursor.at > start ? undefined : "";
  };
  const parts = expandable(cursor, stop);
  if (isOpen || cursor.at === start) throw new Unexpected();
  return template(parts, { quoted: false, start, cursor });
}

function plain(text: string, cursor: Cursor, start: number): Expression {
  return { kind: "text", text, quoted: true, span: cursor.span(start) };
}
