// Reads one command line for the tables of tool tests: every program in it by its spec, and the commands it runs in turn.
// It follows words and shell text only; code, files, tasks and packages are named, not looked into.

import { EFFECT_KINDS } from "../../../src/core/effect.ts";
import { read } from "../../../src/core/effects/reading/reading.ts";
import type { Run } from "../../../src/core/effects/run.ts";
import { newBudget } from "../../../src/core/shell/budget.ts";
import { type Environment, environmentOf } from "../../../src/core/shell/environment.ts";
import type { Invocation } from "../../../src/core/shell/invocation.ts";
import { AT_START } from "../../../src/core/shell/parse.ts";
import { type Visitor, type Walk, walkShell, walkText } from "../../../src/core/shell/walk.ts";
import { literal } from "../../../src/core/shell/word.ts";
import { BLIND_DISK, type World } from "../../../src/core/world.ts";

const WORLD: World = {
  home: "/home/dev",
  user: "dev",
  platform: "linux",
  env: { HOME: "/home/dev" },
  guardFolder: "/home/dev/.countersign",
  disk: BLIND_DISK,
};
const WORKSPACE = "/home/dev/app";

/** Flagged kinds in the order of the vocabulary, then what else it runs: `code:python`, `task`, `package`, `file`. */
export function kindsOf(command: string): string {
  const kinds = new Set<string>();
  const runs = new Set<string>();
  const visitor: Visitor = {
    invocation: (invocation, environment) => take(invocation, environment),
    redirect: () => {},
    assignment: () => {},
    dynamic: () => {},
    problem: () => {},
    contentOf: () => undefined,
    sourced: () => undefined,
    originOf: () => AT_START,
  };
  const walk: Walk = { visitor, budget: newBudget() };
  const walkLine = (text: string, environment: Environment) =>
    walkText(text, { frame: { environment, stdin: { kind: "inherited" } }, origin: AT_START }, walk);

  function take(invocation: Invocation, environment: Environment): void {
    const reading = read(invocation, { world: WORLD, workspace: [WORKSPACE] });
    for (const { kind, flag } of reading.effects) if (flag) kinds.add(kind);
    for (const run of reading.runs) follow(run, invocation, environment);
  }

  function follow(run: Run, invocation: Invocation, environment: Environment): void {
    if (run.kind === "argv") {
      const [program, ...args] = run.words;
      if (program === undefined) return;
      take({ ...invocation, program, args, assignments: [], redirects: [] }, environment);
      return;
    }
    if (run.kind === "shell") {
      const text = literal(run.text);
      if (text === undefined) runs.add("shell");
      else walkLine(text, environment);
      return;
    }
    runs.add(run.kind === "code" || run.kind === "stdin" ? `${run.kind}:${run.language}` : run.kind);
  }

  const environment = environmentOf({ env: WORLD.env, home: WORLD.home, cwd: WORKSPACE });
  walkShell(command, { frame: { environment, stdin: { kind: "inherited" } }, origin: AT_START }, walk);
  return [...EFFECT_KINDS.filter((kind) => kinds.has(kind)), ...[...runs].sort()].join(" ");
}
