// Words for lists of the editor that may hold an agent's text: hidden characters visible, and no `$(icon)` that would be drawn.
// Pure; nothing here becomes a link, since labels of lists are drawn as text.
import { visible } from "../../core/text/visible.ts";
import type { PromptBudget } from "../../protocol/rule-offers.ts";

const LONGEST = 300;

export function plainLabel(text: string): string {
  return visible(text, LONGEST).replaceAll("$(", "\\$(");
}

/** How often the person is asked, in one sentence. */
export function budgetLine({ days, actions, asked, allowed }: PromptBudget): string {
  if (actions === 0) return `No action in the last ${days} days.`;
  const per = asked === 0 ? "0" : ((asked * 100) / actions).toFixed(asked * 10 < actions ? 1 : 0);
  const share = Math.floor((allowed * 1000) / actions) / 10;
  return `${per} questions per 100 actions in the last ${days} days; ${share} % ran unasked.`;
}
