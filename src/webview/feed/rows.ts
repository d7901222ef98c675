// Keeps the page's copy of the rows in order: changed rows replace, new ones are appended, the oldest fall away.
import type { FeedRow } from "../../protocol/feed.ts";

export const ROW_LIMIT = 2_000;

export function merge(rows: readonly FeedRow[], news: readonly FeedRow[]): readonly FeedRow[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const row of news) byId.set(row.id, row);
  return [...byId.values()].sort((a, b) => a.seq - b.seq).slice(-ROW_LIMIT);
}
