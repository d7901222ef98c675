// What is known of Claude Code's settings on this machine, gathered for the adapter's judgements. Reads only.
// Whoever may have changed them is not asked: everything is read anew each time.

import { readBackups } from "../../agents/claude-code/backup.ts";
import { type DriftState, type GuardFacts, guardState } from "../../agents/claude-code/drift.ts";
import { type GuardHook, guardHooks } from "../../agents/claude-code/settings.ts";
import { readSettingsFiles } from "../../agents/claude-code/settings-files.ts";
import { findClaudeCode, hasOnFailure } from "../../agents/claude-code/version.ts";
import { placedState } from "../../launch/stamp.ts";
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
    script: placedState(at.paths),
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

function weight(state: DriftState): number {
  return state.kind === "drifted" ? state.problems.length : 0;
}
