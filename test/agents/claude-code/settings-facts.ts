// Claude Code's settings files of one machine, by their scope, with the guard's hooks in force where a test says `GOOD`.
import type { GuardFacts } from "../../../src/agents/claude-code/drift.ts";
import { planInstall } from "../../../src/agents/claude-code/plan.ts";
import { guardHooks } from "../../../src/agents/claude-code/settings.ts";
import { SCOPES, type SettingsScope } from "../../../src/agents/claude-code/settings-text.ts";

export const HOOKS = guardHooks({ hookScript: "/home/u/.countersign/bin/hook.sh" });

const plan = planInstall('{\n  "model": "opus"\n}\n', HOOKS);
export const GOOD = plan.kind === "planned" ? (plan.after ?? "") : "";

export const PATHS: Readonly<Record<SettingsScope, string>> = {
  managed: "/etc/claude-code/managed-settings.json",
  local: "/w/.claude/settings.local.json",
  project: "/w/.claude/settings.json",
  user: "/home/u/.claude/settings.json",
};

export type Texts = Partial<Record<SettingsScope, string>>;

/** What is known where these scopes have these texts, and the others no file. */
export function facts(texts: Texts, more: Partial<GuardFacts> = {}): GuardFacts {
  const files = SCOPES.map((scope) => ({ scope, path: PATHS[scope], text: texts[scope] }));
  return { files, hooks: HOOKS, installedIn: PATHS.user, script: "intact", ...more };
}
