// The engine's one door: an action goes in, its verdict and what was found out come back.
// Pure: nothing is remembered here, and whatever goes wrong inside ends as a problem, never as an allow.

import type { AgentAction } from "./action.ts";
import { ASKED_FOR, decide } from "./decide.ts";
import type { Verdict } from "./decision.ts";
import { analyze } from "./effects/analyze.ts";
import { type AskedFor, askedFor } from "./intent/asked-for.ts";
import type { Analysis, SessionMemory } from "./memory/memory.ts";
import { type Posture, postureChain } from "./posture.ts";
import type { PresetName, RuleSet } from "./rules/rule.ts";
import { visible } from "./text/visible.ts";
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
  const base = { ruleSets, preset, now, inputHash, home: world.home, posture };
  // Only the default preset takes a prompt for an answer: who chose a stricter one wants to be asked.
  const asked = preset === "balanced" ? askedFor(action, analysis, { memory, world }) : undefined;
  const verdict = decide(analysis, action, asked === undefined ? base : { ...base, asked: asked.effects });
  if (asked === undefined || !verdict.rules.some(({ id, scope }) => id === ASKED_FOR.id && scope === ASKED_FOR.scope))
    return { verdict, analysis };
  return { verdict, analysis: verdict.decision === "allow" ? withRequest(analysis, asked) : analysis };
}

/** The request is told beside what it let through, and used up. */
function withRequest(analysis: Analysis, { words, at }: AskedFor): Analysis {
  return {
    ...analysis,
    facts: [...analysis.facts, { kind: "granted", words }],
    chain: [...analysis.chain, { at, sentence: `you asked: "${visible(words, 120)}"` }],
  };
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
