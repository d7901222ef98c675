// The rules that stand in files: managed, the person's own, and each workspace's. Read anew for each action, parsed when
// changed. A workspace's file only tightens: what it loosens counts once the person can review that exact content.

import fs from "node:fs";
import path from "node:path";
import type { RuleScope } from "../core/decision.ts";
import { type ParsedRules, parseRules, toldProblem } from "../core/rules/parse.ts";
import type { RuleSet } from "../core/rules/rule.ts";
import type { StatePaths } from "../protocol/state-folder.ts";
import { readSmall } from "./private-files.ts";

const MANAGED = "/etc/countersign/rules.jsonc";
const MAX_BYTES = 4 * 1024 * 1024;

export interface RuleFiles {
  readonly setsFor: (workspace: readonly string[]) => readonly RuleSet[];
  /** What is wrong with the files that were last read. */
  readonly problems: () => readonly string[];
}

export function openRuleFiles(paths: StatePaths, changed: () => void): RuleFiles {
  const parsed = new Map<string, { readonly text: string; readonly rules: ParsedRules }>();
  const read = (source: string, scope: RuleScope, loosens: boolean): readonly RuleSet[] => {
    const text = textOf(source);
    const known = parsed.get(source);
    if (text === undefined) {
      if (parsed.delete(source)) changed();
      return [];
    }
    if (known?.text === text) return [known.rules.ruleSet];
    const rules = parseRules({ text, scope, source, loosens });
    parsed.set(source, { text, rules });
    changed();
    return [rules.ruleSet];
  };
  return {
    setsFor: (workspace) => [
      ...(ownedByRoot(MANAGED) ? read(MANAGED, "managed", true) : []),
      ...read(paths.userRules, "user", true),
      ...workspace.flatMap((folder) => read(path.join(folder, ".countersign/rules.jsonc"), "workspace", false)),
    ],
    problems: () =>
      [...parsed].flatMap(([source, { text, rules }]) =>
        rules.problems.map((problem) => toldProblem({ source, text }, problem)),
      ),
  };
}

/** A file that is there but cannot be read counts as a broken one, never as none. */
function textOf(source: string): string | undefined {
  const text = readSmall(source, MAX_BYTES);
  if (text !== undefined) return text;
  try {
    fs.lstatSync(source);
    return "";
  } catch (problem) {
    const code = (problem as { code?: unknown }).code;
    return code === "ENOENT" || code === "ENOTDIR" ? undefined : "";
  }
}

function ownedByRoot(file: string): boolean {
  const stat = process.platform === "win32" ? undefined : fs.statSync(file, { throwIfNoEntry: false });
  return stat?.uid === 0 && (stat.mode & 0o022) === 0;
}
