// What is said when questions come and go: one polite sentence per question, and who closed the last one.
// Pure; compares the state before with the state after.

import type { PanelState } from "../protocol/panel.ts";
import { visibleLine } from "./visible.ts";
import { agentTitle, verdictOf } from "./wording.ts";

/** One announcement for a question that was not there before. */
export function announcement(before: PanelState, after: PanelState): string | undefined {
  const fresh = after.cards.filter((id) => !before.cards.includes(id));
  const row = after.rows.find((candidate) => candidate.id === fresh.at(-1));
  if (row === undefined) return undefined;
  const agent = visibleLine(agentTitle(row.agent, after.status), 60);
  return `${agent} is waiting for you: ${visibleLine(row.sentence, 300)}.`;
}

/** How the last closed question ended, when something other than this panel ended it. */
export function closedNotice(before: PanelState, after: PanelState): string | undefined {
  const closed = before.cards.find((id) => !after.cards.includes(id));
  const row = after.rows.find((candidate) => candidate.id === closed);
  if (row === undefined) return undefined;
  if (row.state.kind === "answered" && row.state.by === "panel") return "";
  if (row.state.kind === "answered" && row.state.by === "terminal") {
    return row.state.answer === "allow" ? "Answered in the terminal: allowed." : "Answered in the terminal: denied.";
  }
  return `${verdictOf(row).word}.`;
}

export function pressedAnswer(key: "allow" | "session" | "deny"): "allow-once" | "allow-session" | "deny" {
  return key === "allow" ? "allow-once" : key === "session" ? "allow-session" : "deny";
}
