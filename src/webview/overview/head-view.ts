// The panel's header and notices: whether the guard is on is always in sight, and everything wrong has one action.
import { css, html, nothing, type TemplateResult } from "lit";
import type { PanelCommand, PanelState } from "../../protocol/panel.ts";
import { type IconName, icon } from "../icons.ts";
import { visibleLine } from "../visible.ts";
import { clock, guardWords, type Tone } from "../wording.ts";

const SHOWN_PROBLEMS = 2;

export type Run = (command: PanelCommand) => void;

export function headView(state: PanelState, run: Run): TemplateResult {
  const { status } = state;
  const lost = state.connection.kind !== "live";
  const words = guardWords(lost ? undefined : status);
  const last = status?.lastEventAt;
  return html`<header>
    <span class="guard ${words.tone}">${icon(words.icon)}</span>
    <div class="state">
      <h2><span id="guard-state">${words.title}</span><span class="dim preset">${lost ? "" : (status?.preset ?? "")}</span></h2>
      <p class="dim">${words.detail}${last === undefined || lost ? "" : ` · ${clock(last)}`}</p>
    </div>
    ${
      status === undefined || lost || words.repair
        ? nothing
        : html`<p class="tally dim" aria-label="Asked ${status.asked}, decided ${status.decided}">
            <span><b>${status.asked}</b> asked</span><span><b>${status.decided}</b> decided</span>
          </p>`
    }
    ${
      words.off && state.rows.length > 0
        ? html`<button class="action" id="guard-again" @click=${() => run("guard")}>Guard</button>`
        : nothing
    }
    ${words.repair ? html`<button class="action" id="repair" @click=${() => run("repair")}>Repair</button>` : nothing}
  </header>`;
}

export function noticesView(state: PanelState, run: Run): TemplateResult {
  const drift = (state.status?.agents ?? []).flatMap((agent) =>
    agent.state.kind === "drifted" ? agent.state.problems : [],
  );
  const faults = state.status?.faults ?? [];
  const { connection } = state;
  return html`
    ${connection.kind === "lost" && state.rows.length > 0 ? notice("bad", "debug-disconnect", connection.sentence, ["reconnect", "Reconnect", run]) : nothing}
    ${drift.slice(0, SHOWN_PROBLEMS).map((problem) => notice("bad", "warning", problem, undefined))}
    ${drift.length > SHOWN_PROBLEMS ? notice("bad", "warning", `${drift.length - SHOWN_PROBLEMS} more hooks or settings were changed. Repair shows them all.`, undefined) : nothing}
    ${faults.map((fault) => notice("bad", "warning", fault, ["showOutput", "Show log", run]))}
    ${
      state.restricted
        ? notice("waiting", "workspace-untrusted", "Restricted Mode: this folder's rules can tighten, never loosen.", [
            "manageTrust",
            "Manage trust",
            run,
          ])
        : nothing
    }
  `;
}

function notice(
  tone: Tone,
  name: IconName,
  sentence: string,
  action: readonly [PanelCommand, string, Run] | undefined,
): TemplateResult {
  return html`<div class="notice" role="status">
    <span class=${tone}>${icon(name)}</span>
    <p>
      ${visibleLine(sentence)}
      ${action === undefined ? nothing : html`<button class="link" @click=${() => action[2](action[0])}>${action[1]}</button>`}
    </p>
  </div>`;
}

export const headStyle = css`
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    padding: 8px 12px;
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
  .tally b {
    font-weight: 600;
    color: var(--vscode-foreground);
  }
  .notice {
    display: flex;
    gap: 8px;
    padding: 8px 12px;
    border-block-end: 1px solid var(--line);
    background: color-mix(in srgb, var(--vscode-editorWidget-background) 60%, transparent);
    overflow-wrap: anywhere;
  }
`;
