// The rules that stand in files, read anew when a file changes. A workspace's file never loosens unless it was reviewed.

import type { RuleSet } from "../core/rules/rule.ts";
import type { StatePaths } from "../protocol/state-folder.ts";

export function openRuleFiles(_paths: StatePaths): (workspace: readonly string[]) => readonly RuleSet[] {
  return () => [];
}
