// Lines for tests of what the feed does with them.
import type { FeedRow } from "../../src/protocol/feed.ts";
import { type FeedLine, lineOf } from "../../src/protocol/feed-line.ts";
import { type LineStore, NO_LINES, withLines } from "../../src/webview/feed/line-store.ts";
import { sampleRow } from "./sample-row.ts";

export function sampleLine(over: Partial<FeedRow> = {}): FeedLine {
  return lineOf(sampleRow(over));
}

export function storeOf(lines: readonly FeedLine[]): LineStore {
  return withLines(NO_LINES, lines);
}
