// Environment variables that a settings file can set and that reach the guard's hooks or take them out of force.
// Settings of a repository are judged more strictly than the person's own: nobody asked for what a clone brings.

import type { SettingsScope } from "./settings-text.ts";

export interface Weakening {
  readonly name: string;
  readonly why: string;
}

/** The variables in a file's `env` that weaken the guard, with what they do. */
export function weakeningEnvironment(
  env: Readonly<Record<string, unknown>>,
  scope: SettingsScope,
): readonly Weakening[] {
  if (scope === "managed") return [];
  return Object.keys(env).flatMap((name) => {
    const why = whyWeak(name, scope === "user" ? EVERYWHERE : IN_A_REPOSITORY);
    return why === undefined ? [] : [{ name, why }];
  });
}

function whyWeak(name: string, table: ReadonlyMap<string, string>): string | undefined {
  // Windows takes `Path` for `PATH`.
  const upper = name.toUpperCase();
  if (upper.startsWith("BASH_FUNC_")) return SHELL;
  // The loader's variables are many, and every system has its own.
  if (/^(?:LD|DYLD)_/.test(upper)) return LOADER;
  return table.get(upper);
}

const SHELL = "changes the shell that runs the guard's hook";
const LOADER = "loads code into the guard's hook";
const LIE = "lies to the guard about who sits at the session";

const EVERYWHERE: ReadonlyMap<string, string> = new Map([
  ["CLAUDE_CODE_SIMPLE", "starts Claude Code without hooks"],
  ["CLAUDE_CONFIG_DIR", "makes Claude Code read other settings"],
  ["CLAUDE_CODE_ENTRYPOINT", LIE],
  ["CLAUDE_CODE_SESSION_ATTENDED", LIE],
  ["CLAUDE_PID", LIE],
  ["BASH_ENV", SHELL],
  ["ENV", SHELL],
  ["SHELLOPTS", SHELL],
  ["BASHOPTS", SHELL],
]);

const IN_A_REPOSITORY: ReadonlyMap<string, string> = new Map([
  ...EVERYWHERE,
  ["PATH", "decides which programs the agent and its hooks start"],
  ["HOME", "decides where the agent and its hooks look for settings"],
  ["SHELL", "decides which shell the agent starts"],
  ["CLAUDE_CODE_SHELL", "decides which shell the agent starts"],
  ["CLAUDE_CODE_SHELL_PREFIX", "puts a program in front of every shell line"],
  ["CLAUDE_CODE_PROCESS_WRAPPER", "puts a program in front of Claude Code"],
  ["CURL_HOME", "configures the program that the guard's hook talks with"],
]);
