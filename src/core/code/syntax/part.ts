// A parser's tree as plain parts, so that the rest of the engine knows nothing of the parser.
// Total and bounded: what is nested too deep, or takes the parser too long, becomes a part that says so.

import type { Parser, PartialParse, Tree } from "@lezer/common";
import { MAX_NESTING } from "./tree.ts";

export interface Part {
  readonly type: string;
  readonly from: number;
  readonly to: number;
  readonly parts: readonly Part[];
}

const NONE: readonly Part[] = [];

export const ERROR = "⚠";
/** Code that is nested too deep, or broken too often, to be followed. */
export const DEEP = "…";

/** What a parser reads of the text; where it would take too long over the rest, that is one part of its own. */
export function partsOf(parser: Parser, text: string): Part {
  const parse = parser.startParse(text);
  let left = BASE_WORK + text.length * WORK_PER_CHARACTER;
  let stopped: number | undefined;
  for (;;) {
    const at = parse.parsedPos;
    const tree = parse.advance();
    if (tree !== null) return withRest(plainParts(tree), stopped ?? floodIn(tree), text);
    left -= workOf(parse, at);
    if (left >= 0 || stopped !== undefined) continue;
    stopped = parse.parsedPos;
    parse.stopAt(stopped);
  }
}

/** Steps of the parser: ordinary code takes about a third of one for each character, a list of short texts a whole one. */
const BASE_WORK = 5_000;
const WORK_PER_CHARACTER = 1;
/** What one step costs beside itself: each mistake is tried to be mended in many ways, and a deep stack is gone through. */
const PER_MISTAKE = 50;
const USUAL_DEPTH = 300;
/** Characters of one token, which may be looked at up to the end of the text and then be read as something short. */
const USUAL_TOKEN = 200;
const CHARACTERS_A_STEP = 32;

/** The stacks that the parser goes on with, and the tokens it read last; its types keep them to itself. */
interface Inside {
  readonly stacks: readonly { readonly stack: readonly number[] }[];
  readonly tokens: { readonly tokens: readonly { readonly start: number; readonly lookAhead: number }[] };
  readonly recovering: number;
}

/** What the step from that place on has cost. */
function workOf(parse: PartialParse, at: number): number {
  const { stacks, tokens, recovering } = parse as PartialParse & Inside;
  let work = recovering > 0 ? PER_MISTAKE : 0;
  for (const { start, lookAhead } of tokens.tokens)
    if (start >= at && lookAhead - start > USUAL_TOKEN) work += (lookAhead - start) / CHARACTERS_A_STEP;
  for (const { stack } of stacks) work += 1 + Math.max(0, stack.length - USUAL_DEPTH) / 24;
  return work;
}

function withRest(whole: Part, from: number | undefined, text: string): Part {
  if (from === undefined) return whole;
  return { ...whole, to: text.length, parts: [...whole.parts, { type: DEEP, from, to: text.length, parts: [] }] };
}

/**
 * Behind hundreds of comments in a row the parser takes the next one for code, and code for a comment. Where it then finds
 * a mistake, that is where the text is no longer read: undefined where there is none.
 */
function floodIn(tree: Tree): number | undefined {
  const cursor = tree.cursor();
  let inRow = 0;
  do {
    if (/Comment$/.test(cursor.name)) inRow += 1;
    else if (cursor.type.isError && inRow > MAX_COMMENTS) return cursor.from;
    else if (inRow <= MAX_COMMENTS) inRow = 0;
  } while (cursor.next());
  return undefined;
}

const MAX_COMMENTS = 300;

function plainParts(tree: Tree): Part {
  const cursor = tree.cursor();
  const read = (depth: number): Part => {
    const { name, from, to } = cursor;
    if (depth > MAX_NESTING) return { type: DEEP, from, to, parts: NONE };
    if (!cursor.firstChild()) return { type: name, from, to, parts: NONE };
    const parts: Part[] = [];
    do parts.push(read(depth + 1));
    while (cursor.nextSibling());
    cursor.parent();
    return { type: name, from, to, parts };
  };
  return read(0);
}

/** Whether the parser did not read all of it. */
export function hasError(part: Part): boolean {
  return part.type === ERROR || part.type === DEEP || part.parts.some(hasError);
}

export function child(part: Part, type: string): Part | undefined {
  return part.parts.find((one) => one.type === type);
}

/** Whether a part's type is one of those that say nothing, remembered for each type. */
export function marks(pattern: RegExp): (part: Part) => boolean {
  const known = new Map<string, boolean>();
  return ({ type }) => {
    const before = known.get(type);
    if (before !== undefined) return before;
    const is = pattern.test(type);
    known.set(type, is);
    return is;
  };
}
