// Holds the height of the card's middle part once it was drawn, so that what unfolds in it does not push the answers away,
// and knows whether every effect in it has been in sight.
import type { ReactiveController, ReactiveControllerHost } from "lit";

export class BodySize implements ReactiveController {
  /** Whether the end of the effects has been in sight since the last reset. */
  isSeen = false;
  private room = "";
  private readonly watcher = new ResizeObserver(() => this.settle());

  constructor(private readonly card: ReactiveControllerHost & Element) {
    card.addController(this);
  }

  hostConnected(): void {
    this.watcher.observe(this.card);
  }

  hostDisconnected(): void {
    this.watcher.disconnect();
  }

  hostUpdated(): void {
    this.settle();
  }

  /** Another question: it takes the height that it needs. */
  reset(): void {
    this.room = "";
    this.isSeen = false;
  }

  /** Something was scrolled. */
  look(): void {
    const body = this.body();
    const effects = body?.querySelector<HTMLElement>(".effects");
    if (body === null || effects === null || effects === undefined || this.isSeen) return;
    const end = effects.getBoundingClientRect().bottom - body.getBoundingClientRect().top;
    if (end > body.clientHeight + 1) return;
    this.isSeen = true;
    this.card.requestUpdate();
  }

  scrollOn(): void {
    const body = this.body();
    body?.scrollBy({ top: body.clientHeight * 0.8 });
  }

  private settle(): void {
    const body = this.body();
    const room = `${body?.clientWidth} ${window.innerHeight}`;
    if (body !== null && room !== this.room) {
      this.room = room;
      body.style.blockSize = "";
      body.style.blockSize = `${body.getBoundingClientRect().height}px`;
      showWorst(body);
    }
    this.look();
  }

  private body(): HTMLElement | null {
    return this.card.shadowRoot?.querySelector<HTMLElement>(".body") ?? null;
  }
}

/** A long command opens where it does harm. */
function showWorst(body: HTMLElement): void {
  const text = body.querySelector<HTMLElement>(".code");
  const worst = text?.querySelector(".effect-span.worst") ?? text?.querySelector(".effect-span:not(.minor)");
  if (!text || !worst) return;
  text.scrollTop += worst.getBoundingClientRect().top - text.getBoundingClientRect().top - text.clientHeight / 3;
}
