// The words of the second step: how long a rule counts, where it is then kept, and what else it would have allowed.
// Pure, and plain sentences only.

import type { Lifetime } from "../../core/rules/lifetime.ts";
import type { OfferedRules } from "../../protocol/rule-offers.ts";

export const LIFETIME_WORDS: Readonly<Record<Lifetime, string>> = {
  session: "This session",
  hour: "This workspace, one hour",
  today: "This workspace, today",
  week: "This workspace, a week",
  workspace: "This workspace, always",
  user: "Everywhere, always",
};

export function whereWords(lifetime: Lifetime, offered: OfferedRules | undefined): string {
  switch (lifetime) {
    case "session":
      return "Kept in this agent's session only. Its row keeps Revoke.";
    case "hour":
    case "today":
    case "week":
      return "Kept in your own rules. Counts in this workspace only, and ends by itself.";
    case "workspace":
      return `Kept in ${offered?.workspaceFile === undefined ? "the workspace's rules" : shortFile(offered.workspaceFile)}, which everybody who works in it shares.`;
    case "user":
      return "Kept in your own rules. Counts in every workspace, until you take it out.";
    default:
      return lifetime satisfies never;
  }
}

/** The file with the folder that it belongs to. */
export function shortFile(file: string): string {
  return file.split(/[\\/]/).slice(-3).join("/");
}

export function alsoWords(also: number, looked: number): string {
  if (also === 0) return "Would have allowed nothing else today.";
  return `Would also have allowed ${also} of today's ${looked} actions.`;
}
