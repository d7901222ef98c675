// A plain chain for the audit file: each line repeats the hash of the one before it.
// Reading back is forgiving (a line that does not parse is skipped), writing is not.

import { createHash } from "node:crypto";
import type { FeedRow, RowState } from "../protocol/feed.ts";
import type { AuditChain } from "./audit-file.ts";
import type { AuditEntry } from "./audit-port.ts";

export const plainChain: AuditChain = {
  seal: (entry, previous) => {
    const line = JSON.stringify({ previous, entry });
    return { line, hash: sha256(line) };
  },
  hashOf: (line) => (parse(line) === undefined ? undefined : sha256(line)),
  rows: (lines) => {
    const rows = new Map<string, FeedRow>();
    for (const line of lines) {
      const entry = parse(line);
      if (entry?.kind === "decision") rows.set(entry.row.id, entry.row);
      else if (entry?.kind === "answer" || entry?.kind === "outcome") {
        const row = rows.get(entry.actionId);
        if (row !== undefined) rows.set(row.id, { ...row, state: stateAfter(entry) });
      }
    }
    return [...rows.values()].map(orphaned);
  },
};

function stateAfter(entry: Extract<AuditEntry, { kind: "answer" | "outcome" }>): RowState {
  if (entry.kind === "outcome") {
    const time = entry.milliseconds === undefined ? {} : { milliseconds: entry.milliseconds };
    return { kind: entry.ok ? "ran" : "failed", ...time };
  }
  const { answer, by, reason } = entry;
  if (answer === "none")
    return { kind: "stopped", why: by === "terminal" ? "answered in the terminal" : "nobody answered" };
  return { kind: "answered", answer, by, ...(reason === undefined ? {} : { reason }) };
}

/** A question whose broker ended is no question any more. */
function orphaned(row: FeedRow): FeedRow {
  return row.state.kind === "waiting"
    ? { ...row, state: { kind: "stopped", why: "the guard restarted while it waited" } }
    : row;
}

function parse(line: string): AuditEntry | undefined {
  try {
    const value = JSON.parse(line) as { entry?: AuditEntry };
    return typeof value.entry === "object" && value.entry !== null ? value.entry : undefined;
  } catch {
    return undefined;
  }
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
