// What a second opinion may do to a decision: turn an allow into an ask. By type there is nothing else it could do.
// No opinion, a late one or a broken one leaves the decision as it is.

import type { Decision } from "../decision.ts";

export interface AtLeast {
  readonly allow: "allow" | "ask";
  readonly ask: "ask";
  readonly deny: "deny";
}

/** `askedFor` undefined: there is no opinion. */
export function tighten<Before extends Decision>(
  decision: Before,
  askedFor: "yes" | "no" | "unclear" | undefined,
): AtLeast[Before] {
  const after: AtLeast = { allow: askedFor === "no" ? "ask" : "allow", ask: "ask", deny: "deny" };
  return after[decision];
}
