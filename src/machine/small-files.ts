// Reads files that anybody may have put there: whole, regular ones only, and within a bound.
// Never waits for a named pipe, never opens a device, and never reads on behind the length that a file has.

import fs from "node:fs";

export type Found =
  | { readonly kind: "bytes"; readonly bytes: Buffer }
  | { readonly kind: "none" }
  /** It is there; nobody may say that there is nothing. */
  | { readonly kind: "withheld"; readonly why: "too-large" | "unreadable" };

export function readFile(path: string, maxBytes: number): Found {
  let file: number | undefined;
  try {
    const before = fs.statSync(path, { throwIfNoEntry: false });
    if (before === undefined) return NONE;
    if (!before.isFile()) return UNREADABLE;
    // What was a file a moment ago may be a pipe by now.
    file = fs.openSync(path, fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0));
    const stat = fs.fstatSync(file);
    if (!stat.isFile()) return UNREADABLE;
    return stat.size > maxBytes ? TOO_LARGE : { kind: "bytes", bytes: readFrom(file, 0, stat.size) };
  } catch (problem) {
    return isMissing(problem) ? NONE : UNREADABLE;
  } finally {
    if (file !== undefined) fs.closeSync(file);
  }
}

/** The text of such a file, or undefined. */
export function readSmall(path: string, maxBytes: number): string | undefined {
  const found = readFile(path, maxBytes);
  return found.kind === "bytes" ? found.bytes.toString("utf8") : undefined;
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

/** `length` bytes of an open file from `start` on; fewer where it ends before. */
export function readFrom(file: number, start: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let done = 0;
  for (let got = 1; got > 0 && done < length; done += got)
    got = fs.readSync(file, bytes, done, length - done, start + done);
  return bytes.subarray(0, done);
}

/** Whether a link stands there, whatever it leads to. */
export function isLink(path: string): boolean {
  return fs.lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

/** Whether the system says that there is no such file. */
export function isMissing(problem: unknown): boolean {
  const code = (problem as { code?: unknown } | null)?.code;
  return code === "ENOENT" || code === "ENOTDIR";
}

const NONE: Found = { kind: "none" };
const UNREADABLE: Found = { kind: "withheld", why: "unreadable" };
const TOO_LARGE: Found = { kind: "withheld", why: "too-large" };
