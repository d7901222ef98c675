// The words of the second step: how long a rule counts, where it is then kept, and what else it would have allowed.
// Pure, and plain sentences only.

import type { Lifetime } from "../../core/rules/lifetime.ts";
import type { OfferedRules } from "../../protocol/rule-offers.ts";

export const LIFETIME_WORDS: Readonly<Record<Lifetime, string>> = {
  session: "This session",
  hour: "One hour",
  today: "Today",
  week: "A week",
  workspace: "This workspace",
  user: "Everywhere",
};

export function whereWords(lifetime: Lifetime, offered: OfferedRules | undefined): string {
  switch (lifetime) {
    case "session":
      return "Kept in this agent's session only. Its row keeps Revoke.";
    case "hour":
    case "today":
    case "week":
      return "Kept in your own rules, for this workspace only, and ends by itself.";
    case "workspace":
      return `Kept in ${shortFile(offered?.workspaceFile)}, which everybody who works in it shares.`;
    case "user":
      return "Kept in your own rules, for every workspace, until you take it out.";
    default:
      return lifetime satisfies never;
  }
}

/** The file with the folder that it belongs to. */
function shortFile(file: string | undefined): string {
  return file === undefined ? "the workspace's rules" : file.split(/[\\/]/).slice(-3).join("/");
}

export function alsoWords(also: number, looked: number): string {
  if (also === 0) return "Would have allowed nothing else today.";
  return `Would also have allowed ${also} of today's ${looked} actions.`;
}
