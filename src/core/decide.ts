// Turns what an action does into allow, ask or deny by the rules, with every reason. The only place that decides.
// Adding an effect, a problem or a deny rule never makes the answer milder; only an explicit allow rule loosens.

import type { AgentAction } from "./action.ts";
import {
  DECISIONS,
  type Decision,
  type MatchedRule,
  type Problem,
  type RuleScope,
  stricter,
  type Verdict,
} from "./decision.ts";
import { type Effect, UNFLAGGED } from "./effect.ts";
import type { Analysis } from "./memory/memory.ts";
import { matches, namesEffect, type Occasion } from "./rules/match.ts";
import { presetRules } from "./rules/presets.ts";
import type { PresetName, Rule, RuleSet } from "./rules/rule.ts";
import { verdictSentence } from "./verdict-sentence.ts";

export interface DecideContext {
  readonly ruleSets: readonly RuleSet[];
  readonly preset: PresetName;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Hash of the action's exact input; rules that name another hash do not count. */
  readonly inputHash: string;
  readonly home?: string;
}

/** Widest first: a later scope may tighten, and loosens only by an allow rule. */
const SCOPES: readonly RuleScope[] = ["preset", "managed", "user", "workspace", "session"];

export function decide(analysis: Analysis, action: AgentAction, context: DecideContext): Verdict {
  const occasion: Occasion = { action, inputHash: context.inputHash, home: context.home ?? "" };
  const sets = scoped([presetRules(context.preset), ...context.ruleSets], context.now);
  const matched = new Map<string, MatchedRule>();
  let decision = judgeOne(undefined, { sets, occasion, matched });
  const decided: { readonly effect: Effect; readonly decision: Decision }[] = [];
  for (const effect of analysis.effects) {
    const answer = judgeOne(effect, { sets, occasion, matched });
    decided.push({ effect, decision: answer });
    decision = stricter(decision, answer);
  }
  if (analysis.problems.length > 0)
    decision = stricter(decision, judgeProblems(analysis.problems, { sets, occasion, matched }));
  if (context.preset === "observe") decision = "allow";
  return {
    decision,
    effects: analysis.effects,
    problems: analysis.problems,
    rules: [...matched.values()].sort((a, b) => DECISIONS.indexOf(b.decision) - DECISIONS.indexOf(a.decision)),
    sentence: verdictSentence(decided, analysis.problems, action),
  };
}

interface Scoped {
  readonly scope: RuleScope;
  readonly sets: readonly RuleSet[];
}

interface Bench {
  readonly sets: readonly Scoped[];
  readonly occasion: Occasion;
  readonly matched: Map<string, MatchedRule>;
}

function scoped(sets: readonly RuleSet[], now: number): readonly Scoped[] {
  const isLive = (rule: Rule) => rule.until === undefined || rule.until > now;
  return SCOPES.map((scope) => ({
    scope,
    sets: sets.filter((set) => set.scope === scope).map((set) => ({ ...set, rules: set.rules.filter(isLive) })),
  }));
}

/** The answer for one effect, or for the action as a whole: scopes from wide to narrow, strictest within each. */
function judgeOne(effect: Effect | undefined, bench: Bench): Decision {
  let decision: Decision = "allow";
  let pinned = false;
  for (const { scope, sets } of bench.sets) {
    if (scope === "preset" && effect !== undefined && !effect.flag && !UNFLAGGED.has(effect.kind)) continue;
    const found = sets.flatMap((set) => matching(set, effect, bench));
    if (found.length === 0) continue;
    const strictest = found.reduce<Decision>((so, { rule }) => stricter(so, rule.decision), "allow");
    if (strictest !== "allow") decision = stricter(decision, strictest);
    else if (!pinned && found.some(({ rule }) => mayLoosen(rule, decision, effect))) decision = "allow";
    if (strictest === "deny" && (scope === "managed" || scope === "user")) pinned = true;
  }
  return decision;
}

interface Found {
  readonly rule: Rule;
  readonly set: RuleSet;
}

function matching(set: RuleSet, effect: Effect | undefined, { occasion, matched }: Bench): readonly Found[] {
  const found: Found[] = [];
  for (const rule of set.rules) {
    if (rule.decision === "allow" && !set.loosens) continue;
    if (!matches(rule, effect, occasion)) continue;
    found.push({ rule, set });
    const { id, decision, note } = rule;
    const entry = { id, scope: set.scope, decision, note, ...(set.source !== undefined && { source: set.source }) };
    matched.set(`${set.scope} ${set.source ?? ""} ${id} ${decision}`, entry);
  }
  return found;
}

/** What is denied is let through only by a rule that names the effect, or the very input: never by a wide allow. */
function mayLoosen({ when }: Rule, from: Decision, effect: Effect | undefined): boolean {
  if (from !== "deny" || when.inputHash !== undefined) return true;
  return effect !== undefined && namesEffect(when) && when.effect?.includes(effect.kind) === true;
}

/** What could not be analysed asks at least; only a rule for this exact input answers for it. */
function judgeProblems(_problems: readonly Problem[], { sets, occasion }: Bench): Decision {
  const exact = sets.some(({ sets: ofScope }) =>
    ofScope.some(
      (set) =>
        set.loosens &&
        set.rules.some(
          (rule) =>
            rule.decision === "allow" &&
            rule.when.inputHash !== undefined &&
            matches({ ...rule, when: actionPart(rule) }, undefined, occasion),
        ),
    ),
  );
  return exact ? "allow" : "ask";
}

function actionPart({ when }: Rule): Rule["when"] {
  const { inputHash, tool, agent, command } = when;
  return {
    ...(inputHash !== undefined && { inputHash }),
    ...(tool !== undefined && { tool }),
    ...(agent !== undefined && { agent }),
    ...(command !== undefined && { command }),
  };
}
