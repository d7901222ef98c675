// Brings one line of prose into words with their places: contractions written out, look-alikes brought to Latin letters,
// code and quotations marked. Linear in the line; it never drops a word.

import { latinised } from "../text/lookalikes.ts";
import type { Span } from "../text/span.ts";

export interface Word extends Span {
  /** Lower case, without hidden characters, look-alikes brought to Latin; punctuation as itself. */
  readonly text: string;
  readonly kind: "word" | "punctuation" | "code" | "quoted";
}

/** Words of one sentence; a longer one is cut in pieces, so that matching stays bounded. */
export const MAX_WORDS = 400;

const HIDDEN_IN_WORD =
  "\\u00ad\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufe00-\\ufe0f\\ufeff\\u{e0000}-\\u{e0fff}";
const HIDDEN = new RegExp(`[${HIDDEN_IN_WORD}]`, "gu");
/** Groups: backticks, a tag, a URL, a word, punctuation, an opening quote. */
function tokens(letters: string, inside: string, flags: string): RegExp {
  const word = `(?:--?[a-zA-Z]|[~.]?/?[.]?[${letters}_@])[${letters}_@/.'’${inside}-]*`;
  const quote = `["“”«»‘]|(?<![${letters}])'`;
  const tag = "<[/!a-zA-Z][^<>]{0,300}>";
  return new RegExp(`(\`+)|(${tag})|(https?://[^\\s)>\\]"'\`]+)|(${word})|([,;:()—–…|!?.])|(${quote})`, flags);
}
const ASCII_TOKEN = tokens("a-zA-Z0-9", "", "g");
const ANY_TOKEN = tokens("\\p{L}\\p{N}", HIDDEN_IN_WORD, "gu");
const ASCII = /^[\t\r\x20-\x7e]*$/;
const CLOSING: Readonly<Record<string, string>> = {
  "'": "'",
  '"': '"',
  "“": "”",
  "«": "»",
  "‘": "’",
  "”": "”",
  "»": "«",
};

export function wordsOf(text: string, start: number, end: number): readonly Word[] {
  const words: Word[] = [];
  const line = text.slice(start, end);
  const pattern = ASCII.test(line) ? ASCII_TOKEN : ANY_TOKEN;
  const quoteEnd = quotations(line);
  let quotedTo = -1;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(line); match !== null; match = pattern.exec(line)) {
    const whole = match[0];
    const at = match.index;
    const from = start + at;
    const to = from + whole.length;
    if (match[4] !== undefined) plain(whole, from, { kind: at < quotedTo ? "quoted" : "word", into: words });
    else if (match[5] !== undefined) words.push({ start: from, end: to, text: whole, kind: "punctuation" });
    else if (match[6] !== undefined) quotedTo = at < quotedTo ? quotedTo : quoteEnd(at, whole);
    else if (match[3] !== undefined) words.push({ start: from, end: to, text: "@url", kind: "word" });
    else if (match[1] !== undefined) {
      const close = line.indexOf(whole, at + whole.length);
      if (close === -1) continue;
      words.push(...codeWords(line.slice(at + whole.length, close), to));
      pattern.lastIndex = close + whole.length;
    }
  }
  return words;
}

/** Where the quotation that opens here closes, or -1. A line that is nothing but a quotation is as good as none. */
function quotations(line: string): (at: number, quote: string) => number {
  const first = line.length - line.trimStart().length;
  const last = line.replace(/[\s.,;]+$/, "").length - 1;
  const open = new Set<string>();
  return (at, quote) => {
    const close = open.has(quote) ? -1 : line.indexOf(CLOSING[quote] ?? quote, at + 1);
    if (close === -1) open.add(quote);
    return at === first && close === last ? -1 : close;
  };
}

function codeWords(code: string, start: number): readonly Word[] {
  const words: Word[] = [];
  for (const match of code.matchAll(/\S+/g)) {
    const at = start + match.index;
    words.push({ start: at, end: at + match[0].length, text: match[0].toLowerCase(), kind: "code" });
    if (words.length >= MAX_WORDS) break;
  }
  return words;
}

/** One written word as the words it says: `don't` is `do not`. A full stop at its end stands by itself. */
function plain(
  raw: string,
  start: number,
  { kind, into }: { readonly kind: "word" | "quoted"; readonly into: Word[] },
): void {
  let length = raw.length;
  while (length > 1 && TRAILING.has(raw[length - 1] ?? "")) length -= 1;
  const end = start + length;
  const text = worded(folded(length === raw.length ? raw : raw.slice(0, length)));
  const said = CONTRACTIONS.get(text);
  if (said === undefined) into.push({ start, end, text, kind });
  else for (const part of said) into.push({ start, end, text: part, kind });
  if (length < raw.length && raw.includes(".", length))
    into.push({ start: end, end: start + raw.length, text: ".", kind: "punctuation" });
}

const TRAILING: ReadonlySet<string> = new Set([".", "'", "’", "/", "-"]);

/** A mail address is a mail address. */
function worded(word: string): string {
  const at = word.indexOf("@");
  return at > 0 && word.indexOf(".", at) > at ? "@address" : word;
}

function folded(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  return latinised(word.replaceAll(HIDDEN, "")).replaceAll("’", "'");
}

const NOT = "do does did is are was were should would could must need has have had might ought".split(" ");
const CONTRACTIONS: ReadonlyMap<string, readonly string[]> = new Map(
  [
    ...NOT.flatMap((verb) => [`${verb}n't=${verb} not`, `${verb}nt=${verb} not`]),
    ..."can't=can not|cannot=can not|cant=can not|won't=will not|wont=will not|shan't=shall not|don'ts=do not".split(
      "|",
    ),
    ..."you're=you are|you've=you have|you'll=you will|we're=we are|they're=they are|i'm=i am|let's=let us".split("|"),
    ..."it's=it is|there's=there is|that's=that is".split("|"),
  ].map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1).split(" ")]),
);
