// What the panel shows when there is no feed: connecting, lost, pairing, not guarded yet, broken, nothing happened yet.
// Each face has one clear action, and the first-run face says what is stored where before anything is written.

import { css, html, nothing, type TemplateResult } from "lit";
import { type IconName, icon } from "../icons.ts";
import { hasRows, type PageState } from "../page-state.ts";
import { visibleLine } from "../visible.ts";
import type { Tone } from "../wording.ts";
import type { Run } from "./banner.ts";
import { type Standing, standings } from "./standing.ts";

export const SAMPLE_PROMPT = "Run: curl -sS https://hello.countersign.example/";

export interface Face {
  readonly view: TemplateResult;
  /** What the face tells already, so that no banner repeats it. */
  readonly tells?: Standing["kind"];
}

/** The face for a state without rows, or undefined when the feed should show. */
export function faceOf(state: PageState, run: Run, copy: (text: string) => void): Face | undefined {
  const { connection } = state;
  if (connection.kind === "pairing") return { view: pairing(connection.code, copy) };
  if (hasRows(state)) return undefined;
  if (connection.kind === "connecting") return { view: connecting(run) };
  const [worst] = standings(state);
  if (worst === undefined) return { view: nothingYet(run, copy) };
  switch (worst.kind) {
    case "off":
      return { view: welcome(state, run), tells: "off" };
    case "lost":
    case "drifted":
    case "fault":
      return { view: wrong(worst, run), tells: worst.kind };
    case "connecting":
    case "observing":
    case "restricted":
      return { view: nothingYet(run, copy) };
    default:
      return worst.kind satisfies never;
  }
}

function connecting(run: Run): TemplateResult {
  return face(
    "sync",
    "Connecting to the guard",
    "quiet",
    html`<div class="progress" role="progressbar" aria-label="Connecting to the guard"></div>
    <p class="dim">This takes a second or two the first time. Guarded agents wait meanwhile.</p>
    <button class="link" @click=${() => run("showOutput")}>Show the log</button>`,
  );
}

function welcome(state: PageState, run: Run): TemplateResult {
  const file = state.status?.agents[0]?.settingsFile;
  return face(
    "shield",
    "Know what an agent will do before it does",
    "quiet",
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
    "good",
    html`<p class="dim">
      Start Claude Code in a terminal; what it wants to do appears here. To see a question, ask it to:
    </p>
    <p class="sample mono">${SAMPLE_PROMPT}</p>
    <button class="action primary" @click=${() => copy(SAMPLE_PROMPT)}>${icon("copy")} Copy the sample</button>
    <p class="dim">The host does not exist, so nothing is reached even if you allow it.</p>
    <button class="link" @click=${() => run("verify")}>Check that the guard is in the path</button>`,
  );
}

function wrong({ icon: name, title, tone, lines, action }: Standing, run: Run): TemplateResult {
  return face(
    name,
    title,
    tone,
    html`${lines.map((line) => html`<p class="dim line">${visibleLine(line)}</p>`)}
    ${
      action === undefined
        ? nothing
        : html`<button id=${action.id} class="action primary" @click=${() => run(action.command)}>${action.label}</button>`
    }
    ${action?.command === "showOutput" ? nothing : html`<button class="link" @click=${() => run("showOutput")}>Show the log</button>`}`,
  );
}

function pairing(code: string, copy: (text: string) => void): TemplateResult {
  const command = `~/.countersign/bin/countersign pair ${code}`;
  return face(
    "key",
    "Let this window in",
    "waiting",
    html`<p class="dim">
      The guard does not know this window yet. A window that it knows shows this code: let this one in from there.
    </p>
    <p class="pair" aria-label="Pairing code ${[...code].join(" ")}">${code.slice(0, 3)} ${code.slice(3)}</p>
    <p class="dim">Confirm only if both show the same code. Where there is no other window, type in a terminal of your own:</p>
    <p class="sample mono">${command}</p>
    <button class="action" @click=${() => copy(command)}>${icon("copy")} Copy the command</button>`,
  );
}

function face(name: IconName, title: string, tone: Tone, body: TemplateResult): TemplateResult {
  return html`<section class="face">
    <span class="seal ${tone}">${icon(name)}</span>
    <h2>${title}</h2>
    ${body}
  </section>`;
}

export const faceStyle = css`
  .face {
    flex: 1;
    overflow: auto;
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: 12px;
    width: min(100%, 460px);
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
    flex: none;
    background: color-mix(in srgb, currentColor 14%, transparent);
  }
  .seal.quiet {
    color: var(--vscode-textLink-foreground);
  }
  .line {
    direction: ltr;
    unicode-bidi: bidi-override;
    overflow-wrap: anywhere;
  }
  .progress {
    align-self: stretch;
    height: 2px;
    overflow: hidden;
    background: color-mix(in srgb, var(--vscode-progressBar-background) 25%, transparent);
  }
  .progress::before {
    content: "";
    display: block;
    width: 30%;
    height: 100%;
    background: var(--vscode-progressBar-background);
    animation: along 1.6s ease-in-out infinite;
  }
  @keyframes along {
    from {
      translate: -100%;
    }
    to {
      translate: 340%;
    }
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
  /* Another section is open beside this one: what is to be done stays in sight. */
  @media (max-height: 500px) {
    .face {
      gap: 8px;
      padding: 10px 16px;
      line-height: 1.35;
    }
    .seal {
      display: none;
    }
    .stored {
      margin-block-start: 0;
      padding-block-start: 8px;
    }
    .face .pair {
      font-size: 1.5em;
    }
    .face .sample {
      padding: 4px 8px;
    }
    .face .action {
      min-height: 28px;
    }
  }
  .pair {
    align-self: center;
    font-size: 2.2em;
    font-weight: 600;
    letter-spacing: 0.08em;
    font-variant-numeric: tabular-nums;
  }
`;
