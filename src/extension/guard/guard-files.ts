// Opens the guard's own files in the editor: the person's rules (made with a commented example first), a rules file that
// has faults, and the audit log.
import * as vscode from "vscode";
import { newRuleFile } from "../../core/rules/rule-text.ts";
import type { WindowContext } from "../window-context.ts";

export async function openRules({ paths }: WindowContext): Promise<void> {
  const uri = vscode.Uri.file(paths.userRules);
  if (!(await exists(uri))) await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(newRuleFile("user")));
  await vscode.window.showTextDocument(uri);
}

/** Opens the first rules file that has faults, at its first one. */
export async function mendRules({ connection }: WindowContext): Promise<void> {
  const [fault] = connection.feed?.status.ruleFaults ?? [];
  if (fault === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t("No rules file has faults."));
    return;
  }
  const document = await vscode.workspace.openTextDocument(vscode.Uri.file(fault.file));
  const at = document.positionAt(fault.offset);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at) });
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
