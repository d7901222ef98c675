// The live list of the feed: what every agent wanted to do, in order of intention. Only what is in sight is in the page.
// It sticks to the newest unless the person scrolled away; a row opens its details; nothing in it decides.
import { VirtualizerController } from "@tanstack/lit-virtual";
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { guard } from "lit/directives/guard.js";
import { repeat } from "lit/directives/repeat.js";
import type { CommandPart, FeedRow, GuardStatus } from "../../protocol/feed.ts";
import type { FeedLine } from "../../protocol/feed-line.ts";
import type { FromPanel } from "../../protocol/panel.ts";
import type { Recorded } from "../../protocol/recorded.ts";
import type { OfferedRules } from "../../protocol/rule-offers.ts";
import { effectStyle } from "../effect-view.ts";
import { icon } from "../icons.ts";
import { opinionStyle } from "../opinion/opinion-view.ts";
import { base, code } from "../styles.ts";
import { AskEvent } from "./asked.ts";
import { explanationStyle } from "./explanation-view.ts";
import { feedStyle } from "./feed-style.ts";
import type { FeedItem } from "./grouping.ts";
import { recordedStyle } from "./recorded-view.ts";
import { detailsView } from "./row-details.ts";
import { itemView } from "./row-view.ts";
import { type RuleSteps, ruleView } from "./rule-steps.ts";
import type { Turns } from "./turns.ts";

/** Pixels from the end within which the list counts as being at it. */
const AT_END = 24;
/** Screens before the beginning at which older rows are asked for. */
const AHEAD = 3;
const GUESSED_HEIGHT: Readonly<Record<FeedItem["kind"], number>> = { turn: 72, heading: 29, row: 46, fold: 46 };

@customElement("countersign-feed-list")
export class FeedList extends LitElement {
  static override styles = [...base, code, effectStyle, explanationStyle, opinionStyle, recordedStyle, feedStyle];

  @property({ attribute: false }) items: readonly FeedItem[] = [];
  @property({ attribute: false }) turns: Turns = new Map();
  @property({ attribute: false }) status: GuardStatus | undefined;
  @property({ attribute: false }) explained: ReadonlyMap<string, readonly CommandPart[]> = new Map();
  /** What the log holds of actions that were asked about. */
  @property({ attribute: false }) recorded: ReadonlyMap<string, Recorded> = new Map();
  @property({ attribute: false }) reviewer: "off" | "on" = "off";
  @property({ attribute: false }) offered: ReadonlyMap<string, OfferedRules> = new Map();
  /** Rows and folds that are open, by key. */
  @property({ attribute: false }) open: ReadonlySet<string> = new Set();
  /** Whole rows, as far as they have come. */
  @property({ attribute: false }) wholes: ReadonlyMap<string, FeedRow | "gone"> = new Map();
  @property({ attribute: false }) ruleSteps: RuleSteps = new Map();
  /** Grows by one when the person narrows or widens the feed: then it starts at the newest again. */
  @property({ attribute: false }) view = 0;
  @state() private unseen = 0;
  @state() private current = "";
  private newest = -1;
  /** Whether the person looks at the newest. Only they end that: by scrolling up, or by opening a row. */
  private following = true;
  /** Of the box, as it was last seen: what scrolls while none of the heights change was scrolled by the person. */
  private seen = { top: 0, height: 0, all: 0 };
  private focusWanted = "";
  /** The row or fold that was just opened, until all of it that fits has been brought into sight. */
  private opened = "";
  /** Where the focus was before this update: the place of a rule, by its name. */
  private spot: string | undefined;
  private keyOf = (index: number): string => this.items[index]?.key ?? String(index);
  private readonly list = new VirtualizerController<HTMLElement, HTMLElement>(this, {
    count: 0,
    getScrollElement: () => this.box,
    estimateSize: (index) => GUESSED_HEIGHT[this.items[index]?.kind ?? "row"],
    overscan: 6,
    anchorTo: "end",
    followOnAppend: true,
    scrollEndThreshold: AT_END,
  });

  /** Something above grew or shrank: whoever looked at the newest still does. */
  private readonly resized = new ResizeObserver(() => {
    this.keepUp();
  });

  override firstUpdated(): void {
    if (this.box !== null) this.resized.observe(this.box);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const list = this.list.getVirtualizer();
    if (changed.has("items")) {
      // Another function for other items: the list keeps what it worked out for as long as it is the same.
      this.keyOf = (index) => this.items[index]?.key ?? String(index);
      this.countUnseen();
    }
    this.spot = this.focused()?.closest<HTMLElement>("[data-spot]")?.dataset.spot;
    list.setOptions({ ...list.options, count: this.items.length, getItemKey: this.keyOf });
  }

  override render(): TemplateResult {
    const shown = this.list.getVirtualizer().getVirtualItems();
    const inSight = shown.some(({ key }) => key === this.tabStop());
    return html`<div
        id="feed"
        role="log"
        aria-live="off"
        aria-label="What agents did"
        tabindex=${inSight ? -1 : 0}
        @scroll=${this.scrolled}
        @keydown=${this.moved}
      >
        <div class="all">
          <div class="rows">
            ${repeat(
              shown,
              ({ key }) => key,
              ({ index }) => html`<div class="slot" data-index=${index}>${this.keptView(this.items[index])}</div>`,
            )}
          </div>
        </div>
      </div>
      ${
        this.unseen > 0
          ? html`<button class="pill" @click=${this.toNewest}>${icon("arrow-down")} ${this.unseen} new</button>`
          : nothing
      }`;
  }

  override updated(changed: PropertyValues<this>): void {
    this.keepFocus();
    const list = this.list.getVirtualizer();
    this.place();
    const slots = [...this.renderRoot.querySelectorAll<HTMLElement>(".slot")];
    for (const slot of slots) list.measureElement(slot);
    if (changed.has("open") || changed.has("wholes") || changed.has("explained") || changed.has("recorded"))
      this.growDownwards(slots);
    if (this.opened !== "") requestAnimationFrame(() => this.bringIntoSight());
    if (changed.has("view")) this.toNewest();
    else if (changed.has("items")) this.keepUp();
    if (this.focusWanted !== "") this.focusRow();
    this.askForOlder();
  }

  /** A button that was pressed and went leaves the focus to what is said in its place. */
  private keepFocus(): void {
    const { spot } = this;
    if (spot === undefined || this.focused() !== null) return;
    const place = [...this.renderRoot.querySelectorAll<HTMLElement>("[data-spot]")].find(
      ({ dataset }) => dataset.spot === spot,
    );
    place?.querySelector<HTMLElement>(".said")?.focus();
  }

  private focused(): Element | null {
    return this.renderRoot instanceof ShadowRoot ? this.renderRoot.activeElement : null;
  }

  /** What the person opened pushes down what stands below it, also where the list would keep to its end. */
  private growDownwards(slots: readonly HTMLElement[]): void {
    const list = this.list.getVirtualizer();
    list.setOptions({ ...list.options, anchorTo: "start" });
    for (const slot of slots) list.resizeItem(list.indexFromElement(slot), slot.offsetHeight);
    list.setOptions({ ...list.options, anchorTo: "end" });
  }

  /** What was opened below the edge is scrolled up, as far as its own beginning stays in sight. */
  private bringIntoSight(): void {
    const { box, opened } = this;
    const slot = this.rowOf(opened)?.closest(".slot")?.getBoundingClientRect();
    if (box === null || slot === undefined) return;
    if (this.wholes.has(opened) || !this.open.has(opened)) this.opened = "";
    const edge = box.getBoundingClientRect();
    const hidden = Math.min(slot.bottom - edge.bottom, slot.top - edge.top);
    if (hidden > 0) box.scrollTop += hidden;
  }

  private rowOf(key: string): HTMLElement | undefined {
    return [...this.renderRoot.querySelectorAll<HTMLElement>("[data-key]")].find(({ dataset }) => dataset.key === key);
  }

  /** Set by script: the page's policy lets no style stand in its markup. */
  private place(): void {
    const list = this.list.getVirtualizer();
    const all = this.renderRoot.querySelector<HTMLElement>(".all");
    const rows = this.renderRoot.querySelector<HTMLElement>(".rows");
    if (all !== null) all.style.height = `${list.getTotalSize()}px`;
    if (rows !== null) rows.style.transform = `translateY(${list.getVirtualItems()[0]?.start ?? 0}px)`;
  }

  /** Drawn anew only when something that it shows has changed: while a person scrolls, hardly anything does. */
  private keptView(item: FeedItem | undefined): unknown {
    if (item === undefined) return nothing;
    const { key } = item;
    const about = item.kind === "row" || item.kind === "fold" ? this.status?.preset : [this.turns, this.status];
    const open = this.open.has(key) && [
      this.wholes.get(key),
      this.explained.get(key),
      this.recorded.get(key),
      this.offered,
      this.reviewer,
      this.ruleSteps,
    ];
    const seen = [item, open, this.tabStop() === key, this.ruleSteps.get(key), about].flat();
    return guard(seen, () => this.slotView(item));
  }

  private slotView(item: FeedItem): TemplateResult {
    const isOpen = this.open.has(item.key);
    const frame = {
      status: this.status,
      turns: this.turns,
      isOpen,
      tabStop: this.tabStop() === item.key ? 0 : -1,
      toggle: () => this.toggle(item),
    } as const;
    if (item.kind !== "row") return itemView(item, frame);
    const { line } = item;
    return html`${itemView(item, frame)} ${this.madeRuleView(line)}
    ${isOpen ? this.detailsView(line) : nothing}`;
  }

  private detailsView(line: FeedLine): TemplateResult {
    const { reviewer, offered, ruleSteps } = this;
    const ask = (message: FromPanel) => void this.dispatchEvent(new AskEvent(message));
    const onlySession = (session: string) =>
      void this.dispatchEvent(new CustomEvent("only-session", { detail: session, bubbles: true, composed: true }));
    return detailsView(line, this.wholes.get(line.id), {
      reviewer,
      offered,
      ruleSteps,
      parts: this.explained.get(line.id),
      recorded: this.recorded.get(line.id),
      ask,
      onlySession,
    });
  }

  /** The rule that its answer made, for as long as it counts; then that it was taken back. */
  private madeRuleView({ id, revocable }: FeedLine): TemplateResult | typeof nothing {
    const last = this.ruleSteps.get(id);
    const step = last === "not-made" ? undefined : last;
    if (revocable !== true && step !== "revoked" && step !== "not-revoked") return nothing;
    const ask = (message: FromPanel) => void this.dispatchEvent(new AskEvent(message));
    const frame = { actionId: id, words: "A rule was made of this.", revokeLabel: "Revoke", step, ask };
    return html`<p class="revoke" data-spot="row ${id}">${ruleView(frame)}</p>`;
  }

  private tabStop(): string {
    return this.current === "" ? (this.items.findLast(isReachable)?.key ?? "") : this.current;
  }

  private toggle(item: FeedItem): void {
    this.current = item.key;
    this.opened = this.open.has(item.key) ? "" : item.key;
    if (this.opened !== "") this.following = false;
    this.dispatchEvent(new CustomEvent<FeedItem>("toggle-item", { detail: item }));
  }

  private readonly moved = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    const from = this.items.findIndex(({ key }) => key === this.tabStop());
    const to = nextReachable(this.items, from, step);
    const item = this.items[to];
    if (item === undefined) return;
    this.current = item.key;
    this.focusWanted = item.key;
    this.list.getVirtualizer().scrollToIndex(to, { align: "auto" });
    this.requestUpdate();
  };

  /** As soon as the row that the keyboard went to is in the page. */
  private focusRow(): void {
    const row = this.rowOf(this.focusWanted);
    if (row === undefined) return;
    this.focusWanted = "";
    row.focus({ preventScroll: true });
  }

  private readonly scrolled = (): void => {
    const { box, seen } = this;
    if (box === null) return;
    const { scrollTop: top, clientHeight: height, scrollHeight: all } = box;
    if (all - top - height <= AT_END) {
      this.following = true;
      this.unseen = 0;
    } else if (top < seen.top && height === seen.height && all === seen.all) {
      this.following = false;
    }
    this.seen = { top, height, all };
    this.askForOlder();
  };

  /** In the next frame: by then the list has made up for what it could not scroll to before. */
  private keepUp(): void {
    if (this.following) requestAnimationFrame(() => this.following && this.toNewest());
  }

  private askForOlder(): void {
    const { box } = this;
    if (box !== null && box.scrollTop < AHEAD * box.clientHeight) this.dispatchEvent(new CustomEvent("near-beginning"));
  }

  private countUnseen(): void {
    const fresh = this.items.findLastIndex((item) => seqOf(item) <= this.newest) + 1;
    const added = this.newest < 0 ? 0 : this.items.slice(fresh).filter(isReachable).length;
    this.newest = Math.max(this.newest, seqOf(this.items.at(-1)));
    if (!this.following) this.unseen += added;
  }

  private readonly toNewest = (): void => {
    this.following = true;
    this.list.getVirtualizer().scrollToEnd();
    this.unseen = 0;
  };

  private get box(): HTMLElement | null {
    return this.renderRoot?.querySelector<HTMLElement>("#feed") ?? null;
  }
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

function isReachable(item: FeedItem): boolean {
  return item.kind !== "heading";
}

function nextReachable(items: readonly FeedItem[], from: number, step: number): number {
  if (step === Number.POSITIVE_INFINITY) return items.findLastIndex(isReachable);
  if (step === Number.NEGATIVE_INFINITY) return items.findIndex(isReachable);
  for (let at = from + step; at >= 0 && at < items.length; at += step) {
    const item = items[at];
    if (item !== undefined && isReachable(item)) return at;
  }
  return from;
}

function seqOf(item: FeedItem | undefined): number {
  if (item === undefined) return -1;
  return item.kind === "fold" ? (item.lines.at(-1)?.seq ?? -1) : item.line.seq;
}
