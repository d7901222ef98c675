// Turns what an action does into allow, ask or deny by the rules, with every reason. The only place that decides.
// Adding an effect, a problem or a deny rule never makes the answer milder; only an explicit allow rule loosens.

import type { AgentAction } from "./action.ts";
import { DECISIONS, type Decision, type MatchedRule, type RuleScope, stricter, type Verdict } from "./decision.ts";
import { type Effect, UNFLAGGED } from "./effect.ts";
import type { Analysis } from "./memory/memory.ts";
import { type Posture, postureRules } from "./posture.ts";
import { matches, namesEffect, type Occasion } from "./rules/match.ts";
import { presetRules } from "./rules/presets.ts";
import type { PresetName, Rule, RuleSet } from "./rules/rule.ts";
import { candidates } from "./rules/rule-index.ts";
import { verdictSentence } from "./verdict-sentence.ts";

export interface DecideContext {
  readonly ruleSets: readonly RuleSet[];
  readonly preset: PresetName;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Hash of the action's exact input; rules that name another hash do not count. */
  readonly inputHash: string;
  readonly home?: string;
  /** What the session was told by files that invite it to act on its own: never makes an answer milder. */
  readonly posture?: Posture;
  /** Effects that the person asked for: what a preset would ask about them is answered. */
  readonly asked?: ReadonlySet<Effect>;
}

/** Widest first: a later scope may tighten, and loosens only by an allow rule. */
const SCOPES: readonly RuleScope[] = ["preset", "posture", "managed", "user", "workspace", "session"];

export function decide(analysis: Analysis, action: AgentAction, context: DecideContext): Verdict {
  const occasion: Occasion = { action, inputHash: context.inputHash, home: context.home ?? "" };
  const own = [presetRules(context.preset), postureRules(context.posture ?? [])];
  const sets = scoped([...own, ...context.ruleSets]);
  const bench: Bench = { sets, occasion, now: context.now, asked: context.asked, matched: new Map() };
  let decision = judgeOne(undefined, bench);
  const decided: { readonly effect: Effect; readonly decision: Decision }[] = [];
  for (const effect of analysis.effects) {
    const answer = judgeOne(effect, bench);
    decided.push({ effect, decision: answer });
    decision = stricter(decision, answer);
  }
  if (analysis.problems.length > 0) decision = stricter(decision, judgeProblems(bench));
  if (context.preset === "observe") decision = byOrganisation(analysis.effects, bench);
  return {
    decision,
    effects: analysis.effects,
    problems: analysis.problems,
    rules: [...bench.matched.values()].sort((a, b) => DECISIONS.indexOf(b.decision) - DECISIONS.indexOf(a.decision)),
    sentence: verdictSentence(decided, analysis.problems, action),
  };
}

/** Observing leaves every answer to the agent, but for what an organisation has ruled. */
function byOrganisation(effects: readonly Effect[], bench: Bench): Decision {
  const managed: Bench = { ...bench, sets: bench.sets.filter(({ scope }) => scope === "managed") };
  return [undefined, ...effects].reduce<Decision>((so, effect) => stricter(so, judgeOne(effect, managed)), "allow");
}

interface Scoped {
  readonly scope: RuleScope;
  readonly sets: readonly RuleSet[];
}

interface Bench {
  readonly sets: readonly Scoped[];
  readonly occasion: Occasion;
  readonly now: number;
  readonly asked: ReadonlySet<Effect> | undefined;
  readonly matched: Map<string, MatchedRule>;
}

function scoped(sets: readonly RuleSet[]): readonly Scoped[] {
  const found: Scoped[] = [];
  for (const scope of SCOPES) {
    const own = sets.filter((set) => set.scope === scope && set.rules.length > 0);
    if (own.length > 0) found.push({ scope, sets: own });
  }
  return found;
}

/** The answer for one effect, or for the action as a whole: scopes from wide to narrow, strictest within each. */
function judgeOne(effect: Effect | undefined, bench: Bench): Decision {
  let decision: Decision = "allow";
  /** What no later scope can loosen: an organisation's answer, and what a person denies. */
  let floor: Decision = "allow";
  for (const { scope, sets } of bench.sets) {
    if (
      (scope === "preset" || scope === "posture") &&
      effect !== undefined &&
      !effect.flag &&
      !UNFLAGGED.has(effect.kind)
    )
      continue;
    const isAsked = scope === "preset" && effect !== undefined && bench.asked?.has(effect) === true;
    const matched = isAsked ? new Map<string, MatchedRule>() : bench.matched;
    const found = matching(sets, effect, isAsked ? { ...bench, matched } : bench);
    if (found.length === 0) continue;
    const strictest = found.reduce<Decision>((so, rule) => stricter(so, rule.decision), "allow");
    if (isAsked && strictest === "ask") {
      bench.matched.set(ASKED_FOR.id, ASKED_FOR);
      continue;
    }
    if (isAsked) for (const [key, rule] of matched) bench.matched.set(key, rule);
    if (strictest !== "allow") decision = stricter(decision, strictest);
    else if (found.some((rule) => mayLoosen(rule, decision, effect))) decision = floor;
    if (scope === "managed" || (scope === "user" && strictest === "deny")) floor = stricter(floor, strictest);
  }
  return decision;
}

export const ASKED_FOR: MatchedRule = {
  id: "asked-for",
  scope: "preset",
  decision: "allow",
  note: "You asked for exactly this in your last prompt.",
};

function matching(sets: readonly RuleSet[], effect: Effect | undefined, bench: Bench): readonly Rule[] {
  const { occasion, now, matched } = bench;
  const found: Rule[] = [];
  for (const set of sets) {
    for (const rule of candidates(set.rules, effect, occasion)) {
      if (rule.decision === "allow" && !set.loosens) continue;
      if (!isLive(rule, now) || !matches(rule, effect, occasion)) continue;
      found.push(rule);
      matched.set(`${set.scope} ${set.source ?? ""} ${rule.id} ${rule.decision}`, matchedRule(rule, set));
    }
  }
  return found;
}

function matchedRule({ id, key, decision, note }: Rule, { scope, source }: RuleSet): MatchedRule {
  return { id, ...(key !== undefined && { key }), scope, decision, note, ...(source !== undefined && { source }) };
}

function isLive(rule: Rule, now: number): boolean {
  return rule.until === undefined || rule.until > now;
}

/** What is denied is let through only by a rule that names the effect, or the very input: never by a wide allow. */
function mayLoosen({ when }: Rule, from: Decision, effect: Effect | undefined): boolean {
  if (from !== "deny" || when.inputHash !== undefined) return true;
  return effect !== undefined && namesEffect(when) && when.effect?.includes(effect.kind) === true;
}

/** What could not be analysed asks at least; only a rule for this exact input, whatever it does, answers for it. */
function judgeProblems({ sets, occasion, now }: Bench): Decision {
  const answers = (rule: Rule) =>
    rule.decision === "allow" &&
    rule.when.inputHash !== undefined &&
    isLive(rule, now) &&
    matches(rule, undefined, occasion);
  const exact = sets.some((scope) =>
    scope.sets.some((set) => set.loosens && candidates(set.rules, undefined, occasion).some(answers)),
  );
  return exact ? "allow" : "ask";
}
