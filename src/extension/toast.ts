// The notification of waiting questions: a warning first, an error (sticky, passes Do Not Disturb) after 20 seconds or at
// once for the worst class. It offers Review and Deny. It never offers Allow: nothing may be allowed unseen.
import * as vscode from "vscode";
import type { FeedRow } from "../protocol/feed.ts";
import { isUrgent, toastText } from "./toast-words.ts";

export interface ToastPorts {
  readonly review: () => void;
  readonly deny: (rows: readonly FeedRow[]) => void;
}

const INSIST_AFTER = 20_000;

export class QuestionToast implements vscode.Disposable {
  private known: ReadonlySet<string> = new Set();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly ports: ToastPorts) {}

  /** `seen`: the panel is in sight, so that a toast would only repeat the card. */
  update(waiting: readonly FeedRow[], seen: boolean): void {
    const fresh = waiting.some((row) => !this.known.has(row.id));
    this.known = new Set(waiting.map((row) => row.id));
    if (waiting.length === 0) this.dispose();
    if (!fresh) return;
    clearTimeout(this.timer);
    const urgent = isUrgent(waiting);
    if (!seen || urgent) this.show(waiting, urgent);
    if (!urgent) this.timer = setTimeout(() => this.insist(waiting), INSIST_AFTER);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private insist(waiting: readonly FeedRow[]): void {
    const still = waiting.filter((row) => this.known.has(row.id));
    if (still.length > 0) this.show(still, true);
  }

  private show(waiting: readonly FeedRow[], urgent: boolean): void {
    const review = vscode.l10n.t("Review");
    const deny = waiting.length === 1 ? vscode.l10n.t("Deny") : vscode.l10n.t("Deny all");
    const text = toastText(waiting);
    const shown = urgent
      ? vscode.window.showErrorMessage(text, review, deny)
      : vscode.window.showWarningMessage(text, review, deny);
    void shown.then((chosen) => {
      if (chosen === review) this.ports.review();
      if (chosen === deny) this.ports.deny(waiting.filter((row) => this.known.has(row.id)));
    });
  }
}
