// The disk as the engine may see it: bounded reads of regular files, real paths, kinds. Nothing is written or run.
// Total: whatever the operating system refuses is "cannot tell". A named pipe or a device is never opened.

import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readlinkSync,
  readSync,
  realpathSync,
  type Stats,
  statSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Disk } from "../core/world.ts";

export const NODE_DISK: Disk = { readText, realPath, kindOf };

function kindOf(path: string): "file" | "folder" | "other" | undefined {
  try {
    const stats = statSync(path);
    return stats.isFile() ? "file" : stats.isDirectory() ? "folder" : "other";
  } catch {
    return undefined;
  }
}

function readText(path: string, maxBytes: number): string | undefined {
  if (kindOf(path) !== "file") return undefined;
  let descriptor: number | undefined;
  try {
    // Not blocking: what is a file now may be a pipe by the time it is opened.
    descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stats = fstatSync(descriptor);
    if (!stats.isFile() || stats.size > maxBytes) return undefined;
    const bytes = new Uint8Array(stats.size);
    const read = readSync(descriptor, bytes, 0, bytes.length, 0);
    return new TextDecoder().decode(bytes.subarray(0, read));
  } catch {
    return undefined;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function realPath(path: string): string | undefined {
  const rest: string[] = [];
  let at = path;
  for (let depth = 0; depth < MAX_DEPTH; depth += 1) {
    const found = lookedAt(at);
    const real = found === undefined ? undefined : resolved(at);
    if (real !== undefined) return join(real, ...rest);
    const parent = dirname(at);
    if (parent === at) return undefined;
    // A link to what does not exist yet is followed too: writing through it creates the target.
    const target = found?.isSymbolicLink() === true ? linked(at) : undefined;
    if (target === undefined) rest.unshift(basename(at));
    at = target === undefined ? parent : resolve(parent, target);
  }
  return undefined;
}

/** Most paths of a command are not there, and are asked about first in the way that makes no error of it. */
function lookedAt(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function resolved(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}

function linked(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}

const MAX_DEPTH = 256;
