// The three answers, their order, and the verdict that carries one with its reasons.
// Combining decisions may only move upwards: nothing here ever makes a decision milder.

import type { Effect } from "./effect.ts";

export const DECISIONS = ["allow", "ask", "deny"] as const;
export type Decision = (typeof DECISIONS)[number];

export function stricter(a: Decision, b: Decision): Decision {
  return DECISIONS.indexOf(a) >= DECISIONS.indexOf(b) ? a : b;
}

export type RuleScope = "preset" | "posture" | "managed" | "user" | "workspace" | "session";

/** A rule that matched, as it is shown to people and kept in the audit log. */
export interface MatchedRule {
  readonly id: string;
  /** What the rule says, as a name (rules/rule-key.ts); absent for rules that stand in no file. */
  readonly key?: string;
  readonly scope: RuleScope;
  readonly decision: Decision;
  /** One sentence: why this rule exists. */
  readonly note: string;
  /** The file it stands in, for rules that stand in one. */
  readonly source?: string;
}

/** Something the engine could not do with the action; each kind raises at least to `ask`. */
export interface Problem {
  readonly kind: "unparsed" | "dynamic" | "too-large" | "too-deep" | "foreign-syntax" | "unknown-tool";
  readonly sentence: string;
}

export interface Verdict {
  readonly decision: Decision;
  readonly effects: readonly Effect[];
  readonly problems: readonly Problem[];
  /** Every rule that matched, strictest first. */
  readonly rules: readonly MatchedRule[];
  /** Worst effect first, in one sentence without the agent's name: "sends .env to api.example.com (new host)". */
  readonly sentence: string;
}
