// What reading a call gathers before it becomes effects: hosts and what is sent belong together only at the end.
// Append-only; lives for one call.

import type { Problem } from "../decision.ts";
import type { Effect } from "../effect.ts";
import type { Word } from "../shell/word.ts";
import type { FoundHost, Sent } from "./network.ts";
import type { Run } from "./run.ts";

export interface Findings {
  readonly effects: Effect[];
  readonly runs: Run[];
  readonly problems: Problem[];
  readonly hosts: FoundHost[];
  readonly sent: Sent[];
  /** Files that are carried away if the call talks to another machine. */
  readonly carried: Word[];
  readonly accounts: string[];
}

export function noFindings(): Findings {
  return { effects: [], runs: [], problems: [], hosts: [], sent: [], carried: [], accounts: [] };
}
