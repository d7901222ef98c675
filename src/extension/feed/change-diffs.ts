// Shows what a file action makes of its file as VS Code's own diff: left as it stood, right as the agent would leave it.
// Both sides are read-only texts of the moment they were asked for. Nothing is written, and what is said beside is fixed words.
import * as vscode from "vscode";
import type { ChangeReply } from "../../protocol/change.ts";
import { changeTitle, limitWords } from "./change-words.ts";

const SCHEME = "countersign-change";
const NOT_KEPT =
  "The guard keeps what files would become in its memory only, for the newest actions since it started. This one is no longer there.";
const TOO_LARGE = "The new text is too large to be shown.";

export class ChangeDiffs implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly texts = new Map<string, string>();
  private shown = 0;
  private readonly parts = vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => this.texts.delete(uri.toString())),
  );

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.texts.get(uri.toString()) ?? "";
  }

  async show(reply: ChangeReply): Promise<void> {
    switch (reply.kind) {
      case "forgotten":
        void vscode.window.showInformationMessage(vscode.l10n.t(NOT_KEPT));
        return;
      case "too-large":
        void vscode.window.showInformationMessage(vscode.l10n.t(TOO_LARGE));
        return;
      case "change":
        return this.open(reply);
      default:
        return reply satisfies never;
    }
  }

  dispose(): void {
    this.parts.dispose();
    this.texts.clear();
  }

  private async open(change: Extract<ChangeReply, { kind: "change" }>): Promise<void> {
    const before = this.keep(change.path, "before", change.before ?? "");
    const after = this.keep(change.path, "after", change.after);
    const title = changeTitle(change);
    await vscode.commands.executeCommand("vscode.diff", before, after, title, { preview: true });
    if (change.limit !== undefined) void vscode.window.showInformationMessage(limitWords(change.limit));
  }

  private keep(path: string, side: "before" | "after", text: string): vscode.Uri {
    this.shown += 1;
    const slashed = `/${path.replaceAll("\\", "/").replace(/^\/+/, "")}`;
    // A notebook's JSON is what the agent changes, so that is what is shown.
    const shownPath = slashed.endsWith(".ipynb") ? `${slashed}.json` : slashed;
    const uri = vscode.Uri.from({ scheme: SCHEME, path: shownPath, query: `${this.shown}&${side}` });
    this.texts.set(uri.toString(), text);
    return uri;
  }
}
