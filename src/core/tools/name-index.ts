// Looks a tool up by its exact name, or by how its name begins (`mkfs.*`). What is costly is done late: the names of one
// first character are indexed when the first of them is asked for. Only the catalogue's own names are kept.

import { type FamilyName, familyNamed, NAMES } from "./catalogue.ts";
import type { ToolSpec } from "./spec.ts";

export interface Entry {
  readonly family: FamilyName;
  readonly index: number;
}

export function toolOf({ family, index }: Entry): ToolSpec | undefined {
  return familyNamed(family)[index];
}

export function entryNamed(name: string): Entry | undefined {
  return indexOf(name).exact.get(name);
}

/** Of several the one with the longest beginning. */
export function entryBeginning(name: string): Entry | undefined {
  return indexOf(name).beginnings.find(([beginning]) => name.startsWith(beginning))?.[1];
}

interface Index {
  readonly exact: ReadonlyMap<string, Entry>;
  /** The longest first. */
  readonly beginnings: readonly (readonly [beginning: string, entry: Entry])[];
}

const EMPTY: Index = { exact: new Map(), beginnings: [] };
const indexes = new Map<string, Index>();

function indexOf(name: string): Index {
  const initial = name.charAt(0);
  const known = indexes.get(initial);
  if (known !== undefined) return known;
  const names = NAMES[initial];
  if (names === undefined) return EMPTY;
  const index = indexed(names);
  indexes.set(initial, index);
  return index;
}

function indexed(names: string): Index {
  const exact = new Map<string, Entry>();
  for (const line of names.trimEnd().split("\n")) {
    const [family, index, ...tool] = line.split(" ");
    const entry = { family: family as FamilyName, index: Number(index) };
    for (const name of tool) if (!exact.has(name)) exact.set(name, entry);
  }
  const open = [...exact].filter(([name]) => name.endsWith("*"));
  const beginnings = open.map(([name, entry]) => [name.slice(0, -1), entry] as const);
  return { exact, beginnings: beginnings.sort(([a], [b]) => b.length - a.length) };
}
