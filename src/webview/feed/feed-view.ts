// The feed as a whole: filters, search, pause, and the list of what agents did. It holds what the person chose, not the rows;
// whatever it needs beyond what it was given it asks for.
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { CommandPart, FeedRow, GuardStatus } from "../../protocol/feed.ts";
import type { Recorded } from "../../protocol/recorded.ts";
import type { OfferedRules } from "../../protocol/rule-offers.ts";
import { base } from "../styles.ts";
import { AskEvent } from "./asked.ts";
import "./feed-list.ts";
import { type Filter, isFiltering, NO_FILTER } from "./filter.ts";
import { FilterEvent } from "./filter-bar.ts";
import { type FeedItem, itemsOf, unfolded } from "./grouping.ts";
import { firstSeq, type LineStore, lineCount, NO_LINES } from "./line-store.ts";
import type { RuleSteps } from "./rule-steps.ts";
import { type Turns, turnsOf } from "./turns.ts";

@customElement("countersign-feed")
export class FeedView extends LitElement {
  static override styles = [...base, viewStyle()];

  @property({ attribute: false }) store: LineStore = NO_LINES;
  @property({ attribute: false }) status: GuardStatus | undefined;
  @property({ attribute: false }) explained: ReadonlyMap<string, readonly CommandPart[]> = new Map();
  /** What the log holds of actions that were asked about. */
  @property({ attribute: false }) recorded: ReadonlyMap<string, Recorded> = new Map();
  @property({ attribute: false }) reviewer: "off" | "on" = "off";
  /** Rules that are offered, by the action they would grow from. */
  @property({ attribute: false }) offered: ReadonlyMap<string, OfferedRules> = new Map();
  @property({ attribute: false }) filter: Filter = NO_FILTER;
  /** Whole rows that were asked for; `gone` where the log no longer holds one. */
  @property({ attribute: false }) wholes: ReadonlyMap<string, FeedRow | "gone"> = new Map();
  /** How far rules have come that were made of rows, or taken back. */
  @property({ attribute: false }) ruleSteps: RuleSteps = new Map();
  /** What the list shows while it is paused. */
  @state() private paused: LineStore | undefined;
  @state() private open: ReadonlySet<string> = new Set();
  @state() private items: readonly FeedItem[] = [];
  @state() private turns: Turns = new Map();
  @state() private view = 0;
  /** The first line that older ones were asked for from; nothing is asked for twice. */
  private askedFrom: number | undefined;

  override willUpdate(changed: PropertyValues): void {
    const shown = this.paused ?? this.store;
    const asked: readonly string[] = ["store", "filter", "open", "paused"];
    if (asked.some((name) => changed.has(name))) {
      this.items = unfolded(itemsOf(shown, this.filter), this.open);
      this.turns = turnsOf(shown);
    }
    if (changed.has("filter") && changed.get("filter") !== undefined) this.view += 1;
    if (firstSeq(this.store) !== this.askedFrom) this.askedFrom = undefined;
  }

  override render(): TemplateResult {
    const { filter, items } = this;
    return html`<countersign-filter
        .filter=${filter}
        .paused=${this.paused !== undefined}
        @pause=${this.togglePause}
      ></countersign-filter>
      ${this.lookingView()} ${items.length === 0 && isFiltering(filter) ? html`<p class="none dim">Nothing fits this filter.</p>` : nothing}
      <countersign-feed-list
        .items=${items}
        .turns=${this.turns}
        .status=${this.status}
        .reviewer=${this.reviewer}
        .offered=${this.offered}
        .open=${this.open}
        .wholes=${this.wholes}
        .explained=${this.explained}
        .recorded=${this.recorded}
        .ruleSteps=${this.ruleSteps}
        .view=${this.view}
        @toggle-item=${({ detail }: CustomEvent<FeedItem>) => this.toggle(detail)}
        @near-beginning=${this.askForOlder}
        @only-session=${({ detail }: CustomEvent<string>) => this.dispatchEvent(new FilterEvent({ ...this.filter, session: detail }))}
      ></countersign-feed-list>`;
  }

  /** A filter that few rows fit is looked for further and further back; how far is said. */
  private lookingView(): TemplateResult | typeof nothing {
    if (!isFiltering(this.filter) || this.askedFrom === undefined) return nothing;
    return html`<p class="none dim" role="status">Looking further back: ${lineCount(this.store)} actions so far.</p>`;
  }

  private toggle(item: FeedItem): void {
    const next = new Set(this.open);
    if (!next.delete(item.key)) {
      next.add(item.key);
      const known = this.wholes.get(item.key);
      if (item.kind === "row" && known === undefined)
        this.dispatchEvent(new AskEvent({ kind: "row", actionId: item.line.id, seq: item.line.seq }));
    }
    this.open = next;
  }

  private readonly askForOlder = (): void => {
    const before = firstSeq(this.store);
    if (before === undefined || this.store.isAll || this.askedFrom === before || this.paused !== undefined) return;
    this.askedFrom = before;
    this.requestUpdate();
    this.dispatchEvent(new AskEvent({ kind: "older", before }));
  };

  private readonly togglePause = (): void => {
    this.paused = this.paused === undefined ? this.store : undefined;
  };
}

function viewStyle() {
  return css`
    :host {
      display: flex;
      flex-direction: column;
      flex: 1;
      min-height: 0;
    }
    .none {
      padding: 8px 12px;
    }
  `;
}
