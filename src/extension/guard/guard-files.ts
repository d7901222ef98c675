// Opens the guard's own files in the editor: the person's rules (made with a commented example first) and the audit log.
import * as vscode from "vscode";
import { newRuleFile } from "../../core/rules/rule-text.ts";
import type { WindowContext } from "../window-context.ts";

export async function openRules({ paths }: WindowContext): Promise<void> {
  const uri = vscode.Uri.file(paths.userRules);
  if (!(await exists(uri))) await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(newRuleFile("user")));
  await vscode.window.showTextDocument(uri);
}

export async function openAuditLog({ paths }: WindowContext): Promise<void> {
  const uri = vscode.Uri.file(paths.audit);
  if (!(await exists(uri))) {
    void vscode.window.showInformationMessage(vscode.l10n.t("Nothing has been logged yet."));
    return;
  }
  await vscode.window.showTextDocument(uri, { preview: true });
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
