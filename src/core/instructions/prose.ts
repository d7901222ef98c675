// Brings an instruction file (Markdown) into sentences of words with their places in the text: what phrases are matched on.
// Code, quotations and examples stay in as marked words, so that they are neither taken for orders nor lost.

import type { Span } from "../text/span.ts";
import { MAX_WORDS, type Word, wordsOf } from "./prose-words.ts";

export interface Sentence {
  readonly words: readonly Word[];
  /** The heading or line in front of a list says that what follows is not to be done, or is an example. */
  readonly under: "order" | "ban" | "example";
}

export function sentencesOf(text: string, from = 0, to = text.length): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let block: Word[] = [];
  let under: Sentence["under"] = "order";
  const flush = () => {
    sentences.push(...split(block, under));
    block = [];
  };
  for (const line of linesOf(text, from, to)) {
    if (line.kind === "code") continue;
    if (line.starts) flush();
    if (line.kind === "blank") continue;
    if (line.kind === "heading" || (!line.listed && line.starts)) under = "order";
    const words = wordsOf(text, line.start, line.end);
    block.push(...words);
    if (line.kind === "heading" || words.at(-1)?.text === ":") {
      const meant = introOf(words);
      flush();
      under = meant;
    }
  }
  flush();
  return sentences;
}

interface Line extends Span {
  readonly kind: "text" | "heading" | "blank" | "code";
  /** A list item, table cell or quotation. */
  readonly listed: boolean;
  /** Begins a block of its own. */
  readonly starts: boolean;
}

/** Characters of one line; a longer one is read in pieces, so that reading stays linear. */
const MAX_LINE = 4_000;
const FENCE = /^[ \t]*(?:```+|~~~+)[ \t]*([\w-]*)/;
const MARK = /^(?:[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?|[ \t]*>[ \t>]*|[ \t]*\|)+/;
const HEADING = /^[ \t]*#{1,6}[ \t]+/;
const KEY = /^(?:description|when|prompt|instructions|summary):[ \t]+/;
const PROSE_FENCES: ReadonlySet<string> = new Set(["", "text", "txt", "md", "markdown", "prompt"]);

function* linesOf(text: string, from: number, to: number): Generator<Line> {
  let fence: { readonly mark: string; readonly isProse: boolean } | undefined;
  let front = from === 0 && /^---[ \t]*\r?\n/.test(text.slice(0, 200));
  let blank = true;
  for (let start = from; start < to; ) {
    const newline = text.indexOf("\n", start);
    const end = Math.min(newline === -1 ? to : newline, to, start + MAX_LINE);
    const raw = text.slice(start, end);
    const opened = raw.includes("```") || raw.includes("~~~") ? FENCE.exec(raw) : null;
    if (opened !== null && (fence === undefined || raw.trim().startsWith(fence.mark))) {
      const mark = raw.trim().slice(0, 3);
      // An opened fence that nobody closes is no code: everything after it is still read by the agent.
      const isProse = () => PROSE_FENCES.has(opened[1]?.toLowerCase() ?? "") || !isClosed(text, mark, end);
      fence = fence === undefined ? { mark, isProse: isProse() } : undefined;
      yield { kind: "blank", listed: false, starts: true, start, end };
    } else if (fence?.isProse === false) yield { kind: "code", listed: false, starts: true, start, end };
    else if (front && start > from && /^---[ \t]*\r?$/.test(raw)) {
      front = false;
      yield { kind: "blank", listed: false, starts: true, start, end };
    } else {
      const line = lineOf(raw, start, { front, blank });
      blank = line.kind === "blank";
      yield line;
    }
    start = text[end] === "\n" ? end + 1 : end;
    if (end >= to) return;
  }
}

function isClosed(text: string, mark: string, from: number): boolean {
  for (let at = text.indexOf(mark, from); at !== -1; at = text.indexOf(mark, at + mark.length)) {
    const line = text.lastIndexOf("\n", at);
    if (line >= from - 1 && text.slice(line + 1, at).trim() === "") return true;
  }
  return false;
}

function lineOf(
  raw: string,
  start: number,
  { front, blank }: { readonly front: boolean; readonly blank: boolean },
): Line {
  const end = start + raw.length;
  if (raw.trim() === "") return { kind: "blank", listed: false, starts: true, start, end };
  const heading = raw.includes("#") ? HEADING.exec(raw) : null;
  if (heading !== null) return { kind: "heading", listed: false, starts: true, start: start + heading[0].length, end };
  const marked = MARK.exec(raw);
  const mark = marked?.[0].length ?? (front ? (KEY.exec(raw)?.[0].length ?? 0) : 0);
  return { kind: "text", listed: marked !== null, starts: mark > 0 || blank || front, start: start + mark, end };
}

const ENDS: ReadonlySet<string> = new Set([".", "!", "?", "|"]);

function split(words: readonly Word[], under: Sentence["under"]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (let at = 0; at <= words.length; at += 1) {
    const word = words[at];
    const ends = word === undefined || (word.kind === "punctuation" && ENDS.has(word.text));
    if (!ends && at - from < MAX_WORDS) continue;
    if (at > from) sentences.push({ words: words.slice(from, at), under });
    from = ends ? at + 1 : at;
  }
  return sentences;
}

const BANNING: ReadonlySet<string> = new Set(
  "not never no avoid forbidden prohibited cannot disallowed don'ts donts without refuse ban banned".split(" "),
);
const SHOWING: ReadonlySet<string> = new Set(
  `example examples injection says say said told reads reference quote quotes suspicious bad phrases phrasing phrasings sentences
  malicious attack attacks flag flags`.split(/\s+/),
);

function introOf(words: readonly Word[]): Sentence["under"] {
  if (words.some(({ text }) => SHOWING.has(text))) return "example";
  return words.some(({ text }) => BANNING.has(text)) ? "ban" : "order";
}
