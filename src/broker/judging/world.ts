// The machine as the engine may see it while it judges one action: a read-only disk with a memory of its own.
// Total: what cannot be read stays unknown. Made anew for each action, so that nothing stale outlives it.

import os from "node:os";
import type { World } from "../../core/world.ts";
import { rememberedDisk } from "../../machine/disk.ts";

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
    disk: rememberedDisk(),
  };
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
