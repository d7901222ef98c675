// Perl, Ruby, Lua and R as a tree, put together from tokens: calls with and without brackets, joins, assignments, lists.
// It knows no grammar beyond that, so every course is taken; it never throws, and skips what it cannot place.

import type { Piece } from "../../shell/word.ts";
import { type Lexicon, lex, type Token } from "./lex.ts";
import { type ArgumentNode, MAX_NESTING, type Node } from "./tree.ts";

export interface LooseGrammar extends Lexicon {
  /** `text.reverse` is a call. */
  readonly membersAreCalls?: boolean;
  /** `system "id"` is a call. */
  readonly bare: boolean;
}

export function parseLoose(text: string, grammar: LooseGrammar): readonly Node[] {
  const isRuby = grammar.membersAreCalls === true && grammar.dotJoins !== true;
  // Ruby calls a name that stands alone.
  return inner(text, grammar).map((node) =>
    isRuby && node.kind === "name" ? { from: 0, to: 0, kind: "call", callee: node, args: [] } : node,
  );
}

function inner(text: string, grammar: LooseGrammar): readonly Node[] {
  return statements({ tokens: lex(text, grammar), grammar, at: 0, depth: 0 });
}

interface Cursor {
  readonly tokens: readonly Token[];
  readonly grammar: LooseGrammar;
  at: number;
  depth: number;
}

function statements(cursor: Cursor): readonly Node[] {
  const nodes: Node[] = [];
  while (cursor.at < cursor.tokens.length) {
    const before = cursor.at;
    const node = expression(cursor);
    if (node !== undefined) nodes.push(node);
    if (cursor.at === before) cursor.at += 1;
  }
  return nodes;
}

function isMark(token: Token | undefined, text: string): boolean {
  return token?.kind === "mark" && token.text === text;
}

const JOINS = new Set([".", "+", "..", "<<"]);
/** Words that say nothing about what is called. */
const SILENT =
  /^(?:my|our|local|no|BEGIN|END|sub|def|do|end|then|if|elsif|elseif|else|unless|while|until|for|foreach|in|return|function|begin|rescue|ensure|class|module|and|or|not|puts|p|print|say|printf|die|warn|defined|scalar|new|not_in|case|when|yield|next|last|redo|break|repeat|package)$/;
/** Of those, the ones whose value is what stands behind them. */
const PASSES = /^(?:my|our|local|return|not|puts|p|print|say|new|scalar|defined|do|and|or|then|else|if|unless|in)$/;

function expression(cursor: Cursor): Node | undefined {
  if (cursor.depth > MAX_NESTING) {
    cursor.at = cursor.tokens.length;
    return { from: 0, to: 0, kind: "unread", why: "deep" };
  }
  cursor.depth += 1;
  let left = postfix(cursor);
  for (;;) {
    const sign = cursor.tokens[cursor.at];
    if (left === undefined || sign?.kind !== "mark") break;
    if (
      sign.text === "=" ||
      sign.text === "+=" ||
      sign.text === ".=" ||
      (sign.text === "<" && isMark(cursor.tokens[cursor.at + 1], "-"))
    ) {
      cursor.at += sign.text === "<" ? 2 : 1;
      const value = expression(cursor);
      if (value !== undefined)
        left = { from: 0, to: 0, kind: "assign", target: left, value, adds: sign.text.length === 2, declares: true };
      break;
    }
    const isJoin = JOINS.has(sign.text);
    if (!isJoin && !/^(?:\*|%|-|\/|\|\||&&|==|\?|:|>|=~)$/.test(sign.text)) break;
    cursor.at += 1;
    const right = postfix(cursor);
    if (right === undefined) break;
    left = isJoin
      ? { from: 0, to: 0, kind: "operation", operator: "+", left, right }
      : sign.text === "%" || sign.text === "*"
        ? { from: 0, to: 0, kind: "operation", operator: sign.text, left, right }
        : { from: 0, to: 0, kind: "branch", first: [], courses: [[left], [right]] };
  }
  cursor.depth -= 1;
  return left;
}

const CALLABLE: ReadonlySet<Node["kind"]> = new Set(["name", "member", "index", "call"]);

function postfix(cursor: Cursor): Node | undefined {
  let node = primary(cursor);
  while (node !== undefined) {
    const token = cursor.tokens[cursor.at];
    if (isMark(token, "(") && CALLABLE.has(node.kind)) {
      cursor.at += 1;
      node = { from: 0, to: 0, kind: "call", callee: node, args: argumentsUntil(cursor, ")") };
    } else if (token?.kind === "name" && token.text.startsWith(".")) {
      cursor.at += 1;
      for (const name of token.text.slice(1).split(".")) node = { from: 0, to: 0, kind: "member", of: node, name };
      const isPlain = cursor.grammar.membersAreCalls === true && !isMark(cursor.tokens[cursor.at], "(");
      node =
        withBareArguments(node, cursor) ?? (isPlain ? { from: 0, to: 0, kind: "call", callee: node, args: [] } : node);
    } else if (isMark(token, "[") && node.kind !== "text") {
      cursor.at += 1;
      const [key] = argumentsUntil(cursor, "]");
      if (key !== undefined) node = { from: 0, to: 0, kind: "index", of: node, key: key.value };
    } else break;
  }
  return node;
}

function primary(cursor: Cursor): Node | undefined {
  const token = cursor.tokens[cursor.at];
  if (token === undefined) return undefined;
  switch (token.kind) {
    case "string": {
      cursor.at += 1;
      return { from: 0, to: 0, kind: "text", parts: partsOf(token.pieces, cursor.grammar) };
    }
    case "shell":
      cursor.at += 1;
      return { from: 0, to: 0, kind: "shell", parts: partsOf(token.pieces, cursor.grammar) };
    case "number":
      cursor.at += 1;
      return { from: 0, to: 0, kind: "number", value: Number(token.text.replaceAll("_", "")) };
    case "name":
      return token.variable === true ? variable(token.text, cursor) : nameOrCall(token.text, cursor);
    case "mark":
      return bracketed(token.text, cursor);
    case "cut":
      cursor.at += 1;
      return { from: 0, to: 0, kind: "unread", why: "deep" };
    default:
      return token satisfies never;
  }
}

function nameOrCall(name: string, cursor: Cursor): Node | undefined {
  cursor.at += 1;
  const module = cursor.tokens[cursor.at];
  if (name === "use" && module?.kind === "name") {
    cursor.at += 1;
    return { from: 0, to: 0, kind: "import", binds: [], modules: [module.text] };
  }
  if (SILENT.test(name) && !isMark(cursor.tokens[cursor.at], "("))
    return PASSES.test(name) ? expression(cursor) : undefined;
  const node = dotted(name);
  return withBareArguments(node, cursor) ?? node;
}

function variable(name: string, cursor: Cursor): Node {
  cursor.at += 1;
  return dotted(name);
}

function dotted(name: string): Node {
  const [head = "", ...rest] = name.replace(/^\./, "").split(".");
  return rest.reduce<Node>((of, one) => ({ from: 0, to: 0, kind: "member", of, name: one }), {
    from: 0,
    to: 0,
    kind: "name",
    name: head,
  });
}

function bracketed(mark: string, cursor: Cursor): Node | undefined {
  const close = mark === "(" ? ")" : mark === "[" ? "]" : undefined;
  if (close !== undefined) {
    cursor.at += 1;
    const items = argumentsUntil(cursor, close).map(({ value }) => value);
    const [only] = items;
    if (mark === "(" && items.length === 1 && only !== undefined) return only;
    return { from: 0, to: 0, kind: "list", items };
  }
  if (mark === "<" && isReadLine(cursor)) {
    cursor.at += 3;
    return { from: 0, to: 0, kind: "several", nodes: [] };
  }
  const next = cursor.tokens[cursor.at + 1];
  // Ruby's symbols are texts.
  if (mark === ":" && cursor.grammar.membersAreCalls === true && next?.kind === "name") {
    cursor.at += 2;
    return { from: 0, to: 0, kind: "text", parts: [next.text] };
  }
  // Signs in front of a value: `-x`, `!x`, `*list`, `&sub`, `\$ref`.
  if (!SIGNS.test(mark)) return undefined;
  for (let sign = cursor.tokens[cursor.at]; sign?.kind === "mark" && SIGNS.test(sign.text); ) {
    cursor.at += 1;
    sign = cursor.tokens[cursor.at];
  }
  return postfix(cursor);
}

const SIGNS = /^[-!*&\\@]$/;

/** `system "id", "-u"` and `require 'socket'`: up to the end of the line, or what ends a call. */
function withBareArguments(callee: Node, cursor: Cursor): Node | undefined {
  const next = cursor.tokens[cursor.at];
  if (!cursor.grammar.bare || next === undefined) return undefined;
  const starts =
    next.kind === "string" ||
    next.kind === "number" ||
    (next.kind === "name" && !next.text.startsWith(".") && !ENDS.test(next.text)) ||
    (isMark(next, "*") && cursor.tokens[cursor.at + 1]?.kind === "string");
  if (!starts && !isReadLine(cursor)) return undefined;
  return { from: 0, to: 0, kind: "call", callee, args: argumentsUntil(cursor, "\n") };
}

/** Perl's `<STDIN>`. */
function isReadLine({ tokens, at, grammar }: Cursor): boolean {
  return (
    grammar.dotJoins === true &&
    isMark(tokens[at], "<") &&
    tokens[at + 1]?.kind === "name" &&
    isMark(tokens[at + 2], ">")
  );
}

const ENDS = /^(?:if|unless|while|until|for|foreach|and|or|do|then|end|else|x|eq|ne|lt|gt|cmp|in)$/;

function argumentsUntil(cursor: Cursor, close: string): readonly ArgumentNode[] {
  const args: ArgumentNode[] = [];
  while (cursor.at < cursor.tokens.length) {
    const token = cursor.tokens[cursor.at];
    if (token?.kind === "mark") {
      if (token.text === close) {
        cursor.at += 1;
        break;
      }
      if (close === "\n" && /^[;)\]}{]$/.test(token.text)) break;
      if (/^[,\n;{}]$/.test(token.text) || token.text === "=>") {
        cursor.at += 1;
        continue;
      }
    }
    if (close === "\n" && token?.kind === "name" && ENDS.test(token.text)) break;
    const before = cursor.at;
    args.push(...argument(cursor));
    if (cursor.at === before) cursor.at += 1;
  }
  return args;
}

/** `key => value`, `key: value`, or a value. */
function argument(cursor: Cursor): readonly ArgumentNode[] {
  const [first, second] = cursor.tokens.slice(cursor.at, cursor.at + 2);
  const isKeyed = isMark(second, "=>") || isMark(second, ":") || (isMark(second, "=") && !cursor.grammar.bare);
  const key = first?.kind === "name" ? first.text : first?.kind === "string" ? plain(first.pieces) : undefined;
  if (isKeyed && key !== undefined) {
    cursor.at += 2;
    const value = expression(cursor);
    return value === undefined ? [] : [{ key, value }];
  }
  const value = expression(cursor);
  return value === undefined ? [] : [{ value }];
}

function plain(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.kind === "unknown" ? piece.source : piece.text)).join("");
}

/** `$x` and `#{code}` inside a text. */
function partsOf(pieces: readonly Piece[], grammar: LooseGrammar): readonly (string | Node)[] {
  return pieces.map((piece): string | Node => {
    if (piece.kind !== "unknown") return piece.text;
    const code = /^#\{([\s\S]*)\}$/.exec(piece.source)?.[1] ?? /^@\{\[([\s\S]*)\]\}$/.exec(piece.source)?.[1];
    if (code !== undefined) return { from: 0, to: 0, kind: "block", nodes: inner(code, grammar) };
    return { from: 0, to: 0, kind: "name", name: piece.source.replaceAll(/[${}]/g, "") };
  });
}
