// Turns the broker's rows into what the feed draws: session headings, folded runs of equal harmless actions, filters.
// Pure; folding never takes in a row that asked, was denied, failed, or has a flagged effect.

import type { FeedRow } from "../../protocol/feed.ts";
import type { EffectKind } from "../wording.ts";

export type FeedItem =
  | {
      readonly kind: "heading";
      readonly key: string;
      readonly agent: string;
      readonly session: string;
      readonly cwd: string;
    }
  | { readonly kind: "row"; readonly key: string; readonly row: FeedRow }
  | { readonly kind: "fold"; readonly key: string; readonly rows: readonly FeedRow[]; readonly verb: string };

export type Chip = "asked" | "denied" | "network" | "credentials" | "people";

export interface Filter {
  /** None on: everything shows. Several on: any of them. */
  readonly chips: readonly Chip[];
  readonly text: string;
}

/** Smallest run that folds. */
const FOLD_AT = 3;

export function itemsOf(rows: readonly FeedRow[]): readonly FeedItem[] {
  const items: FeedItem[] = [];
  let run: FeedRow[] = [];
  let session: string | undefined;
  const flush = () => {
    items.push(...folded(run));
    run = [];
  };
  for (const row of rows) {
    const key = `${row.agent}\n${row.session}`;
    if (key !== session) {
      flush();
      session = key;
      items.push({ kind: "heading", key: `h:${row.id}`, agent: row.agent, session: row.session, cwd: row.cwd });
    }
    const [first] = run;
    if (first !== undefined && (!foldable(row) || row.verb !== first.verb)) flush();
    if (foldable(row)) run.push(row);
    else items.push({ kind: "row", key: row.id, row });
  }
  flush();
  return items;
}

const CHIP_KINDS: Readonly<Record<"network" | "credentials" | "people", readonly EffectKind[]>> = {
  network: ["network", "exfiltration"],
  credentials: ["credential-read", "credential-change", "lockout", "exfiltration"],
  people: ["outbound-message"],
};

export function filtered(rows: readonly FeedRow[], filter: Filter): readonly FeedRow[] {
  const text = filter.text.trim().toLowerCase();
  if (filter.chips.length === 0 && text === "") return rows;
  return rows.filter(
    (row) =>
      (filter.chips.length === 0 || filter.chips.some((chip) => fits(row, chip))) &&
      (text === "" || `${row.verb} ${row.object} ${row.text} ${row.sentence} ${row.cwd}`.toLowerCase().includes(text)),
  );
}

export function isDenied(row: FeedRow): boolean {
  if (row.state.kind === "answered") return row.state.answer === "deny";
  return row.state.kind === "stopped" || (row.state.kind === "decided" && row.decision === "deny");
}

function fits(row: FeedRow, chip: Chip): boolean {
  switch (chip) {
    case "asked":
      return row.decision === "ask" || row.state.kind === "waiting" || row.state.kind === "answered";
    case "denied":
      return isDenied(row);
    case "network":
    case "credentials":
    case "people":
      return row.effects.some((effect) => effect.flag && CHIP_KINDS[chip].includes(effect.kind));
    default:
      return chip satisfies never;
  }
}

function foldable(row: FeedRow): boolean {
  const quiet = row.state.kind === "decided" || row.state.kind === "ran";
  return quiet && row.decision === "allow" && !row.effects.some((effect) => effect.flag);
}

function folded(run: readonly FeedRow[]): readonly FeedItem[] {
  const [first] = run;
  if (first === undefined || run.length < FOLD_AT) return run.map((row) => ({ kind: "row", key: row.id, row }));
  return [{ kind: "fold", key: `f:${first.id}`, rows: run, verb: first.verb }];
}
