// Shows a change as VS Code's own diff (settings to be written, rules to be trusted), or a text that would be sent, and
// waits for the person's word: the actions in the diff's title, the notification beside it, or closing the diff, which is
// a no. Nothing covers the diff, and nothing is written from here.
import * as vscode from "vscode";

export type PlanWord = "accept" | "cancel";

/** Two texts of one file, and what is asked about them. */
export interface ReviewedChange {
  /** Unlike any other review's. */
  readonly id: string;
  readonly path: string;
  readonly before?: string;
  readonly after?: string;
  readonly title: string;
  /** What the notification beside the diff says; plain words (plan-words.ts). */
  readonly words: string;
  readonly accept: string;
  /** Which buttons stand in the diff's title. */
  readonly kind: "settings" | "rules" | "sending";
}

const SCHEME = "countersign-plan";
const OPEN_CONTEXT = "countersign.planOpen";

interface Review {
  readonly before: vscode.Uri;
  readonly after: vscode.Uri;
  readonly decide: (word: PlanWord) => void;
}

export class PlanReview implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly texts = new Map<string, string>();
  private current: Review | undefined;
  private readonly parts = vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
    vscode.window.tabGroups.onDidChangeTabs(({ closed }) => this.closedByPerson(closed)),
  );

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.texts.get(uri.toString()) ?? "";
  }

  /** Opens the diff and resolves to the person's word; the diff is closed then. */
  async ask(change: ReviewedChange): Promise<PlanWord> {
    this.decide("cancel");
    const before = this.keep(change, "before");
    const after = this.keep(change, "after");
    const word = new Promise<PlanWord>((decide) => {
      this.current = { before, after, decide };
    });
    if (change.kind === "sending") await vscode.window.showTextDocument(after, { preview: false });
    else await vscode.commands.executeCommand("vscode.diff", before, after, change.title, { preview: false });
    await vscode.commands.executeCommand("setContext", OPEN_CONTEXT, change.kind);
    const cancel = vscode.l10n.t("Cancel");
    const review = this.current;
    void vscode.window.showInformationMessage(change.words, change.accept, cancel).then((chosen) => {
      // The notification may outlive its diff: then it says nothing any more.
      if (chosen !== undefined && review === this.current) this.decide(chosen === change.accept ? "accept" : "cancel");
    });
    return word;
  }

  /** The person's word about the diff that is open; without one, nothing happens. */
  decide(word: PlanWord): void {
    const review = this.current;
    if (review === undefined) return;
    this.current = undefined;
    review.decide(word);
    void vscode.commands.executeCommand("setContext", OPEN_CONTEXT, false);
    void vscode.window.tabGroups.close(tabsOf(review));
    this.texts.delete(review.before.toString());
    this.texts.delete(review.after.toString());
  }

  dispose(): void {
    this.decide("cancel");
    this.parts.dispose();
    this.texts.clear();
  }

  private keep(change: ReviewedChange, side: "before" | "after"): vscode.Uri {
    const path = `/${change.path.replaceAll("\\", "/").replace(/^\/+/, "")}`;
    const uri = vscode.Uri.from({ scheme: SCHEME, path, query: `${change.id}&${side}` });
    this.texts.set(uri.toString(), change[side] ?? "");
    return uri;
  }

  private closedByPerson(closed: readonly vscode.Tab[]): void {
    const { current } = this;
    if (current !== undefined && closed.some((tab) => isDiffOf(current, tab))) this.decide("cancel");
  }
}

function tabsOf(review: Review): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap((group) => group.tabs).filter((tab) => isDiffOf(review, tab));
}

function isDiffOf({ after }: Review, { input }: vscode.Tab): boolean {
  const shown =
    input instanceof vscode.TabInputTextDiff
      ? input.modified
      : input instanceof vscode.TabInputText
        ? input.uri
        : undefined;
  return shown?.toString() === after.toString();
}
