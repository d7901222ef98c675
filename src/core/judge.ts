// The engine's one door: an action goes in, its verdict and what was found out come back.
// Pure: nothing is remembered here, and whatever goes wrong inside ends as a problem, never as an allow.

import type { AgentAction } from "./action.ts";
import { decide } from "./decide.ts";
import type { Verdict } from "./decision.ts";
import { analyze } from "./effects/analyze.ts";
import type { Analysis, SessionMemory } from "./memory/memory.ts";
import { type Posture, postureChain } from "./posture.ts";
import type { PresetName, RuleSet } from "./rules/rule.ts";
import type { World } from "./world.ts";

export interface JudgeContext {
  readonly world: World;
  readonly memory: SessionMemory;
  readonly ruleSets: readonly RuleSet[];
  readonly preset: PresetName;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly inputHash: string;
  /** What the session's instruction files invite it to. */
  readonly posture?: Posture;
}

export interface Judged {
  readonly verdict: Verdict;
  readonly analysis: Analysis;
}

export function judge(action: AgentAction, context: JudgeContext): Judged {
  const { world, memory, ruleSets, preset, now, inputHash, posture = [] } = context;
  const found = analyzeSafely(action, { world, memory });
  const analysis = { ...found, chain: [...postureChain(posture, found.effects), ...found.chain] };
  const verdict = decide(analysis, action, { ruleSets, preset, now, inputHash, home: world.home, posture });
  return { verdict, analysis };
}

/** The engine is total; should it break all the same, the action is one that could not be analysed. */
function analyzeSafely(
  action: AgentAction,
  ports: { readonly world: World; readonly memory: SessionMemory },
): Analysis {
  try {
    return analyze(action, ports);
  } catch (error) {
    const why = error instanceof Error ? error.name : "an unknown failure";
    const sentence = `Countersign could not analyse this action (${why}); please report it.`;
    return { effects: [], problems: [{ kind: "unparsed", sentence }], facts: [], chain: [] };
  }
}
