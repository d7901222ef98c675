// What reading a call gathers before it becomes effects: hosts and what is sent belong together only at the end.
// Append-only; lives for one call.

import type { Problem } from "../decision.ts";
import type { Effect } from "../effect.ts";
import type { Word } from "../shell/word.ts";
import type { Role } from "../tools/spec.ts";
import type { FoundHost, Sent } from "./network/network.ts";
import type { Run } from "./run.ts";

export interface Meant {
  /** `text` where the spec says that the word means nothing. */
  readonly role: Role;
  /** Names of the option whose value it is. */
  readonly names: readonly string[];
}

export interface Findings {
  readonly effects: Effect[];
  readonly runs: Run[];
  readonly problems: Problem[];
  readonly hosts: FoundHost[];
  readonly sent: Sent[];
  /** Files that are carried away if the call talks to another machine. */
  readonly carried: Word[];
  readonly accounts: string[];
  /** By where they start, the words of which the spec says what they mean. */
  readonly meant: Map<number, Meant>;
  /** Where the call runs, if it was told to run elsewhere; the path is undefined where it is not known. */
  movedTo?: { readonly path: string | undefined };
  /** It would take code or commands from its input, and nothing is fed to it. */
  opens: boolean;
}

export function noFindings(): Findings {
  return {
    effects: [],
    runs: [],
    problems: [],
    hosts: [],
    sent: [],
    carried: [],
    accounts: [],
    meant: new Map(),
    opens: false,
  };
}
