// Text that a page or a window does not show: comments, elements that style hides, and what stands far to the right or below.
// Says where it stands and what it holds; whether that is an order is asked elsewhere.

import type { Span } from "../text/span.ts";

export interface Comment {
  readonly span: Span;
  readonly content: string;
}

export interface Unseen extends Comment {
  /** Where the text stands, to follow "puts text": "more than 120 columns to the right". */
  readonly how: string;
}

const MAX_FOUND = 200;

/** HTML comments, also one that is never closed, and the link definitions that people use as comments. */
export function commentsIn(text: string): readonly Comment[] {
  const found: Comment[] = [];
  for (let start = text.indexOf("<!--"); start !== -1 && found.length < MAX_FOUND; ) {
    const close = text.indexOf("-->", start + 4);
    const end = close === -1 ? text.length : close + 3;
    found.push({ span: { start, end }, content: text.slice(start + 4, close === -1 ? end : close) });
    start = text.indexOf("<!--", end);
  }
  for (const match of text.matchAll(/^\[[^\]\n]{0,40}\]:[ \t]*(?:#|<>)[ \t]*[("']([^\n]{1,2000})[)"'][ \t]*$/gm)) {
    const span = { start: match.index, end: match.index + match[0].length };
    found.push({ span, content: match[1] ?? "" });
    if (found.length >= MAX_FOUND) break;
  }
  return found;
}

/** The text with blanks in place of its comments, so that every place in it stays. */
export function withoutComments(text: string): string {
  let kept = "";
  let from = 0;
  for (const { span } of commentsIn(text).toSorted((a, b) => a.span.start - b.span.start)) {
    if (span.start < from) continue;
    kept += text.slice(from, span.start) + text.slice(span.start, span.end).replaceAll(/[^\n]/g, " ");
    from = span.end;
  }
  return from === 0 ? text : kept + text.slice(from);
}

/** Columns of nothing, and empty lines, that no ordinary file has in front of text. */
const FAR_COLUMNS = 120;
const FAR_LINES = 60;
const BLANKS = /[ \t\u00a0\u3000]+/g;
const INVISIBLE =
  /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*[01](?:px|pt|em|rem|%)?\s*[;"']|opacity\s*:\s*0(?:\.0+)?\s*[;"']|color\s*:\s*(?:white|#fff(?:fff)?|transparent|rgba?\(255,\s*255,\s*255)|\shidden(?:[\s=>]|$)|left\s*:\s*-\d{3,}/i;

export function unseenIn(text: string): readonly Unseen[] {
  return [...farRight(text), ...farBelow(text), ...styledIn(text)];
}

function farRight(text: string): readonly Unseen[] {
  const how = `more than ${FAR_COLUMNS} columns to the right, where no window shows it`;
  const found: Unseen[] = [];
  for (const { 0: blanks, index } of text.matchAll(BLANKS)) {
    if (blanks.length >= FAR_COLUMNS) found.push(...lineFrom(text, index + blanks.length, how));
    if (found.length >= MAX_FOUND) break;
  }
  return found;
}

function farBelow(text: string): readonly Unseen[] {
  const found: Unseen[] = [];
  let empty = 0;
  for (let start = 0; start < text.length && found.length < MAX_FOUND; ) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(start, end);
    if (line.trim() !== "" && empty >= FAR_LINES)
      found.push(...lineFrom(text, end - line.trimStart().length, "behind a page of empty lines"));
    empty = line.trim() === "" ? empty + 1 : 0;
    start = end + 1;
  }
  return found;
}

/** The rest of the line, where there are words in it. */
function lineFrom(text: string, start: number, how: string): readonly Unseen[] {
  const newline = text.indexOf("\n", start);
  const content = text.slice(start, Math.min(newline === -1 ? text.length : newline, start + 2_000)).trimEnd();
  return /\p{L}{2}/u.test(content) ? [{ span: { start, end: start + content.length }, content, how }] : [];
}

const TAG = /<([a-z][a-z0-9]{0,20})(\s[^<>]{1,500})>/gi;

/** Elements whose own style hides what stands in them. */
function styledIn(text: string): readonly Unseen[] {
  const found: Unseen[] = [];
  let looks = MAX_FOUND;
  for (const match of text.matchAll(TAG)) {
    const [whole, name = "", attributes = ""] = match;
    if (!INVISIBLE.test(`${attributes};`)) continue;
    looks -= 1;
    if (looks < 0) break;
    const from = match.index + whole.length;
    const ahead = text.slice(from, from + 4_000);
    const close = ahead.indexOf(`</${name}`);
    const content = close === -1 ? ahead : ahead.slice(0, close);
    const end = from + content.length;
    if (/\p{L}{2,}\s+\p{L}{2,}/u.test(content))
      found.push({ span: { start: match.index, end }, content, how: "in an element that a page does not show" });
  }
  return found;
}
