// The panel's header: whether the guard is on is always in sight, in one row of one height, so that nothing below moves.
import { css, html, nothing, type TemplateResult } from "lit";
import { icon } from "../icons.ts";
import type { PageState } from "../page-state.ts";
import type { Run } from "../states/banner.ts";
import { clock, guardWords } from "../wording.ts";

export function headView(state: PageState, run: Run): TemplateResult {
  const { status } = state;
  const lost = state.connection.kind !== "live";
  const words = guardWords(lost ? undefined : status);
  const last = status?.lastEventAt;
  return html`<header>
    <span class="guard ${words.tone}">${icon(words.icon)}</span>
    <div class="state" tabindex="-1">
      <h2><span id="guard-state">${words.title}</span><span class="dim preset">${lost ? "" : (status?.preset ?? "")}</span></h2>
      <p class="dim">${words.detail}${last === undefined || lost ? "" : ` · ${clock(last)}`}</p>
    </div>
    ${
      status === undefined || lost
        ? nothing
        : html`<button
            id="tally"
            class="tally dim"
            title="How often you are asked, and how to be asked less"
            @click=${() => run("budget")}
          >
            <span><b>${status.asked}</b> asked</span><span><b>${status.decided}</b> decided</span>
            <span class="visually-hidden">How to be asked less</span>
          </button>`
    }
  </header>`;
}

export const headStyle = css`
  header {
    display: flex;
    align-items: center;
    gap: 8px;
    flex: none;
    height: 46px;
    padding: 0 12px;
    overflow: hidden;
    border-block-end: 1px solid var(--line);
  }
  .guard {
    display: grid;
    place-items: center;
    width: 28px;
    height: 28px;
    border-radius: 6px;
    background: color-mix(in srgb, currentColor 15%, transparent);
  }
  .state {
    flex: 1;
    min-width: 0;
  }
  .state h2 {
    display: flex;
    align-items: baseline;
    gap: 6px;
    font-weight: 600;
    white-space: nowrap;
  }
  .preset,
  .state p,
  .tally {
    font-weight: 400;
    font-size: 0.92em;
  }
  .state p {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .tally {
    display: grid;
    justify-items: end;
    font-variant-numeric: tabular-nums;
  }
  @media (max-width: 270px) {
    .preset {
      display: none;
    }
  }
  .tally b {
    font-weight: 600;
    color: var(--vscode-foreground);
  }
`;
