// The second step of a question: the rules it could grow into, narrow to wide, with what else each would have allowed today,
// and how long it counts. The narrowest rule and the shortest time are chosen at first; nothing here is ever remembered.
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Lifetime } from "../../core/rules/lifetime.ts";
import type { FeedRow } from "../../protocol/feed.ts";
import type { OfferedRule, OfferedRules } from "../../protocol/rule-offers.ts";
import { icon } from "../icons.ts";
import { base } from "../styles.ts";
import { visibleLine } from "../visible.ts";
import { AllowGate } from "./allow-gate.ts";
import { alsoWords, LIFETIME_WORDS, whereWords } from "./proposal-words.ts";
import { proposalsStyle } from "./proposals-style.ts";

/** The rule that the person agreed to, as it was shown. */
export interface ChosenRule {
  readonly row: FeedRow;
  readonly proposal: string;
  readonly lifetime: Lifetime;
}

@customElement("countersign-proposals")
export class ProposalsView extends LitElement {
  static override styles = [...base, proposalsStyle];

  @property({ attribute: false }) row: FeedRow | undefined;
  /** What the guard offers for this row; not there yet while it counts. */
  @property({ attribute: false }) offered: OfferedRules | undefined;
  /** Whether an answer waits for this: else the action has ended, and only the rule is made. */
  @property({ attribute: false }) isWaiting = true;
  /** Allow is dead for the card as a whole. */
  @property({ attribute: false }) dead = false;
  @state() private proposal = "";
  @state() private lifetime: Lifetime = "session";
  private readonly gate = new AllowGate(this, () => this.shown());

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("row") && changed.get("row")?.id !== this.row?.id) {
      this.proposal = "";
      this.lifetime = "session";
    }
    const rules = this.rules();
    if (!rules.some(({ id }) => id === this.proposal)) this.proposal = rules[0]?.id ?? "";
    const lifetimes = this.chosen()?.lifetimes ?? [];
    if (!lifetimes.includes(this.lifetime)) this.lifetime = lifetimes[0] ?? "session";
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has("offered") && this.offered !== undefined) this.scrollIntoView({ block: "nearest" });
    if (this.row !== undefined && this.offered === undefined && changed.has("row"))
      this.dispatchEvent(new CustomEvent("proposals-wanted", { detail: this.row, bubbles: true, composed: true }));
  }

  override render(): TemplateResult | typeof nothing {
    if (this.row === undefined) return nothing;
    if (this.offered === undefined)
      return html`<p class="dim wait" role="status">${icon("sync")} Looking at today's actions</p>`;
    const rules = this.rules();
    if (rules.length === 0)
      return html`<p class="dim">${icon("info")} No rule can tell this action from others that may do something else, so it can only be allowed once.</p>`;
    return html`<fieldset id="rules">
        <legend>Allow in future</legend>
        ${rules.map((rule) => this.ruleView(rule))}
      </fieldset>
      ${this.lifetimesView()} ${this.agreeView()}`;
  }

  /** The offers of another action, or of another input, are none of this one's. */
  private rules(): readonly OfferedRule[] {
    const { row, offered } = this;
    return offered?.actionId === row?.id && offered?.inputHash === row?.inputHash ? (offered?.rules ?? []) : [];
  }

  private chosen(): OfferedRule | undefined {
    return this.rules().find(({ id }) => id === this.proposal);
  }

  private ruleView(rule: OfferedRule): TemplateResult {
    const choose = () => {
      this.proposal = rule.id;
    };
    return html`<label class="rule">
      <input type="radio" name="rule" .checked=${rule.id === this.proposal} @change=${choose} />
      <span class="says">
        <span class="title">${visibleLine(rule.title)}</span>
        <span class="dim">${visibleLine(rule.sentence)}</span>
        <span class="dim also">${alsoWords(rule.also, this.offered?.looked ?? 0)}</span>
      </span>
    </label>`;
  }

  private lifetimesView(): TemplateResult {
    const choose = (lifetime: Lifetime) => () => {
      this.lifetime = lifetime;
    };
    return html`<fieldset id="lifetimes">
      <legend>Where, and for how long</legend>
      ${(this.chosen()?.lifetimes ?? []).map(
        (lifetime) => html`<label class="lifetime">
          <input type="radio" name="lifetime" .checked=${lifetime === this.lifetime} @change=${choose(lifetime)} />
          ${LIFETIME_WORDS[lifetime]}
        </label>`,
      )}
    </fieldset>`;
  }

  private agreeView(): TemplateResult {
    const words = this.isWaiting ? "Allow, and keep this rule" : "Make this rule";
    return html`<p class="dim where">${visibleLine(whereWords(this.lifetime, this.offered))}</p>
      <button id="agree" class="action" aria-disabled=${this.dead || !this.gate.isOpen} @click=${this.agree}>
        ${icon("pass")} ${words}
      </button>`;
  }

  private readonly agree = (): void => {
    const chosen = this.chosen();
    if (this.row === undefined || chosen === undefined || this.dead || !this.gate.admits()) return;
    const detail: ChosenRule = { row: this.row, proposal: chosen.id, lifetime: this.lifetime };
    this.dispatchEvent(new CustomEvent("rule-chosen", { detail }));
  };

  /** What a person has seen: the rule, its time, and where the button stands. */
  private shown(): string {
    const box = this.renderRoot.querySelector("#agree")?.getBoundingClientRect();
    return `${this.row?.id} ${this.row?.inputHash} ${this.proposal} ${this.lifetime} ${box?.left} ${box?.top} ${box?.width}`;
  }
}
