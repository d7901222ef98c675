// Judges one described action for the command line, with the engine that the broker uses and the disk as it is.
// Nothing is executed, sent or remembered beyond this process; whatever goes wrong inside is an `ask`.

import { decodeTool } from "../agents/tools.ts";
import type { ActionId, AgentAction, SessionId } from "../core/action.ts";
import type { Verdict } from "../core/decision.ts";
import { inputHash } from "../core/hash.ts";
import { judge } from "../core/judge.ts";
import { EMPTY_MEMORY, type SessionMemory } from "../core/memory/memory.ts";
import { remember } from "../core/memory/reduce.ts";
import type { PresetName, RuleSet } from "../core/rules/rule.ts";
import type { World } from "../core/world.ts";
import { sha256 } from "../machine/digest.ts";

export interface Bench {
  readonly world: World;
  readonly ruleSets: readonly RuleSet[];
  readonly preset: PresetName;
  readonly workspace: readonly string[];
  readonly now: () => number;
}

export interface Described {
  readonly tool: string;
  readonly input: unknown;
  readonly cwd: string;
  readonly session?: string;
}

export interface Judged {
  readonly verdict: Verdict;
  readonly memory: SessionMemory;
}

/** The verdict on an action, and what its session knows after it. */
export function judgeDescribed(described: Described, bench: Bench, memory: SessionMemory = EMPTY_MEMORY): Judged {
  try {
    const action = actionOf(described, bench);
    const now = bench.now();
    const { verdict, analysis } = judge(action, {
      world: bench.world,
      memory,
      ruleSets: bench.ruleSets,
      preset: bench.preset,
      now,
      inputHash: inputHash(described.input, sha256),
    });
    return { verdict, memory: remember(memory, analysis, now) };
  } catch (error) {
    return { verdict: failure(`the engine failed (${String(error)}); please report this command`), memory };
  }
}

/** The verdict where there is no action to judge. */
export function failure(sentence: string): Verdict {
  return { decision: "ask", effects: [], problems: [], rules: [], sentence };
}

function actionOf({ tool, input, cwd, session }: Described, bench: Bench): AgentAction {
  return {
    id: "check" as ActionId,
    agent: "claude-code",
    session: (session ?? "check") as SessionId,
    cwd,
    workspace: bench.workspace.length === 0 ? [cwd] : bench.workspace,
    tool,
    input,
    operation: decodeTool(tool, input),
  };
}
