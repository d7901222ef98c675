// The record of what an install wrote, per settings file, so that an uninstall can put the file back to the byte.
// A record is proof that the person wanted the guard: a file that lost its hooks while a record stands has drifted.

import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
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
      const backup = name.startsWith(PREFIX) ? parse(join(folder, name)) : undefined;
      return backup === undefined ? [] : [backup];
    });
  } catch {
    return [];
  }
}

/** Throws where the disk refuses: then nothing may be installed. */
export function writeBackup(folder: string, backup: Backup): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = join(folder, `draft-${randomBytes(6).toString("hex")}`);
  const record = {
    path: backup.path,
    before: backup.before ?? null,
    after: backup.after,
    madeFolder: backup.madeFolder,
  };
  writeFileSync(draft, JSON.stringify(record), { mode: 0o600, flag: "wx" });
  renameSync(draft, join(folder, fileFor(backup.path)));
}

export function dropBackup(folder: string, path: string): void {
  rmSync(join(folder, fileFor(path)), { force: true });
}

const PREFIX = "claude-code-";

function fileFor(path: string): string {
  return `${PREFIX}${createHash("sha256").update(path).digest("hex").slice(0, 32)}.json`;
}

function parse(file: string): Backup | undefined {
  try {
    const parsed = v.safeParse(Record, JSON.parse(readFileSync(file, "utf8")));
    if (!parsed.success) return undefined;
    return { ...parsed.output, before: parsed.output.before ?? undefined };
  } catch {
    return undefined;
  }
}
