// Draws what is wrong or out of the ordinary, above the feed: a sign, a title, a sentence and one action each.
// Below the waiting cards, so that a banner that comes or goes never moves a card.

import { css, html, nothing, type TemplateResult } from "lit";
import type { PanelCommand } from "../../protocol/panel.ts";
import { icon } from "../icons.ts";
import type { PageState } from "../page-state.ts";
import { visibleLine } from "../visible.ts";
import { type Standing, standings } from "./standing.ts";

export type Run = (command: PanelCommand) => void;

/** `faced`: the kind that fills the panel as a face already. */
export function bannersView(
  state: PageState,
  run: Run,
  faced: Standing["kind"] | undefined,
): TemplateResult | typeof nothing {
  const [worst, ...others] = standings(state).filter(({ kind }) => kind !== faced);
  if (worst === undefined) return nothing;
  return html`${banner(worst, run)}${others.map((standing) => folded(standing, run))}`;
}

function banner(standing: Standing, run: Run): TemplateResult {
  const { kind, tone, icon: name, title } = standing;
  return html`<div class="notice ${tone}-notice" role="status" data-kind=${kind}>
    <span class=${tone}>${icon(name)}</span>
    <p class="notice-title">${title}</p>
    ${tellingView(standing, run)}
  </div>`;
}

/** What is less grave than another one keeps its title in sight and gives the room to the feed. */
function folded(standing: Standing, run: Run): TemplateResult {
  const { kind, tone, icon: name, title } = standing;
  return html`<details class="folded ${tone}-notice" data-kind=${kind}>
    <summary><span class=${tone}>${icon(name)}</span> <span role="status" class="notice-title">${title}</span> ${icon("chevron-right", "quiet")}</summary>
    ${tellingView(standing, run)}
  </details>`;
}

function tellingView({ lines, action }: Standing, run: Run): TemplateResult {
  return html`<div class="telling">
    ${lines.map((line) => html`<p class="notice-line">${visibleLine(line)}</p>`)}
    ${
      action === undefined
        ? nothing
        : html`<button class="action" id=${action.id} @click=${() => run(action.command)}>${action.label}</button>`
    }
  </div>`;
}

export const bannerStyle = css`
  .notice,
  .folded > summary {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr) auto;
    gap: 2px 8px;
  }
  .notice,
  .folded {
    flex: none;
    padding: 8px 12px;
    border-block-end: 1px solid var(--line);
    border-inline-start: 3px solid var(--dim);
    background: var(--vscode-editorWidget-background);
    overflow-wrap: anywhere;
  }
  .folded > summary {
    cursor: pointer;
  }
  .folded[open] > summary > .quiet {
    rotate: 90deg;
  }
  .telling {
    grid-column: 2;
    display: grid;
    gap: 4px;
  }
  .folded > .telling {
    padding-block-start: 2px;
    padding-inline-start: 24px;
  }
  .bad-notice {
    border-inline-start-color: var(--bad);
  }
  .waiting-notice {
    border-inline-start-color: var(--waiting);
  }
  .notice-title {
    font-weight: 600;
  }
  .notice-line {
    direction: ltr;
    unicode-bidi: bidi-override;
  }
  .telling .action {
    justify-self: start;
    margin-block-start: 4px;
  }
`;
