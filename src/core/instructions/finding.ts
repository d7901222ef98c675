// What the scanner of instruction files may find: text that invites an agent to act on its own, or that hides from people.
// A finding is evidence about a file, never a decision; decide.ts alone draws a consequence from it.

import type { Certainty } from "../effect.ts";
import type { Span } from "../text/span.ts";

export const INSTRUCTION_KINDS = [
  "bold-action",
  "no-asking",
  "full-authority",
  "outside-contact",
  "guard-off",
  "override",
  "concealment",
  "lockout",
  "data-out",
  "spending",
  "hidden-characters",
  "hidden-comment",
  "hidden-encoded",
  "hidden-layout",
] as const;
export type InstructionKind = (typeof INSTRUCTION_KINDS)[number];

export interface InstructionFinding {
  readonly kind: InstructionKind;
  /** In the text that was scanned. */
  readonly span: Span;
  readonly certainty: Certainty;
  /** What it invites or hides, starting with a verb: "tells the agent not to ask". Free of control characters. */
  readonly sentence: string;
}

/** Whether the finding is about text that a person who reads the file does not see. */
export function isHidden({ kind }: InstructionFinding): boolean {
  return kind.startsWith("hidden-");
}

/** The line of an offset, counted from one. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) line += 1;
  return line;
}
