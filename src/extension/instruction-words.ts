// The words of the diagnostics on instruction files: what a place invites, and what the guard does about it. Fixed words
// and the scanner's sentences, in which hidden characters are visible.
import type { InstructionFinding } from "../core/instructions/finding.ts";

const ASKED = "Countersign asks about every message, credential, lock and change to a guard while this stands here.";

/** "This invites the agent to contact people outside by itself. Countersign asks about …" */
export function diagnosticText({ certainty, sentence }: InstructionFinding): string {
  const says = certainty === "possible" ? `may be that it ${sentence}` : sentence;
  return `This ${says}. ${ASKED}`;
}
