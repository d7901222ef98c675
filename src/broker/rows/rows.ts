// The newest rows of the feed, in the order of intention.
// Holds what windows show, not what happened: the audit file is the record.

import type { FeedRow, RowState } from "../../protocol/feed.ts";
import type { Opinion } from "../../protocol/opinion.ts";

const MAX_ROWS = 2_000;

export interface Rows {
  readonly add: (row: FeedRow) => void;
  /** Changes a row's state; unknown ids are ignored (the row is older than the feed). */
  readonly change: (id: string, state: RowState) => void;
  /** Whether a session rule made from this row still counts. */
  readonly mark: (id: string, revocable: boolean) => void;
  /** What a reviewer says of it. */
  readonly opine: (id: string, opinion: Opinion) => void;
  readonly get: (id: string) => FeedRow | undefined;
  readonly all: () => readonly FeedRow[];
  readonly nextSeq: () => number;
}

/** `tell` gets every new or changed row. */
export function createRows(before: readonly FeedRow[], tell: (rows: readonly FeedRow[]) => void): Rows {
  const rows = new Map<string, FeedRow>(before.slice(-MAX_ROWS).map((row) => [row.id, row]));
  let seq = before.reduce((highest, row) => Math.max(highest, row.seq), 0);
  const put = (row: FeedRow) => {
    rows.set(row.id, row);
    tell([row]);
  };
  return {
    add: (row) => {
      const oldest = rows.size >= MAX_ROWS ? [...rows.values()].find((old) => old.state.kind !== "waiting") : undefined;
      if (oldest !== undefined) rows.delete(oldest.id);
      put(row);
    },
    change: (id, state) => {
      const row = rows.get(id);
      if (row !== undefined) put({ ...row, state });
    },
    mark: (id, revocable) => {
      const row = rows.get(id);
      if (row !== undefined) put({ ...row, revocable });
    },
    opine: (id, opinion) => {
      const row = rows.get(id);
      if (row !== undefined) put({ ...row, opinion });
    },
    get: (id) => rows.get(id),
    all: () => [...rows.values()],
    nextSeq: () => {
      seq += 1;
      return seq;
    },
  };
}
