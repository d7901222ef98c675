// For how long a proposal is agreed to, and where such a rule then stands. The widest place is the person's own file.
// What ends by itself stands there too, held to the workspace by a condition: nothing short-lived reaches a shared file.

import type { RuleScope } from "../decision.ts";
import type { Proposal } from "./propose.ts";
import type { NewRule } from "./schema.ts";

/** `session` leaves no file; `hour`, `today`, `week` and `user` stand in the person's own file. */
export const LIFETIMES = ["session", "hour", "today", "week", "workspace", "user"] as const;
export type Lifetime = (typeof LIFETIMES)[number];

export interface MakingFrame {
  /** Name of the rule. */
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** When the person's day ends. */
  readonly endOfDay: number;
  readonly workspace: readonly string[];
  readonly home: string;
}

export interface MadeRule {
  readonly scope: Extract<RuleScope, "session" | "workspace" | "user">;
  readonly entry: NewRule;
}

const HOUR = 60 * 60_000;

/** The rule that agreeing to this proposal for this long makes. */
export function madeRule({ when, title }: Proposal, lifetime: Lifetime, frame: MakingFrame): MadeRule {
  const { id, now, workspace, home } = frame;
  const day = new Date(now).toISOString().slice(0, 10);
  const entry = { id, decision: "allow" as const, note: `${title} (agreed to on ${day}).` };
  const here = { ...when, workspace: workspace.map((root) => fromHome(root, home)) };
  const ending = (until: number): MadeRule => ({
    scope: "user",
    entry: { ...entry, when: here, until: new Date(until).toISOString() },
  });
  switch (lifetime) {
    case "session":
    case "workspace":
    case "user":
      return { scope: lifetime, entry: { ...entry, when } };
    case "hour":
      return ending(now + HOUR);
    case "today":
      return ending(frame.endOfDay);
    case "week":
      return ending(now + 7 * 24 * HOUR);
    default:
      return lifetime satisfies never;
  }
}

function fromHome(root: string, home: string): string {
  return home.length > 1 && root.startsWith(`${home}/`) ? `~${root.slice(home.length)}` : root;
}
