// Expressions of PowerShell by precedence: logical, bitwise, comparison, sum, product, format, range, list, unary, member.
// A comma binds tighter than `-f` and `+`, which is what string tricks rely on.

import type { Body, Expression, Statement, TableEntry } from "./ast.ts";
import { type Cursor, Unexpected } from "./cursor.ts";
import { parseBlock, parseBody, parseStatement } from "./parse-statement.ts";
import { parseNumber, parseString, parseVariable } from "./parse-string.ts";

const LEVELS: readonly RegExp[] = [
  /-(?:and|or|xor)\b|\?\?(?!=)/iy,
  /-(?:band|bor|bxor)\b/iy,
  /-[ic]?(?:eq|ne|ge|gt|le|lt|like|notlike|match|notmatch|replace|contains|notcontains|in|notin|split|join)\b|-(?:isnot|is|as|shl|shr)\b/iy,
  /\+(?![+=])|-(?![\w=-])|-(?=\d)/y,
  /[*/%](?!=)/y,
  /-f(?![\w-])/iy,
  /\.\.(?!\.)/y,
];

export function parseExpression(cursor: Cursor): Expression {
  const start = cursor.at;
  const test = cursor.nested(() => parseLevel(cursor, 0, true));
  cursor.skipBlanks();
  if (cursor.peek(/\?(?!\?)/y) === null) return test;
  cursor.at += 1;
  cursor.skipLines();
  const yes = parseExpression(cursor);
  cursor.skipLines();
  cursor.expect(":");
  cursor.skipLines();
  return { kind: "choice", test, yes, no: parseExpression(cursor), span: cursor.span(start) };
}

/** An argument of a method: a comma ends it. */
function parseArgument(cursor: Cursor): Expression {
  return cursor.nested(() => parseLevel(cursor, 0, false));
}

function parseLevel(cursor: Cursor, level: number, commas: boolean): Expression {
  const pattern = LEVELS[level];
  if (pattern === undefined) return commas ? parseList(cursor, parseUnary) : parseUnary(cursor);
  const start = cursor.at;
  let left = parseLevel(cursor, level + 1, commas);
  for (let count = 0; ; count = cursor.linked(count)) {
    const before = cursor.at;
    cursor.skipBlanks();
    const match = cursor.take(pattern);
    if (match === undefined) {
      cursor.at = before;
      return left;
    }
    cursor.skipLines();
    const right = parseLevel(cursor, level + 1, commas);
    left = { kind: "binary", operator: match[0].toLowerCase(), left, right, span: cursor.span(start) };
  }
}

/** Items with commas between them; one alone is itself. After a comma nothing need follow where `ends` matches. */
export function parseList(cursor: Cursor, parseItem: (cursor: Cursor) => Expression, ends?: RegExp): Expression {
  const start = cursor.at;
  const items = [parseItem(cursor)];
  for (;;) {
    const before = cursor.at;
    cursor.skipBlanks();
    if (!cursor.eat(",")) {
      cursor.at = before;
      break;
    }
    cursor.skipLines();
    if (ends !== undefined && (cursor.isEnd || cursor.peek(ends) !== null)) break;
    items.push(parseItem(cursor));
  }
  const [first] = items;
  return items.length === 1 && first !== undefined ? first : { kind: "list", items, span: cursor.span(start) };
}

function parseUnary(cursor: Cursor): Expression {
  const start = cursor.at;
  const match = cursor.take(/!|\+\+|--|-(?:not|bnot|join|[ic]?split)\b|[+-](?=\s*[\d$(.])|,/iy);
  if (match !== undefined) {
    cursor.skipLines();
    const operand = cursor.nested(() => parseUnary(cursor));
    if (match[0] === ",") return { kind: "list", items: [operand], span: cursor.span(start) };
    return { kind: "unary", operator: match[0].toLowerCase(), operand, span: cursor.span(start) };
  }
  if (cursor.char === "[") return parseTyped(cursor);
  return parsePostfix(cursor, parsePrimary(cursor), start);
}

/** `[type]`, `[type]::member`, and casts, of which each may be several in a row. */
function parseTyped(cursor: Cursor): Expression {
  const start = cursor.at;
  const name = typeName(cursor);
  const type: Expression = { kind: "type", name, span: cursor.span(start) };
  if (cursor.sees("::") || cursor.sees(".")) return parsePostfix(cursor, type, start);
  const before = cursor.at;
  cursor.skipLines();
  if (cursor.peek(/[[$('"@{\d!+\u2018-\u201e]|-(?:not|bnot|join|split)\b|-[\d$(]/iy) === null) {
    cursor.at = before;
    return type;
  }
  const operand = cursor.nested(() => parseUnary(cursor));
  return { kind: "cast", type: name, operand, span: cursor.span(start) };
}

/** The text between brackets, inner brackets and the arguments of attributes included. */
export function typeName(cursor: Cursor): string {
  const start = cursor.at + 1;
  let depth = 0;
  while (!cursor.isEnd) {
    const string = cursor.take(/'[^']*'|"[^"]*"/y);
    if (string !== undefined) continue;
    if (cursor.char === "[" || cursor.char === "(") depth += 1;
    if (cursor.char === "]" || cursor.char === ")") depth -= 1;
    cursor.at += 1;
    if (depth === 0) return cursor.text.slice(start, cursor.at - 1).replaceAll(/[\s`]/g, "");
  }
  throw new Unexpected();
}

function parsePrimary(cursor: Cursor): Expression {
  const start = cursor.at;
  const string = parseString(cursor);
  if (string !== undefined) return string;
  if (cursor.sees("$(") || cursor.sees("@(")) return parseGroup(cursor, cursor.text.slice(start, start + 2));
  if (cursor.char === "(") return parseGroup(cursor, "(");
  if (cursor.sees("@{")) return parseTable(cursor);
  if (cursor.char === "{") return parseBlock(cursor);
  const simple = parseVariable(cursor) ?? parseNumber(cursor);
  if (simple !== undefined) return simple;
  throw new Unexpected();
}

/** Member access, calls and indices that follow without a blank, and `++`. */
export function parsePostfix(cursor: Cursor, first: Expression, start: number): Expression {
  let object = first;
  for (let count = 0; ; count = cursor.linked(count)) {
    const access = cursor.take(/\??\.(?![.\d])|\??::/y);
    if (access !== undefined) {
      object = parseMember(cursor, object, start);
    } else if (cursor.take(/\??\[/y) !== undefined) {
      cursor.skipLines();
      const index = parseExpression(cursor);
      cursor.skipLines();
      cursor.expect("]");
      object = { kind: "index", object, index, span: cursor.span(start) };
    } else if (cursor.take(/\+\+|--(?![\w-])/y) === undefined) return object;
  }
}

function parseMember(cursor: Cursor, object: Expression, start: number): Expression {
  cursor.skipLines();
  const nameStart = cursor.at;
  const bare = cursor.take(/[\w`]+/y);
  const name: Expression =
    bare === undefined
      ? parsePrimary(cursor)
      : { kind: "text", text: bare[0].replaceAll("`", ""), quoted: false, span: cursor.span(nameStart) };
  if (cursor.char === "{" && bare !== undefined) {
    const block = parseBlock(cursor);
    return { kind: "member", object, name, args: [block], span: cursor.span(start) };
  }
  if (!cursor.eat("(")) return { kind: "member", object, name, span: cursor.span(start) };
  const args: Expression[] = [];
  cursor.skipLines();
  while (!cursor.eat(")")) {
    args.push(parseArgument(cursor));
    cursor.skipLines();
    if (!cursor.eat(",") && cursor.char !== ")") throw new Unexpected();
    cursor.skipLines();
  }
  return { kind: "member", object, name, args, span: cursor.span(start) };
}

/** `( … )`, `$( … )`, `@( … )`; the cursor stands on its opening. */
export function parseGroup(cursor: Cursor, open: string): Expression {
  const start = cursor.at;
  cursor.expect(open);
  const body: Body = cursor.nested(() => parseBody(cursor, ")"));
  cursor.expect(")");
  return { kind: "group", body, isList: open === "@(", span: cursor.span(start) };
}

export function parseTable(cursor: Cursor): Expression {
  const start = cursor.at;
  cursor.expect("@{");
  const entries: TableEntry[] = [];
  for (;;) {
    cursor.skipSeparators();
    if (cursor.eat("}")) return { kind: "table", entries, span: cursor.span(start) };
    const keyStart = cursor.at;
    const bare = cursor.take(/[A-Za-z_][\w-]*/y);
    const key: Expression =
      bare === undefined
        ? parseUnary(cursor)
        : { kind: "text", text: bare[0], quoted: false, span: cursor.span(keyStart) };
    cursor.skipLines();
    cursor.expect("=");
    cursor.skipLines();
    const value: Statement = cursor.nested(() => parseStatement(cursor));
    entries.push({ key, value });
  }
}
