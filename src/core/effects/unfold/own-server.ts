// A program in a file that waits on a port, as developers start one all day to look at it: recorded, not counted.
// Only where it names no address that others reach it by, runs nothing, and gives out no file from outside the workspace.

import type { Effect } from "../../effect.ts";
import type { Reading } from "../reading/reading.ts";

/** What the program does, its own port no longer held against it. */
export function withOwnPort({ effects, runs }: Reading): readonly Effect[] {
  if (runs.length > 0 || !effects.some(isOwnPort) || effects.some(readsWidely)) return effects;
  return effects.map((effect) => (isOwnPort(effect) ? { ...effect, flag: false } : effect));
}

/** A port that was given no address is only possibly open to others: see `listenAt`. */
function isOwnPort({ kind, certainty, detail }: Effect): boolean {
  return kind === "network" && detail.direction === "listen" && certainty === "possible";
}

/** Which file it is, is told by whoever asks, or it lies outside. */
function readsWidely({ kind, detail }: Effect): boolean {
  return kind === "file-read" && (detail.path === undefined || detail.inWorkspace !== true);
}
