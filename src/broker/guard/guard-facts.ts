// What is known of Claude Code's settings on this machine, gathered for the adapter's judgements. Reads only.
// Whoever may have changed them is not asked: everything is read anew each time.

import path from "node:path";
import { readBackups } from "../../agents/claude-code/backup.ts";
import { type DriftState, type GuardFacts, guardState, type ScriptState } from "../../agents/claude-code/drift.ts";
import { type GuardHook, guardHooks } from "../../agents/claude-code/settings.ts";
import { readSettingsFiles } from "../../agents/claude-code/settings-files.ts";
import { findClaudeCode, hasOnFailure } from "../../agents/claude-code/version.ts";
import { sha256 } from "../../machine/digest.ts";
import { readFile, readJson } from "../../machine/small-files.ts";
import type { StatePaths } from "../../protocol/state-folder.ts";

export interface GuardHome {
  readonly paths: StatePaths;
  readonly home: string;
  /** PATH of whoever started the broker: only to find the agent's program, never to run one. */
  readonly searchPath?: string;
}

/** The facts for a session in `folder`, with the hooks that fit what is installed. */
export function guardFacts(at: GuardHome, folder: string | undefined): GuardFacts {
  const place = { home: at.home, platform: process.platform, ...(folder === undefined ? {} : { folder }) };
  const files = readSettingsFiles(place);
  const records = readBackups(at.paths.backups).map((backup) => backup.path);
  const installedIn = files.map((file) => file.path).find((file) => records.includes(file));
  const facts = {
    files,
    script: scriptState(at.paths),
    hooks: currentHooks(at),
    ...(installedIn === undefined ? {} : { installedIn }),
  };
  // A broker started by the hook knows no PATH and so no version: hooks as an older version gets them are as good.
  const version = findClaudeCode(at.home, at.searchPath)?.version;
  if (version !== undefined && hasOnFailure(version)) return facts;
  const older = { ...facts, hooks: guardHooks({ hookScript: at.paths.hookScript, version: OLDEST }) };
  return weight(guardState(older)) < weight(guardState(facts)) ? older : facts;
}

/** The hooks that an install would write now. */
export function currentHooks(at: GuardHome): readonly GuardHook[] {
  const version = findClaudeCode(at.home, at.searchPath)?.version;
  return guardHooks({ hookScript: at.paths.hookScript, ...(version === undefined ? {} : { version }) });
}

const OLDEST = "0.0.0";
const MAX_SCRIPT_BYTES = 1_000_000;

function weight(state: DriftState): number {
  return state.kind === "drifted" ? state.problems.length : 0;
}

/** The placed shim against the hash that was written when it was placed. */
function scriptState(paths: StatePaths): ScriptState {
  const stamp = readJson(path.join(paths.bin, "version.json"), 4096);
  const wanted = typeof stamp === "object" && stamp !== null && "hook" in stamp ? stamp.hook : undefined;
  const placed = readFile(paths.hookScript, MAX_SCRIPT_BYTES);
  if (placed.kind === "none") return "gone";
  return placed.kind === "bytes" && sha256(placed.bytes) === wanted ? "intact" : "altered";
}
