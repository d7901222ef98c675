// Countersign's own files: folders that only this account may enter, and files that appear whole or not at all.
// Never follows a link at the last step, never leaves a file that others can read.

import { randomBytes } from "node:crypto";
import fs from "node:fs";

/** Makes the folder, or proves that it is ours and closed to others. Throws with a sentence when it is not. */
export function ensurePrivateFolder(path: string): void {
  fs.mkdirSync(path, { recursive: true, mode: 0o700 });
  const stat = fs.lstatSync(path);
  if (!stat.isDirectory()) throw new Error(`${path} is not a folder; move it away, then try again`);
  if (process.getuid !== undefined && stat.uid !== process.getuid())
    throw new Error(`${path} belongs to another user; move it away, then try again`);
  if ((stat.mode & 0o077) !== 0) fs.chmodSync(path, 0o700);
}

/** Replaces the file in one step, readable by this account alone unless `mode` says otherwise. */
export function writePrivate(path: string, content: string | Uint8Array, mode = 0o600): void {
  const next = `${path}.${randomBytes(6).toString("hex")}.new`;
  try {
    const file = fs.openSync(next, fs.constants.O_WRONLY | fs.constants.O_CREAT | fs.constants.O_EXCL, 0o600);
    try {
      fs.writeFileSync(file, content);
      // The umask must not decide what the shim may be: it is executable, and read-only.
      fs.fchmodSync(file, mode);
      fs.fsyncSync(file);
    } finally {
      fs.closeSync(file);
    }
    fs.renameSync(next, path);
  } catch (problem) {
    fs.rmSync(next, { force: true });
    throw problem;
  }
}
