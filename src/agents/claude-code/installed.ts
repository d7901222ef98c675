// Finds the hook command that stands in the agent's settings, for whoever is about to run it as a probe.
// Only the very text that an install writes may be run: settings of a repository are somebody else's text.

import type { GuardFacts } from "./drift.ts";
import { isGuardHandler } from "./settings.ts";
import { readSettings } from "./settings-text.ts";

export type Installed =
  | { readonly kind: "none" | "altered" }
  /** The very text that an install writes: nothing else is ever run, a repository's settings least of all. */
  | { readonly kind: "ours"; readonly command: string };

/** The first PreToolUse entry of ours, of the strongest scope that has one. */
export function installedCommand(facts: Pick<GuardFacts, "files" | "hooks">): Installed {
  const ours = facts.hooks.find(({ event }) => event === "PreToolUse")?.handler.command;
  for (const { text } of facts.files) {
    const reading = text === undefined ? undefined : readSettings(text);
    if (reading?.kind !== "settings") continue;
    const handlers = (reading.value.hooks.PreToolUse ?? []).flatMap((group) => group.hooks);
    for (const handler of handlers) {
      if (isGuardHandler(handler))
        return ours !== undefined && handler.command === ours ? { kind: "ours", command: ours } : { kind: "altered" };
    }
  }
  return { kind: "none" };
}
