// Installing and removing the guard in one settings file: plan (a preview that writes nothing), then apply.
// The order matters: a record of how to undo it is on disk before the settings change, and goes after them.

import { type Applied, applyChange, removeEmptyFolder } from "./apply.ts";
import { dropBackup, readBackup, writeBackup } from "./backup.ts";
import { planInstall, planUninstall } from "./plan.ts";
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
      readonly change: "install" | "uninstall";
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

/** Writes what was previewed, if the file is still what the preview was made for. */
export function applyPreview(place: GuardPlace, preview: Extract<GuardChange, { kind: "planned" }>): Applied {
  const change = { ...preview, mayFollow: place.scope === "user" };
  return preview.change === "install" ? install(place, change) : uninstall(place, change);
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
  const record = { path, before: original, after, madeFolder: earlier?.madeFolder ?? false };
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
