// Reads rows of the feed back from the audit log, however old they are: the log is the store, memory holds only the newest.
// It reads in slices, so that a hook that arrives meanwhile need not wait for a long walk through the past.

import type { FeedRow } from "../../protocol/feed.ts";
import { beginsRow, readRows, rowsOf, settled } from "./audit-rows.ts";
import { SlicedLog } from "./log-slices.ts";

export interface Past {
  /** Oldest first. */
  readonly rows: readonly FeedRow[];
  /** Nothing stands before them. */
  readonly isAll: boolean;
}

/** How many slices are read for one row, and behind a page for the answer to one of its questions. */
const PATIENCE = 32;
/** Closer than this, lines are read one after the other. */
const NEAR = 512 * 1024;

/** The nearest rows before this one in the log at `path`: `limit` of them, or a few more. */
export async function rowsBefore(path: string, seq: number, limit: number): Promise<Past> {
  const log = await SlicedLog.open(path);
  if (log === undefined) return { rows: [], isAll: true };
  try {
    return await page(log, seq, limit);
  } finally {
    await log.close();
  }
}

async function page(log: SlicedLog, seq: number, limit: number): Promise<Past> {
  const end = await endOf(log, seq);
  let lines: readonly string[] = [];
  let at = end;
  for (let found = 0; at > 0 && found < limit; ) {
    const slice = await log.before(at);
    at = slice.start;
    found += slice.lines.filter((line) => beginsRow(line) && (rowsOf([line])[0]?.seq ?? seq) < seq).length;
    lines = [...slice.lines, ...lines];
  }
  const rows = new Map<string, FeedRow>();
  readRows(lines, rows);
  await readOutcomes(log, end, rows);
  return { rows: settled(rows).filter((row) => row.seq < seq), isAll: at === 0 };
}

/** What became of a page's actions may stand behind it; a question's answer some way behind. */
async function readOutcomes(log: SlicedLog, from: number, rows: Map<string, FeedRow>): Promise<void> {
  for (let at = from, read = 0; at < log.size && read < PATIENCE; read++) {
    const slice = await log.after(at);
    readRows(
      slice.lines.filter((line) => !beginsRow(line)),
      rows,
    );
    at = slice.end;
    if (![...rows.values()].some((row) => row.state.kind === "waiting")) return;
  }
}

/** Where a line ends behind which every row is `seq` or later: rows stand in the log in their order. */
export async function endOf(log: SlicedLog, seq: number): Promise<number> {
  let low = 0;
  let high = log.size;
  while (high - low > NEAR) {
    const middle = Math.floor((low + high) / 2);
    const seen = await seqAfter(log, middle, high);
    if (seen !== undefined && seen < seq) low = middle;
    else high = middle;
  }
  return (await log.after(high)).start;
}

async function seqAfter(log: SlicedLog, place: number, end: number): Promise<number | undefined> {
  for (let at = place, read = 0; at < end && read < PATIENCE; read++) {
    const slice = await log.after(at);
    const first = slice.lines.find(beginsRow);
    const row = first === undefined ? undefined : rowsOf([first])[0];
    if (row !== undefined) return row.seq;
    if (slice.end <= at) return undefined;
    at = slice.end;
  }
  return undefined;
}
