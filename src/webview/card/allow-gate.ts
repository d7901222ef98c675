// Keeps Allow dead for half a second after a card appears, changes or moves, and while it is not in sight, so that no
// click meant for something else lands on it. A click counts only where the button stood when the gate opened.
import type { ReactiveController, ReactiveControllerHost } from "lit";

const MILLISECONDS = 500;

export class AllowGate implements ReactiveController {
  isOpen = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private before = "";
  private frame = 0;

  /** `shown` tells what is asked and where the button stands, as one comparable text. */
  constructor(
    private readonly card: ReactiveControllerHost & Element,
    private readonly shown: () => string,
  ) {
    card.addController(this);
  }

  hostConnected(): void {
    document.addEventListener("visibilitychange", this.close);
    window.addEventListener("focus", this.close);
    this.follow();
  }

  hostDisconnected(): void {
    document.removeEventListener("visibilitychange", this.close);
    window.removeEventListener("focus", this.close);
    cancelAnimationFrame(this.frame);
    clearTimeout(this.timer);
  }

  hostUpdated(): void {
    this.check();
  }

  /** Looks at every frame: scrolling inside the page tells nobody outside, and a button that moved must be seen to be dead. */
  private readonly follow = (): void => {
    this.frame = requestAnimationFrame(this.follow);
    this.check();
  };

  /** Whether an Allow may be taken now. What moved unseen by an update is noticed here. */
  admits(): boolean {
    this.check();
    return this.isOpen;
  }

  private readonly check = (): void => {
    const now = this.shown();
    if (now === this.before) return;
    this.before = now;
    this.close();
  };

  private readonly close = (): void => {
    const was = this.isOpen;
    this.isOpen = false;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.isOpen = document.visibilityState === "visible";
      this.card.requestUpdate();
    }, MILLISECONDS);
    if (was) this.card.requestUpdate();
  };
}
