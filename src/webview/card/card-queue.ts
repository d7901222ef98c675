// The waiting questions: one card at a time, the others counted behind it, each told once to a screen reader.
// A new question never takes the place of the one that is looked at, and never moves it.
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { CommandPart, FeedRow, GuardStatus } from "../../protocol/feed.ts";
import type { OfferedRules } from "../../protocol/rule-offers.ts";
import { icon } from "../icons.ts";
import { base } from "../styles.ts";
import { agentTitle } from "../wording.ts";
import { createChime } from "./chime.ts";
import { type Question, questionsOf } from "./coalesce.ts";
import "./question-card.ts";
import type { AnswerKind, QuestionCard } from "./question-card.ts";
import { type Announcement, announcements } from "./questions.ts";

@customElement("countersign-queue")
export class CardQueue extends LitElement {
  static override styles = [...base, queueStyle()];

  /** Waiting rows, oldest first. */
  @property({ attribute: false }) rows: readonly FeedRow[] = [];
  @property({ attribute: false }) status: GuardStatus | undefined;
  /** Rows whose answer is on its way. */
  @property({ attribute: false }) busy: ReadonlySet<string> = new Set();
  /** Milliseconds that the broker's clock is ahead of this one. */
  @property({ attribute: false }) skew = 0;
  @property({ attribute: false }) reviewer: "off" | "on" = "off";
  /** Whether a new question sounds. */
  @property({ attribute: false }) sound = false;
  /** Parts of commands that were asked about. */
  @property({ attribute: false }) explained: ReadonlyMap<string, readonly CommandPart[]> = new Map();
  /** Rules that are offered, by the action they would grow from. */
  @property({ attribute: false }) offered: ReadonlyMap<string, OfferedRules> = new Map();
  @state() private current = "";
  private said: readonly Announcement[] = [];
  private told: ReadonlySet<string> = new Set();
  private questions: readonly Question[] = [];
  private readonly chime = createChime({ open: () => new AudioContext(), now: () => performance.now() });

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("rows")) return;
    this.questions = questionsOf(this.rows);
    const fresh = announcements(this.questions, this.told, this.status);
    if (fresh.length > 0) this.said = fresh;
    // What comes together with the setting itself waited before this page was there: who opened it knows.
    if (fresh.length > 0 && this.sound && !changed.has("sound")) this.chime();
    this.told = new Set([...this.told, ...this.rows.map(({ id }) => id)]);
    if (!this.questions.some(({ row }) => row.id === this.current)) this.current = this.questions[0]?.row.id ?? "";
  }

  override render(): TemplateResult {
    const at = this.questions.findIndex(({ row }) => row.id === this.current);
    return html`${this.cardView(at)}
      <div class="visually-hidden" role="status" aria-live="polite" id="announcement">
        ${repeat(
          this.said,
          ({ id }) => id,
          ({ words }) => html`<p>${words}</p>`,
        )}
      </div>`;
  }

  async focusCard(): Promise<void> {
    await this.updateComplete;
    await this.card()?.focusCard();
  }

  press(answer: AnswerKind): void {
    this.card()?.press(answer);
  }

  private cardView(at: number): TemplateResult | typeof nothing {
    const question = this.questions[at];
    if (question === undefined) return nothing;
    return html`<section aria-label="Waiting for you">
      ${this.countView(at)}
      <countersign-card
        .question=${question}
        .agent=${agentTitle(question.row.agent, this.status)}
        .busy=${question.rows.some(({ id }) => this.busy.has(id))}
        .skew=${this.skew}
        .reviewer=${this.reviewer}
        .offered=${this.offered.get(question.row.id)}
        .parts=${this.explained.get(question.row.id)}
      ></countersign-card>
    </section>`;
  }

  /** Always there, so that a second question does not push the first one down. */
  private countView(at: number): TemplateResult {
    const { length } = this.questions;
    const go = (step: number) => {
      this.current = this.questions[(at + step + length) % length]?.row.id ?? "";
    };
    return html`<div class="count">
      <h2>${length === 1 ? "Waiting for you" : `${at + 1} of ${length} waiting for you`}</h2>
      ${
        length === 1
          ? nothing
          : html`<button class="tool" aria-label="Previous question" @click=${() => go(-1)}>${icon("chevron-left")}</button>
              <button class="tool" aria-label="Next question" @click=${() => go(1)}>${icon("chevron-right")}</button>`
      }
    </div>`;
  }

  private card(): QuestionCard | null {
    return this.renderRoot.querySelector("countersign-card");
  }
}

function queueStyle() {
  return css`
    :host {
      display: block;
      flex: none;
      max-height: calc(100vh - 46px);
      overflow: hidden auto;
      overflow-anchor: none;
    }
    section {
      padding: 4px 8px 8px;
      border-block-end: 1px solid var(--line);
    }
    .count {
      display: flex;
      align-items: center;
      gap: 4px;
      height: 24px;
      padding: 0 4px;
      margin-block-end: 2px;
    }
    h2 {
      flex: 1;
      font-size: 0.92em;
      font-weight: 600;
      color: var(--dim);
    }
  `;
}
