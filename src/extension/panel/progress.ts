// Shows that something is being done once it takes longer than a person waits without wondering: the panel's own bar, and
// a word in the status bar for those who do not have the panel in sight. Fixed words only; it neither waits nor fails.
import * as vscode from "vscode";
import { PANEL_VIEW } from "./panel.ts";

const WONDERING = 500;

/** A view out of sight would show a badge of its own beside the questions that wait. */
export function showProgress(work: Promise<unknown>, inSight: boolean): void {
  const done = work.then(
    () => {},
    () => {},
  );
  const timer = setTimeout(() => {
    const title = vscode.l10n.t("Countersign is at work");
    if (inSight) void vscode.window.withProgress({ location: { viewId: PANEL_VIEW } }, () => done);
    void vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () => done);
  }, WONDERING);
  void done.then(() => clearTimeout(timer));
}
