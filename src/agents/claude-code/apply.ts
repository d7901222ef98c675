// Writes a planned settings file: whole or not at all, with its mode kept, a record to undo it, and a look afterwards.
// Refuses where the file is not what was planned for, is a link in a workspace, or belongs to somebody else.

import { mkdirSync, realpathSync, rmdirSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { writePrivate } from "../../machine/private-files.ts";
import { isLink } from "../../machine/small-files.ts";
import { readText } from "./settings-files.ts";

export interface Change {
  readonly path: string;
  /** What the plan was made for; undefined: no file. */
  readonly before: string | undefined;
  /** Undefined: the file is to be removed. */
  readonly after: string | undefined;
  /** Whether a link may be followed: yes in the person's own settings, never in a workspace's. */
  readonly mayFollow: boolean;
}

export type Applied =
  /** `madeFolder`: the folder was made for the file, and goes with it. */
  { readonly kind: "applied"; readonly madeFolder: boolean } | { readonly kind: "refused"; readonly sentence: string };

/** Never throws: what the operating system refuses comes back as a sentence. */
export function applyChange(change: Change): Applied {
  try {
    return write(change);
  } catch (error) {
    return refused(`${change.path} could not be written (${String(error)}). Nothing was changed.`);
  }
}

/** Removes the folder of a settings file if it is empty; used when an uninstall removes a folder that install made. */
export function removeEmptyFolder(path: string): void {
  try {
    rmdirSync(dirname(path));
  } catch {
    // Not empty, or not ours to remove: it stays.
  }
}

function write(change: Change): Applied {
  const target = targetOf(change);
  if (typeof target !== "string") return target;
  if (readText(target) !== change.before) {
    return refused(`${change.path} was changed in the meantime. Look at the new preview and try again.`);
  }
  if (change.after === undefined) {
    rmSync(target, { force: true });
    return { kind: "applied", madeFolder: false };
  }
  const madeFolder = mkdirSync(dirname(target), { recursive: true }) !== undefined;
  writePrivate(target, change.after, (statSync(target, { throwIfNoEntry: false })?.mode ?? 0o600) & 0o777);
  if (readText(target) === change.after) return { kind: "applied", madeFolder };
  return refused(`${change.path} does not hold what was written to it. Another program changes it; try again.`);
}

/** The file that is written: the end of the link where links may be followed. */
function targetOf({ path, mayFollow }: Change): string | Applied {
  if (!mayFollow && [path, dirname(path)].some(isLink)) {
    return refused(
      `${path} is a link, or lies in one; a workspace's settings must be a plain file. Nothing was changed.`,
    );
  }
  const target = isLink(path) ? realpathSync(path) : path;
  const stats = statSync(target, { throwIfNoEntry: false });
  if (stats === undefined) return target;
  if (!stats.isFile()) return refused(`${path} is not a plain file. Nothing was changed.`);
  const user = process.getuid?.();
  if (user !== undefined && stats.uid !== user) return refused(`${path} belongs to another user. Nothing was changed.`);
  return target;
}

function refused(sentence: string): Applied {
  return { kind: "refused", sentence };
}
