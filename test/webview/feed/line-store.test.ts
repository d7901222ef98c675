// The page's lines: in order, none missing between them, bounded, and joined only with what fits on.
import { describe, expect, it } from "vitest";
import type { FeedLine } from "../../../src/protocol/feed-line.ts";
import {
  LINE_LIMIT,
  type LineStore,
  lineCount,
  lineOfId,
  NO_LINES,
  withLatest,
  withLines,
  withOlder,
} from "../../../src/webview/feed/line-store.ts";
import { sampleLine } from "../feed-lines.ts";

const line = (seq: number, over: Partial<FeedLine> = {}): FeedLine => ({
  ...sampleLine(),
  id: `r${seq}`,
  seq,
  ...over,
});
const lines = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => line(from + at));
const seqs = (store: LineStore) => store.blocks.flatMap((block) => block.map(({ seq }) => seq));

describe("news", () => {
  it("are added behind, and replace what they change, wherever it stands", () => {
    const store = withLines(withLines(NO_LINES, lines(1, 1_200)), [
      line(700, { state: { kind: "failed" } }),
      line(1_201),
    ]);
    expect(seqs(store)).toEqual(lines(1, 1_201).map(({ seq }) => seq));
    expect(lineOfId(store, "r700")?.state.kind).toBe("failed");
  });
  it("leave the blocks alone that they do not change", () => {
    const store = withLines(NO_LINES, lines(1, 1_200));
    const next = withLines(store, [line(1_201)]);
    expect(next.blocks.slice(0, 2)).toEqual(store.blocks.slice(0, 2));
    expect(next.blocks[0]).toBe(store.blocks[0]);
  });
  it("that came late take their place between their neighbours", () => {
    expect(seqs(withLines(withLines(NO_LINES, [line(1), line(3)]), [line(2)]))).toEqual([1, 2, 3]);
  });
  it("of what is older than the first line are left to be asked for", () => {
    expect(seqs(withLines(withLines(NO_LINES, lines(5, 6)), [line(2)]))).toEqual([5, 6]);
  });
});

describe("a state that is sent anew", () => {
  it("joins what fits on, so that older rows that were read stay", () => {
    expect(seqs(withLatest(withLines(NO_LINES, lines(1, 5)), lines(4, 8)))).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(seqs(withLatest(withLines(NO_LINES, lines(1, 5)), lines(6, 8)))).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
  it("leaves nothing that it does not hold from its first line on", () => {
    expect(seqs(withLatest(withLines(NO_LINES, lines(1, 9)), [line(4), line(6)]))).toEqual([1, 2, 3, 4, 6]);
  });
  it("takes the place of what it does not fit on, since rows between would be missing", () => {
    expect(seqs(withLatest(withLines(NO_LINES, lines(1, 5)), lines(9, 11)))).toEqual([9, 10, 11]);
    expect(seqs(withLatest(withLines(NO_LINES, lines(1, 5)), []))).toEqual([]);
  });
});

describe("older rows", () => {
  const store = withLines(NO_LINES, lines(10, 12));
  it("come before the first, once", () => {
    const older = { before: 10, rows: lines(7, 9), isAll: false };
    const next = withOlder(store, older);
    expect(seqs(next)).toEqual([7, 8, 9, 10, 11, 12]);
    expect(withOlder(next, older)).toBe(next);
  });
  it("end where the broker has none", () => {
    expect(withOlder(store, { before: 10, rows: [], isAll: false }).isAll).toBe(true);
    expect(withOlder(store, { before: 10, rows: lines(9, 9), isAll: true }).isAll).toBe(true);
  });
});

it("holds no more than its limit, and can ask for the rest again", () => {
  const full: LineStore = { blocks: withLines(NO_LINES, lines(1, LINE_LIMIT)).blocks, isAll: true };
  const next = withLines(full, lines(LINE_LIMIT + 1, LINE_LIMIT + 600));
  expect(lineCount(next)).toBeLessThanOrEqual(LINE_LIMIT);
  expect(next.isAll).toBe(false);
  expect(seqs(next).at(-1)).toBe(LINE_LIMIT + 600);
});
