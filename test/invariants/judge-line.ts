// Judges a shell command as the broker would, on a made-up machine with no disk, for the tests of the invariants.
// It runs nothing.
import type { ActionId, AgentAction, Operation, SessionId } from "../../src/core/action.ts";
import type { Verdict } from "../../src/core/decision.ts";
import { type JudgeContext, judge } from "../../src/core/judge.ts";
import { EMPTY_MEMORY } from "../../src/core/memory/memory.ts";
import { BLIND_DISK, type World } from "../../src/core/world.ts";

export const WORLD: World = {
  home: "/home/ada",
  user: "ada",
  platform: "linux",
  env: { HOME: "/home/ada", USER: "ada" },
  guardFolder: "/home/ada/.countersign",
  disk: BLIND_DISK,
};

export const CONTEXT: JudgeContext = {
  world: WORLD,
  memory: EMPTY_MEMORY,
  ruleSets: [],
  preset: "balanced",
  now: 0,
  inputHash: "hash-of-the-input",
};

/** `by`: who acts, where it is not the main agent. */
export function judgeLine(
  command: string,
  context: Partial<JudgeContext> = {},
  by: Pick<AgentAction, "subAgent"> = {},
): Verdict {
  const action = actionOf({ kind: "shell", command, dialect: "posix", background: false });
  return judge({ ...action, ...by }, { ...CONTEXT, ...context }).verdict;
}

export function judgeOperation(operation: Operation, context: Partial<JudgeContext> = {}): Verdict {
  return judge(actionOf(operation), { ...CONTEXT, ...context }).verdict;
}

export function actionOf(operation: Operation): AgentAction {
  return {
    id: "a1" as ActionId,
    agent: "claude-code",
    session: "s1" as SessionId,
    cwd: "/home/ada/project",
    workspace: ["/home/ada/project"],
    tool: "Bash",
    input: operation,
    operation,
  };
}
