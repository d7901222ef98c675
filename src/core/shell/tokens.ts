// The colours of a shell program: which stretches are programs, options, strings, variables, operators, keywords, comments.
// Made from the same parse that is judged, for people's eyes only; it decides nothing and never throws.

import type { Span } from "../text/span.ts";
import type { Arithmetic, AssignmentNode, Body, Node, Part, RedirectNode, WordNode } from "./ast.ts";
import { parse } from "./parse.ts";

const TOKEN_KINDS = ["program", "option", "string", "variable", "operator", "keyword", "comment"] as const;
export type TokenKind = (typeof TOKEN_KINDS)[number];

export interface Token extends Span {
  readonly kind: TokenKind;
}

/** A longer text is shown in one colour: nobody reads it for its syntax. */
const MAX_TEXT = 16 * 1024;

/** Stretches of the text that have a colour, in order, none over another. */
export function shellTokens(text: string): readonly Token[] {
  if (text.length > MAX_TEXT) return [];
  const canvas: Canvas = { text, kinds: new Array<Kind>(text.length).fill("between") };
  try {
    paintBody(canvas, parse(text).script.body);
  } catch {
    return []; // nested deeper than the stack is
  }
  return collected(paintBetween(canvas));
}

/** `between`: no word covers it. `plain`: a word does, and it has no colour of its own. */
type Kind = TokenKind | "between" | "plain";
interface Canvas {
  readonly text: string;
  readonly kinds: Kind[];
}

function paint({ kinds }: Canvas, { start, end }: Span, kind: Kind): void {
  kinds.fill(kind, Math.max(0, start), Math.min(kinds.length, end));
}

function paintBody(canvas: Canvas, body: Body): void {
  for (const node of body) {
    const { body: inner = [], words = [], assignments = [], redirects = [], steps = [] } = contents(node);
    if (node.kind === "arithmetic") paint(canvas, node.span, "plain");
    for (const assignment of assignments) paintAssignment(canvas, assignment);
    words.forEach((word, index) => {
      if (word.kind === "assignment") paintAssignment(canvas, word);
      else paintWord(canvas, word, index === 0 && node.kind === "command" ? "program" : "plain");
    });
    for (const step of steps) if (step.kind === "word") for (const part of step.parts) paintPart(canvas, part);
    paintRedirects(canvas, redirects);
    paintBody(canvas, inner);
  }
}

interface Contents {
  readonly body?: Body;
  readonly words?: readonly (WordNode | AssignmentNode)[];
  readonly assignments?: readonly AssignmentNode[];
  readonly redirects?: readonly RedirectNode[];
  readonly steps?: readonly Arithmetic[];
}

/** What stands directly inside a node. */
function contents(node: Node): Contents {
  switch (node.kind) {
    case "command":
    case "count":
    case "group":
    case "subshell":
      return node;
    case "background":
    case "coproc":
    case "function":
      return { body: [node.body] };
    case "redirected":
      return { body: [node.body], redirects: node.redirects };
    case "pipeline":
      return { body: node.stages };
    case "chain":
      return { body: [node.first, ...node.rest.map((link) => link.node)] };
    case "if":
      return {
        body: [...node.branches.flatMap((each) => [...each.condition, ...each.body]), ...(node.otherwise ?? [])],
      };
    case "while":
      return { body: [...node.condition, ...node.body] };
    case "for":
      return { body: node.body, words: node.words ?? [] };
    case "case":
      return {
        body: node.items.flatMap((item) => item.body),
        words: [node.word, ...node.items.flatMap((item) => item.patterns)],
      };
    case "test":
      return { words: node.operands.map(({ word }) => word) };
    case "arithmetic":
      return {};
    default:
      return node satisfies never;
  }
}

function paintRedirects(canvas: Canvas, redirects: readonly RedirectNode[]): void {
  for (const redirect of redirects)
    if (redirect.kind === "file") paintWord(canvas, redirect.target, "plain");
    else paintWord(canvas, redirect.text, "string");
}

function paintAssignment(canvas: Canvas, { span, name, value }: AssignmentNode): void {
  paint(canvas, span, "plain");
  paint(canvas, { start: span.start, end: span.start + name.length }, "variable");
  if (value.kind === "word") paintWord(canvas, value, "plain");
  else for (const item of value.items) paintWord(canvas, item, "plain");
}

function paintWord(canvas: Canvas, word: WordNode, kind: Kind): void {
  const { span } = word;
  const isOption = kind === "plain" && canvas.text[span.start] === "-" && span.end - span.start > 1;
  paint(canvas, span, isOption ? "option" : kind);
  for (const match of canvas.text.slice(span.start, span.end).matchAll(QUOTED)) {
    const start = span.start + match.index;
    const end = start + match[0].length;
    if (match[1] !== undefined) paint(canvas, { start, end }, "string");
    if (match[2] !== undefined) paint(canvas, { start, end }, "variable");
    if (match[0].startsWith('"')) paintVariables(canvas, start, match[0]);
  }
  for (const part of word.parts) paintPart(canvas, part);
}

const VARIABLE = String.raw`\$\{[^{}]*\}|\$\w+|\$[@*#?$!-]`;
const QUOTED = new RegExp(String.raw`(\$?'[^']*'|"(?:[^"\\]|\\[^])*")|\\[^]|(${VARIABLE})`, "g");
const VARIABLES = new RegExp(String.raw`\\[^]|(${VARIABLE})`, "g");

function paintVariables(canvas: Canvas, start: number, text: string): void {
  for (const match of text.matchAll(VARIABLES)) {
    const at = start + match.index;
    if (match[1] !== undefined) paint(canvas, { start: at, end: at + match[0].length }, "variable");
  }
}

function paintPart(canvas: Canvas, part: Part): void {
  if (part.kind === "double") for (const inner of part.parts) paintPart(canvas, inner);
  if (part.kind !== "command" && part.kind !== "process") return;
  const { script, span } = part;
  // Within escaped backticks, and in what braces made, the places of the inner words are not known.
  if (script.body.some((node) => node.span.start <= span.start)) return;
  paint(canvas, span, "between");
  paintBody(canvas, script.body);
}

const WORDS = "if|then|elif|else|fi|for|while|until|do|done|case|esac|in|select|function|time|coproc";
const BETWEEN = new RegExp(String.raw`(#[^\n]*)|(\$\(|${"`"}|[|&;<>(){}!]+)|\b(?:${WORDS})\b`, "g");

/** What no word covers: comments, operators and the shell's own words. */
function paintBetween(canvas: Canvas): Canvas {
  const { text, kinds } = canvas;
  const uncovered = kinds.map((kind, at) => (kind === "between" ? text[at] : " ")).join("");
  for (const match of uncovered.matchAll(BETWEEN)) {
    const kind = match[1] !== undefined ? "comment" : match[2] !== undefined ? "operator" : "keyword";
    paint(canvas, { start: match.index, end: match.index + match[0].length }, kind);
  }
  return canvas;
}

function collected({ kinds, text }: Canvas): readonly Token[] {
  const tokens: Token[] = [];
  let start = 0;
  for (let end = 1; end <= kinds.length; end++) {
    const kind = kinds[start];
    if (kinds[end] === kind && end < kinds.length) continue;
    const isBlank = text.slice(start, end).trim() === "";
    if (kind !== undefined && kind !== "between" && kind !== "plain" && !isBlank) tokens.push({ start, end, kind });
    start = end;
  }
  return tokens;
}
