// The words of the diagnostics on instruction files: what a place invites, and what the guard does about it. Fixed words
// and the scanner's sentences, in which hidden characters are visible.
import type { InstructionFinding } from "../../core/instructions/finding.ts";

const ASKED =
  "While it stands here, Countersign asks about every message, credential, lockout and change to a guard in a session that reads it.";

/** "This invites the agent to contact people outside on its own. Countersign asks about …" */
export function diagnosticText({ certainty, sentence }: InstructionFinding): string {
  return `${certainty === "possible" ? "It may be that this" : "This"} ${sentence}. ${ASKED}`;
}
