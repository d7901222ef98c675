// The two quick fixes for characters that nobody sees: show them as marks, or take them out. Ordinary edits, so that one
// step back undoes them; nothing is changed without the person's choice.
import * as vscode from "vscode";
import type { InstructionKind } from "../../core/instructions/finding.ts";
import { visible } from "../../core/text/visible.ts";

export const HIDDEN_CODE = "hidden-characters" satisfies InstructionKind;

export function hiddenFixes(source: string): vscode.CodeActionProvider {
  return {
    provideCodeActions: (document, _, { diagnostics }) =>
      diagnostics
        .filter((diagnostic) => diagnostic.source === source && codeOf(diagnostic) === HIDDEN_CODE)
        .flatMap((diagnostic) => [
          fix(vscode.l10n.t("Remove hidden characters"), { document, diagnostic, text: "" }),
          fix(vscode.l10n.t("Show hidden characters"), {
            document,
            diagnostic,
            text: visible(document.getText(diagnostic.range)),
          }),
        ]),
  };
}

interface Change {
  readonly document: vscode.TextDocument;
  readonly diagnostic: vscode.Diagnostic;
  readonly text: string;
}

function fix(title: string, { document, diagnostic, text }: Change): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  action.edit = new vscode.WorkspaceEdit();
  action.edit.replace(document.uri, diagnostic.range, text);
  return action;
}

function codeOf({ code }: vscode.Diagnostic): unknown {
  return typeof code === "object" ? code.value : code;
}
