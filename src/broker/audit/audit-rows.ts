// Brings feed rows back from the lines of the audit log, so that a new broker shows what an old one saw.
// The log is redacted: where a secret was taken out, spans no longer fit the text and are dropped.

import * as v from "valibot";
import { parseRecord } from "../../core/audit/chain.ts";
import type { Answerer, FeedRow, RowState } from "../../protocol/feed.ts";
import { Opinion } from "../../protocol/opinion.ts";
import { outcomeState } from "../rows/row.ts";

export function rowsOf(lines: readonly string[]): readonly FeedRow[] {
  const rows = new Map<string, FeedRow>();
  readRows(lines, rows);
  return settled(rows);
}

/** What a question of the past is without an answer: its broker ended. */
export function settled(rows: ReadonlyMap<string, FeedRow>): readonly FeedRow[] {
  return [...rows.values()].map(orphaned);
}

/** Whether a line of the log begins a row; an agent's text cannot look like one, its quotes being escaped. */
export function beginsRow(line: string): boolean {
  return line.includes('"EventName":"countersign.decision"') || line.includes('"EventName":"countersign.prompt"');
}

/** Adds the rows that these lines begin, and changes those that they tell more of. */
export function readRows(lines: readonly string[], rows: Map<string, FeedRow>): void {
  for (const line of lines) {
    const record = parseRecord(line);
    if (record === undefined) continue;
    const about = record.Attributes;
    if (record.EventName === "countersign.decision" || record.EventName === "countersign.prompt") {
      const row = keptRow(about["countersign.kept"]);
      if (row !== undefined) rows.set(row.id, row);
      continue;
    }
    const row = rows.get(String(about["countersign.action"]));
    const opinion = record.EventName === "countersign.opinion" ? keptOpinion(about["countersign.kept"]) : undefined;
    if (row !== undefined && opinion !== undefined) rows.set(row.id, { ...row, opinion });
    const state = row === undefined ? undefined : stateAfter(row.state, record.EventName, about);
    if (row !== undefined && state !== undefined) rows.set(row.id, { ...row, state });
  }
}

type Attributes = Readonly<Record<string, unknown>>;

function stateAfter(before: RowState, event: string, about: Attributes): RowState | undefined {
  if (event === "countersign.outcome") {
    const milliseconds = about["countersign.outcome.milliseconds"];
    const ok = about["countersign.outcome"] === "ran";
    return outcomeState(before, ok, typeof milliseconds === "number" ? milliseconds : undefined);
  }
  if (event !== "countersign.answer") return undefined;
  const answer = about["countersign.answer"];
  const by = answererOf(about["countersign.answer.by"]);
  if (answer !== "allow" && answer !== "deny") {
    const why = by === "terminal" ? "answered in the terminal" : about["countersign.answer.reason"];
    return { kind: "stopped", why: typeof why === "string" ? why : "nobody answered" };
  }
  const reason = about["countersign.answer.reason"];
  return { kind: "answered", answer, by, ...(typeof reason === "string" ? { reason } : {}) };
}

const ANSWERERS: readonly Answerer[] = ["panel", "terminal", "deadline", "session-rule", "disconnect"];

function answererOf(value: unknown): Answerer {
  return ANSWERERS.find((known) => known === value) ?? "disconnect";
}

function orphaned(row: FeedRow): FeedRow {
  if (row.state.kind !== "waiting") return row;
  return { ...row, state: { kind: "stopped", why: "the guard restarted while it waited" } };
}

function keptOpinion(text: unknown): Opinion | undefined {
  if (typeof text !== "string") return undefined;
  try {
    const parsed = v.safeParse(Opinion, JSON.parse(text));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}

/** The row was written by a broker of this account; only what would break the feed is checked. */
function keptRow(text: unknown): FeedRow | undefined {
  if (typeof text !== "string") return undefined;
  try {
    const row = JSON.parse(text) as Partial<FeedRow> | null;
    if (typeof row?.id !== "string" || typeof row.seq !== "number" || typeof row.text !== "string") return undefined;
    if (!Array.isArray(row.effects) || !Array.isArray(row.rules) || typeof row.state?.kind !== "string")
      return undefined;
    const whole = row as FeedRow;
    return whole.text.includes("⟨secret ")
      ? { ...whole, effects: whole.effects.map(({ span: _, ...rest }) => rest) }
      : whole;
  } catch {
    return undefined;
  }
}
