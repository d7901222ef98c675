// What counts as an invitation to act unasked: phrases over the words of a sentence, as data. Matched by phrases.ts.
// A phrase is words: `a|b` alternatives, `@name` a list of words.ts, `x?` may be missing, `..4` up to four other words.

import type { Certainty } from "../effect.ts";
import type { InstructionKind } from "./finding.ts";
import { ACTING } from "./invitations-acting.ts";
import { HARMING } from "./invitations-harming.ts";

/**
 * `command`: the agent is told to do it; it does not count under a negation, or when it is said of somebody else.
 * `refusal`: the agent is told not to do it ("never ask"); counts only under a negation.
 * `claim`: says how things are ("you have full authority"); does not count under a negation or a condition.
 */
export type Mood = "command" | "refusal" | "claim";

export interface Invitation {
  readonly kind: Exclude<InstructionKind, `hidden-${string}`>;
  readonly mood: Mood;
  readonly certainty: Certainty;
  /** Counts only where it is said of something grave, or of everything: "run the linter without asking" is a chore. */
  readonly onlyGrave?: true;
  readonly phrases: readonly string[];
}

export const INVITATIONS: readonly Invitation[] = [...ACTING, ...HARMING];
