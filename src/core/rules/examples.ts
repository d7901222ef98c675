// Runs the examples that a rule carries: commands that it must match, and commands that it must not.
// They are judged on a made-up machine; nothing of them runs, and nothing of the real machine is seen.

import type { ActionId, AgentAction, SessionId } from "../action.ts";
import { analyze } from "../effects/analyze.ts";
import { EMPTY_MEMORY } from "../memory/memory.ts";
import { visible } from "../text/visible.ts";
import { BLIND_DISK, type World } from "../world.ts";
import { matches } from "./match.ts";
import type { Rule } from "./rule.ts";

export interface Examples {
  readonly match?: readonly string[] | undefined;
  readonly notMatch?: readonly string[] | undefined;
}

const HOME = "/home/person";
const WORKSPACE = `${HOME}/project`;
const MAX_EXAMPLES = 50;
const WORLD: World = {
  home: HOME,
  user: "person",
  platform: "linux",
  env: { HOME },
  guardFolder: `${HOME}/.countersign`,
  disk: BLIND_DISK,
};

/** What is wrong with the examples, one sentence each; empty where the rule keeps its word. */
export function lyingExamples(rule: Rule, { match = [], notMatch = [] }: Examples): readonly string[] {
  const wrong = (commands: readonly string[], wanted: boolean, says: string) =>
    commands
      .slice(0, MAX_EXAMPLES)
      .filter((command) => fitsCommand(rule, command) !== wanted)
      .map((command) => `${says}: ${visible(command, 120)}`);
  return [
    ...wrong(match, true, "its example is not matched"),
    ...wrong(notMatch, false, "its counter-example is matched"),
  ];
}

function fitsCommand(rule: Rule, command: string): boolean {
  const action = actionOf(rule, command);
  const occasion = { action, inputHash: rule.when.inputHash ?? "", home: HOME };
  const { effects } = analyze(action, { world: WORLD, memory: EMPTY_MEMORY });
  return [undefined, ...effects].some((effect) => matches(rule, effect, occasion));
}

function actionOf({ when }: Rule, command: string): AgentAction {
  return {
    id: "example" as ActionId,
    session: "example" as SessionId,
    agent: when.agent?.[0] ?? "claude-code",
    tool: when.tool?.[0] ?? "Bash",
    cwd: WORKSPACE,
    workspace: [WORKSPACE],
    input: command,
    operation: { kind: "shell", command, dialect: "posix", background: false },
  };
}
