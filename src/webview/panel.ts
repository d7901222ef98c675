// The panel: header, waiting card, filters and feed, drawn from the last state the extension sent.
// It owns no rows and decides nothing; it shows, and sends back exactly what the person pressed on exactly what was shown.
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import type { FeedRow } from "../protocol/feed.ts";
import type { PanelState, ToPanel } from "../protocol/panel.ts";
import "./card/question-card.ts";
import type { AnswerEvent, QuestionCard } from "./card/question-card.ts";
import "./feed/feed-list.ts";
import { faceStyle, faceView } from "./faces.ts";
import "./feed/filter-bar.ts";
import { announcement, closedCard, closedNotice, pressedAnswer } from "./card/questions.ts";
import type { FilterEvent } from "./feed/filter-bar.ts";
import { type Filter, filtered } from "./feed/grouping.ts";
import { merge } from "./feed/rows.ts";
import { icon } from "./icons.ts";
import { connectHost, type Host } from "./messages.ts";
import { withOpinion } from "./opinion/panel-opinion.ts";
import { headStyle, headView, noticesView, type Run } from "./overview/head-view.ts";
import { readMemory } from "./page-memory.ts";
import { base } from "./styles.ts";
import { agentTitle } from "./wording.ts";

const EMPTY: PanelState = {
  connection: { kind: "connecting" },
  rows: [],
  cards: [],
  restricted: false,
  now: Date.now(),
};

@customElement("countersign-panel")
export class Panel extends LitElement {
  static override styles = [...base, headStyle, faceStyle, panelStyle()];

  @state() private panel: PanelState = EMPTY;
  @state() private filter: Filter = { chips: [], text: "" };
  @state() private busy: ReadonlySet<string> = new Set();
  /** Rows whose Revoke was pressed here: the button goes at once. */
  @state() private revoked: ReadonlySet<string> = new Set();
  @state() private said = "";
  /** The question that closed last, until another one opens. */
  @state() private closed = "";
  @state() private shownCard = "";
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
    const face = faceView(panel, this.run, this.copy);
    return html`<main>
      <h1 class="visually-hidden">Countersign</h1>
      ${headView(panel, this.run)} ${noticesView(panel, this.run)} ${this.cardView()} ${face ?? this.feedView()}
      <div class="visually-hidden" aria-live="polite" id="announcement">${this.said}</div>
    </main>`;
  }

  private cardView(): TemplateResult | typeof nothing {
    const { panel } = this;
    const cards = this.cards();
    const at = Math.max(
      0,
      cards.findIndex((row) => row.id === this.shownCard),
    );
    const row = cards[at];
    if (row === undefined) {
      const closed = panel.rows.find(({ id }) => id === this.closed);
      const notice = closed === undefined ? "" : closedNotice(closed);
      return notice === "" ? nothing : html`<p class="closed dim">${icon("info")} ${notice}</p>`;
    }
    return html`<section class="cards" aria-label="Waiting for you">
      ${cards.length > 1 ? this.pager(cards, at) : nothing}
      <countersign-card
        .row=${row}
        .agent=${agentTitle(row.agent, this.panel.status)}
        .position=${{ index: at, count: cards.length }}
        .busy=${this.busy.has(row.id)}
        .skew=${this.skew}
        @answer=${this.answered}
        @card-focus=${this.cardFocus}
      ></countersign-card>
    </section>`;
  }

  private pager(cards: readonly FeedRow[], at: number): TemplateResult {
    const go = (step: number) => {
      this.shownCard = cards[(at + step + cards.length) % cards.length]?.id ?? "";
    };
    return html`<div class="pager">
      <span class="count">${cards.length} actions are waiting</span>
      <button class="tool" aria-label="Previous question" @click=${() => go(-1)}>${icon("chevron-left")}</button>
      <button class="tool" aria-label="Next question" @click=${() => go(1)}>${icon("chevron-right")}</button>
    </div>`;
  }

  private feedView(): TemplateResult {
    const rows = filtered(this.panel.rows, this.filter);
    return html`<countersign-filter .filter=${this.filter} @filter=${this.filterChanged}></countersign-filter>
      ${rows.length === 0 ? html`<p class="none dim">Nothing fits this filter.</p>` : nothing}
      <countersign-feed
        .rows=${rows}
        .status=${this.panel.status}
        .revoked=${this.revoked}
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
      case "focus-card":
        void this.updateComplete.then(() => this.card()?.focusCard());
        return;
      case "pressed":
        this.card()?.press(pressedAnswer(message.key));
        return;
      default:
        message satisfies never;
    }
  }

  private show(next: PanelState): void {
    const said = announcement(this.panel, next);
    if (said !== undefined) this.said = said;
    const closed = closedCard(this.panel, next);
    if (closed !== undefined) this.closed = closed;
    if (next.cards.length > 0) this.closed = "";
    this.panel = next;
    if (!next.cards.includes(this.shownCard)) this.shownCard = next.cards[0] ?? "";
  }

  private cards(): readonly FeedRow[] {
    return this.panel.cards.flatMap((id) => this.panel.rows.find((row) => row.id === id) ?? []);
  }

  private card(): QuestionCard | null {
    return this.renderRoot.querySelector("countersign-card");
  }

  private readonly answered = (event: AnswerEvent): void => {
    const { row, answer, reason } = event;
    this.busy = new Set([...this.busy, row.id]);
    const said = reason === "" ? {} : { reason };
    this.host?.send({ kind: "answer", actionId: row.id, inputHash: row.inputHash, answer, ...said });
  };

  /** Shortcuts count only while the card has the focus, and not while its text field has it. */
  private readonly cardFocus = (event: CustomEvent<boolean>): void => {
    this.host?.send({ kind: "card-focus", focused: event.detail });
  };

  private revoke(row: FeedRow): void {
    this.revoked = new Set([...this.revoked, row.id]);
    this.host?.send({ kind: "revoke", actionId: row.id });
  }

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
    .cards {
      flex: none;
      padding: 8px;
      border-block-end: 1px solid var(--line);
    }
    .pager {
      display: flex;
      align-items: center;
      gap: 4px;
      padding: 0 4px 4px;
    }
    .count {
      flex: 1;
      font-weight: 600;
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
