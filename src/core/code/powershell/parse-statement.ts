// Statements of PowerShell: control flow, functions, assignments, pipelines and their chains.
// A statement that cannot be read becomes `unparsed` up to the next line or `;`, and is told to whoever parses.

import type { BlockExpression, Body, Branch, Expression, Parameter, Stage, Statement } from "./ast.ts";
import { type Cursor, TooDeep, Unexpected } from "./cursor.ts";
import { parseCommand, parseRedirections, startsCommand } from "./parse-command.ts";
import { parseExpression, typeName } from "./parse-expression.ts";
import { parseVariable } from "./parse-string.ts";

/** Statements up to the closing text, which is left standing; an empty one means the end of the text. */
export function parseBody(cursor: Cursor, close: string): Body {
  const body: Statement[] = [];
  for (;;) {
    cursor.skipSeparators();
    if (cursor.isEnd || (close !== "" && cursor.sees(close))) return body;
    body.push(recovered(cursor, close));
  }
}

function recovered(cursor: Cursor, close: string): Statement {
  const start = cursor.at;
  try {
    const statement = cursor.nested(() => parseStatement(cursor));
    cursor.skipBlanks();
    if (cursor.isEnd || cursor.peek(/[;\r\n]/y) !== null || (close !== "" && cursor.sees(close))) return statement;
    if (statement.kind !== "pipeline" && statement.kind !== "chain" && statement.kind !== "assign") return statement;
  } catch (error) {
    if (error instanceof TooDeep || !(error instanceof Unexpected)) throw error;
  }
  return unparsed(cursor, start);
}

function unparsed(cursor: Cursor, start: number): Statement {
  cursor.at = Math.max(cursor.at, start + 1);
  cursor.take(/[^;\r\n]*/y);
  const source = cursor.text.slice(start, cursor.at);
  const span = cursor.span(start);
  cursor.miss();
  return { kind: "unparsed", source, span };
}

export function parseStatement(cursor: Cursor): Statement {
  const start = cursor.at;
  const label = cursor.take(/:\w+[ \t]+(?=(?:foreach|for|while|do|switch)\b)/iy);
  const keyword = cursor.peek(/[a-z]+(?![\w.\\/:-])/iy)?.[0].toLowerCase() ?? "";
  const rule = Object.hasOwn(KEYWORDS, keyword) ? KEYWORDS[keyword] : undefined;
  if (rule === undefined) {
    if (label !== undefined) throw new Unexpected();
    return parseChain(cursor);
  }
  cursor.at += keyword.length;
  if (!/^(?:return|throw|exit|break|continue)$/.test(keyword)) cursor.skipLines();
  return rule(cursor, start);
}

type Rule = (cursor: Cursor, start: number) => Statement;

const part: Rule = (cursor, start) => ({ kind: "parts", bodies: [parseBraced(cursor)], span: cursor.span(start) });
const leave: Rule = (cursor, start) => {
  cursor.skipBlanks();
  if (cursor.isEnd || cursor.peek(/[;\r\n})]/y) !== null) return { kind: "leave", span: cursor.span(start) };
  return { kind: "leave", value: parseChain(cursor), span: cursor.span(start) };
};
const define: Rule = (cursor, start) => {
  const name = cursor.take(/[^\s({]+/y)?.[0].toLowerCase();
  if (name === undefined) throw new Unexpected();
  cursor.skipLines();
  const listed = cursor.char === "(" ? parseParameters(cursor) : [];
  cursor.skipLines();
  const block = parseBlock(cursor);
  const parameters = [...listed, ...block.parameters];
  return {
    kind: "function",
    name: name.replace(/^\w+:/, ""),
    block: { ...block, parameters },
    span: cursor.span(start),
  };
};

const KEYWORDS: Readonly<Record<string, Rule>> = {
  if: parseIf,
  while: (cursor, start) => {
    const condition = parseParenthesized(cursor);
    cursor.skipLines();
    return { kind: "loop", before: [], condition, body: parseBraced(cursor), span: cursor.span(start) };
  },
  for: parseFor,
  foreach: parseForeach,
  do: (cursor, start) => {
    const body = parseBraced(cursor);
    cursor.skipLines();
    if (cursor.take(/(?:while|until)\b/iy) === undefined) throw new Unexpected();
    cursor.skipLines();
    return { kind: "loop", before: body, condition: parseParenthesized(cursor), body, span: cursor.span(start) };
  },
  switch: parseSwitch,
  function: define,
  filter: define,
  workflow: define,
  configuration: define,
  try: parseTry,
  trap: (cursor, start) => {
    skipTypes(cursor);
    return part(cursor, start);
  },
  begin: part,
  process: part,
  end: part,
  dynamicparam: part,
  clean: part,
  data: part,
  return: leave,
  throw: leave,
  exit: leave,
  break: leave,
  continue: leave,
  param: (cursor, start) => {
    // Outside a block's head its names say nothing that is not asked for anyway.
    parseParameters(cursor);
    return { kind: "leave", span: cursor.span(start) };
  },
};

function parseIf(cursor: Cursor, start: number): Statement {
  const branches: Branch[] = [];
  for (;;) {
    const condition = parseParenthesized(cursor);
    cursor.skipLines();
    branches.push({ condition, body: parseBraced(cursor) });
    const before = cursor.at;
    cursor.skipLines();
    if (cursor.take(/elseif\b/iy) !== undefined) {
      cursor.skipLines();
      continue;
    }
    if (cursor.take(/else\b/iy) !== undefined) {
      cursor.skipLines();
      return { kind: "if", branches, otherwise: parseBraced(cursor), span: cursor.span(start) };
    }
    cursor.at = before;
    return { kind: "if", branches, span: cursor.span(start) };
  }
}

function parseFor(cursor: Cursor, start: number): Statement {
  cursor.expect("(");
  const before = parseBody(cursor, ")");
  cursor.expect(")");
  cursor.skipLines();
  return { kind: "loop", before, condition: [], body: parseBraced(cursor), span: cursor.span(start) };
}

function parseForeach(cursor: Cursor, start: number): Statement {
  cursor.take(/-\w+(?:\s+\d+)?\s*/y);
  cursor.expect("(");
  cursor.skipLines();
  const variable = parseVariable(cursor);
  cursor.skipLines();
  if (variable?.kind !== "variable" || cursor.take(/in\b/iy) === undefined) throw new Unexpected();
  cursor.skipLines();
  const items = parseChain(cursor);
  cursor.skipLines();
  cursor.expect(")");
  cursor.skipLines();
  return { kind: "foreach", name: variable.name, items, body: parseBraced(cursor), span: cursor.span(start) };
}

function parseSwitch(cursor: Cursor, start: number): Statement {
  while (cursor.take(/-(?:regex|wildcard|exact|casesensitive|parallel|file)\b\s*/iy) !== undefined);
  const subject = cursor.char === "(" ? parseParenthesized(cursor) : [argumentPipeline(cursor)];
  cursor.skipLines();
  cursor.expect("{");
  const cases: Branch[] = [];
  for (;;) {
    cursor.skipSeparators();
    if (cursor.eat("}")) return { kind: "switch", subject, cases, span: cursor.span(start) };
    const condition = cursor.char === "{" ? parseBraced(cursor) : [argumentPipeline(cursor)];
    cursor.skipLines();
    cases.push({ condition, body: parseBraced(cursor) });
  }
}

/** A pattern of a `switch`: an expression, or a bare word. */
function argumentPipeline(cursor: Cursor): Statement {
  const start = cursor.at;
  const bare = cursor.take(/[\w*?.-]+(?=\s*\{)/y);
  const expression: Expression =
    bare === undefined
      ? parseExpression(cursor)
      : { kind: "text", text: bare[0], quoted: false, span: cursor.span(start) };
  const span = cursor.span(start);
  return { kind: "pipeline", stages: [{ kind: "expression", expression, redirects: [], span }], span };
}

function parseTry(cursor: Cursor, start: number): Statement {
  const bodies = [parseBraced(cursor)];
  for (;;) {
    const before = cursor.at;
    cursor.skipLines();
    if (cursor.take(/(?:catch|finally)\b/iy) === undefined) {
      cursor.at = before;
      return { kind: "parts", bodies, span: cursor.span(start) };
    }
    cursor.skipLines();
    skipTypes(cursor);
    bodies.push(parseBraced(cursor));
  }
}

function skipTypes(cursor: Cursor): void {
  while (cursor.char === "[" || cursor.char === ",") {
    if (!cursor.eat(",")) typeName(cursor);
    cursor.skipLines();
  }
}

function parseParenthesized(cursor: Cursor): Body {
  cursor.expect("(");
  const body = parseBody(cursor, ")");
  cursor.expect(")");
  return body;
}

function parseBraced(cursor: Cursor): Body {
  return parseBlock(cursor).body;
}

/** `{ param( … ) … }` */
export function parseBlock(cursor: Cursor): BlockExpression {
  const start = cursor.at;
  cursor.expect("{");
  return cursor.nested(() => {
    cursor.skipSeparators();
    while (cursor.peek(/\[\w+\(/y) !== null) {
      typeName(cursor);
      cursor.skipSeparators();
    }
    let parameters: readonly Parameter[] = [];
    if (cursor.take(/param(?=\s*\()/iy) !== undefined) {
      cursor.skipLines();
      parameters = parseParameters(cursor);
    }
    const body = parseBody(cursor, "}");
    cursor.expect("}");
    const source = cursor.text.slice(start + 1, cursor.at - 1).trim();
    return { kind: "block", parameters, body, source, span: cursor.span(start) };
  });
}

function parseParameters(cursor: Cursor): readonly Parameter[] {
  cursor.expect("(");
  const parameters: Parameter[] = [];
  for (;;) {
    cursor.skipLines();
    if (cursor.eat(")")) return parameters;
    if (cursor.eat(",")) continue;
    if (cursor.char === "[") {
      typeName(cursor);
      continue;
    }
    const variable = parseVariable(cursor);
    if (variable?.kind !== "variable") throw new Unexpected();
    cursor.skipLines();
    if (!cursor.eat("=")) parameters.push({ name: variable.name });
    else {
      cursor.skipLines();
      parameters.push({ name: variable.name, otherwise: parseDefault(cursor) });
    }
  }
}

/** A parameter's default ends at a comma, so a list must stand in parentheses. */
function parseDefault(cursor: Cursor): Expression {
  return cursor.nested(() => parseExpression(cursor));
}

/** `a && b || c`, and `a &` */
function parseChain(cursor: Cursor): Statement {
  const start = cursor.at;
  const first = parsePipeline(cursor);
  const rest: Statement[] = [];
  for (;;) {
    cursor.skipBlanks();
    if (cursor.take(/&&|\|\|/y) !== undefined) {
      cursor.skipLines();
      rest.push(parsePipeline(cursor));
    } else if (cursor.take(/&(?!&)/y) === undefined) break;
  }
  return rest.length === 0 ? first : { kind: "chain", first, rest, span: cursor.span(start) };
}

const ASSIGNS = /(?:\?\?|[-+*/%])?=(?!=)/y;

function parsePipeline(cursor: Cursor): Statement {
  const start = cursor.at;
  const stages: Stage[] = [];
  if (startsCommand(cursor)) stages.push(parseCommand(cursor));
  else {
    const expression = parseExpression(cursor);
    cursor.skipBlanks();
    const operator = cursor.take(ASSIGNS);
    if (operator !== undefined) {
      cursor.skipLines();
      const value = cursor.nested(() => parseStatement(cursor));
      return { kind: "assign", target: expression, operator: operator[0], value, span: cursor.span(start) };
    }
    const redirects = parseRedirections(cursor);
    stages.push({ kind: "expression", expression, redirects, span: cursor.span(start) });
  }
  for (;;) {
    cursor.skipBlanks();
    const before = cursor.at;
    // From version 7 on a line may start with the pipe.
    if (stages.length > 0 && cursor.peek(/[\r\n]/y) !== null) cursor.skipLines();
    if (cursor.take(/\|(?!\|)/y) === undefined) {
      cursor.at = before;
      return { kind: "pipeline", stages, span: cursor.span(start) };
    }
    cursor.skipLines();
    stages.push(parseCommand(cursor));
  }
}
