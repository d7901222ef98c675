// What is said when questions come and go: one sentence per question, and who closed the last one.
// Pure; nothing in here answers anything.

import type { FeedRow, GuardStatus } from "../../protocol/feed.ts";
import type { FeedLine } from "../../protocol/feed-line.ts";
import { visibleLine } from "../visible.ts";
import { agentTitle, verdictOf } from "../wording.ts";
import type { Question } from "./coalesce.ts";
import { headline } from "./headline.ts";

export interface Announcement {
  readonly id: string;
  readonly words: string;
}

/** One for each question of which no row was told before. */
export function announcements(
  questions: readonly Question[],
  told: ReadonlySet<string>,
  status: GuardStatus | undefined,
): readonly Announcement[] {
  return questions.flatMap(({ row, rows }) => {
    if (rows.some(({ id }) => told.has(id))) return [];
    return [{ id: row.id, words: `Waiting for you: ${headline(row, agentTitle(row.agent, status))}.` }];
  });
}

/** The question that was there before and is no longer. */
export function closedCard(before: readonly FeedRow[], after: readonly FeedRow[]): string | undefined {
  return before.find(({ id }) => !after.some((row) => row.id === id))?.id;
}

/**
 * How a closed question ended, when something other than this panel ended it. A terminal's answer is known only some
 * moments after its prompt has gone, so this is asked anew whenever the row changes.
 */
export function closedNotice(line: FeedLine): string {
  const { state } = line;
  const by = "by" in state ? state.by : undefined;
  if (by === "panel") return "";
  if (by === "terminal") {
    const isDenied = state.kind === "answered" && state.answer === "deny";
    return `Answered in the terminal: ${isDenied ? "denied" : "allowed"}.`;
  }
  const { word, reason } = verdictOf(line);
  return reason === "" ? `${word}.` : `${word}: ${visibleLine(reason, 200)}.`;
}

export function pressedAnswer(key: "allow" | "session" | "deny"): "allow-once" | "allow-session" | "deny" {
  return key === "allow" ? "allow-once" : key === "session" ? "allow-session" : "deny";
}
