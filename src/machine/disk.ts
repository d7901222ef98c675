// The disk as the engine may see it: bounded reads of regular files, real paths, kinds. Nothing is written or run.
// Total: whatever the operating system refuses is "cannot tell". A named pipe or a device is never opened.

import { lstatSync, readlinkSync, realpathSync, type Stats, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, resolve } from "node:path";
import type { Disk } from "../core/world.ts";
import { readFile } from "./small-files.ts";

export const MACHINE_DISK: Disk = { readText, realPath, kindOf };

/** The same, each thing looked at once: for the time of one judgement. */
export function rememberedDisk(): Disk {
  const texts = new Map<string, string | undefined>();
  const paths = new Map<string, string | undefined>();
  const kinds = new Map<string, ReturnType<Disk["kindOf"]>>();
  return {
    readText: (path, maxBytes) => once(texts, `${maxBytes} ${path}`, () => readText(path, maxBytes)),
    realPath: (path) => once(paths, path, () => realPath(path)),
    kindOf: (path) => once(kinds, path, () => kindOf(path)),
  };
}

function once<T>(memory: Map<string, T>, key: string, look: () => T): T {
  const known = memory.get(key);
  if (known !== undefined || memory.has(key)) return known as T;
  const found = look();
  memory.set(key, found);
  return found;
}

function kindOf(path: string): ReturnType<Disk["kindOf"]> {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return undefined;
    return stats.isFile() ? "file" : stats.isDirectory() ? "folder" : "other";
  } catch {
    return undefined;
  }
}

function readText(path: string, maxBytes: number): string | undefined {
  const found = readFile(path, maxBytes);
  // Without its byte order mark, as whoever runs it reads it.
  return found.kind === "bytes" ? new TextDecoder().decode(found.bytes) : undefined;
}

/**
 * A link to what does not exist yet is followed too: writing through it creates the target. A repository can hold such a
 * link under any name.
 */
function realPath(path: string): string | undefined {
  if (!isAbsolute(path)) return undefined;
  const rest: string[] = [];
  let at = resolve(path);
  for (let links = 0; links <= MAX_LINKS; ) {
    const found = lookedAt(at);
    const real = found === undefined ? undefined : resolved(at);
    if (real !== undefined) return join(real, ...rest);
    const parent = dirname(at);
    if (parent === at) return undefined;
    const target = found?.isSymbolicLink() === true ? linked(at) : undefined;
    if (target === undefined) {
      rest.unshift(basename(at));
      at = parent;
    } else {
      links += 1;
      // Where the link stands, not where its name says: a folder above it may be a link itself.
      at = resolve(resolved(parent) ?? parent, target);
    }
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

/** A system follows no more in one path. */
const MAX_LINKS = 40;
