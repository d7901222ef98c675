// "What did the agent do beyond what I asked?", for one session of the feed, shown as a read-only text of plain lines.
// What is shown comes from a model that has read what an agent wrote: it is text, and no link or command in it is live.
import * as vscode from "vscode";
import type { FeedRow } from "../../protocol/feed.ts";
import { plainLabel } from "../rules/pick-words.ts";
import type { WindowContext } from "../window-context.ts";
import { agree } from "./set-up.ts";
import { summaryText } from "./summary-words.ts";

const SCHEME = "countersign-summary";

/** Holds the text that was asked for last. */
export class SummaryText implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private text = "";
  private readonly registered = vscode.workspace.registerTextDocumentContentProvider(SCHEME, this);
  private readonly news = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.news.event;

  provideTextDocumentContent(): string {
    return this.text;
  }

  async show(text: string): Promise<void> {
    const uri = vscode.Uri.from({ scheme: SCHEME, path: "/what-the-agent-did.txt" });
    this.text = text;
    this.news.fire(uri);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
  }

  dispose(): void {
    this.registered.dispose();
    this.news.dispose();
  }
}

export async function summariseSession(context: WindowContext): Promise<void> {
  if (context.opinions.state === "off") {
    const setUp = vscode.l10n.t("Set Up");
    const words = vscode.l10n.t("A summary is written by a model, and second opinions are off.");
    if ((await vscode.window.showInformationMessage(words, setUp)) === setUp)
      await vscode.commands.executeCommand("countersign.setUpReviewer");
    return;
  }
  const session = await chosenSession(context.connection.feed?.rows ?? []);
  if (session === undefined || !(await agree(context))) return;
  await context.opinions.offer();
  const title = vscode.l10n.t("Reading what the agent did…");
  const outcome = await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title }, () =>
    context.opinions.summary(session),
  );
  if ("sentence" in outcome) void vscode.window.showWarningMessage(outcome.sentence);
  else await context.summary.show(summaryText(outcome));
}

async function chosenSession(rows: readonly FeedRow[]): Promise<string | undefined> {
  const last = new Map(rows.map((row) => [row.session, row]));
  const choices = [...last.values()].reverse().map((row) => ({
    label: new Date(row.at).toLocaleString(),
    description: plainLabel(row.agent),
    detail: plainLabel(row.cwd),
    session: row.session,
  }));
  if (choices.length <= 1) return choices[0]?.session;
  const title = vscode.l10n.t("Which session?");
  return (await vscode.window.showQuickPick(choices, { title }))?.session;
}
