// Reads one invocation by its tool's spec: which effects it has, and what it runs in turn.
// Pure and total: an argument that the spec does not know still counts, by the generic reading of its text.

import type { Problem } from "../decision.ts";
import type { Effect } from "../effect.ts";
import type { Run } from "./run.ts";

export interface Reading {
  readonly effects: readonly Effect[];
  readonly runs: readonly Run[];
  readonly problems: readonly Problem[];
}

export const NOTHING: Reading = { effects: [], runs: [], problems: [] };
