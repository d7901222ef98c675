// A row of the feed as its list needs it: a fraction of the whole, so that a panel can hold very many. The rest comes when
// a row is opened. Pure; nothing flagged is left out, texts are cut.

import type { EffectKind } from "../core/effect.ts";
import type { FeedRow } from "./feed.ts";

export interface FeedLine
  extends Pick<
    FeedRow,
    "id" | "seq" | "at" | "agent" | "session" | "subAgent" | "turn" | "cwd" | "verb" | "object" | "decision" | "state"
  > {
  /** At most 300 characters. */
  readonly sentence: string;
  /** Flagged kinds of effects, each once. */
  readonly kinds: readonly EffectKind[];
  /** Why it was decided so, as its rule says. */
  readonly reason: string;
  readonly revocable?: boolean;
  readonly plan?: FeedRow["plan"];
  /** On a row that tells of a session: whether something is wrong with it now. */
  readonly alert?: boolean;
}

const MAX_SENTENCE = 300;

export function lineOf(row: FeedRow): FeedLine {
  const { id, seq, at, agent, session, cwd, verb, object, decision, state } = row;
  return {
    ...{ id, seq, at, agent, session, cwd, verb, object, decision, state },
    ...(row.subAgent !== undefined && { subAgent: row.subAgent }),
    ...(row.turn !== undefined && { turn: row.turn }),
    ...(row.revocable === true && { revocable: true }),
    ...(row.plan !== undefined && { plan: row.plan }),
    ...(row.instructions !== undefined && { alert: row.instructions.length > 0 }),
    sentence: row.sentence.length > MAX_SENTENCE ? `${row.sentence.slice(0, MAX_SENTENCE)}…` : row.sentence,
    kinds: [...new Set(row.effects.filter((effect) => effect.flag).map((effect) => effect.kind))],
    reason: reasonOf(row),
  };
}

/**
 * The rows after which none is missing. Who keeps the newest rows keeps those that wait besides, however old, so that there
 * are holes behind the oldest of the others.
 */
export function unbroken(rows: readonly FeedRow[]): readonly FeedRow[] {
  const oldest = rows.findIndex((row) => row.state.kind !== "waiting");
  return oldest < 0 ? rows : rows.slice(oldest);
}

function reasonOf(row: FeedRow): string {
  const rule = row.rules.find((candidate) => candidate.decision === row.decision) ?? row.rules[0];
  if (rule === undefined) return row.effects.some((effect) => effect.flag) ? "" : "harmless";
  return rule.note === "" ? `rule ${rule.id}` : rule.note;
}
