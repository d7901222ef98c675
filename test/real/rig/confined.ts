// Runs the real Claude Code where something of the machine is missing: a mount namespace of its own hides a program,
// makes a folder read-only or fills it up. Nothing outside that namespace changes.

import { join } from "node:path";
import type { RealParts } from "./cache.ts";
import { type ClaudeOptions, claudeEnvironment, headlessArguments } from "./claude.ts";
import { type RunResult, run } from "./processes.ts";

/** One line of shell that changes the namespace before the agent starts. */
export type Confinement = string;

export function hidden(program: string): Confinement {
  return `mount --bind /dev/null ${quoted(program)}`;
}

export function readOnly(folder: string): Confinement {
  return `mount --bind ${quoted(folder)} ${quoted(folder)} && mount -o remount,bind,ro ${quoted(folder)}`;
}

/** The folder moved onto a small disk that is full but for `freeKb`. */
export function full(folder: string, freeKb: number): Confinement {
  const copy = quoted(join(folder, "../full-copy"));
  const there = quoted(folder);
  return [
    `cp -a ${there} ${copy}`,
    `mount -t tmpfs -o size=16m,mode=700 tmpfs ${there}`,
    `cp -a ${copy}/. ${there}/`,
    `head -c ${freeKb}k /dev/zero > ${there}/spare`,
    `{ cat /dev/zero > ${there}/filler 2>/dev/null || true; }`,
    `rm -f ${there}/spare`,
  ].join(" && ");
}

/** Why confinement is impossible here, or undefined where it works. */
export async function confinementProblem(): Promise<string | undefined> {
  if (process.platform !== "linux") return "mount namespaces are Linux's";
  const tried = await run("unshare", [...unshareFlags(), "mount", "-t", "tmpfs", "tmpfs", "/mnt"], { timeoutMs: 5000 });
  return tried.code === 0 ? undefined : `no mount namespace can be made here (${tried.stderr.trim()})`;
}

/** `claude -p` inside the namespace. */
export function runConfined(
  parts: RealParts,
  options: ClaudeOptions,
  confinements: readonly Confinement[],
): Promise<RunResult> {
  const program = [parts.claude, ...headlessArguments(options)].map(quoted).join(" ");
  const script = [...confinements, `cd ${quoted(options.workspace)}`, `exec ${program}`].join(" && ");
  return run("unshare", [...unshareFlags(), "--propagation", "private", "sh", "-c", script], {
    cwd: options.workspace,
    env: claudeEnvironment(options),
    timeoutMs: options.timeoutMs ?? 90_000,
  });
}

function unshareFlags(): readonly string[] {
  return process.getuid?.() === 0 ? ["--mount"] : ["--map-root-user", "--mount"];
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
