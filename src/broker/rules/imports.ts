// What other programs of the person already allow, as rules they may take over: Claude Code's permissions, VS Code's terminal
// approvals. Reads settings and offers; what is taken over goes the way of every other change of a rule file.

import path from "node:path";
import * as v from "valibot";
import { exportRule } from "../../agents/claude-code/permission-export.ts";
import { importPermission } from "../../agents/claude-code/permission-import.ts";
import { permissionsIn } from "../../agents/claude-code/permission-text.ts";
import type { ImportedPermission, ImportFrame } from "../../agents/imported-rule.ts";
import { importApprovals } from "../../agents/vscode/terminal-approvals.ts";
import type { Decision } from "../../core/decision.ts";
import { parseRules } from "../../core/rules/parse.ts";
import { newRuleFile, withRule } from "../../core/rules/rule-text.ts";
import { RuleSchema } from "../../core/rules/schema.ts";
import { readSmall } from "../../machine/small-files.ts";
import type {
  ExportedRules,
  ImportPreview,
  ImportRequest,
  OfferedImport,
  PreviewRequest,
} from "../../protocol/rule-imports.ts";

const MAX_BYTES = 1024 * 1024;
const MAX_RULES_BYTES = 4 * 1024 * 1024;

export interface ImportPorts {
  readonly home: string;
  readonly userRules: string;
  readonly folders: () => readonly string[];
}

export interface Imports {
  readonly offered: (request: ImportRequest) => readonly OfferedImport[];
  /** The person's rule file before and after these rules; `after` undefined where it has faults. */
  readonly preview: (request: PreviewRequest) => ImportPreview;
  /** The person's own rules as Claude Code's permissions, as far as it has words for them. */
  readonly exported: () => ExportedRules;
}

interface Source {
  readonly file: string;
  readonly frame: ImportFrame;
  /** Elsewhere than in their own settings a repository or an agent may have written it. */
  readonly isOwn: boolean;
}

export function createImports({ home, userRules, folders }: ImportPorts): Imports {
  return {
    offered: ({ approvals }) => [
      ...sourcesOf(home, folders()).flatMap(fromClaude),
      ...importApprovals(approvals, { from: "VS Code's settings", home, root: undefined }).map((one) =>
        shown(one, { from: "VS Code's settings", isOwn: true }),
      ),
    ],
    preview: ({ rules }) => {
      const before = readSmall(userRules, MAX_RULES_BYTES);
      let after: string | undefined = before ?? newRuleFile("user");
      for (const rule of rules) {
        const entry = v.safeParse(RuleSchema, rule);
        after = after === undefined || !entry.success ? undefined : withRule(after, entry.output);
      }
      return { file: userRules, ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
    },
    exported: () => exportedFrom(userRules),
  };
}

function exportedFrom(file: string): ExportedRules {
  const permissions: Record<Decision, string[]> = { allow: [], ask: [], deny: [] };
  const left: ExportedRules["left"][number][] = [];
  const { ruleSet } = parseRules({
    text: readSmall(file, MAX_RULES_BYTES) ?? newRuleFile("user"),
    scope: "user",
    source: file,
    loosens: true,
  });
  for (const rule of ruleSet.rules) {
    const outcome = exportRule(rule, "user");
    if (outcome.kind === "permissions") permissions[outcome.list].push(...outcome.permissions);
    else left.push({ id: rule.id, why: outcome.why });
  }
  return { permissions, left };
}

function sourcesOf(home: string, folders: readonly string[]): readonly Source[] {
  const of = (folder: string, name: string): Source => ({
    file: path.join(folder, ".claude", name),
    frame: { from: `Claude Code's ${name} of ${path.basename(folder)}`, home, root: folder },
    isOwn: false,
  });
  const users = { from: "your Claude Code settings", home, root: undefined };
  return [
    { file: path.join(home, ".claude/settings.json"), frame: users, isOwn: true },
    ...folders.flatMap((folder) => [of(folder, "settings.local.json"), of(folder, "settings.json")]),
  ];
}

function fromClaude({ file, frame, isOwn }: Source): readonly OfferedImport[] {
  const text = readSmall(file, MAX_BYTES);
  if (text === undefined) return [];
  return permissionsIn(text).map(({ list, original }) =>
    shown(importPermission(original, list, frame), { from: frame.from, isOwn }),
  );
}

function shown(
  { original, list, outcome }: ImportedPermission,
  { from, isOwn }: { readonly from: string; readonly isOwn: boolean },
): OfferedImport {
  const about = { original: original.slice(0, 1_000), list, from, isOwn };
  return outcome.kind === "rule"
    ? { ...about, kind: "rule", words: outcome.sentence, rule: outcome.rule }
    : { ...about, kind: outcome.kind, words: outcome.why };
}
