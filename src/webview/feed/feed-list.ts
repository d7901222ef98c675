// The live feed: what every agent wanted to do, in order of intention, with verdict, reason and outcome.
// It sticks to the newest row unless the person scrolled away; a row opens its details; nothing in it decides.
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { FeedRow, GuardStatus } from "../../protocol/feed.ts";
import { effectStyle } from "../effect-view.ts";
import { icon } from "../icons.ts";
import { opinionStyle } from "../opinion/opinion-view.ts";
import { base, code } from "../styles.ts";
import { visibleLine } from "../visible.ts";
import { agentTitle, clock, verdictOf } from "../wording.ts";
import { feedStyle } from "./feed-style.ts";
import { type FeedItem, itemsOf } from "./grouping.ts";
import { instructionDetails } from "./instruction-details.ts";
import { rowDetails } from "./row-details.ts";

const NEAR_END = 24;

@customElement("countersign-feed")
export class FeedList extends LitElement {
  static override styles = [...base, code, effectStyle, opinionStyle, feedStyle];

  @property({ attribute: false }) rows: readonly FeedRow[] = [];
  @property({ attribute: false }) status: GuardStatus | undefined;
  @property({ attribute: false }) reviewer: "off" | "on" = "off";
  @property({ attribute: false }) revoked: ReadonlySet<string> = new Set();
  @state() private open: ReadonlySet<string> = new Set();
  @state() private unseen = 0;
  @state() private current = "";
  private sticky = true;
  private lastSeq = -1;

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("rows")) return;
    const newest = this.rows.at(-1)?.seq ?? -1;
    if (!this.sticky) this.unseen += this.rows.filter((row) => row.seq > this.lastSeq).length;
    this.lastSeq = Math.max(this.lastSeq, newest);
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has("rows") && this.sticky) this.toNewest();
  }

  override render(): TemplateResult {
    const items = itemsOf(this.rows);
    return html`<div
        id="feed"
        role="log"
        aria-live="off"
        aria-label="What agents did"
        @scroll=${this.scrolled}
        @keydown=${this.moved}
      >
        <div class="rows">
          ${repeat(
            items,
            (item) => item.key,
            (item) => this.itemView(item),
          )}
        </div>
      </div>
      ${
        this.unseen > 0
          ? html`<button class="pill" @click=${() => this.toNewest()}>${icon("arrow-down")} ${this.unseen} new</button>`
          : nothing
      }`;
  }

  private itemView(item: FeedItem): TemplateResult {
    switch (item.kind) {
      case "heading":
        return html`<h3 class="heading">
          <span>${visibleLine(agentTitle(item.agent, this.status))}</span>
          <span class="dim mono">${visibleLine(tail(item.cwd))}</span>
        </h3>`;
      case "row":
        return this.rowView(item.row);
      case "fold":
        return this.open.has(item.key)
          ? html`${this.foldView(item, true)}${item.rows.map((row) => this.rowView(row))}`
          : this.foldView(item, false);
      default:
        return item satisfies never;
    }
  }

  private foldView(item: FeedItem & { kind: "fold" }, open: boolean): TemplateResult {
    const last = item.rows.at(-1);
    return html`<div class="item">
      <button class="row" data-key=${item.key} aria-expanded=${open} tabindex=${this.tabStop(item.key)} @click=${() => this.toggle(item.key)}>
        ${icon(open ? "chevron-down" : "chevron-right", "quiet")}
        <span class="line"><span class="verb">${capitalVerb(item.verb)}</span> <span class="dim">${item.rows.length} times</span></span>
        <time class="dim">${last === undefined ? "" : clock(last.at)}</time>
        <span class="second dim">Allowed · harmless</span>
      </button>
    </div>`;
  }

  private rowView(row: FeedRow): TemplateResult {
    const verdict = verdictOf(row);
    const open = this.open.has(row.id);
    const flagged = row.effects.some((effect) => effect.flag);
    return html`<div class="item ${open ? "open" : ""} ${verdict.tone}-row" data-action-id=${row.id} data-verdict=${row.state.kind}>
      <button class="row" data-key=${row.id} aria-expanded=${open} tabindex=${this.tabStop(row.id)} @click=${() => this.toggle(row.id)}>
        ${icon(verdict.icon, verdict.tone)}
        <span class="line"><span class="verb">${capitalVerb(row.verb)}</span> <span class="object mono">${visibleLine(row.object, 200)}</span></span>
        <time class="dim">${clock(row.at)}</time>
        ${flagged || row.instructions !== undefined ? html`<span class="second sentence">${sentence(row)}</span>` : nothing}
        <span class="second"
          ><span class=${verdict.tone === "good" ? "dim" : verdict.tone}>${verdict.word}</span
          ><span class="dim">${verdict.reason === "" ? "" : `: ${visibleLine(verdict.reason, 200)}`}</span
          ><span class=${row.state.kind === "failed" ? "waiting" : "dim"}>${verdict.outcome === "" ? "" : ` · ${verdict.outcome}`}</span></span
        >
      </button>
      ${row.revocable === true && !this.revoked.has(row.id) ? this.revokeView(row) : nothing}
      ${open ? this.detailsView(row) : nothing}
    </div>`;
  }

  private detailsView(row: FeedRow): TemplateResult {
    if (row.instructions === undefined)
      return rowDetails(row, this.reviewer, {
        copy: () => this.emit("copy", row),
        openDiff: () => this.emit("open-diff", row),
        secondOpinion: () => this.emit("second-opinion", row),
      });
    return instructionDetails(row, (index) =>
      this.dispatchEvent(new CustomEvent("open-place", { detail: { row, index }, bubbles: true, composed: true })),
    );
  }

  private revokeView(row: FeedRow): TemplateResult {
    return html`<p class="revoke">
      <span class="dim">A rule was made of this.</span>
      <button class="link" @click=${() => this.emit("revoke", row)}>${icon("discard")} Revoke</button>
    </p>`;
  }

  private emit(name: "revoke" | "copy" | "open-diff" | "second-opinion", row: FeedRow): void {
    this.dispatchEvent(new CustomEvent(name, { detail: row, bubbles: true, composed: true }));
  }

  private tabStop(key: string): 0 | -1 {
    const wanted = this.current === "" ? this.rows.at(-1)?.id : this.current;
    return wanted === key ? 0 : -1;
  }

  private toggle(key: string): void {
    const next = new Set(this.open);
    if (!next.delete(key)) next.add(key);
    this.open = next;
    this.current = key;
  }

  private moved(event: KeyboardEvent): void {
    const rows = [...this.renderRoot.querySelectorAll<HTMLElement>("button.row")];
    const at = rows.indexOf((this.renderRoot as ShadowRoot).activeElement as HTMLElement);
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -rows.length, End: rows.length }[event.key];
    if (at < 0 || step === undefined) return;
    event.preventDefault();
    const target = rows[Math.min(rows.length - 1, Math.max(0, at + step))];
    this.current = target?.dataset.key ?? "";
    target?.focus();
  }

  private scrolled(event: Event): void {
    const box = event.currentTarget as HTMLElement;
    this.sticky = Math.abs(box.scrollTop) < NEAR_END;
    if (this.sticky) this.unseen = 0;
  }

  private toNewest(): void {
    const box = this.renderRoot.querySelector("#feed");
    if (box !== null) box.scrollTop = 0;
    this.sticky = true;
    this.unseen = 0;
  }
}

function sentence(row: FeedRow): string {
  const shown = visibleLine(row.sentence);
  return shown.charAt(0).toUpperCase() + shown.slice(1);
}

function capitalVerb(verb: string): string {
  const shown = visibleLine(verb, 60);
  return shown.charAt(0).toUpperCase() + shown.slice(1);
}

function tail(path: string): string {
  return path.split(/[\\/]/).filter(Boolean).at(-1) ?? path;
}
