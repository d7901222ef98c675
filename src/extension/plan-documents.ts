// Read-only documents that hold both sides of a planned settings change, so that VS Code's own diff can show it.
// Nothing is written from here; a plan's text is dropped when its diff is closed or applied.
import * as vscode from "vscode";
import type { GuardPlan } from "../protocol/window.ts";

const SCHEME = "countersign-plan";

export class PlanDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly texts = new Map<string, string>();
  private readonly registration = vscode.workspace.registerTextDocumentContentProvider(SCHEME, this);

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.texts.get(uri.toString()) ?? "";
  }

  /** Opens the diff of a plan and returns what closes it again. */
  async show(plan: GuardPlan, title: string): Promise<() => Promise<void>> {
    const [before, after] = (["before", "after"] as const).map((side) => {
      const uri = vscode.Uri.from({
        scheme: SCHEME,
        path: `/${plan.path}`.replace(/^\/+/, "/"),
        query: `${plan.planId}&${side}`,
      });
      this.texts.set(uri.toString(), plan[side] ?? "");
      return uri;
    });
    if (before === undefined || after === undefined) return async () => undefined;
    await vscode.commands.executeCommand("vscode.diff", before, after, title, { preview: true });
    return () => this.close(before, after);
  }

  dispose(): void {
    this.registration.dispose();
    this.texts.clear();
  }

  private async close(before: vscode.Uri, after: vscode.Uri): Promise<void> {
    this.texts.delete(before.toString());
    this.texts.delete(after.toString());
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    const ours = tabs.filter(
      (tab) => tab.input instanceof vscode.TabInputTextDiff && tab.input.modified.toString() === after.toString(),
    );
    await vscode.window.tabGroups.close(ours);
  }
}
