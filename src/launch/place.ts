// Puts the shim and the bundles it needs into the state folder, each whole or not at all, readable by this account alone.
// Bakes absolute paths into the shim, so that nothing in a project's environment can send it elsewhere.

import fs from "node:fs";
import path from "node:path";
import { quoted, SHIM_DEADLINE_SECONDS } from "../hook/command.ts";
import { sha256 } from "../machine/digest.ts";
import { ensurePrivateFolder, writePrivate } from "../machine/private-files.ts";
import { isLink, readFile, readJson } from "../machine/small-files.ts";
import type { StatePaths } from "../protocol/state-folder.ts";

export interface Placing {
  readonly paths: StatePaths;
  readonly home: string;
  /** Folder that holds `cli.js`, `hook.js` and `hook.sh`: the extension's or the package's `dist`. */
  readonly bundles: string;
  /** Absolute path of a Node, or of an editor's binary that is one with ELECTRON_RUN_AS_NODE=1. */
  readonly runtime: string;
  /** Version of these bundles; older ones never replace newer ones. */
  readonly version: string;
}

/** The name that makes the bundle of the command line the broker (src/programs/main.ts). */
export const BROKER_BUNDLE = "broker.js";

/** Each placed file, and the bundle that it is a copy of. */
const PLACED = { [BROKER_BUNDLE]: "cli.js", "hook.js": "hook.js" } as const;

/** A bundle is a few megabytes. */
const MAX_BYTES = 64 * 1024 * 1024;

/** Where the shim looks for what can talk to a socket, in this order. Fixed places only: PATH belongs to the project. */
const PERLS = ["/usr/bin/perl", "/bin/perl", "/usr/local/bin/perl"] as const;
const CURLS = ["/usr/bin/curl", "/bin/curl", "/usr/local/bin/curl", "/opt/homebrew/bin/curl"] as const;

/** Idempotent: files that are already as they should be are not touched. Throws with a sentence when it cannot write. */
export function placeFiles(placing: Placing): void {
  const { paths } = placing;
  for (const folder of [paths.folder, paths.bin]) ensurePrivateFolder(folder);
  const stamp = path.join(paths.bin, "version.json");
  if (placedIsNewer(stamp, placing.version)) return;
  for (const [name, bundle] of Object.entries(PLACED))
    put(path.join(paths.bin, name), fs.readFileSync(path.join(placing.bundles, bundle)), 0o400);
  const template = fs.readFileSync(path.join(placing.bundles, "hook.sh"), "utf8");
  const hook = Buffer.from(bakedHook(template, placing));
  put(paths.hookScript, hook, 0o500);
  const hash = sha256(hook);
  put(stamp, Buffer.from(`${JSON.stringify({ version: placing.version, hook: hash })}\n`), 0o600);
}

/** The shim's text for this account and this runtime. */
export function bakedHook(template: string, placing: Pick<Placing, "paths" | "home" | "runtime">): string {
  const values: Readonly<Record<string, string>> = {
    "@STATE@": placing.paths.folder,
    "@HOME@": placing.home,
    "@RUNTIME@": placing.runtime,
    "@DEADLINE@": String(SHIM_DEADLINE_SECONDS),
    "@CLIENTS@": [...(process.platform === "linux" ? PERLS : []), ...CURLS].join(" "),
  };
  return template.replaceAll(/@(?:STATE|HOME|RUNTIME|DEADLINE|CLIENTS)@/g, (name) => quoted(values[name] ?? ""));
}

function placedIsNewer(stamp: string, version: string): boolean {
  const placed = readJson(stamp);
  const known = typeof placed === "object" && placed !== null && "version" in placed ? String(placed.version) : "0";
  return isNewer(known, version);
}

/** Whether `a` is a later version than `b`, by the numbers between the dots. */
export function isNewer(a: string, b: string): boolean {
  const left = a.split(/[.-]/);
  const right = b.split(/[.-]/);
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const difference = (Number(left[index]) || 0) - (Number(right[index]) || 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}

function put(file: string, bytes: Buffer, mode: number): void {
  const there = isLink(file) ? undefined : readFile(file, MAX_BYTES);
  if (there?.kind !== "bytes" || !there.bytes.equals(bytes)) writePrivate(file, bytes, mode);
}
