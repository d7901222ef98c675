// What a reviewer is shown of a whole session: the person's requests, and what the agent wanted to do with what came of it.
// Bounded; what weighs nothing is left out first. Every text is redacted whole before it is cut.

import { type Fingerprint, redact } from "../audit/redact.ts";
import { withoutSpokenSecrets } from "./spoken-secrets.ts";

export interface SessionSight {
  readonly requests: readonly string[];
  /** Oldest first; `omitted` harmless ones are left out. */
  readonly actions: readonly SeenAction[];
  readonly omitted: number;
}

export interface SeenAction {
  /** From 1; the answer refers to it. */
  readonly number: number;
  readonly what: string;
  /** What it would do, and what came of it. */
  readonly sentence: string;
  readonly outcome: string;
}

const MAX_ACTIONS = 120;
const MAX_LINE = 240;
const REQUESTS = { count: 12, characters: 1_500 };

/** The rest is left out, the harmless first. `weighty`: what is shown first when there is no room for all. */
export function sessionSight(
  raw: Omit<SessionSight, "omitted" | "actions"> & {
    readonly actions: readonly (Omit<SeenAction, "number"> & { readonly weighty: boolean })[];
  },
  fingerprint: Fingerprint,
): SessionSight {
  const clean = (text: string, characters: number) =>
    withoutSpokenSecrets(redact(text, fingerprint), fingerprint).slice(0, characters);
  const all = raw.actions.map((action, index) => ({ ...action, number: index + 1 }));
  const weighty = all.filter((action) => action.weighty).slice(-MAX_ACTIONS);
  const plain = all.filter((action) => !action.weighty).slice(-(MAX_ACTIONS - weighty.length) || all.length);
  const shown = [...weighty, ...(weighty.length < MAX_ACTIONS ? plain : [])].sort((a, b) => a.number - b.number);
  return {
    requests: raw.requests.slice(-REQUESTS.count).map((text) => clean(text, REQUESTS.characters)),
    actions: shown.map(({ number, what, sentence, outcome }) => ({
      number,
      what: clean(what, MAX_LINE),
      sentence: clean(sentence, MAX_LINE),
      outcome: clean(outcome, 80),
    })),
    omitted: all.length - shown.length,
  };
}
