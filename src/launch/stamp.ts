// What was placed in the state folder, as it was when it was placed: the version, and the hashes of the shim and its client.
// Whoever may write there may forge it: it tells of damage and of clumsy changes, and proves nothing.

import path from "node:path";
import * as v from "valibot";
import { sha256 } from "../machine/digest.ts";
import { readFile, readJson } from "../machine/small-files.ts";
import type { StatePaths } from "../protocol/state-folder.ts";

const STAMP = v.object({
  version: v.string(),
  /** SHA-256 of the shim's script. */
  hook: v.optional(v.string()),
  /** The compiled client, where there could be one. */
  client: v.optional(v.object({ name: v.string(), hash: v.string() })),
});

export type Stamp = v.InferOutput<typeof STAMP>;

const NOTHING_PLACED: Stamp = { version: "0.0.0" };
/** A client without libraries of its own has less than one megabyte. */
const MAX_PLACED_BYTES = 16 * 1024 * 1024;

export function stampFile(bin: string): string {
  return path.join(bin, "version.json");
}

export function readStamp(bin: string): Stamp {
  const read = v.safeParse(STAMP, readJson(stampFile(bin), 4096));
  return read.success ? read.output : NOTHING_PLACED;
}

/** Hash of a placed file; undefined when there is none, or none that could be read. */
export function placedHash(file: string): string | undefined {
  const there = readFile(file, MAX_PLACED_BYTES);
  return there.kind === "bytes" ? sha256(there.bytes) : undefined;
}

/** The shim and its client against their stamp. A client that is gone is no damage: the shim uses curl then. */
export function placedState({ bin, hookScript }: StatePaths): "intact" | "altered" | "gone" {
  const { hook, client } = readStamp(bin);
  if (readFile(hookScript, MAX_PLACED_BYTES).kind === "none") return "gone";
  if (placedHash(hookScript) !== hook) return "altered";
  return client === undefined || isAsStamped(bin, client) ? "intact" : "altered";
}

/** Whether the shim's compiled client lies there as it was compiled; otherwise the shim uses curl or Node. */
export function hasOwnClient(bin: string): boolean {
  const { client } = readStamp(bin);
  return client !== undefined && placedHash(path.join(bin, client.name)) === client.hash;
}

function isAsStamped(bin: string, { name, hash }: NonNullable<Stamp["client"]>): boolean {
  const file = path.join(bin, name);
  return readFile(file, MAX_PLACED_BYTES).kind === "none" || placedHash(file) === hash;
}
