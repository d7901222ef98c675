// The question card: one waiting action, its effects and the two answers. Deny comes first and nothing is the default.
// Allow is dead for half a second after the card appears, changes or moves, so that no click meant for something else lands.
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { FeedRow } from "../../protocol/feed.ts";
import { codeView, isFolded } from "../code-view.ts";
import { accent, badge, capital, effectList, effectStyle } from "../effect-view.ts";
import { icon } from "../icons.ts";
import { base, code } from "../styles.ts";
import { visibleLine } from "../visible.ts";
import { clock, KINDS, timeLeft, worstFirst } from "../wording.ts";
import { cardStyle } from "./card-style.ts";

export type AnswerKind = "allow-once" | "allow-session" | "deny";

export class AnswerEvent extends Event {
  constructor(
    readonly row: FeedRow,
    readonly answer: AnswerKind,
    readonly reason: string,
  ) {
    super("answer", { bubbles: true, composed: true });
  }
}

const ARM_MILLISECONDS = 500;
const REASONS = ["Not needed for this task", "Keep it on this machine", "Ask me in the chat first"];

@customElement("countersign-card")
export class QuestionCard extends LitElement {
  static override styles = [...base, code, effectStyle, cardStyle];

  @property({ attribute: false }) row: FeedRow | undefined;
  @property({ attribute: false }) agent = "";
  @property({ attribute: false }) position = { index: 0, count: 1 };
  @property({ attribute: false }) busy = false;
  /** Milliseconds that the broker's clock is ahead of this one. */
  @property({ attribute: false }) skew = 0;
  @state() private armed = false;
  @state() private whole = false;
  @state() private reasoning = false;
  @state() private now = Date.now();
  private armTimer: ReturnType<typeof setTimeout> | undefined;
  private tick: ReturnType<typeof setInterval> | undefined;
  private shown = "";
  private readonly watcher = new ResizeObserver(() => this.checkPlace());

  override connectedCallback(): void {
    super.connectedCallback();
    this.tick = setInterval(() => {
      this.now = Date.now();
    }, 1000);
    document.addEventListener("visibilitychange", this.disarm);
    window.addEventListener("focus", this.disarm);
    this.watcher.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.tick);
    clearTimeout(this.armTimer);
    document.removeEventListener("visibilitychange", this.disarm);
    window.removeEventListener("focus", this.disarm);
    this.watcher.disconnect();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("row")) return;
    const before = changed.get("row");
    if (before?.id === this.row?.id && before?.inputHash === this.row?.inputHash) return;
    this.whole = false;
    this.reasoning = false;
    this.disarm();
  }

  override updated(): void {
    this.checkPlace();
  }

  override render(): TemplateResult | typeof nothing {
    const { row } = this;
    if (row === undefined) return nothing;
    const [worst] = worstFirst(row.effects);
    return html`<article
      id="card"
      class="accent-${worst === undefined ? "waiting" : accent(worst.kind)}"
      tabindex="0"
      aria-labelledby="headline"
      data-action-id=${row.id}
      aria-busy=${this.busy}
      @focusin=${this.focusMoved}
      @focusout=${this.focusMoved}
    >
      <div class="eyebrow">
        ${worst === undefined ? nothing : badge(worst.kind, true)}
        <span class="kind">${worst === undefined ? "Needs you" : KINDS[worst.kind].label}</span>
        <span class="dim who">${visibleLine(this.agent)} · ${clock(row.at)}</span>
      </div>
      <h2 id="headline">${capital(visibleLine(row.sentence))}</h2>
      <div class="body">
        ${codeView(row, this.whole)} ${this.wholeToggle(row)} ${this.context(row)} ${effectList(row.effects)}
      </div>
      ${this.actions(row)}
    </article>`;
  }

  /** A pressed shortcut; refused while the focus is elsewhere or in a text field, or the card was not seen long enough. */
  press(answer: AnswerKind): void {
    if (!document.hasFocus()) return;
    const active = this.renderRoot instanceof ShadowRoot ? this.renderRoot.activeElement : null;
    if (active === null || active instanceof HTMLInputElement) return;
    this.answer(answer, "");
  }

  async focusCard(): Promise<void> {
    await this.updateComplete; // the card may have been made a moment ago and not be drawn yet
    this.renderRoot.querySelector<HTMLElement>("#card")?.focus();
  }

  /** Told from in here: focus that moves within a shadow tree is not seen outside it. A text field does not count. */
  private readonly focusMoved = (event: FocusEvent): void => {
    const focused = event.type === "focusin" && !(event.target instanceof HTMLInputElement);
    this.dispatchEvent(new CustomEvent("card-focus", { detail: focused, bubbles: true, composed: true }));
  };

  private context(row: FeedRow): TemplateResult {
    return html`<dl class="context">
      <dt>${icon("folder")}<span class="visually-hidden">Folder</span></dt>
      <dd class="mono">${visibleLine(row.cwd)}</dd>
      ${row.chain.map(
        (link) =>
          html`<dt>${icon("link")}<span class="visually-hidden">Earlier</span></dt>
            <dd>${capital(visibleLine(link))}</dd>`,
      )}
    </dl>`;
  }

  private wholeToggle(row: FeedRow): TemplateResult | typeof nothing {
    if (!this.whole && !isFolded(row)) return nothing;
    return html`<button class="link" @click=${() => this.toggleWhole()}>
      ${this.whole ? "Show less" : "Show the whole command"}
    </button>`;
  }

  private actions(row: FeedRow): TemplateResult {
    const { index, count } = this.position;
    const dead = !this.armed || this.busy || row.cut;
    return html`<div class="actions">
      <div class="answers">
        <button id="deny" class="action" aria-disabled=${this.busy} @click=${() => this.answer("deny", "")}>
          ${icon("circle-slash")} Deny
        </button>
        <button id="allow-once" class="action" aria-disabled=${dead} @click=${() => this.answer("allow-once", "")}>
          ${icon("pass")} Allow once
        </button>
      </div>
      ${row.cut ? html`<p class="dim">Too long to be shown whole, so it cannot be allowed from here.</p>` : nothing}
      <div class="more">
        <button id="deny-reason" class="link" aria-expanded=${this.reasoning} @click=${() => this.toggleReason()}>
          Deny with a reason…
        </button>
        ${
          row.mayRemember && !row.cut
            ? html`<button
                id="allow-session"
                class="link"
                aria-disabled=${dead}
                @click=${() => this.answer("allow-session", "")}
              >
                Allow for this session
              </button>`
            : nothing
        }
      </div>
      ${this.reasoning ? this.reasonForm() : nothing}
      <div class="foot dim">
        <span role="timer">${icon("clock")} ${this.deadline(row)}</span>
        ${count > 1 ? html`<span>${index + 1} of ${count} waiting</span>` : nothing}
      </div>
    </div>`;
  }

  private reasonForm(): TemplateResult {
    return html`<div class="reasons">
      ${REASONS.map(
        (reason) =>
          html`<button class="chip" @click=${() => this.answer("deny", reason)}>${icon("circle-slash")} ${reason}</button>`,
      )}
      <div class="own">
        <input id="reason" maxlength="2000" placeholder="Tell the agent what to do instead" aria-label="Reason for denying" />
        <button class="action" @click=${() => this.answer("deny", this.typedReason())}>Deny</button>
      </div>
    </div>`;
  }

  private deadline(row: FeedRow): string {
    if (row.state.kind !== "waiting") return "";
    const left = timeLeft(row.state.deadline, this.now + this.skew);
    return row.state.where === "panel" ? `${left}, then denied` : `${left} here, or in the terminal`;
  }

  private answer(answer: AnswerKind, reason: string): void {
    if (this.row === undefined || this.busy) return;
    if (answer !== "deny" && (!this.armed || this.row.cut)) return;
    if (answer === "allow-session" && !this.row.mayRemember) return;
    this.dispatchEvent(new AnswerEvent(this.row, answer, reason));
  }

  private typedReason(): string {
    return this.renderRoot.querySelector<HTMLInputElement>("#reason")?.value.trim() ?? "";
  }

  private toggleWhole(): void {
    this.whole = !this.whole;
  }

  private toggleReason(): void {
    this.reasoning = !this.reasoning;
  }

  /** The buttons' place and the text above them are what a person has seen; when either differs, Allow starts over. */
  private checkPlace(): void {
    const box = this.renderRoot.querySelector("#allow-once")?.getBoundingClientRect();
    const shown = `${this.row?.id} ${this.row?.inputHash} ${box?.left} ${box?.top} ${box?.width}`;
    if (shown === this.shown) return;
    this.shown = shown;
    this.disarm();
  }

  private readonly disarm = (): void => {
    this.armed = false;
    clearTimeout(this.armTimer);
    this.armTimer = setTimeout(() => {
      this.armed = document.visibilityState === "visible";
    }, ARM_MILLISECONDS);
  };
}
