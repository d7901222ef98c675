// `doctor`: is the guard in the path, for each agent? Looks at the files, then sends a canary through the real hook.
// Exit code 0 only when a marked action was seen stopped.

import { type Installed, installedCommand } from "../agents/claude-code/installed.ts";
import { visible } from "../core/text/visible.ts";
import { hasOwnClient } from "../launch/stamp.ts";
import { runCanary } from "./canary.ts";
import { claudeCodeFacts } from "./guard-facts.ts";
import { type Command, EXIT, type Io } from "./io.ts";
import { styler } from "./style.ts";

export const doctor: Command = {
  name: "doctor",
  usage: "doctor",
  about: "Tells for each agent whether the guard is in the path, by a marked action that must be stopped.",
  run: async (_, io) => {
    const checks = await claudeCodeChecks(io);
    const style = styler(io.colour);
    io.out(`${style("bold", "Claude Code")}\n`);
    for (const { good, what, said } of checks) {
      const sign = good === undefined ? "  -   " : good ? style("green", "  ok  ") : style("red", " FAIL ");
      io.out(`${sign} ${what.padEnd(14)} ${visible(said)}\n`);
    }
    const failed = checks.some(({ good }) => good === false);
    io.out(failed ? `\nNot guarded. Run: ${io.self} install claude-code\n` : "\nGuarded.\n");
    return failed ? EXIT.problem : EXIT.fine;
  },
};

interface Check {
  /** Undefined: told for information. */
  readonly good: boolean | undefined;
  readonly what: string;
  readonly said: string;
}

async function claudeCodeChecks(io: Io): Promise<readonly Check[]> {
  const { installation, files, hooks, paths, state } = claudeCodeFacts(io, io.cwd);
  const installed =
    installation === undefined
      ? "not found on this machine"
      : `${installation.version ?? "unknown version"} (${installation.path})`;
  const command = installedCommand({ files, hooks });
  return [
    { good: undefined, what: "installed", said: installed },
    ...files.map(
      ({ scope, path, text }): Check => ({
        good: undefined,
        what: scope,
        said: text === undefined ? `${path} (none)` : path,
      }),
    ),
    ...stateChecks(state),
    ...(state.kind === "unguarded" ? [] : [clientCheck(paths.bin)]),
    await canaryCheck(command, io),
  ];
}

function stateChecks(state: ReturnType<typeof claudeCodeFacts>["state"]): readonly Check[] {
  switch (state.kind) {
    case "guarded":
      return [{ good: true, what: "hooks", said: "all hooks are in place" }];
    case "unguarded":
      return [{ good: false, what: "hooks", said: "no settings file holds the guard's hooks" }];
    case "drifted":
      return state.problems.map((said) => ({ good: false, what: "hooks", said }));
    default:
      return state satisfies never;
  }
}

function clientCheck(bin: string): Check {
  const said = hasOwnClient(bin)
    ? "the hook's own, compiled on this machine"
    : "curl, or Node where there is none: with a C compiler the hook makes a faster one when VS Code is next opened";
  return { good: undefined, what: "client", said };
}

async function canaryCheck(installed: Installed, io: Io): Promise<Check> {
  if (installed.kind !== "ours") return { good: false, what: "canary", said: UNSENT[installed.kind] };
  const { stopped, milliseconds, sentence } = await runCanary(installed.command, io.cwd, io.env);
  return { good: stopped, what: "canary", said: `${sentence} (${milliseconds} ms)` };
}

const UNSENT = {
  none: "there is no hook to send it through",
  altered: "the hook's command is not Countersign's own, so it was not run",
} as const;
