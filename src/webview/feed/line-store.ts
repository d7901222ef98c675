// The page's lines of the feed, in blocks, so that what a change does not touch need not be looked at again. Pure.
// None is missing between the first and the last; the broker holds the rest, and the oldest fall away beyond the limit.
import type { FeedLine } from "../../protocol/feed-line.ts";

/** Neighbours in the order of `seq`; never empty. */
export type Block = readonly FeedLine[];

export interface LineStore {
  readonly blocks: readonly Block[];
  /** Nothing stands before the first line. */
  readonly isAll: boolean;
}

export const NO_LINES: LineStore = { blocks: [], isAll: false };
export const LINE_LIMIT = 100_000;
const BLOCK = 500;

/** New and changed lines. What is older than the first line is left to be asked for. */
export function withLines(store: LineStore, news: readonly FeedLine[]): LineStore {
  const blocks = [...store.blocks];
  const first = blocks[0]?.[0]?.seq;
  const later: FeedLine[] = [];
  for (const line of news.map(compact)) {
    const last = blocks.at(-1)?.at(-1)?.seq ?? -1;
    if (line.seq > last) later.push(line);
    else if (first !== undefined && line.seq >= first) putIn(blocks, line);
  }
  append(
    blocks,
    later.sort((a, b) => a.seq - b.seq),
  );
  return trimmed({ ...store, blocks });
}

/**
 * What a page is sent when it begins or comes back: the newest lines, none missing. Older ones that were read before stay
 * where it fits on them; whatever else was there from its first line on is gone.
 */
export function withLatest(store: LineStore, lines: readonly FeedLine[]): LineStore {
  const last = store.blocks.at(-1)?.at(-1)?.seq;
  const [first] = lines;
  const joins = last !== undefined && first !== undefined && first.seq <= last + 1;
  if (!joins) return withLines(NO_LINES, lines);
  const older = store.blocks.map((block) => block.filter(({ seq }) => seq < first.seq));
  return withLines({ ...store, blocks: older.filter((block) => block.length > 0) }, lines);
}

/** Lines that were asked for: the nearest before `before`. An answer to an older question is dropped. */
export function withOlder(
  store: LineStore,
  { before, rows, isAll }: { readonly before: number; readonly rows: readonly FeedLine[]; readonly isAll: boolean },
): LineStore {
  if (store.blocks[0]?.[0]?.seq !== before) return store;
  const older = rows.filter((line) => line.seq < before).map(compact);
  const blocks: Block[] = [];
  append(blocks, older);
  return trimmed({ blocks: [...blocks, ...store.blocks], isAll: isAll || older.length === 0 });
}

export function lineCount({ blocks }: LineStore): number {
  return blocks.reduce((sum, block) => sum + block.length, 0);
}

export function firstSeq({ blocks }: LineStore): number | undefined {
  return blocks[0]?.[0]?.seq;
}

/** Looks from the newest back: what is looked for is seldom old. */
export function lineOfId({ blocks }: LineStore, id: string): FeedLine | undefined {
  for (let at = blocks.length - 1; at >= 0; at--) {
    const found = blocks[at]?.find((line) => line.id === id);
    if (found !== undefined) return found;
  }
  return undefined;
}

function append(blocks: Block[], lines: readonly FeedLine[]): void {
  let at = 0;
  const tail = blocks.at(-1);
  if (tail !== undefined && tail.length < BLOCK && lines.length > 0) {
    at = Math.min(lines.length, BLOCK - tail.length);
    blocks[blocks.length - 1] = [...tail, ...lines.slice(0, at)];
  }
  for (; at < lines.length; at += BLOCK) blocks.push(lines.slice(at, at + BLOCK));
}

/** In its place; a line that came late is put between its neighbours. */
function putIn(blocks: Block[], line: FeedLine): void {
  const at = blocks.findLastIndex((block) => (block[0]?.seq ?? 0) <= line.seq);
  const block = blocks[at];
  if (block === undefined) return;
  const place = block.findIndex((one) => one.seq >= line.seq);
  const isThere = block[place]?.seq === line.seq;
  blocks[at] = place < 0 ? [...block, line] : block.toSpliced(place, isThere ? 1 : 0, line);
}

/** Oldest blocks go; they can be asked for again. */
function trimmed(store: LineStore): LineStore {
  let over = lineCount(store) - LINE_LIMIT;
  let gone = 0;
  while (over > 0 && gone < store.blocks.length - 1) over -= store.blocks[gone++]?.length ?? 0;
  return gone === 0 ? store : { blocks: store.blocks.slice(gone), isAll: false };
}

/** Equal texts of many lines are kept once: a message brings each of them anew. */
const texts = new Map<string, string>();
const MAX_TEXTS = 20_000;

function compact(line: FeedLine): FeedLine {
  return {
    ...line,
    agent: once(line.agent),
    session: once(line.session),
    cwd: once(line.cwd),
    verb: once(line.verb),
    sentence: once(line.sentence),
    reason: once(line.reason),
    ...(line.turn !== undefined && { turn: once(line.turn) }),
    ...(line.subAgent !== undefined && { subAgent: once(line.subAgent) }),
    ...(line.kinds.length === 0 && { kinds: NO_KINDS }),
  };
}

const NO_KINDS: FeedLine["kinds"] = [];

function once(text: string): string {
  const known = texts.get(text);
  if (known !== undefined) return known;
  if (texts.size >= MAX_TEXTS) texts.clear();
  texts.set(text, text);
  return text;
}
