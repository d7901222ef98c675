// What this window knows of the guard: the last snapshot and the news since. Pure; notices when news went missing.
import type { FeedRow, FeedSnapshot, GuardStatus } from "../../protocol/feed.ts";

export interface FeedModel {
  readonly revision: number;
  readonly rows: readonly FeedRow[];
  readonly status: GuardStatus;
}

export type Folded = { readonly kind: "next"; readonly model: FeedModel } | { readonly kind: "gap" };

const ROW_LIMIT = 2_000;

export function fromSnapshot(snapshot: FeedSnapshot): FeedModel {
  return { revision: snapshot.revision, rows: snapshot.rows, status: snapshot.status };
}

export function withRows(model: FeedModel, revision: number, news: readonly FeedRow[]): Folded {
  if (revision !== model.revision + 1) return { kind: "gap" };
  const byId = new Map(model.rows.map((row) => [row.id, row]));
  for (const row of news) byId.set(row.id, row);
  const rows = [...byId.values()].sort((a, b) => a.seq - b.seq);
  return { kind: "next", model: { ...model, revision, rows: withinLimit(rows) } };
}

/** A row that waits is kept, however many came after it: its question must not go from sight. */
function withinLimit(rows: readonly FeedRow[]): readonly FeedRow[] {
  let over = rows.length - ROW_LIMIT;
  return over <= 0 ? rows : rows.filter((row) => row.state.kind === "waiting" || over-- <= 0);
}

export function withStatus(model: FeedModel, revision: number, status: GuardStatus): Folded {
  if (revision !== model.revision + 1) return { kind: "gap" };
  return { kind: "next", model: { ...model, revision, status } };
}
