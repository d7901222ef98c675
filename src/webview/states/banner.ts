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
export function bannersView(state: PageState, run: Run, faced: Standing["kind"] | undefined): TemplateResult {
  const shown = standings(state).filter(({ kind }) => kind !== faced);
  return html`${shown.map((standing) => banner(standing, run))}`;
}

function banner({ kind, tone, icon: name, title, lines, action }: Standing, run: Run): TemplateResult {
  return html`<div class="notice ${tone}-notice" role="status" data-kind=${kind}>
    <span class=${tone}>${icon(name)}</span>
    <div>
      <p class="notice-title">${title}</p>
      ${lines.map((line) => html`<p class="notice-line">${visibleLine(line)}</p>`)}
    </div>
    ${
      action === undefined
        ? nothing
        : html`<button class="action" id=${action.id} @click=${() => run(action.command)}>${action.label}</button>`
    }
  </div>`;
}

export const bannerStyle = css`
  .notice {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr);
    gap: 8px;
    padding: 10px 12px;
    border-block-end: 1px solid var(--line);
    border-inline-start: 3px solid var(--dim);
    background: var(--vscode-editorWidget-background);
    overflow-wrap: anywhere;
  }
  .notice.bad-notice {
    border-inline-start-color: var(--bad);
  }
  .notice.waiting-notice {
    border-inline-start-color: var(--waiting);
  }
  .notice-title {
    font-weight: 600;
  }
  .notice-line {
    direction: ltr;
    unicode-bidi: bidi-override;
  }
  .notice .action {
    grid-column: 2;
    justify-self: start;
  }
`;
