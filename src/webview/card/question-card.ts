// The question card: one waiting action, its effects and the two answers. Deny comes first and nothing is the default.
// Whatever comes late (an opinion, an explanation, proposals) stands below the answers, so that they never move.
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { guard } from "lit/directives/guard.js";
import type { CommandPart, FeedRow } from "../../protocol/feed.ts";
import type { OfferedRules } from "../../protocol/rule-offers.ts";
import { codeView, isFolded, tokenStyle } from "../code-view.ts";
import { accent, effectList, effectStyle } from "../effect-view.ts";
import { AskEvent } from "../feed/asked.ts";
import { explanationStyle, explanationView } from "../feed/explanation-view.ts";
import { icon } from "../icons.ts";
import { opinionStyle, opinionView } from "../opinion/opinion-view.ts";
import { base, code } from "../styles.ts";
import { visibleLine } from "../visible.ts";
import { clock, timeLeft } from "../wording.ts";
import { AllowGate } from "./allow-gate.ts";
import { BodySize } from "./body-size.ts";
import { cardStyle } from "./card-style.ts";
import type { Question } from "./coalesce.ts";
import { contextView } from "./context-view.ts";
import { beyondEffects, headline } from "./headline.ts";
import { type ChosenRule, ProposalsView } from "./proposals-view.ts";

export type AnswerKind = "allow-once" | "allow-session" | "deny";

/** One answer for every row of the question, each with the id and hash that were shown. */
export class AnswerEvent extends Event {
  constructor(
    readonly rows: readonly FeedRow[],
    readonly answer: AnswerKind,
    readonly reason: string,
  ) {
    super("answer", { bubbles: true, composed: true });
  }
}

/** An allow of all rows of the question, with the rule that is to grow from the first. */
export interface RuleAnswer extends ChosenRule {
  readonly others: readonly FeedRow[];
}

/** What the person opened below the answers. */
type Extra = "reason" | "rules" | "explain" | "none";

/** A letter typed in a field may come back as a shortcut this late, when the focus has moved on to a button. */
const LATE_MILLISECONDS = 1_000;

const REASONS = ["Not needed for this task", "Keep it on this machine", "Ask me in the chat first"];

@customElement("countersign-card")
export class QuestionCard extends LitElement {
  static override styles = [...base, code, tokenStyle, effectStyle, explanationStyle, opinionStyle, cardStyle];

  @property({ attribute: false }) question: Question | undefined;
  @property({ attribute: false }) agent = "";
  @property({ attribute: false }) busy = false;
  @property({ attribute: false }) reviewer: "off" | "on" = "off";
  /** Rules that the guard offers for the question, once they were asked for. */
  @property({ attribute: false }) offered: OfferedRules | undefined;
  /** The parts of the command, once they were asked for. */
  @property({ attribute: false }) parts: readonly CommandPart[] | undefined;
  /** Milliseconds that the broker's clock is ahead of this one. */
  @property({ attribute: false }) skew = 0;
  @state() private whole = false;
  @state() private extra: Extra = "none";
  @state() private now = Date.now();
  /** When a field last got or lost the focus. */
  private typingAt = 0;
  private tick: ReturnType<typeof setInterval> | undefined;
  private readonly size = new BodySize(this);
  private readonly gate = new AllowGate(this, () => this.shown());

  override connectedCallback(): void {
    super.connectedCallback();
    this.tick = setInterval(() => {
      this.now = Date.now();
    }, 1000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.tick);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("question") || changed.get("question")?.row.id === this.question?.row.id) return;
    this.whole = false;
    this.extra = "none";
    this.size.reset();
  }

  override render(): TemplateResult | typeof nothing {
    const { question } = this;
    if (question === undefined) return nothing;
    const { row } = question;
    const isGrave = row.effects.some(({ flag, kind }) => flag && accent(kind) === "bad");
    return html`<article
      id="card"
      class="accent-${isGrave ? "bad" : "waiting"}"
      tabindex="0"
      aria-labelledby="headline"
      data-action-id=${row.id}
      aria-busy=${this.busy}
      @focusin=${this.focusMoved}
      @focusout=${this.focusMoved}
    >
      <div class="middle">
        <div class="body" @scroll=${() => this.size.look()}>
          ${guard([question.key, this.agent, this.whole], () => this.told(row))}
        </div>
        ${this.unseen()}
      </div>
      ${this.answers(question)} ${this.extras(question)}
    </article>`;
  }

  /** What is asked; drawn once and not at every tick of the clock. */
  private told(row: FeedRow): TemplateResult {
    return html`<h3 id="headline">${headline(row, this.agent)}</h3>
      ${effectList(row.effects, row.newHosts)} ${beyondEffects(row).map(problemView)} ${codeView(row, this.whole)}
      ${this.wholeToggle(row)} ${contextView(row)}`;
  }

  /** A pressed shortcut; refused while the focus is elsewhere or in a text field, or the card was not seen long enough. */
  press(answer: AnswerKind): void {
    if (!document.hasFocus()) return;
    const active = this.renderRoot instanceof ShadowRoot ? this.renderRoot.activeElement : null;
    if (active === null || isForm(active) || Date.now() - this.typingAt < LATE_MILLISECONDS) return;
    this.answer(answer, "");
  }

  async focusCard(): Promise<void> {
    await this.updateComplete; // the card may have been made a moment ago and not be drawn yet
    this.renderRoot.querySelector<HTMLElement>("#card")?.focus();
  }

  /** Told from in here: focus that moves within a shadow tree is not seen outside it. A text field does not count. */
  private readonly focusMoved = (event: FocusEvent): void => {
    if (isForm(event.target)) this.typingAt = Date.now();
    const focused = event.type === "focusin" && !isForm(event.target);
    this.dispatchEvent(new CustomEvent("card-focus", { detail: focused, bubbles: true, composed: true }));
  };

  private wholeToggle(row: FeedRow): TemplateResult | typeof nothing {
    if (!this.whole && !isFolded(row)) return nothing;
    const toggle = () => {
      this.whole = !this.whole;
    };
    return html`<button class="link" @click=${toggle}>
      ${this.whole ? "Show less" : "Show the whole command"}
    </button>`;
  }

  /** Stands over the end of the body while effects lie below it: no effect may be allowed unseen. */
  private unseen(): TemplateResult | typeof nothing {
    if (this.size.isSeen) return nothing;
    return html`<button class="unseen" @click=${() => this.size.scrollOn()}>
      ${icon("arrow-down")} More effects below
    </button>`;
  }

  private answers({ row, rows }: Question): TemplateResult {
    return html`<div class="answers">
        <button id="deny" class="action" aria-disabled=${this.busy} @click=${() => this.answer("deny", "")}>
          ${icon("circle-slash")} Deny
        </button>
        <button id="allow-once" class="action" aria-disabled=${this.isDead(row)} @click=${() => this.answer("allow-once", "")}>
          ${icon("pass")} Allow once
        </button>
      </div>
      <p class="foot dim">
        <span role="timer">${icon("clock")} ${this.timeLeft(row)}</span>
        <span>asked ${clock(row.at)}${row.subAgent === undefined ? "" : " by a sub-agent"}</span>
        ${rows.length === 1 ? nothing : html`<span class="waiting">${rows.length} agents ask the same; one answer is for all</span>`}
        ${row.cut ? html`<span>Too long to be shown whole, so it cannot be allowed from here.</span>` : nothing}
      </p>`;
  }

  private extras({ row }: Question): TemplateResult {
    const isOpen = this.extra === "reason";
    return html`<div class="extras">
        <button id="deny-reason" class="link" aria-expanded=${isOpen} @click=${() => this.open(isOpen ? "none" : "reason")}>
          Deny with a reason…
        </button>
        ${this.rulesButton(row)}
        ${
          row.verb === "edits" || row.verb === "writes"
            ? html`<button id="open-diff" class="link" @click=${() => this.tell("open-diff", row)}>${icon("edit")} Open as diff</button>`
            : nothing
        }
        ${this.explainButton(row)}
      </div>
      ${isOpen ? this.reasonForm() : nothing} ${this.extra === "rules" ? this.rulesForm(row) : nothing}
      ${this.extra === "explain" && this.parts !== undefined ? explanationView(row, this.parts, () => {}) : nothing}
      ${opinionView(row.opinion, this.reviewer, () => this.tell("second-opinion", row))}`;
  }

  /** What each part of the command is there for, below the answers, where it moves none of them. */
  private explainButton(row: FeedRow): TemplateResult | typeof nothing {
    if (row.verb !== "runs") return nothing;
    const isOpen = this.extra === "explain";
    const toggle = () => {
      this.open(isOpen ? "none" : "explain");
      if (!isOpen) this.dispatchEvent(new AskEvent({ kind: "explain", actionId: row.id, seq: row.seq }));
    };
    return html`<button id="explain-card" class="link" aria-expanded=${isOpen} @click=${toggle}>${icon("book")} Explain</button>`;
  }

  private rulesButton(row: FeedRow): TemplateResult | typeof nothing {
    if (!row.mayRemember || row.cut) return nothing;
    const isOpen = this.extra === "rules";
    return html`<button id="allow-more" class="link" aria-expanded=${isOpen} @click=${() => this.open(isOpen ? "none" : "rules")}>
      Allow in future…
    </button>`;
  }

  private rulesForm(row: FeedRow): TemplateResult {
    return html`<countersign-proposals
      .row=${row}
      .offered=${this.offered}
      .dead=${this.isDead(row)}
      @rule-chosen=${({ detail }: CustomEvent<ChosenRule>) => this.answerByRule(detail)}
    ></countersign-proposals>`;
  }

  private reasonForm(): TemplateResult {
    const typed = () => this.renderRoot.querySelector<HTMLInputElement>("#reason")?.value.trim() ?? "";
    const closeOnEscape = ({ key }: KeyboardEvent) => {
      if (key !== "Escape") return;
      this.open("none");
      void this.focusCard();
    };
    return html`<div class="reasons" @keydown=${closeOnEscape}>
      ${REASONS.map(
        (reason) =>
          html`<button class="chip" @click=${() => this.answer("deny", reason)}>${icon("circle-slash")} ${reason}</button>`,
      )}
      <div class="own">
        <input id="reason" maxlength="2000" placeholder="Tell the agent what to do instead" aria-label="Reason for denying" />
        <button class="action" @click=${() => this.answer("deny", typed())}>Deny</button>
      </div>
    </div>`;
  }

  private timeLeft({ state }: FeedRow): string {
    if (state.kind !== "waiting" || this.question === undefined) return "";
    const left = timeLeft(this.question.deadline, this.now + this.skew);
    return state.where === "panel" ? `${left}, then denied` : `${left} here, or in the terminal`;
  }

  private isDead(row: FeedRow): boolean {
    return !this.gate.isOpen || this.busy || row.cut || !this.size.isSeen;
  }

  private answer(answer: AnswerKind, reason: string): void {
    if (this.question === undefined || this.busy) return;
    const { row, rows } = this.question;
    if (answer !== "deny" && (!this.gate.admits() || this.isDead(row))) return;
    if (answer === "allow-session" && !row.mayRemember) return;
    this.dispatchEvent(new AnswerEvent(rows, answer, reason));
  }

  /** The rule grows from the row that is shown; the same question of another agent is allowed beside it. */
  private answerByRule({ row, proposal, lifetime }: ChosenRule): void {
    if (this.question === undefined || this.question.row.id !== row.id || this.busy) return;
    if (!this.gate.admits() || this.isDead(row)) return;
    const others = this.question.rows.filter(({ id }) => id !== row.id);
    const detail: RuleAnswer = { row, others, proposal, lifetime };
    this.dispatchEvent(new CustomEvent("rule-answer", { detail, bubbles: true, composed: true }));
  }

  private tell(name: "open-diff" | "second-opinion", row: FeedRow): void {
    this.dispatchEvent(new CustomEvent(name, { detail: row, bubbles: true, composed: true }));
  }

  private open(extra: Extra): void {
    this.extra = extra;
  }

  /** What a person has seen: whose questions, every word of them, and where the button stands. */
  private shown(): string {
    const box = this.renderRoot.querySelector("#allow-once")?.getBoundingClientRect();
    const rows = this.question?.rows.map(({ id }) => id).join();
    return `${rows} ${this.question?.key} ${box?.left} ${box?.top} ${box?.width}`;
  }
}

/** Letters typed in there are no shortcuts. */
function isForm(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof ProposalsView;
}

function problemView(sentence: string): TemplateResult {
  return html`<p class="problem">${icon("warning", "waiting")} It ${visibleLine(sentence)}</p>`;
}
