// What this window knows of the guard: the last snapshot and the news since. Pure; notices when news went missing.
import type { FeedRow, FeedSnapshot, GuardStatus } from "../protocol/feed.ts";

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
  const rows = [...byId.values()].sort((a, b) => a.seq - b.seq).slice(-ROW_LIMIT);
  return { kind: "next", model: { ...model, revision, rows } };
}

export function withStatus(model: FeedModel, revision: number, status: GuardStatus): Folded {
  if (revision !== model.revision + 1) return { kind: "gap" };
  return { kind: "next", model: { ...model, revision, status } };
}
