// Puts the shim and the bundles it needs into the state folder, each whole or not at all, readable by this account alone.
// Bakes absolute paths into the shim, so that nothing in a project's environment can send it elsewhere.

import fs from "node:fs";
import path from "node:path";
import { quoted, SHIM_DEADLINE_SECONDS } from "../hook/command.ts";
import { sha256 } from "../machine/digest.ts";
import { ensurePrivateFolder, writePrivate } from "../machine/private-files.ts";
import { isLink, readFile } from "../machine/small-files.ts";
import type { StatePaths } from "../protocol/state-folder.ts";
import { clientName, compileClient } from "./compiled-client.ts";
import { placedHash, readStamp, type Stamp, stampFile } from "./stamp.ts";

export interface Placing {
  readonly paths: StatePaths;
  readonly home: string;
  /** Folder that holds `cli.js`, `hook.js`, `hook.sh`, `hook.c` and `countersign.sh`: the extension's or the package's `dist`. */
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

/** Where the shim looks when its own client could not be compiled. Fixed places only: PATH belongs to the project. */
const CURLS = ["/usr/bin/curl", "/bin/curl", "/usr/local/bin/curl", "/opt/homebrew/bin/curl"] as const;

/** Idempotent: files that are already as they should be are not touched. Throws with a sentence when it cannot write. */
export async function placeFiles(placing: Placing): Promise<void> {
  const { paths } = placing;
  for (const folder of [paths.folder, paths.bin]) ensurePrivateFolder(folder);
  const before = readStamp(paths.bin);
  if (isNewer(before.version, placing.version)) return;
  for (const [name, bundle] of Object.entries(PLACED))
    put(path.join(paths.bin, name), fs.readFileSync(path.join(placing.bundles, bundle)), 0o400);
  put(paths.commandLine, Buffer.from(bakedCommandLine(placing)), 0o500);
  // Before the shim, whose stamp must follow at once: between the two it looks altered.
  const client = await placeClient(placing, before.client);
  const hook = Buffer.from(bakedHook(placing));
  put(paths.hookScript, hook, 0o500);
  const stamp: Stamp = { version: placing.version, hook: sha256(hook), ...(client === undefined ? {} : { client }) };
  put(stampFile(paths.bin), Buffer.from(`${JSON.stringify(stamp)}\n`), 0o600);
}

/** The shim's text for this account and this runtime. */
export function bakedHook({ paths, home, runtime, bundles }: Omit<Placing, "version">): string {
  return baked(path.join(bundles, "hook.sh"), {
    STATE: paths.folder,
    HOME: home,
    RUNTIME: runtime,
    DEADLINE: String(SHIM_DEADLINE_SECONDS),
    CLIENT: path.join(paths.bin, clientName(clientSource(bundles))),
    CURLS: CURLS.join(" "),
  });
}

function bakedCommandLine({ bundles, runtime }: Placing): string {
  return baked(path.join(bundles, "countersign.sh"), { RUNTIME: runtime, BUNDLE: path.join(bundles, "cli.js") });
}

/** The script with each `@NAME@` replaced by its value as one word. */
function baked(file: string, values: Readonly<Record<string, string>>): string {
  const template = fs.readFileSync(file, "utf8");
  return template.replaceAll(/@([A-Z]+)@/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : quoted(value);
  });
}

/** Compiles the shim's client unless it lies there as it was compiled. Clients of other versions go. */
async function placeClient({ paths, bundles }: Placing, known: Stamp["client"]): Promise<Stamp["client"]> {
  const source = clientSource(bundles);
  const name = clientName(source);
  const file = path.join(paths.bin, name);
  if (known?.name === name && placedHash(file) === known.hash) return known;
  for (const old of fs.readdirSync(paths.bin))
    if (/^hook-[0-9a-f]{12}$/.test(old)) fs.rmSync(path.join(paths.bin, old), { force: true, recursive: true });
  const hash = (await compileClient(source, file)) ? placedHash(file) : undefined;
  return hash === undefined ? undefined : { name, hash };
}

function clientSource(bundles: string): Buffer {
  return fs.readFileSync(path.join(bundles, "hook.c"));
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
