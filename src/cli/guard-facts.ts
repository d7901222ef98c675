// What `doctor`, `install` and `uninstall` know of Claude Code on this machine: its version, its files, the guard in them.
// Reads only.

import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { readBackups } from "../agents/claude-code/backup.ts";
import { type DriftState, guardState, type ScriptState } from "../agents/claude-code/drift.ts";
import { type GuardHook, guardHooks } from "../agents/claude-code/settings.ts";
import { readSettingsFiles } from "../agents/claude-code/settings-files.ts";
import type { SettingsFile } from "../agents/claude-code/settings-text.ts";
import { findClaudeCode, type Installation } from "../agents/claude-code/version.ts";
import { bakedHook } from "../launch/place.ts";
import { placedState } from "../launch/stamp.ts";
import { readSmall } from "../machine/small-files.ts";
import { type StatePaths, statePaths } from "../protocol/state-folder.ts";
import type { Io } from "./io.ts";

export interface ClaudeCodeFacts {
  readonly installation: Installation | undefined;
  readonly paths: StatePaths;
  readonly hooks: readonly GuardHook[];
  readonly files: readonly SettingsFile[];
  readonly state: DriftState;
}

export function claudeCodeFacts(io: Io, folder: string): ClaudeCodeFacts {
  const installation = findClaudeCode(io.home, io.env.PATH);
  const paths = statePaths(io.home, io.platform, io.user);
  const version = installation?.version === undefined ? {} : { version: installation.version };
  const hooks = guardHooks({ hookScript: paths.hookScript, ...version });
  const config = io.env.CLAUDE_CONFIG_DIR;
  const files = readSettingsFiles({
    home: io.home,
    platform: io.platform,
    folder,
    ...(config === undefined || config === "" ? {} : { configFolder: config }),
  });
  const installedIn = readBackups(paths.backups).find(({ path }) => files.some((file) => file.path === path))?.path;
  const script = scriptState(paths, io.home);
  const state = guardState({ files, hooks, script, ...(installedIn === undefined ? {} : { installedIn }) });
  return { installation, paths, hooks, files, state };
}

/** Folder of this program's own file, where the bundles lie side by side. */
export function bundleFolder(): string {
  return dirname(process.argv[1] ?? "");
}

/**
 * The placed shim against the one of this version, but for the runtime, which each window places for itself; and its client
 * against what was compiled.
 */
function scriptState(paths: StatePaths, home: string): ScriptState {
  const placed = text(paths.hookScript);
  if (placed === undefined) return "gone";
  const bundles = bundleFolder();
  const runtime = /^runtime='([^'\n]+)'$/mu.exec(placed)?.[1];
  if (!existsSync(join(bundles, "hook.sh"))) return "intact";
  if (runtime === undefined || bakedHook({ paths, home, runtime, bundles }) !== placed) return "altered";
  return placedState(paths);
}

function text(path: string): string | undefined {
  return readSmall(path, MAX_SCRIPT_BYTES);
}

const MAX_SCRIPT_BYTES = 1_000_000;
