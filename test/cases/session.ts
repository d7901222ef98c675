// Plays the actions of one session to the engine, each with what the session remembers of those before it.
// Every action counts as let through, so that the last one shows what the guard would say had the person allowed the others.
import { decodeTool } from "../../src/agents/tools.ts";
import type { Verdict } from "../../src/core/decision.ts";
import { judge } from "../../src/core/judge.ts";
import { EMPTY_MEMORY } from "../../src/core/memory/memory.ts";
import { remember } from "../../src/core/memory/reduce.ts";
import { actionOf, CONTEXT } from "../invariants/judge-line.ts";

export const PROJECT = "/home/ada/project";

export interface Step {
  readonly tool: string;
  readonly input: unknown;
}

export const run = (command: string): Step => ({ tool: "Bash", input: { command } });
/** `path` is relative to the project. */
export const write = (path: string, content: string): Step => ({
  tool: "Write",
  input: { file_path: `${PROJECT}/${path}`, content },
});
export const readFile = (path: string): Step => ({ tool: "Read", input: { file_path: path } });

export function play(steps: readonly Step[]): readonly Verdict[] {
  let memory = EMPTY_MEMORY;
  return steps.map(({ tool, input }, at) => {
    const action = { ...actionOf(decodeTool(tool, input)), tool };
    const { verdict, analysis } = judge(action, { ...CONTEXT, memory });
    memory = remember(memory, analysis, at);
    return verdict;
  });
}

export function flagged(verdict: Verdict | undefined): readonly string[] {
  return [...new Set(verdict?.effects.filter(({ flag }) => flag).map(({ kind }) => kind))];
}
