// The record of what an install wrote, per settings file, so that an uninstall can put the file back to the byte.
// A record is proof that the person wanted the guard: a file that lost its hooks while a record stands has drifted.

import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { sha256 } from "../../machine/digest.ts";
import { writePrivate } from "../../machine/private-files.ts";
import { readJson } from "../../machine/small-files.ts";
import type { Written } from "./plan.ts";

const Record = v.object({
  path: v.string(),
  before: v.nullable(v.string()),
  after: v.string(),
  madeFolder: v.boolean(),
});

export interface Backup extends Written {
  readonly path: string;
  /** Install made the folder of the file. */
  readonly madeFolder: boolean;
}

/** `folder` is `statePaths(…).backups`. */
export function readBackup(folder: string, path: string): Backup | undefined {
  return parse(join(folder, fileFor(path)));
}

export function readBackups(folder: string): readonly Backup[] {
  try {
    return readdirSync(folder).flatMap((name) => {
      const backup = name.startsWith(PREFIX) && name.endsWith(SUFFIX) ? parse(join(folder, name)) : undefined;
      return backup === undefined ? [] : [backup];
    });
  } catch {
    return [];
  }
}

/** Throws where the disk refuses: then nothing may be installed. */
export function writeBackup(folder: string, backup: Backup): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const record = {
    path: backup.path,
    before: backup.before ?? null,
    after: backup.after,
    madeFolder: backup.madeFolder,
  };
  writePrivate(join(folder, fileFor(backup.path)), JSON.stringify(record));
}

export function dropBackup(folder: string, path: string): void {
  rmSync(join(folder, fileFor(path)), { force: true });
}

/** Two texts of a settings file. */
const MAX_BYTES = 64 * 1024 * 1024;
const PREFIX = "claude-code-";
/** A draft that a crash left behind ends otherwise. */
const SUFFIX = ".json";

function fileFor(path: string): string {
  return `${PREFIX}${sha256(path).slice(0, 32)}${SUFFIX}`;
}

function parse(file: string): Backup | undefined {
  const parsed = v.safeParse(Record, readJson(file, MAX_BYTES));
  return parsed.success ? { ...parsed.output, before: parsed.output.before ?? undefined } : undefined;
}
