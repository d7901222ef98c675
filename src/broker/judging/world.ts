// The machine as the engine may see it while it judges one action: a read-only disk with a memory of its own.
// Total: what cannot be read stays unknown. Made anew for each action, so that nothing stale outlives it.

import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Disk, World } from "../../core/world.ts";
import { readSmall } from "../disk/private-files.ts";

/** Variables whose values may resolve words; the rest of the broker's environment is nobody's business. */
const ENV = [
  "HOME",
  "USER",
  "LOGNAME",
  "TMPDIR",
  "XDG_CONFIG_HOME",
  "XDG_DATA_HOME",
  "XDG_CACHE_HOME",
  "SHELL",
] as const;

export function worldFor(home: string, guardFolder: string, cwd: string): World {
  const env: Record<string, string> = {};
  for (const name of ENV) {
    const value = process.env[name];
    if (value !== undefined) env[name] = value;
  }
  return {
    home,
    user: USER,
    platform: platformName(),
    env: { ...env, HOME: home, USER, PWD: cwd },
    guardFolder,
    disk: cachedDisk(),
  };
}

function cachedDisk(): Disk {
  const texts = new Map<string, string | undefined>();
  const real = new Map<string, string | undefined>();
  const kinds = new Map<string, ReturnType<Disk["kindOf"]>>();
  return {
    readText: (file, maxBytes) => once(texts, `${maxBytes} ${file}`, () => readSmall(file, maxBytes)),
    realPath: (file) => once(real, file, () => realPath(file)),
    kindOf: (file) => once(kinds, file, () => kindOf(file)),
  };
}

function once<T>(memory: Map<string, T>, key: string, look: () => T): T {
  const known = memory.get(key);
  if (known !== undefined || memory.has(key)) return known as T;
  const found = look();
  memory.set(key, found);
  return found;
}

function realPath(file: string): string | undefined {
  if (!path.isAbsolute(file)) return undefined;
  let base = path.resolve(file);
  const rest: string[] = [];
  for (;;) {
    try {
      return path.join(fs.realpathSync.native(base), ...rest);
    } catch (problem) {
      if (!missing(problem) || isLink(base)) return undefined;
    }
    const parent = path.dirname(base);
    if (parent === base) return undefined;
    rest.unshift(path.basename(base));
    base = parent;
  }
}

function kindOf(file: string): ReturnType<Disk["kindOf"]> {
  try {
    const stat = fs.statSync(file);
    return stat.isFile() ? "file" : stat.isDirectory() ? "folder" : "other";
  } catch {
    return undefined;
  }
}

function isLink(file: string): boolean {
  try {
    return fs.lstatSync(file).isSymbolicLink();
  } catch {
    return false;
  }
}

function missing(problem: unknown): boolean {
  const code = (problem as { code?: unknown }).code;
  return code === "ENOENT" || code === "ENOTDIR";
}

/** Looked up once: it is the account that this process runs as. */
const USER = userName();

function userName(): string {
  try {
    return os.userInfo().username;
  } catch {
    return "";
  }
}

function platformName(): World["platform"] {
  return process.platform === "darwin" || process.platform === "win32" ? process.platform : "linux";
}
