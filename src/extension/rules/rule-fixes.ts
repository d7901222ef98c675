// Quick fixes of doubtful rules, as edits of the text in the editor: a person sees them, undoes them, and saves them.
// Only what makes the file say less is offered for an allow rule; nothing is offered that would loosen.
import * as vscode from "vscode";
import { type RuleField, withField, withoutRule } from "../../core/rules/rule-text.ts";
import type { RuleWarning, ShownRule, ShownScope } from "../../protocol/rules.ts";

export interface DoubtfulRule {
  readonly document: vscode.TextDocument;
  readonly scope: ShownScope;
  readonly rule: ShownRule;
}

type Fix = "delete" | "disable" | "end" | "narrow" | "review";

/** What mends each doubt, best first. */
const FIXES: Readonly<Record<RuleWarning["kind"], readonly Fix[]>> = {
  expired: ["delete"],
  shadowed: ["delete", "disable"],
  wide: ["narrow", "end", "disable"],
  unmatched: ["delete", "disable", "end"],
  unreviewed: ["review"],
  fault: ["disable", "delete"],
};

const WEEK = 7 * 24 * 3_600_000;

export function fixesFor(doubtful: DoubtfulRule, marks: readonly vscode.Diagnostic[]): vscode.CodeAction[] {
  if (doubtful.scope.scope === "managed") return [];
  const wanted = new Set(doubtful.rule.warnings.flatMap(({ kind }) => FIXES[kind]));
  return [...wanted].flatMap((fix) => {
    const action = actionOf(fix, doubtful);
    if (action === undefined) return [];
    action.diagnostics = [...marks];
    return [action];
  });
}

function actionOf(fix: Fix, doubtful: DoubtfulRule): vscode.CodeAction | undefined {
  const { document, scope, rule } = doubtful;
  const { index = -1 } = rule;
  const text = document.getText();
  const set = (field: RuleField) => withField(text, index, field);
  switch (fix) {
    case "delete":
      return edited(vscode.l10n.t("Delete this rule"), document, withoutRule(text, index));
    case "disable":
      return edited(vscode.l10n.t("Disable this rule"), document, set({ name: "disabled", value: true }));
    case "end": {
      const until = new Date(Date.now() + WEEK).toISOString().slice(0, 10);
      return edited(vscode.l10n.t("Let it end in a week"), document, set({ name: "until", value: until }));
    }
    case "narrow":
      return calling(vscode.l10n.t("Limit it to hosts…"), "countersign.narrowRule", { kind: "rule", scope, rule });
    case "review":
      return calling(vscode.l10n.t("Review this file"), "countersign.reviewRules");
    default:
      return fix satisfies never;
  }
}

function calling(title: string, command: string, ...subject: readonly unknown[]): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { command, title, arguments: [...subject] };
  return action;
}

/** The new text as the smallest edit, so that the cursor stays where it is. */
function edited(
  title: string,
  document: vscode.TextDocument,
  after: string | undefined,
): vscode.CodeAction | undefined {
  if (after === undefined) return undefined;
  const before = document.getText();
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(start), document.positionAt(before.length - end));
  action.edit.replace(document.uri, range, after.slice(start, after.length - end));
  return action;
}
