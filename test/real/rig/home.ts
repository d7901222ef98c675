// Throw-away homes: what Claude Code needs to start without its first-run questions, and the guard installed through the
// product's own command line. Never touches the person's real home.

import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repository } from "./cache.ts";
import { MADE_UP_KEY } from "./claude.ts";
import { cleanEnvironment } from "./environment.ts";
import { endMarked, endProcess, markedProcesses, pause, type RunResult, run, until } from "./processes.ts";

export interface Scratch {
  /** A folder of its own; all below goes with it. */
  readonly folder: string;
  readonly home: string;
  readonly workspace: string;
  /** Ends what still runs with this home, and removes the folder. */
  remove(): Promise<void>;
}

export function makeScratch(name: string, base = tmpdir()): Scratch {
  const folder = realpathSync(mkdtempSync(join(base, `countersign-${name}-`)));
  const home = join(folder, "home");
  const workspace = join(folder, "project");
  for (const each of [home, workspace]) mkdirSync(each, { recursive: true });
  prepareClaudeHome(home, [workspace]);
  return {
    folder,
    home,
    workspace,
    remove: async () => {
      await stopBroker(home);
      await endMarked(home);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

/** The keys that a person's first start of Claude Code leaves behind, for these trusted folders. */
export function prepareClaudeHome(home: string, folders: readonly string[]): void {
  const trusted = { hasTrustDialogAccepted: true, hasCompletedProjectOnboarding: true };
  const state = {
    hasCompletedOnboarding: true,
    bypassPermissionsModeAccepted: true,
    theme: "dark",
    customApiKeyResponses: { approved: [MADE_UP_KEY.slice(-20)], rejected: [] },
    projects: Object.fromEntries(folders.map((folder) => [folder, trusted])),
  };
  writeFileSync(join(home, ".claude.json"), JSON.stringify(state, null, 2));
  mkdirSync(join(home, ".claude"), { recursive: true });
}

export function writeUserSettings(home: string, settings: object): void {
  writeFileSync(join(home, ".claude/settings.json"), `${JSON.stringify(settings, null, 2)}\n`);
}

/** The product's command line, as built. */
export function countersign(home: string, args: readonly string[], cwd = home): Promise<RunResult> {
  const env = cleanEnvironment(home);
  return run(process.execPath, [join(repository, "dist/cli.js"), ...args], { cwd, env, timeoutMs: 60_000 });
}

/** Guards Claude Code in this home, as a person would from a terminal. */
export async function installGuard(home: string): Promise<RunResult> {
  const result = await countersign(home, ["install", "claude-code", "--scope", "user", "--yes"]);
  if (result.code === 0) return result;
  throw new Error(`Installing the guard failed (exit ${result.code}): ${result.stderr}${result.stdout}`);
}

/** Process id of the broker of this home, from its lock. */
export function brokerPid(home: string): number | undefined {
  const lock = join(home, ".countersign/broker.json");
  if (!existsSync(lock)) return undefined;
  try {
    const pid: unknown = JSON.parse(readFileSync(lock, "utf8")).pid;
    return typeof pid === "number" ? pid : undefined;
  } catch {
    return undefined;
  }
}

export async function stopBroker(home: string): Promise<void> {
  await endProcess(brokerPid(home), 3000);
}

/** Leaves nothing of this home running: a last report of an ended session can start the broker once more. */
export async function quietHome(home: string): Promise<void> {
  await until("everything of this home to end", 20_000, async () => {
    await stopBroker(home);
    await endMarked(home);
    await pause(300);
    return markedProcesses(home).length === 0;
  });
}
