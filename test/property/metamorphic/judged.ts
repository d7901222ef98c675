// What the engine says of a line, in the form in which lines are compared.

import { DECISIONS } from "../../../src/core/decision.ts";
import type { EffectKind } from "../../../src/core/effect.ts";
import { judgeLine } from "../../invariants/judge-line.ts";

export interface Judged {
  readonly rank: number;
  readonly flags: ReadonlySet<EffectKind>;
}

const known = new Map<string, Judged>();

export function judged(line: string): Judged {
  const before = known.get(line);
  if (before !== undefined) return before;
  const { decision, effects, problems } = judgeLine(line);
  const flags = new Set(effects.flatMap(({ kind, flag }) => (flag ? [kind] : [])));
  // A problem raises as hidden code does: what could not be read may be anything.
  if (problems.length > 0) flags.add("hidden-code");
  const result = { rank: DECISIONS.indexOf(decision), flags };
  known.set(line, result);
  return result;
}

/** What `after` says less than `before`; empty where it is at least as strict. Hidden code stands for every kind. */
export function weakened(before: Judged, after: Judged): readonly string[] {
  const lost = after.flags.has("hidden-code") ? [] : [...before.flags].filter((kind) => !after.flags.has(kind));
  const wanted = after.flags.has("hidden-code") ? Math.min(before.rank, DECISIONS.indexOf("ask")) : before.rank;
  return after.rank < wanted ? ["a milder decision", ...lost] : lost;
}
