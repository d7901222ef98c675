// What the panel shows when there is no feed: connecting, lost, pairing, not guarded yet, nothing happened yet.
// Each face has one action, and the first-run face says what is stored where before anything is written.
import { css, html, type nothing, type TemplateResult } from "lit";
import type { PanelState } from "../protocol/panel.ts";
import { type IconName, icon } from "./icons.ts";
import type { Run } from "./overview/head-view.ts";
import { visibleLine } from "./visible.ts";

export const SAMPLE_PROMPT = "Run: curl -sS https://hello.countersign.example/";

/** The face for a state without rows, or undefined when the feed should show. */
export function faceView(state: PanelState, run: Run, copy: (text: string) => void): TemplateResult | undefined {
  const { connection } = state;
  switch (connection.kind) {
    case "pairing":
      return pairing(connection.code);
    case "connecting":
      return state.rows.length > 0
        ? undefined
        : face("sync", "Connecting to the guard", html`<p class="dim">This takes a second or two the first time.</p>`);
    case "lost":
      return state.rows.length > 0 ? undefined : lost(connection.sentence, run);
    case "live":
      return state.rows.length > 0 ? undefined : quiet(state, run, copy);
    default:
      return connection satisfies never;
  }
}

function quiet(state: PanelState, run: Run, copy: (text: string) => void): TemplateResult {
  const guarded = state.status?.agents.some(
    (agent) => agent.state.kind === "guarded" || agent.state.kind === "drifted",
  );
  return guarded === true ? nothingYet(run, copy) : welcome(state, run);
}

function welcome(state: PanelState, run: Run): TemplateResult {
  const file = state.status?.agents[0]?.settingsFile;
  return face(
    "shield",
    "Know what an agent will do before it does",
    html`<p class="dim">
        Countersign reads every command, file action and web request before it runs. Harmless work goes on without a
        question; what reaches the network, people or a secret waits for you.
      </p>
      <button id="guard" class="action primary" @click=${() => run("guard")}>Guard Claude Code</button>
      <button class="link" @click=${() => run("openWalkthrough")}>Take the tour</button>
      <dl class="stored">
        <dt>${icon("edit")} Hooks</dt>
        <dd>in <span class="mono">${visibleLine(file ?? "~/.claude/settings.json")}</span>, shown as a diff first</dd>
        <dt>${icon("folder")} Rules and log</dt>
        <dd>in <span class="mono">~/.countersign</span>, readable by you alone</dd>
        <dt>${icon("lock")} Nothing leaves</dt>
        <dd>no telemetry, no account, no server</dd>
      </dl>`,
  );
}

function nothingYet(run: Run, copy: (text: string) => void): TemplateResult {
  return face(
    "verified",
    "Guarded. Nothing has happened yet.",
    html`<p class="dim">Start Claude Code in a terminal; what it wants to do appears here. To see a question, ask it to:</p>
      <p class="sample mono">${SAMPLE_PROMPT}</p>
      <button class="action" @click=${() => copy(SAMPLE_PROMPT)}>${icon("copy")} Copy the sample</button>
      <p class="dim">The host does not exist, so nothing is reached even if you allow it.</p>
      <button class="link" @click=${() => run("verify")}>Check that the guard is in the path</button>`,
  );
}

function lost(sentence: string, run: Run): TemplateResult {
  return face(
    "debug-disconnect",
    "Not connected to the guard",
    html`<p class="dim">${visibleLine(sentence)}</p>
      <p class="dim">While the guard is away, guarded agents are stopped rather than let through.</p>
      <button id="reconnect" class="action primary" @click=${() => run("reconnect")}>Reconnect</button>
      <button class="link" @click=${() => run("showOutput")}>Show the log</button>`,
  );
}

function pairing(code: string): TemplateResult {
  return face(
    "key",
    "Let this window in",
    html`<p class="dim">Another window already holds the guard. Confirm this code there, or type in your own terminal:</p>
      <p class="pair" aria-label="Pairing code ${[...code].join(" ")}">${code.slice(0, 3)} ${code.slice(3)}</p>
      <p class="sample mono">countersign pair ${code}</p>
      <p class="dim">Confirm only if both show the same code.</p>`,
  );
}

function face(name: IconName, title: string, body: TemplateResult | typeof nothing): TemplateResult {
  return html`<section class="face">
    <span class="seal">${icon(name)}</span>
    <h2>${title}</h2>
    ${body}
  </section>`;
}

export const faceStyle = css`
  .face {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: 12px;
    max-width: 420px;
    margin-inline: auto;
    padding: 24px 20px;
    line-height: 1.5;
  }
  .seal {
    display: grid;
    place-items: center;
    width: 40px;
    height: 40px;
    border-radius: 10px;
    color: var(--vscode-textLink-foreground);
    background: color-mix(in srgb, currentColor 14%, transparent);
  }
  .seal .icon {
    font-size: 22px;
    width: 22px;
  }
  .face h2 {
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.3;
  }
  .face .action {
    align-self: stretch;
    min-height: 32px;
  }
  .stored {
    display: grid;
    gap: 2px;
    margin-block-start: 8px;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--line);
    font-size: 0.92em;
  }
  .stored dt {
    display: flex;
    align-items: center;
    gap: 6px;
    font-weight: 600;
  }
  .stored .icon {
    font-size: 14px;
  }
  .stored dd {
    margin: 0 0 8px 22px;
    color: var(--dim);
    overflow-wrap: anywhere;
  }
  .sample {
    align-self: stretch;
    padding: 8px;
    border: 1px solid var(--line);
    border-radius: 4px;
    background: var(--vscode-textCodeBlock-background);
    overflow-wrap: anywhere;
    user-select: all;
  }
  .pair {
    align-self: center;
    font-size: 2.2em;
    font-weight: 600;
    letter-spacing: 0.08em;
    font-variant-numeric: tabular-nums;
  }
`;
