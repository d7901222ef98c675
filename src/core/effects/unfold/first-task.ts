// Tools that run a task nobody names: the first target, or the scripts that belong to installing.
// It only says whether one runs; which, the tool's own file says.

import type { Invocation } from "../../shell/invocation.ts";
import { literal } from "../../shell/word.ts";
import type { Reading } from "../reading/reading.ts";

/** `make` without a target runs the first one; `npm install` runs the scripts that belong to installing. */
export function runsFirstTask(name: string, { args }: Invocation, { runs }: Reading): boolean {
  if (RUNS_ITS_SCRIPTS.has(name)) {
    const first = args.map((word) => literal(word) ?? "").find((text) => !text.startsWith("-"));
    return /^(?:install|i|ci|add|rebuild|pack|publish|link|version)$/.test(first ?? (name === "yarn" ? "install" : ""));
  }
  if (!RUNS_A_FIRST_TASK.has(name) || runs.some((run) => run.kind === "task")) return false;
  return !args.some((word) =>
    /^(?:-[nqvpl]|--(?:dry-run|just-print|version|help|list|question))/.test(literal(word) ?? ""),
  );
}

const RUNS_ITS_SCRIPTS: ReadonlySet<string> = new Set(["npm", "pnpm", "yarn", "bun"]);
const RUNS_A_FIRST_TASK: ReadonlySet<string> = new Set(["make", "gmake", "just"]);
