// Installing and removing the guard in one settings file: plan (a preview that writes nothing), then apply.
// The order matters: a record of how to undo it is on disk before the settings change, and goes after them.

import { type Applied, applyChange, removeEmptyFolder } from "./apply.ts";
import { type Backup, dropBackup, readBackup, writeBackup } from "./backup.ts";
import { planInstall, planUninstall } from "./plan.ts";
import type { Mend } from "./repair.ts";
import type { GuardHook } from "./settings.ts";
import { readText } from "./settings-files.ts";

export interface GuardPlace {
  readonly path: string;
  readonly scope: "user" | "workspace";
  /** `statePaths(…).backups`. */
  readonly backups: string;
}

export type GuardChange =
  | {
      readonly kind: "planned";
      readonly change: "install" | "uninstall" | "repair";
      readonly path: string;
      readonly before: string | undefined;
      readonly after: string | undefined;
      readonly sentences: readonly string[];
    }
  | { readonly kind: "refused"; readonly sentence: string };

export function previewInstall(place: GuardPlace, hooks: readonly GuardHook[]): GuardChange {
  const before = readText(place.path);
  const plan = planInstall(before, hooks);
  return plan.kind === "refused" ? plan : { ...plan, change: "install", path: place.path, before };
}

export function previewUninstall(place: GuardPlace): GuardChange {
  const before = readText(place.path);
  const plan = planUninstall(before, readBackup(place.backups, place.path));
  return plan.kind === "refused" ? plan : { ...plan, change: "uninstall", path: place.path, before };
}

/** `mend` undefined: the file is to stay as it is. */
export function previewRepair(place: GuardPlace, mend: Mend | undefined): Extract<GuardChange, { kind: "planned" }> {
  if (mend !== undefined) return { kind: "planned", change: "repair", ...mend };
  const text = readText(place.path);
  const sentences = ["Nothing to change."];
  return { kind: "planned", change: "repair", path: place.path, before: text, after: text, sentences };
}

/** Writes what was previewed, if the file is still what the preview was made for. */
export function applyPreview(place: GuardPlace, preview: Extract<GuardChange, { kind: "planned" }>): Applied {
  const change = { ...preview, mayFollow: place.scope === "user" };
  switch (preview.change) {
    case "install":
      return install(place, change);
    case "uninstall":
      return uninstall(place, change);
    case "repair":
      return repair(place, change);
    default:
      return preview.change satisfies never;
  }
}

interface Writing {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly mayFollow: boolean;
}

function install(place: GuardPlace, change: Writing): Applied {
  const { before, after, path } = change;
  if (after === undefined || after === before) return { kind: "applied", madeFolder: false };
  const earlier = readBackup(place.backups, path);
  const original = earlier === undefined ? before : originalOf(before, earlier);
  return writeRecorded(place, change, { path, before: original, after, madeFolder: earlier?.madeFolder ?? false });
}

/**
 * Only a file that an install is on record for gets a record: one for a repository's file would count as an install. It
 * tells how the mended text is undone, so that a file which is as the install left it goes back to the byte.
 */
function repair(place: GuardPlace, change: Writing): Applied {
  const { after, path } = change;
  const earlier = readBackup(place.backups, path);
  if (after === undefined || after === change.before) return { kind: "applied", madeFolder: false };
  if (earlier === undefined) return applyChange(change);
  return writeRecorded(place, change, { ...earlier, before: originalOf(after, earlier), after });
}

function writeRecorded(place: GuardPlace, change: Writing, record: Backup): Applied {
  const { path } = change;
  const earlier = readBackup(place.backups, path);
  try {
    writeBackup(place.backups, record);
  } catch (error) {
    return { kind: "refused", sentence: `No backup could be written (${String(error)}). Nothing was changed.` };
  }
  const applied = applyChange(change);
  if (applied.kind === "applied") {
    if (applied.madeFolder) writeBackup(place.backups, { ...record, madeFolder: true });
  } else if (earlier === undefined) dropBackup(place.backups, path);
  else writeBackup(place.backups, earlier);
  return applied;
}

/** What the file would be without the guard: what it was before, with what the person changed since. */
function originalOf(
  now: string | undefined,
  earlier: { before: string | undefined; after: string },
): string | undefined {
  const plan = planUninstall(now, earlier);
  return plan.kind === "planned" ? plan.after : earlier.before;
}

function uninstall(place: GuardPlace, change: Writing): Applied {
  const record = readBackup(place.backups, place.path);
  // The record goes first: while it stands, a running session would take the removal for tampering and undo it.
  dropBackup(place.backups, place.path);
  const applied = applyChange(change);
  if (applied.kind === "refused" && record !== undefined) writeBackup(place.backups, record);
  if (applied.kind === "applied" && change.after === undefined && record?.madeFolder === true) {
    removeEmptyFolder(place.path);
  }
  return applied;
}
