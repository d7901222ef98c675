// Plays one session to the engine: actions, each with what the session remembers of those before it, and what the person
// typed. Every action counts as let through, so that the last one shows what the guard would say had the person allowed
// the others.
import { decodeTool } from "../../src/agents/tools.ts";
import type { Verdict } from "../../src/core/decision.ts";
import { refusalsOf } from "../../src/core/effects/session/refusals.ts";
import { judge } from "../../src/core/judge.ts";
import { EMPTY_MEMORY } from "../../src/core/memory/memory.ts";
import { remember } from "../../src/core/memory/reduce.ts";
import { actionOf, CONTEXT } from "../invariants/judge-line.ts";

export const PROJECT = "/home/ada/project";

export interface Action {
  readonly tool: string;
  readonly input: unknown;
}
/** What the person typed: it has no verdict of its own. */
export interface Prompt {
  readonly asks: string;
}
/** An action that the guard or the person says no to: what it would have established did not happen. */
export interface Refused {
  readonly refused: Action;
}
export type Step = Action | Prompt | Refused;

export const run = (command: string): Action => ({ tool: "Bash", input: { command } });
/** `path` is relative to the project. */
export const write = (path: string, content: string): Action => ({
  tool: "Write",
  input: { file_path: `${PROJECT}/${path}`, content },
});
export const readFile = (path: string): Action => ({ tool: "Read", input: { file_path: path } });
/** The person asks for something in their own words; whatever they asked for before no longer counts. */
export const asks = (text: string): Prompt => ({ asks: text });

export const refused = (action: Action): Refused => ({ refused: action });

/** What is said of one action: the verdict, and what led to it, oldest first. */
export type Said = Verdict & { readonly chain: readonly string[] };

/** One verdict for every action, none for a prompt. */
export function play(steps: readonly Step[]): readonly Said[] {
  let memory = EMPTY_MEMORY;
  return steps.flatMap((step, at) => {
    if ("asks" in step) {
      memory = remember(memory, { facts: [{ kind: "prompt", text: step.asks }] }, at);
      return [];
    }
    const { tool, input } = "refused" in step ? step.refused : step;
    const action = { ...actionOf(decodeTool(tool, input)), tool };
    const { verdict, analysis } = judge(action, { ...CONTEXT, memory });
    memory = remember(memory, "refused" in step ? { facts: refusalsOf(verdict.effects) } : analysis, at);
    return [{ ...verdict, chain: analysis.chain.map(({ sentence }) => sentence) }];
  });
}

export function flagged(verdict: Verdict | undefined): readonly string[] {
  return [...new Set(verdict?.effects.filter(({ flag }) => flag).map(({ kind }) => kind))];
}
