// The files that a session wrote, by a pattern of their names: what a runner loads by convention is found without a search.
// What a generation of the shelf holds never changes, so that each pattern is compared with it once.

import { fits } from "../text/wildcard.ts";
import type { Remembered, SessionMemory } from "./memory.ts";
import type { Shelf } from "./shelf.ts";

type Generation = Shelf<Remembered>["old"];

const found = new WeakMap<Generation, Map<string, readonly string[]>>();

/** Paths whose name fits the pattern, or the whole path where the pattern has a folder; some may come twice. */
export function filesFitting({ wrote }: SessionMemory, pattern: string): readonly string[] {
  return [wrote.old, wrote.young, wrote.recent].flatMap((generation) => fittingIn(generation, pattern));
}

export function fitsPath(pattern: string, path: string): boolean {
  return fits(pattern, pattern.includes("/") ? path : path.slice(path.lastIndexOf("/") + 1));
}

function fittingIn(generation: Generation, pattern: string): readonly string[] {
  const patterns = found.get(generation) ?? new Map<string, readonly string[]>();
  found.set(generation, patterns);
  const before = patterns.get(pattern);
  if (before !== undefined) return before;
  const paths = [...generation.entries.keys()].filter((path) => fitsPath(pattern, path));
  patterns.set(pattern, paths);
  return paths;
}
