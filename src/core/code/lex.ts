// One small tokenizer for the languages that agents put on command lines: names, strings, numbers, punctuation.
// It knows quoting and comments, nothing of grammar. It never throws and never drops text outside comments.

import type { Piece } from "../shell/word.ts";

export type Token =
  /** A dotted name: `os.system`, `Net::HTTP` as `Net.HTTP`, `.exec` where the part before it is not a name. */
  | { readonly kind: "name"; readonly text: string }
  | { readonly kind: "string"; readonly pieces: readonly Piece[] }
  /** Text in backticks that the language runs in a shell. */
  | { readonly kind: "shell"; readonly pieces: readonly Piece[] }
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "mark"; readonly text: string };

export interface Lexicon {
  readonly lineComments: readonly string[];
  /** `/* … *\/` comments. */
  readonly blockComments?: boolean;
  /** What backticks are: a template, a shell command, or nothing. */
  readonly backtick?: "template" | "shell";
  /** Python's `"""` and prefixes such as `f""`, `rb''`. */
  readonly triple?: boolean;
  /** How a value is put into a double-quoted string. */
  readonly interpolation?: "${" | "#{" | "$" | "{f";
  /** `q{}`, `qx{}`, `%w[]`, `%x{}`. */
  readonly quoteWords?: boolean;
}

const MAX_TOKENS = 20_000;
const NAME = /[A-Za-z_$@%\\][\w$]*(?:(?:\.|::|->|\?\.|\\)[A-Za-z_]\w*)*/y;
const NUMBER = /\d[\w.]*/y;
const PREFIXED = /(?:[rRbBuUfF]{1,2})(?=['"])/y;
const MARKS = /=>|==|->|&&|\|\||<<|>>|\*\*|[^\s]/y;

export function lex(text: string, lexicon: Lexicon): readonly Token[] {
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
    const next = stringAt(text, at, lexicon) ?? plainAt(text, at);
    tokens.push(next.token);
    at = Math.max(next.end, at + 1);
  }
  return tokens;
}

function commentEnd(text: string, at: number, lexicon: Lexicon): number | undefined {
  if (lexicon.blockComments === true && text.startsWith("/*", at)) {
    const end = text.indexOf("*/", at + 2);
    return end < 0 ? text.length : end + 2;
  }
  if (!lexicon.lineComments.some((mark) => text.startsWith(mark, at))) return undefined;
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

interface Found {
  readonly token: Token;
  readonly end: number;
}

function plainAt(text: string, at: number): Found {
  const name = sticky(NAME, text, at);
  if (name !== undefined) return { token: { kind: "name", text: normal(name) }, end: at + name.length };
  const number = sticky(NUMBER, text, at);
  if (number !== undefined) return { token: { kind: "number", text: number }, end: at + number.length };
  const member = sticky(/(?:\.|->|::|\?\.)\s*[A-Za-z_]\w*(?:(?:\.|->|::)[A-Za-z_]\w*)*/y, text, at);
  if (member !== undefined)
    return { token: { kind: "name", text: `.${normal(member).replace(/^\./, "")}` }, end: at + member.length };
  const mark = sticky(MARKS, text, at) ?? text[at] ?? "";
  return { token: { kind: "mark", text: mark }, end: at + mark.length };
}

function normal(name: string): string {
  return name
    .replaceAll(/::|->|\?\.|\\/g, ".")
    .replaceAll(/\s+/g, "")
    .replace(/^[$@%](?=\w)/, "")
    .replace(/^\./, "");
}

function sticky(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function stringAt(text: string, at: number, lexicon: Lexicon): Found | undefined {
  const prefix = lexicon.triple === true ? (sticky(PREFIXED, text, at) ?? "") : "";
  const open = at + prefix.length;
  const quote = text[open] ?? "";
  if (quote === "`" && lexicon.backtick !== undefined) {
    const found = quoted(text, { open, quote, lexicon, raw: false, interpolates: true });
    return lexicon.backtick === "shell" ? { ...found, token: { kind: "shell", pieces: piecesOf(found.token) } } : found;
  }
  if (lexicon.quoteWords === true) {
    const words = quoteWords(text, at, lexicon);
    if (words !== undefined) return words;
  }
  if (quote !== '"' && quote !== "'") return undefined;
  const raw = /r/i.test(prefix) || (quote === "'" && lexicon.interpolation !== "{f" && lexicon.interpolation !== "${");
  const interpolates =
    lexicon.interpolation === "{f" ? /f/i.test(prefix) : quote === '"' && lexicon.interpolation !== "${";
  return quoted(text, { open, quote, lexicon, raw, interpolates });
}

interface Quoting {
  readonly open: number;
  readonly quote: string;
  readonly lexicon: Lexicon;
  readonly raw: boolean;
  readonly interpolates: boolean;
}

function quoted(text: string, given: Quoting): Found {
  const { open, quote, lexicon, raw, interpolates } = given;
  const close = lexicon.triple === true && text.startsWith(quote.repeat(3), open) ? quote.repeat(3) : quote;
  let end = open + close.length;
  while (end < text.length && !text.startsWith(close, end)) end += text[end] === "\\" ? 2 : 1;
  const body = text.slice(open + close.length, Math.min(end, text.length));
  const pieces = interpolates ? interpolated(body, lexicon, raw) : [literal(body, raw)];
  return { token: { kind: "string", pieces }, end: Math.min(end, text.length) + close.length };
}

const HOLES: Readonly<Record<string, RegExp>> = {
  "${": /(\$\{[^}]*\})/,
  "#{": /(#\{[^}]*\})/,
  $: /(\$\{?\w+(?:\[[^\]]*\])*\}?|\{\$[^}]*\})/,
  "{f": /(\{[^{}]+\})/,
};

function interpolated(body: string, lexicon: Lexicon, raw: boolean): readonly Piece[] {
  const holes = HOLES[lexicon.backtick === "template" ? "${" : (lexicon.interpolation ?? "")];
  if (holes === undefined) return [literal(body, raw)];
  return body.split(holes).flatMap((part, index): readonly Piece[] => {
    if (part === "") return [];
    return index % 2 === 0
      ? [literal(part, raw)]
      : [{ kind: "unknown", source: part, why: "is put in by the program" }];
  });
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", "0": "\0", "\n": "" };

function literal(body: string, raw: boolean): Piece {
  if (raw || !body.includes("\\")) return { kind: "text", text: raw ? body.replaceAll(/\\(['\\])/g, "$1") : body };
  const text = body.replaceAll(
    /\\(?:x([0-9a-fA-F]{2})|u\{?([0-9a-fA-F]{4,6})\}?|([\s\S]))/g,
    (_, hex?: string, code?: string, char?: string) => {
      const point = hex ?? code;
      if (point !== undefined) return String.fromCodePoint(Math.min(Number.parseInt(point, 16), 0x10ffff));
      return ESCAPES[char ?? ""] ?? char ?? "";
    },
  );
  return { kind: "text", text };
}

const PAIRS: Readonly<Record<string, string>> = { "{": "}", "(": ")", "[": "]", "<": ">" };

/** Perl's and Ruby's `q…`, `qq…`, `qx…`, `qw…`, `%x…`, `%q…`, `%w…`. */
function quoteWords(text: string, at: number, lexicon: Lexicon): Found | undefined {
  const head = sticky(/(?:\bq[qxw]?\s*|%[qQwWx])(?=[{([</|!'"])/y, text, at);
  if (head === undefined || (at > 0 && /[\w$@.]/.test(text[at - 1] ?? ""))) return undefined;
  const open = text[at + head.length] ?? "";
  const close = PAIRS[open] ?? open;
  let depth = 1;
  let end = at + head.length + 1;
  for (; end < text.length && depth > 0; end += 1) {
    const char = text[end];
    if (char === "\\") end += 1;
    else if (char === close) depth -= 1;
    else if (char === open) depth += 1;
  }
  const pieces = interpolated(text.slice(at + head.length + 1, end - 1), lexicon, false);
  return { token: head.includes("x") ? { kind: "shell", pieces } : { kind: "string", pieces }, end };
}

function piecesOf(token: Token): readonly Piece[] {
  return token.kind === "string" ? token.pieces : [];
}
