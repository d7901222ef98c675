// The shape of the engine as the broker uses it. Pure functions come in as arguments, so that tests may bring their own.

import type { AgentAction } from "../core/action.ts";
import type { Verdict } from "../core/decision.ts";
import type { Analysis, SessionMemory } from "../core/memory/memory.ts";
import type { PresetName, RuleSet } from "../core/rules/rule.ts";
import type { World } from "../core/world.ts";

export interface JudgeContext {
  readonly world: World;
  readonly memory: SessionMemory;
  readonly ruleSets: readonly RuleSet[];
  readonly preset: PresetName;
  readonly now: number;
  readonly inputHash: string;
}

export interface Judged {
  readonly verdict: Verdict;
  readonly analysis: Analysis;
}

export interface Judgement {
  readonly judge: (action: AgentAction, context: JudgeContext) => Judged;
  readonly remember: (memory: SessionMemory, analysis: Analysis, at: number) => SessionMemory;
}
