// The notification of waiting questions: a warning first, an error (sticky, passes Do Not Disturb) after 20 seconds or at
// once for the worst class. It offers Review and Deny. It never offers Allow: nothing may be allowed unseen.
import type { FeedRow } from "../../protocol/feed.ts";
import { DENY, DENY_ALL, isUrgent, REVIEW, toastText } from "./toast-words.ts";

export interface ToastPorts {
  /** Shows a notification and resolves to the button that was pressed. */
  readonly notify: (
    severity: "warning" | "error",
    text: string,
    buttons: readonly string[],
  ) => PromiseLike<string | undefined>;
  readonly review: () => void;
  readonly deny: (rows: readonly FeedRow[]) => void;
  /** A notification outlives its questions, since VS Code takes none back: whoever denies by it then is told. */
  readonly tooLate: () => void;
}

export const INSIST_AFTER = 20_000;

export class QuestionToast {
  private waiting: readonly FeedRow[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly ports: ToastPorts) {}

  update(waiting: readonly FeedRow[]): void {
    const known = new Set(this.waiting.map((row) => row.id));
    this.waiting = waiting;
    if (waiting.length === 0) this.dispose();
    if (!waiting.some((row) => !known.has(row.id))) return;
    if (isUrgent(waiting)) {
      this.insist();
      return;
    }
    this.show("warning");
    // Counts from the first question that nobody looked at: questions that keep coming must not put it off.
    this.timer ??= setTimeout(() => this.insist(), INSIST_AFTER);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private insist(): void {
    this.dispose();
    if (this.waiting.length > 0) this.show("error");
  }

  private show(severity: "warning" | "error"): void {
    const shown = this.waiting;
    const deny = shown.length === 1 ? DENY : DENY_ALL;
    void this.ports.notify(severity, toastText(shown), [REVIEW, deny]).then((chosen) => {
      if (chosen === REVIEW) this.ports.review();
      if (chosen !== deny) return;
      const waiting = this.still(shown);
      if (waiting.length > 0) this.ports.deny(waiting);
      else this.ports.tooLate();
    });
  }

  /** Only what was counted in the notification, and still waits. */
  private still(shown: readonly FeedRow[]): readonly FeedRow[] {
    const counted = new Set(shown.map((row) => row.id));
    return this.waiting.filter((row) => counted.has(row.id));
  }
}
