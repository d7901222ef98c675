// A small tokenizer for languages without a parser here: Perl, Ruby, Lua, R. Names, strings, numbers, punctuation.
// It knows quoting and comments, nothing of grammar. It never throws and never drops text outside comments.

import type { Piece } from "../../shell/word.ts";
import { unescaped } from "./escapes-in-text.ts";
import { holesIn } from "./holes-in-text.ts";

export type Token =
  /** A dotted name: `os.system`, `Net::HTTP` as `Net.HTTP`, `.exec` where the part before it is not a name. */
  | { readonly kind: "name"; readonly text: string; readonly variable?: true }
  | { readonly kind: "string"; readonly pieces: readonly Piece[] }
  /** Text in backticks that the language runs in a shell. */
  | { readonly kind: "shell"; readonly pieces: readonly Piece[] }
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "mark"; readonly text: string }
  /** The text goes on, further than is read. */
  | { readonly kind: "cut" };

export interface Lexicon {
  readonly lineComments: readonly string[];
  /** What backticks are: a shell command, or nothing. */
  readonly backtick?: "shell";
  /** How a value is put into a double-quoted string. */
  readonly interpolation?: "#{" | "$";
  /** `q{}`, `qx{}`, `%w[]`, `%x{}`, and `/…/`, `s/…/…/`. */
  readonly quoteWords?: boolean;
  /** A dot between names joins texts (Perl). */
  readonly dotJoins?: boolean;
  /** `[[…]]` is a string (Lua). */
  readonly longBrackets?: boolean;
}

const MAX_TOKENS = 20_000;
const NAME = /[A-Za-z_$@%][\w$]*[?!]?(?:(?:\.|::|->|&\.)[A-Za-z_]\w*[?!]?)*/y;
const PERL_NAME = /[A-Za-z_$@%][\w$]*(?:(?:::|->)[A-Za-z_]\w*)*/y;
const NUMBER = /\d\w*(?:\.\d+)?/y;
const MARKS = /=>|==|=~|!~|->|&&|\|\||<<|>>|\*\*|\.\.\.?|\+=|\.=|[^\s]/y;

/** How deep code inside patterns inside code is read. */
const MAX_INSIDE = 3;

export function lex(text: string, lexicon: Lexicon, inside = 0): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length && tokens.length < MAX_TOKENS) {
    const char = text[at] ?? "";
    if (/\s/.test(char)) {
      if (char === "\n") tokens.push({ kind: "mark", text: "\n" });
      at += 1;
      continue;
    }
    const comment = commentEnd(text, at, lexicon);
    if (comment !== undefined) {
      at = comment;
      continue;
    }
    const pattern = lexicon.quoteWords === true ? patternEnd(text, at, tokens.at(-1)) : undefined;
    if (pattern !== undefined) {
      // What the `e` flag puts in the place of a match is code.
      if (pattern.code !== undefined && inside < MAX_INSIDE) {
        for (const token of lex(pattern.code, lexicon, inside + 1)) tokens.push(token);
      }
      at = pattern.end;
      continue;
    }
    const next = stringAt(text, at, lexicon) ?? plainAt(text, at, lexicon);
    tokens.push(next.token);
    at = Math.max(next.end, at + 1);
  }
  if (at < text.length) tokens.push({ kind: "cut" });
  return tokens;
}

function commentEnd(text: string, at: number, lexicon: Lexicon): number | undefined {
  if (!lexicon.lineComments.some((mark) => text.startsWith(mark, at))) return undefined;
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

interface Pattern {
  readonly end: number;
  readonly code?: string;
}

/** `/…/`, `m{…}`, `s/…/…/e`, `tr/…/…/`: quotes in them open no string. */
function patternEnd(text: string, at: number, before: Token | undefined): Pattern | undefined {
  if (/[\w$@%.>:]/.test(text[at - 1] ?? "")) return undefined;
  const head = sticky(/(?:tr|qr|[smy])(?=[/|!{(#~^,])(?![,(]\s)/y, text, at);
  const isValue =
    before === undefined || (before.kind === "mark" && !/^[)\]}]$/.test(before.text)) || isKeyword(before);
  if (head === undefined && (text[at] !== "/" || !isValue || /\s/.test(text[at + 1] ?? " "))) return undefined;
  const first = bodyEnd(text, at + (head ?? "").length);
  if (head === undefined || head === "m" || head === "qr") return withFlags(text, first);
  const open = text[at + head.length] ?? "";
  const second = PAIRS[open] === undefined ? first - 1 : first + (sticky(/\s*/y, text, first) ?? "").length;
  const end = bodyEnd(text, second);
  const flags = sticky(/[a-z]*/y, text, end) ?? "";
  const found: Pattern = { end: end + flags.length };
  return head === "s" && flags.includes("e") ? { ...found, code: text.slice(second + 1, end - 1) } : found;
}

function withFlags(text: string, end: number): Pattern {
  return { end: end + (sticky(/[a-z]*/y, text, end) ?? "").length };
}

function isKeyword(token: Token): boolean {
  return token.kind === "name" && /^(?:if|unless|and|or|not|when|grep|split|map|return|while|until)$/.test(token.text);
}

/** Behind the delimiter that closes the one at `open`. */
function bodyEnd(text: string, open: number): number {
  const start = text[open] ?? "";
  const close = PAIRS[start] ?? start;
  let depth = 1;
  let end = open + 1;
  for (; end < text.length && depth > 0; end += 1) {
    const char = text[end];
    if (char === "\\") end += 1;
    else if (char === close) depth -= 1;
    else if (char === start) depth += 1;
  }
  return end;
}

interface Found {
  readonly token: Token;
  readonly end: number;
}

function plainAt(text: string, at: number, { dotJoins = false }: Lexicon): Found {
  const name = sticky(dotJoins ? PERL_NAME : NAME, text, at);
  if (name !== undefined) {
    const variable = /^[$@%]/.test(name) ? { variable: true as const } : {};
    return { token: { kind: "name", text: normal(name), ...variable }, end: at + name.length };
  }
  const number = sticky(NUMBER, text, at);
  if (number !== undefined) return { token: { kind: "number", text: number }, end: at + number.length };
  const link = dotJoins ? /->\s*[A-Za-z_]\w*/y : /(?:\.|::|&\.)\s*[A-Za-z_]\w*[?!]?/y;
  const member = text.startsWith("..", at) ? undefined : sticky(link, text, at);
  if (member !== undefined) return { token: { kind: "name", text: `.${normal(member)}` }, end: at + member.length };
  const mark = sticky(MARKS, text, at) ?? text[at] ?? "";
  return { token: { kind: "mark", text: mark }, end: at + mark.length };
}

function normal(name: string): string {
  return name
    .replaceAll(/::|->|&\./g, ".")
    .replaceAll(/\s+/g, "")
    .replace(/^[$@%](?=\w)/, "")
    .replace(/^\./, "");
}

function sticky(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function stringAt(text: string, at: number, lexicon: Lexicon): Found | undefined {
  const quote = text[at] ?? "";
  if (quote === "`" && lexicon.backtick !== undefined) {
    const found = quoted(text, { open: at, quote, lexicon, interpolates: true });
    return { ...found, token: { kind: "shell", pieces: piecesOf(found.token) } };
  }
  if (lexicon.longBrackets === true && text.startsWith("[[", at)) {
    const end = text.indexOf("]]", at);
    const body = text.slice(at + 2, end < 0 ? text.length : end);
    return { token: { kind: "string", pieces: [{ kind: "text", text: body }] }, end: at + body.length + 4 };
  }
  if (lexicon.quoteWords === true) {
    const words = quoteWords(text, at, lexicon);
    if (words !== undefined) return words;
  }
  if (quote !== '"' && quote !== "'") return undefined;
  return quoted(text, { open: at, quote, lexicon, interpolates: quote === '"' });
}

interface Quoting {
  readonly open: number;
  readonly quote: string;
  readonly lexicon: Lexicon;
  readonly interpolates: boolean;
}

function quoted(text: string, { open, quote, lexicon, interpolates }: Quoting): Found {
  let end = open + 1;
  while (end < text.length && text[end] !== quote) end += text[end] === "\\" ? 2 : 1;
  const body = text.slice(open + 1, Math.min(end, text.length));
  const isRaw = quote === "'" && lexicon.interpolation !== undefined;
  const pieces = interpolates ? interpolated(body, lexicon) : [literal(body, isRaw)];
  return { token: { kind: "string", pieces }, end: Math.min(end, text.length) + 1 };
}

function interpolated(body: string, { interpolation }: Lexicon): readonly Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { start, end } of interpolation === undefined ? [] : holesIn(body, interpolation)) {
    if (start > done) pieces.push(literal(body.slice(done, start), false));
    pieces.push({ kind: "unknown", source: body.slice(start, end), why: "is put in by the program" });
    done = end;
  }
  if (done < body.length) pieces.push(literal(body.slice(done), false));
  return pieces;
}

function literal(body: string, raw: boolean): Piece {
  return { kind: "text", text: raw ? body.replaceAll(/\\(['\\])/g, "$1") : unescaped(body) };
}

const PAIRS: Readonly<Record<string, string>> = { "{": "}", "(": ")", "[": "]", "<": ">" };

/** Perl's and Ruby's `q…`, `qq…`, `qx…`, `qw…`, `%x…`, `%q…`, `%w…`. */
function quoteWords(text: string, at: number, lexicon: Lexicon): Found | undefined {
  const head = sticky(/(?:\bq[qxw]?\s*|%[qQwWx])(?=[{([</|!'"])/y, text, at);
  if (head === undefined || (at > 0 && /[\w$@.]/.test(text[at - 1] ?? ""))) return undefined;
  const end = bodyEnd(text, at + head.length);
  const pieces = interpolated(text.slice(at + head.length + 1, end - 1), lexicon);
  return { token: head.includes("x") ? { kind: "shell", pieces } : { kind: "string", pieces }, end };
}

function piecesOf(token: Token): readonly Piece[] {
  return token.kind === "string" ? token.pieces : [];
}
