// The broker's own files: folders that only this account may enter, and files that appear whole or not at all.
// Never follows a link at the last step, never leaves a file that others can read, never throws for a missing file.

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

/** Replaces the file in one step, readable by this account alone. */
export function writePrivate(path: string, text: string, mode = 0o600): void {
  const next = `${path}.${randomBytes(6).toString("hex")}.new`;
  const file = fs.openSync(next, fs.constants.O_WRONLY | fs.constants.O_CREAT | fs.constants.O_EXCL, mode);
  try {
    fs.writeFileSync(file, text);
    fs.fsyncSync(file);
  } finally {
    fs.closeSync(file);
  }
  try {
    fs.renameSync(next, path);
  } catch (problem) {
    fs.rmSync(next, { force: true });
    throw problem;
  }
}

/** The text of a regular file of at most `maxBytes`, or undefined; a pipe or a device is never opened for long. */
export function readSmall(path: string, maxBytes: number): string | undefined {
  let file: number | undefined;
  try {
    file = fs.openSync(path, fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0));
    const stat = fs.fstatSync(file);
    if (!stat.isFile() || stat.size > maxBytes) return undefined;
    return fs.readFileSync(file, "utf8");
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) fs.closeSync(file);
  }
}

/** JSON of a small file, unvalidated; undefined when there is none or it does not parse. */
export function readJson(path: string, maxBytes = 1_000_000): unknown {
  const text = readSmall(path, maxBytes);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
