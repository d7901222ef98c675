// The panel: header, waiting card, filters and feed, drawn from the last state the extension sent.
// It owns no rows and decides nothing; it shows, and sends back exactly what the person pressed on exactly what was shown.
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import type { FeedRow } from "../protocol/feed.ts";
import type { PanelState, ToPanel } from "../protocol/panel.ts";
import type { OfferedRules } from "../protocol/rule-offers.ts";
import "./card/card-queue.ts";
import type { CardQueue } from "./card/card-queue.ts";
import type { AnswerEvent, RuleAnswer } from "./card/question-card.ts";
import "./feed/feed-list.ts";
import "./feed/filter-bar.ts";
import { closedCard, closedNotice, pressedAnswer } from "./card/questions.ts";
import type { FilterEvent } from "./feed/filter-bar.ts";
import { type Filter, filtered } from "./feed/grouping.ts";
import { merge } from "./feed/rows.ts";
import { icon } from "./icons.ts";
import { connectHost, type Host } from "./messages.ts";
import { withOpinion } from "./opinion/panel-opinion.ts";
import { headStyle, headView } from "./overview/head-view.ts";
import { readMemory } from "./page-memory.ts";
import { bannerStyle, bannersView, type Run } from "./states/banner.ts";
import { faceOf, faceStyle } from "./states/faces.ts";
import { base } from "./styles.ts";

const EMPTY: PanelState = {
  connection: { kind: "connecting" },
  rows: [],
  cards: [],
  restricted: false,
  now: Date.now(),
};

@customElement("countersign-panel")
export class Panel extends LitElement {
  static override styles = [...base, headStyle, bannerStyle, faceStyle, panelStyle()];

  @state() private panel: PanelState = EMPTY;
  @state() private filter: Filter = { chips: [], text: "" };
  @state() private busy: ReadonlySet<string> = new Set();
  /** Rows whose Revoke was pressed here: the button goes at once. */
  @state() private revoked: ReadonlySet<string> = new Set();
  /** The question that closed last, until another one opens. */
  @state() private closed = "";
  /** Rules that the guard offers, by the action they would grow from. */
  @state() private offered: ReadonlyMap<string, OfferedRules> = new Map();
  private skew = 0;
  private host: Host | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.host = connectHost((message) => this.receive(message));
    this.filter = readMemory(this.host.recall());
    this.host.send({ kind: "ready" });
  }

  override render(): TemplateResult {
    const { panel } = this;
    const face = faceOf(panel, this.run, this.copy);
    return html`<main>
      <h1 class="visually-hidden">Countersign</h1>
      ${headView(panel)} ${this.cardsView()} ${bannersView(panel, this.run, face?.tells)} ${this.closedView()}
      ${face?.view ?? this.feedView()}
    </main>`;
  }

  private cardsView(): TemplateResult {
    return html`<countersign-queue
      .rows=${this.cards()}
      .status=${this.panel.status}
      .busy=${this.busy}
      .skew=${this.skew}
      .reviewer=${this.panel.reviewer ?? "off"}
      .offered=${this.offered}
      @proposals-wanted=${this.offerWanted}
      @rule-answer=${({ detail }: CustomEvent<RuleAnswer>) => this.answeredByRule(detail)}
      @answer=${this.answered}
      @card-focus=${this.cardFocus}
      @open-diff=${({ detail }: CustomEvent<FeedRow>) => this.host?.send({ kind: "open-diff", actionId: detail.id })}
      @second-opinion=${this.secondOpinion}
    ></countersign-queue>`;
  }

  private closedView(): TemplateResult | typeof nothing {
    const closed = this.panel.rows.find(({ id }) => id === this.closed);
    const notice = closed === undefined ? "" : closedNotice(closed);
    return notice === "" ? nothing : html`<p class="closed dim">${icon("info")} ${notice}</p>`;
  }

  private feedView(): TemplateResult {
    const rows = filtered(this.panel.rows, this.filter);
    return html`<countersign-filter .filter=${this.filter} @filter=${this.filterChanged}></countersign-filter>
      ${rows.length === 0 ? html`<p class="none dim">Nothing fits this filter.</p>` : nothing}
      <countersign-feed
        .rows=${rows}
        .status=${this.panel.status}
        .revoked=${this.revoked}
        .reviewer=${this.panel.reviewer ?? "off"}
        @second-opinion=${this.secondOpinion}
        @revoke=${(event: CustomEvent<FeedRow>) => this.revoke(event.detail)}
        @open-place=${({ detail }: CustomEvent<{ row: FeedRow; index: number }>) =>
          this.host?.send({ kind: "open-place", actionId: detail.row.id, index: detail.index })}
        @open-diff=${({ detail }: CustomEvent<FeedRow>) => this.host?.send({ kind: "open-diff", actionId: detail.id })}
        @copy=${(event: CustomEvent<FeedRow>) => this.copy(event.detail.text)}
      ></countersign-feed>`;
  }

  private readonly filterChanged = ({ filter }: FilterEvent): void => {
    this.filter = filter;
    this.host?.remember(filter);
  };

  private receive(message: ToPanel): void {
    switch (message.kind) {
      case "state":
        this.skew = message.state.now - Date.now();
        this.busy = new Set();
        this.show(message.state);
        return;
      case "rows":
        this.show({ ...this.panel, rows: merge(this.panel.rows, message.rows), cards: message.cards });
        return;
      case "status":
        this.panel = { ...this.panel, status: message.status };
        return;
      case "opinion":
        this.panel = withOpinion(this.panel, message.actionId, message.opinion);
        return;
      case "offered-rules":
        this.offered = new Map([...this.offered, [message.offered.actionId, message.offered]]);
        return;
      case "focus-card":
        void this.updateComplete.then(() => this.queue()?.focusCard());
        return;
      case "pressed":
        this.queue()?.press(pressedAnswer(message.key));
        return;
      default:
        message satisfies never;
    }
  }

  private show(next: PanelState): void {
    const closed = closedCard(this.panel, next);
    if (closed !== undefined) this.closed = closed;
    if (next.cards.length > 0) this.closed = "";
    this.panel = next;
  }

  private cards(): readonly FeedRow[] {
    return this.panel.cards.flatMap((id) => this.panel.rows.find((row) => row.id === id) ?? []);
  }

  private queue(): CardQueue | null {
    return this.renderRoot.querySelector("countersign-queue");
  }

  private readonly answered = (event: AnswerEvent): void => {
    const { rows, answer, reason } = event;
    this.busy = new Set([...this.busy, ...rows.map(({ id }) => id)]);
    const said = reason === "" ? {} : { reason };
    for (const { id, inputHash } of rows) this.host?.send({ kind: "answer", actionId: id, inputHash, answer, ...said });
  };

  private readonly offerWanted = ({ detail }: CustomEvent<FeedRow>): void => {
    this.host?.send({ kind: "offer-rules", actionId: detail.id, inputHash: detail.inputHash });
  };

  private answeredByRule({ row, others, proposal, lifetime }: RuleAnswer): void {
    this.busy = new Set([...this.busy, row.id, ...others.map(({ id }) => id)]);
    const subject = { actionId: row.id, inputHash: row.inputHash };
    this.host?.send({ kind: "allow-rule", ...subject, proposal, lifetime });
    for (const { id, inputHash } of others)
      this.host?.send({ kind: "answer", actionId: id, inputHash, answer: "allow-once" });
  }

  /** Shortcuts count only while the card has the focus, and not while its text field has it. */
  private readonly cardFocus = (event: CustomEvent<boolean>): void => {
    this.host?.send({ kind: "card-focus", focused: event.detail });
  };

  private revoke(row: FeedRow): void {
    this.revoked = new Set([...this.revoked, row.id]);
    this.host?.send({ kind: "revoke", actionId: row.id });
  }

  private readonly secondOpinion = ({ detail }: CustomEvent<FeedRow>): void => {
    this.host?.send({ kind: "second-opinion", actionId: detail.id });
  };
  private readonly run: Run = (command) => this.host?.send({ kind: "command", command });
  private readonly copy = (text: string): void => this.host?.send({ kind: "copy", text });
}

function panelStyle() {
  return css`
    main {
      display: flex;
      flex-direction: column;
      height: 100vh;
      color: var(--vscode-foreground);
      font-size: var(--vscode-font-size, 13px);
    }
    .closed,
    .none {
      padding: 8px 12px;
    }
    .closed {
      display: flex;
      gap: 8px;
      border-block-end: 1px solid var(--line);
    }
  `;
}
