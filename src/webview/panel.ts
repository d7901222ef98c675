// The panel: header, waiting card, filters and feed, drawn from the last state the extension sent.
// It owns no rows and decides nothing; it shows, and sends back exactly what the person pressed on exactly what was shown.
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import type { FeedRow } from "../protocol/feed.ts";
import type { ToPanel } from "../protocol/panel.ts";
import type { OfferedRules } from "../protocol/rule-offers.ts";
import "./card/card-queue.ts";
import type { CardQueue } from "./card/card-queue.ts";
import type { AnswerEvent, RuleAnswer } from "./card/question-card.ts";
import type { AskEvent } from "./feed/asked.ts";
import "./feed/feed-view.ts";
import { closedCard, closedNotice, pressedAnswer } from "./card/questions.ts";
import { type Chip, type Filter, NO_FILTER } from "./feed/filter.ts";
import type { FilterEvent } from "./feed/filter-bar.ts";
import { lineOfId } from "./feed/line-store.ts";
import { stepsAfterPress } from "./feed/rule-steps.ts";
import { icon } from "./icons.ts";
import { connectHost, type Host } from "./messages.ts";
import { headStyle, headView } from "./overview/head-view.ts";
import { overviewStyle, overviewView } from "./overview/overview.ts";
import { readMemory } from "./page-memory.ts";
import { EMPTY_PAGE, type PageState, pageAfter } from "./page-state.ts";
import { bannerStyle, bannersView, type Run } from "./states/banner.ts";
import { faceOf, faceStyle } from "./states/faces.ts";
import { base } from "./styles.ts";

@customElement("countersign-panel")
export class Panel extends LitElement {
  static override styles = [...base, headStyle, overviewStyle, bannerStyle, faceStyle, panelStyle()];

  @state() private panel: PageState = EMPTY_PAGE;
  @state() private filter: Filter = NO_FILTER;
  @state() private busy: ReadonlySet<string> = new Set();
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
      ${headView(panel, this.run)} ${this.cardsView()} ${bannersView(panel, this.run, face?.tells)} ${this.closedView()}
      ${face?.view ?? html`${this.overviewView()} ${this.feedView()}`}
    </main>`;
  }

  private cardsView(): TemplateResult {
    return html`<countersign-queue
      .rows=${this.panel.cards}
      .status=${this.panel.status}
      .busy=${this.busy}
      .skew=${this.skew}
      .reviewer=${this.panel.reviewer ?? "off"}
      .sound=${this.panel.sound ?? false}
      .explained=${this.panel.explained}
      @ask=${({ message }: AskEvent) => this.host?.send(message)}
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
    const closed = this.closed === "" ? undefined : lineOfId(this.panel.store, this.closed);
    const notice = closed === undefined ? "" : closedNotice(closed);
    return notice === "" ? nothing : html`<p class="closed dim">${icon("info")} ${notice}</p>`;
  }

  private overviewView(): TemplateResult | typeof nothing {
    const { status } = this.panel;
    if (status === undefined) return nothing;
    const { chips } = this.filter;
    const toggle = (chip: Chip) =>
      this.changeFilter({
        ...this.filter,
        chips: chips.includes(chip) ? chips.filter((one) => one !== chip) : [...chips, chip],
      });
    return overviewView(status, { chips, toggle });
  }

  private feedView(): TemplateResult {
    const { store, wholes, explained, recorded, ruleSteps, status } = this.panel;
    return html`<countersign-feed
      .store=${store}
      .wholes=${wholes}
      .explained=${explained}
      .recorded=${recorded}
      .ruleSteps=${ruleSteps}
      .status=${status}
      .reviewer=${this.panel.reviewer ?? "off"}
      .offered=${this.offered}
      .filter=${this.filter}
      @filter=${this.filterChanged}
      @ask=${this.feedAsks}
    ></countersign-feed>`;
  }

  private readonly feedAsks = ({ message }: AskEvent): void => {
    this.panel = { ...this.panel, ruleSteps: stepsAfterPress(this.panel.ruleSteps, message) };
    this.host?.send(message);
  };

  private readonly filterChanged = ({ filter }: FilterEvent): void => this.changeFilter(filter);

  private changeFilter(filter: Filter): void {
    this.filter = filter;
    this.host?.remember(filter);
  }

  private receive(message: ToPanel): void {
    switch (message.kind) {
      case "state":
        this.skew = message.state.now - Date.now();
        this.busy = new Set();
        this.show(pageAfter(this.panel, message));
        return;
      case "rows":
        this.show(pageAfter(this.panel, message));
        // What stands open is read again when it changes: an opinion may have come, or an outcome.
        for (const { id, seq } of message.rows) {
          if (this.panel.wholes.has(id)) this.host?.send({ kind: "row", actionId: id, seq });
          if (this.panel.recorded.has(id)) this.host?.send({ kind: "recorded", actionId: id, seq });
        }
        return;
      case "older":
      case "explained":
      case "recorded":
      case "row":
      case "status":
      case "opinion":
      case "rule-outcome":
        this.show(pageAfter(this.panel, message));
        return;
      case "offered-rules":
        this.offered = new Map([...this.offered, [message.offered.actionId, message.offered]]);
        return;
      case "focus-card":
        void this.updateComplete.then(() => this.takeFocus());
        return;
      case "pressed":
        this.queue()?.press(pressedAnswer(message.key));
        return;
      default:
        message satisfies never;
    }
  }

  private show(next: PageState): void {
    const closed = closedCard(this.panel.cards, next.cards);
    if (closed !== undefined) this.closed = closed;
    if (next.cards.length > 0) this.closed = "";
    this.panel = next;
  }

  private takeFocus(): void {
    if (this.panel.cards.length > 0) void this.queue()?.focusCard();
    else this.renderRoot.querySelector<HTMLElement>("header .state")?.focus();
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
      overflow: clip; /* what has the keyboard is never scrolled to by moving the cards */
      color: var(--vscode-foreground);
      font-size: var(--vscode-font-size, 13px);
    }
    .closed {
      padding: 8px 12px;
    }
    .closed {
      display: flex;
      gap: 8px;
      border-block-end: 1px solid var(--line);
    }
  `;
}
