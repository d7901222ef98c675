// Finds what an agent reads in an instruction file and a person does not see: characters without a shape, comments,
// encoded text, text far off screen or in the colour of the page. What hides there is read for what it invites.

import { visible } from "../text/visible.ts";
import type { InstructionFinding } from "./finding.ts";
import { hiddenCharactersIn } from "./hidden-characters.ts";
import { decodedIn } from "./hidden-encoded.ts";
import { commentsIn, unseenIn } from "./hidden-markup.ts";

/** The invitations in a text, as scan.ts finds them. */
type Scan = (text: string) => readonly InstructionFinding[];

export function hiddenIn(text: string, scan: Scan): readonly InstructionFinding[] {
  return [...characters(text, scan), ...comments(text, scan), ...encoded(text, scan), ...unseen(text, scan)];
}

function characters(text: string, scan: Scan): readonly InstructionFinding[] {
  return hiddenCharactersIn(text).map(({ span, count, reads }) => {
    const letters = count === 1 ? "one character that has no shape" : `${count} characters that have no shape`;
    const said = reads === "" ? "" : ` and read “${shown(reads)}”${also(scan(reads))}`;
    return { kind: "hidden-characters", span, certainty: "certain", sentence: `hides ${letters}${said}` };
  });
}

/** An ordinary comment is a note to people; one that gives an agent orders hides them from the rendered page. */
function comments(text: string, scan: Scan): readonly InstructionFinding[] {
  return commentsIn(text).flatMap(({ span, content }): readonly InstructionFinding[] => {
    const invites = scan(content);
    if (invites.length === 0 && !speaksToAgent(content)) return [];
    const certainty = invites.length > 0 ? "certain" : "likely";
    const sentence = `gives the agent orders in a comment that a rendered page does not show${also(invites)}`;
    return [{ kind: "hidden-comment", span, certainty, sentence }];
  });
}

function encoded(text: string, scan: Scan): readonly InstructionFinding[] {
  return decodedIn(text).map(({ span, reads }) => {
    const invites = scan(reads);
    const certainty = invites.length > 0 ? "certain" : "likely";
    return {
      kind: "hidden-encoded",
      span,
      certainty,
      sentence: `hides text that reads “${shown(reads)}”${also(invites)}`,
    };
  });
}

function unseen(text: string, scan: Scan): readonly InstructionFinding[] {
  return unseenIn(text).map(({ span, content, how }) => {
    const invites = scan(content);
    const certainty = invites.length > 0 ? "certain" : "likely";
    return { kind: "hidden-layout", span, certainty, sentence: `puts text ${how}${also(invites)}` };
  });
}

function also([first]: readonly InstructionFinding[]): string {
  return first === undefined ? "" : `, which ${first.sentence}`;
}

function shown(text: string): string {
  return visible(text.trim(), 80);
}

const AGENT = /\b(?:ai|agents?|assistants?|claude|codex|copilot|gemini|cursor|llms?|language models?|chatbots?|gpt)\b/i;
const ORDER =
  /\b(?:must|always|never|should|shall|ignore|run|execute|fetch|download|send|upload|post|install|open|read|delete|remove|write|add|insert|include|print|use|do not|don't|you)\b/i;

function speaksToAgent(content: string): boolean {
  const start = content.slice(0, 4_000);
  return AGENT.test(start) && ORDER.test(start);
}
