// Which hosts of a question nobody went to before, as far as the feed remembers. Told to the person; it decides nothing.
// An earlier row counts only where its action was let through: a host that was asked for and refused is still new.

import type { FeedRow } from "../../protocol/feed.ts";
import type { Rows } from "./rows.ts";

export function withNewHosts(row: FeedRow, rows: Pick<Rows, "all">): FeedRow {
  if (row.decision !== "ask") return row;
  const wanted = new Set(hostsOf(row));
  if (wanted.size === 0) return row;
  for (const earlier of rows.all())
    if (wasLetThrough(earlier)) for (const host of hostsOf(earlier)) wanted.delete(host);
  return wanted.size === 0 ? row : { ...row, newHosts: [...wanted] };
}

function hostsOf(row: FeedRow): readonly string[] {
  return row.effects.flatMap(({ flag, detail }) => (flag && detail.host?.name !== undefined ? [detail.host.name] : []));
}

function wasLetThrough({ state, decision }: FeedRow): boolean {
  switch (state.kind) {
    case "ran":
    case "failed":
      return true;
    case "answered":
      return state.answer === "allow";
    case "decided":
      return decision === "allow";
    case "waiting":
    case "stopped":
    case "noticed":
    case "prompted":
      return false;
    default:
      return state satisfies never;
  }
}
