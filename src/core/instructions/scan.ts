// Reads the text of an instruction file for what invites an agent to act on its own, and for what people do not see in it.
// Pure, total and bounded: never more than MAX_TEXT characters, never a word of the text in a sentence unescaped.

import type { Span } from "../text/span.ts";
import type { InstructionFinding, InstructionKind } from "./finding.ts";
import { hiddenIn } from "./hidden.ts";
import { withoutComments } from "./hidden-markup.ts";
import type { Invitation } from "./invitations.ts";
import { counts } from "./mood.ts";
import { phrasesIn } from "./phrases.ts";
import { sentencesOf } from "./prose.ts";

/** Characters that are read; of a longer file the rest is reported as not read. */
export const MAX_TEXT = 512 * 1024;
const MAX_FINDINGS = 200;

/** What was found, in the order of the text. */
export function scanInstructions(text: string): readonly InstructionFinding[] {
  const read = text.length > MAX_TEXT ? text.slice(0, MAX_TEXT) : text;
  const found = [...invitationsIn(read), ...hiddenIn(read, invitationsIn)];
  const ordered = distinct(found).toSorted((a, b) => a.span.start - b.span.start);
  return ordered.slice(0, MAX_FINDINGS);
}

/** What the prose of the text invites; comments that no reader sees are left to hidden.ts. */
function invitationsIn(text: string): readonly InstructionFinding[] {
  const found: InstructionFinding[] = [];
  for (const sentence of sentencesOf(withoutComments(text))) {
    for (const match of phrasesIn(sentence.words)) {
      if (!counts(sentence, match)) continue;
      const first = sentence.words[match.start];
      const last = sentence.words[match.end - 1];
      if (first === undefined || last === undefined) continue;
      const { kind, certainty } = match.invitation;
      found.push({ kind, certainty, span: { start: first.start, end: last.end }, sentence: SAYS[kind] });
    }
  }
  return found;
}

/** One finding for what overlaps and is of one kind. */
function distinct(found: readonly InstructionFinding[]): readonly InstructionFinding[] {
  const kept: InstructionFinding[] = [];
  const last = new Map<InstructionKind, number>();
  for (const finding of found.toSorted((a, b) => a.span.start - b.span.start)) {
    const index = last.get(finding.kind);
    const before = index === undefined ? undefined : kept[index];
    if (index !== undefined && before !== undefined && overlaps(before.span, finding.span)) {
      const span = { start: before.span.start, end: Math.max(before.span.end, finding.span.end) };
      kept[index] = { ...before, span };
      continue;
    }
    last.set(finding.kind, kept.length);
    kept.push(finding);
  }
  return kept;
}

function overlaps(a: Span, b: Span): boolean {
  return b.start < a.end && a.start < b.end;
}

const SAYS: Readonly<Record<Invitation["kind"], string>> = {
  "bold-action": "invites the agent to act on its own judgement, beyond what it was asked",
  "no-asking": "tells the agent not to ask before it acts",
  "full-authority": "gives the agent a free hand",
  "outside-contact": "invites the agent to contact people outside on its own",
  "guard-off": "tells the agent to get around its permissions or its guard",
  override: "tells the agent to set other instructions aside",
  concealment: "tells the agent to keep something from you",
  lockout: "invites the agent to take somebody's access away",
  "data-out": "invites the agent to send secrets out",
  spending: "invites the agent to spend or move money",
};
