// What stands behind a feed row: the whole text with spans, every effect with its certainty, rules, folder and chain.
import { html, nothing, type TemplateResult } from "lit";
import type { FeedRow } from "../../protocol/feed.ts";
import { codeView } from "../code-view.ts";
import { capital, effectList } from "../effect-view.ts";
import { icon } from "../icons.ts";
import { opinionView } from "../opinion/opinion-view.ts";
import { visibleLine } from "../visible.ts";
import { clock } from "../wording.ts";

export interface RowActions {
  readonly copy: () => void;
  readonly openDiff: () => void;
  readonly secondOpinion: () => void;
}

export function rowDetails(row: FeedRow, reviewer: "off" | "on", actions: RowActions): TemplateResult {
  const { copy, openDiff, secondOpinion } = actions;
  return html`<div class="details">
    ${codeView(row, true)}
    ${row.effects.length === 0 ? html`<p class="dim">No effect beyond the command itself.</p>` : section("Effects", effectList(row.effects))}
    ${row.rules.length === 0 ? nothing : section("Rules that matched", ruleList(row))}
    ${row.chain.length === 0 ? nothing : section("What led here", chainList(row))} ${section("Action", facts(row))}
    ${opinionView(row.opinion, reviewer, secondOpinion)}
    <div class="tools">
      ${changesFile(row) ? html`<button class="link" @click=${openDiff}>${icon("edit")} Open as diff</button>` : nothing}
      <button class="link" @click=${copy}>${icon("copy")} Copy text</button>
    </div>
  </div>`;
}

/** The broker's own verbs of what changes a file and keeps it. */
export function changesFile({ verb }: Pick<FeedRow, "verb">): boolean {
  return verb === "writes" || verb === "edits";
}

function section(title: string, body: TemplateResult): TemplateResult {
  return html`<section><h4>${title}</h4>${body}</section>`;
}

function ruleList(row: FeedRow): TemplateResult {
  return html`<ul class="rules">
    ${row.rules.map(
      (rule) => html`<li>
        <span class="mono">${visibleLine(rule.id)}</span>
        <span class="dim">${rule.decision}, ${rule.scope}</span>
        <div class="dim">${visibleLine(rule.note)}</div>
        ${rule.source === undefined ? nothing : html`<div class="dim mono">${visibleLine(rule.source)}</div>`}
      </li>`,
    )}
  </ul>`;
}

function chainList(row: FeedRow): TemplateResult {
  return html`<ul class="chain">
    ${row.chain.map((link) => html`<li>${capital(visibleLine(link))}</li>`)}
  </ul>`;
}

function facts(row: FeedRow): TemplateResult {
  return html`<dl class="facts">
    <dt>Tool</dt>
    <dd class="mono">${visibleLine(row.tool)}</dd>
    <dt>Folder</dt>
    <dd class="mono">${visibleLine(row.cwd)}</dd>
    <dt>Time</dt>
    <dd>${clock(row.at, true)}</dd>
    <dt>Session</dt>
    <dd class="mono">${visibleLine(row.session)}${row.subAgent === undefined ? "" : ` · ${visibleLine(row.subAgent)}`}</dd>
  </dl>`;
}
