// The engine as the broker uses it: two pure functions that come in as arguments, so that tests may bring their own.
import type { AgentAction } from "../../core/action.ts";
import type { JudgeContext, Judged } from "../../core/judge.ts";
import type { Analysis, SessionMemory } from "../../core/memory/memory.ts";

export interface Judgement {
  readonly judge: (action: AgentAction, context: JudgeContext) => Judged;
  readonly remember: (memory: SessionMemory, analysis: Analysis, at: number) => SessionMemory;
}
