// The words of the toast and the badge: fixed words and numbers only, never a letter that came from an agent.
// VS Code turns `[x](command:…)` in a notification into a link that runs a command; so nothing variable goes in but counts.
import type { FeedRow } from "../../protocol/feed.ts";

type EffectKind = FeedRow["effects"][number]["kind"];

const PHRASES: Readonly<Record<EffectKind, string>> = {
  exfiltration: "would carry a secret out",
  lockout: "would lock somebody out",
  "guard-tamper": "would weaken a guard",
  "outbound-message": "reaches people",
  "credential-change": "changes an account or key",
  "credential-read": "reads a secret",
  destructive: "destroys something",
  "hidden-code": "runs code the guard cannot see",
  privilege: "gains rights",
  persistence: "arranges to run again later",
  network: "reaches the network",
  "file-delete": "deletes a file",
  "file-write": "writes a file",
  "file-read": "reads a file",
};
const ORDER = Object.keys(PHRASES) as readonly EffectKind[];
const WORST: ReadonlySet<EffectKind> = new Set(["exfiltration", "lockout", "guard-tamper"]);

export const REVIEW = "Review";
export const DENY = "Deny";
export const DENY_ALL = "Deny all";

/** "An agent is waiting: 1 action reaches the network." */
export function toastText(waiting: readonly FeedRow[]): string {
  const count = waiting.length;
  const phrase = worstPhrase(waiting);
  if (count === 1) return `An agent is waiting: 1 action ${phrase}.`;
  return `Agents are waiting: ${count} actions, the worst ${phrase}.`;
}

/** Whether the toast must be sticky from the start. */
export function isUrgent(waiting: readonly FeedRow[]): boolean {
  return waiting.some((row) => row.effects.some((effect) => effect.flag && WORST.has(effect.kind)));
}

export function badgeText(count: number): string {
  return count === 1 ? "1 action is waiting for you" : `${count} actions are waiting for you`;
}

function worstPhrase(waiting: readonly FeedRow[]): string {
  const kinds = new Set(
    waiting.flatMap((row) => row.effects.filter((effect) => effect.flag).map((effect) => effect.kind)),
  );
  const worst = ORDER.find((kind) => kinds.has(kind));
  return worst === undefined ? "needs your word" : PHRASES[worst];
}
