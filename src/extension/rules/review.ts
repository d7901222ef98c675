// A workspace's trust rules, as its repository brings them: shown as a diff since the person last agreed, each loosening in
// words, and sent as agreed only with the hash of what was shown. Without the person's word they loosen nothing.
import * as vscode from "vscode";
import { METHODS, type RulesReview } from "../../protocol/window.ts";
import { reviewWords } from "../guard/plan-words.ts";
import { holds } from "../questions/questions.ts";
import type { WindowContext } from "../window-context.ts";

/** Goes through the rule files of this window's folders that wait for a review. */
export async function reviewRules(context: WindowContext): Promise<void> {
  const open = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.fsPath);
  const reviews = (await context.connection.request(METHODS.reviews, {})) as readonly RulesReview[];
  const here = reviews.filter(({ file }) => holds(open, file));
  if (here.length === 0) {
    const words = vscode.workspace.isTrusted
      ? vscode.l10n.t("Nothing to review: this workspace's trust rules allow nothing that you have not agreed to.")
      : vscode.l10n.t("In Restricted Mode a workspace's trust rules allow nothing. Trust the workspace first.");
    void vscode.window.showInformationMessage(words);
    return;
  }
  for (const review of here) await reviewOne(context, review);
}

async function reviewOne({ plans, connection, log }: WindowContext, review: RulesReview): Promise<void> {
  const word = await plans.ask({
    id: review.hash,
    kind: "rules",
    path: review.file,
    after: review.after,
    ...(review.before !== undefined && { before: review.before }),
    title: vscode.l10n.t("Trust rules of this workspace: what changed since you agreed"),
    words: reviewWords(review.sentences),
    accept: vscode.l10n.t("Trust These Rules"),
  });
  if (word === "cancel") return;
  const { file, hash } = review;
  const reply = (await connection.request(METHODS.acceptRules, { file, hash })) as { readonly accepted: boolean };
  log.info(`${file} (${hash.slice(0, 12)}): ${reply.accepted ? "agreed to" : "changed while it was shown"}`);
  if (reply.accepted) return;
  void vscode.window.showWarningMessage(
    vscode.l10n.t("The file changed while you were reading it, so nothing of it is trusted. Review it again."),
  );
}

type Waiting = readonly { readonly file: string; readonly hash: string }[];

/** Tells once of each version of a rule file that waits; the person may also find it by the command. */
export class RulesNotice {
  private readonly told = new Set<string>();

  constructor(private readonly review: () => void) {}

  update(waiting: Waiting, folders: readonly string[]): void {
    const fresh = waiting.filter(({ file, hash }) => holds(folders, file) && !this.told.has(`${file} ${hash}`));
    if (fresh.length === 0) return;
    for (const { file, hash } of fresh) this.told.add(`${file} ${hash}`);
    const review = vscode.l10n.t("Review");
    const words = vscode.l10n.t(
      "This workspace brings trust rules that would allow more. Until you have reviewed them they allow nothing.",
    );
    void vscode.window.showWarningMessage(words, review).then((chosen) => {
      if (chosen === review) this.review();
    });
  }
}
