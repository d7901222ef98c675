// Opens the place in a file that a row of the feed tells of. Only places that the broker named are opened.
import * as vscode from "vscode";
import type { FeedRow } from "../protocol/feed.ts";

export async function openPlace(row: FeedRow | undefined, index: number): Promise<void> {
  const note = row?.instructions?.[index];
  if (note === undefined) return;
  const line = Math.max(0, note.line - 1);
  const selection = new vscode.Range(line, 0, line, 0);
  await vscode.window.showTextDocument(vscode.Uri.file(note.file), { selection, preview: true });
}
