// What a rule as it is being written would have changed today: which of the actions that were asked about it alone would
// have allowed. It judges what the log kept and decides nothing; work is bounded, since the broker has agents waiting.

import { matches } from "../../core/rules/match.ts";
import { decidedOn, type Ground, type PastAction } from "../../core/rules/replay.ts";
import type { Rule, RuleSet } from "../../core/rules/rule.ts";

/** Asked questions of a day are few; of a flood of them the newest tell enough. */
const MAX_ASKED = 300;
const MAX_RULES = 200;

export interface Today {
  /** All actions of the day. */
  readonly count: number;
  readonly asked: readonly PastAction[];
}

export function todayOf(past: readonly PastAction[]): Today {
  return { count: past.length, asked: past.filter(({ decision }) => decision === "ask").slice(-MAX_ASKED) };
}

/** For each rule of the set that allows: how many of the day's questions it would have spared. */
export function sparedBy(set: RuleSet, ground: Ground, { asked }: Today): ReadonlyMap<Rule, number> {
  const allowing = set.rules.filter(({ decision }) => decision === "allow").slice(0, MAX_RULES);
  return new Map(allowing.map((rule) => [rule, asked.filter((past) => isSpared(past, rule, { set, ground })).length]));
}

function isSpared(past: PastAction, rule: Rule, { set, ground }: { readonly set: RuleSet; readonly ground: Ground }) {
  const { action, inputHash, effects } = past;
  const occasion = { action, inputHash, home: ground.home };
  if (![undefined, ...effects].some((effect) => matches(rule, effect, occasion))) return false;
  const without = { ...set, rules: set.rules.filter((one) => one !== rule) };
  const eased = { ...ground, ruleSets: ground.ruleSets.map((one) => (one === set ? { ...set, loosens: true } : one)) };
  const held = { ...ground, ruleSets: ground.ruleSets.map((one) => (one === set ? without : one)) };
  return decidedOn(past, eased) === "allow" && decidedOn(past, held) !== "allow";
}
