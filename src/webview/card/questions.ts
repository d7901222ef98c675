// What is said when questions come and go: one polite sentence per question, and who closed the last one.
// Pure; compares the state before with the state after.

import type { FeedRow } from "../../protocol/feed.ts";
import type { PanelState } from "../../protocol/panel.ts";
import { visibleLine } from "../visible.ts";
import { agentTitle, verdictOf } from "../wording.ts";

/** One announcement for a question that was not there before. */
export function announcement(before: PanelState, after: PanelState): string | undefined {
  const fresh = after.cards.filter((id) => !before.cards.includes(id));
  const row = after.rows.find((candidate) => candidate.id === fresh.at(-1));
  if (row === undefined) return undefined;
  const agent = visibleLine(agentTitle(row.agent, after.status), 60);
  return `${agent} is waiting for you: ${visibleLine(row.sentence, 300)}.`;
}

/** The question that was there before and is no longer. */
export function closedCard(before: PanelState, after: PanelState): string | undefined {
  return before.cards.find((id) => !after.cards.includes(id));
}

/**
 * How a closed question ended, when something other than this panel ended it. A terminal's answer is known only some
 * moments after its prompt has gone, so this is asked anew whenever the row changes.
 */
export function closedNotice({ state, ...row }: FeedRow): string {
  const by = "by" in state ? state.by : undefined;
  if (by === "panel") return "";
  if (by === "terminal") {
    const isDenied = state.kind === "answered" && state.answer === "deny";
    return `Answered in the terminal: ${isDenied ? "denied" : "allowed"}.`;
  }
  const { word, reason } = verdictOf({ ...row, state });
  return reason === "" ? `${word}.` : `${word}: ${visibleLine(reason, 200)}.`;
}

export function pressedAnswer(key: "allow" | "session" | "deny"): "allow-once" | "allow-session" | "deny" {
  return key === "allow" ? "allow-once" : key === "session" ? "allow-session" : "deny";
}
