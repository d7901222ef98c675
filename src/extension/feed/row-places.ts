// Opens what a row of the feed leads to: the file of one of its rules, a place that it tells of, its own file, a terminal in
// its folder. Only what the broker named is opened, and nothing is typed into a terminal.
import * as vscode from "vscode";
import type { FeedRow } from "../../protocol/feed.ts";
import type { FromPanel } from "../../protocol/panel.ts";

type Place = Extract<FromPanel, { kind: "open-place" }>["place"];

export async function openPlace(row: FeedRow | undefined, place: Place, index: number): Promise<void> {
  if (row === undefined) return;
  switch (place) {
    case "instruction": {
      const note = row.instructions?.[index];
      return note === undefined ? undefined : show(note.file, Math.max(0, note.line - 1));
    }
    case "rule": {
      const rule = row.rules[index];
      return rule?.source === undefined ? undefined : showRule(rule.source, rule.id);
    }
    case "file": {
      const [path = ""] = row.text.split("\n");
      return show(isAbsolute(path) ? path : vscode.Uri.joinPath(vscode.Uri.file(row.cwd), path).fsPath);
    }
    case "terminal":
      vscode.window.createTerminal({ cwd: vscode.Uri.file(row.cwd) }).show();
      return;
    default:
      return place satisfies never;
  }
}

async function show(path: string, line = 0): Promise<void> {
  const selection = new vscode.Range(line, 0, line, 0);
  await vscode.window.showTextDocument(vscode.Uri.file(path), { selection, preview: true });
}

/** At the line that names the rule, where it still does. */
async function showRule(path: string, id: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.file(path));
  const at = document.getText().indexOf(JSON.stringify(id));
  await show(path, at < 0 ? 0 : document.positionAt(at).line);
}

function isAbsolute(path: string): boolean {
  return path.startsWith("/") || /^[A-Za-z]:[\\/]/.test(path);
}
