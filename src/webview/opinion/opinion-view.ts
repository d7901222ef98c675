// Draws a second opinion: whether the action was asked for, in whose words, and what to think of. Labelled as a model's, which
// may err. It has no button that answers, and stands below those that do, so that nothing moves while words arrive.
import { css, html, nothing, type TemplateResult } from "lit";
import type { Given, Opinion } from "../../protocol/opinion.ts";
import { type IconName, icon } from "../icons.ts";
import { visibleLine } from "../visible.ts";
import { askedWords, costWords } from "./opinion-words.ts";

/** `ask`: the person wants one. Nothing where there is none and none can be asked for. */
export function opinionView(
  opinion: Opinion | undefined,
  reviewer: "off" | "on",
  ask: () => void,
): TemplateResult | typeof nothing {
  if (opinion === undefined && reviewer === "off") return nothing;
  return html`<section class="opinion" aria-label="Second opinion" aria-busy=${opinion?.kind === "asking"}>
    ${body(opinion, reviewer, ask)}
  </section>`;
}

function body(opinion: Opinion | undefined, reviewer: "off" | "on", ask: () => void): TemplateResult {
  switch (opinion?.kind) {
    case undefined:
      return askButton("eye", "Second opinion", ask);
    case "asking":
      return html`<h3 class="dim">${icon("sync", "working")} A model reads your requests and this action…</h3>
        ${points(opinion.partial ?? {})}`;
    case "none":
      return html`<h3>${icon("info")} <span role="status">No second opinion</span></h3>
        <p class="dim">${visibleLine(opinion.sentence)} The guard's own decision stands.</p>
        ${reviewer === "on" ? askButton("sync", "Ask again", ask) : nothing}`;
    case "given":
      return given(opinion);
    default:
      return opinion satisfies never;
  }
}

function askButton(sign: IconName, label: string, ask: () => void): TemplateResult {
  return html`<button id="second-opinion" class="link" @click=${ask}>${icon(sign)} ${label}</button>`;
}

function given(opinion: Extract<Opinion, { kind: "given" }>): TemplateResult {
  const { text, tone } = askedWords(opinion);
  return html`<h3 class=${tone}>
      ${icon(opinion.askedFor === "yes" ? "info" : "warning")} <span role="status">${visibleLine(text)}</span>
    </h3>
    ${opinion.raised === true ? html`<p>A rule allows this. The reviewer put it to you.</p>` : nothing} ${points(opinion)}
    <p class="dim source">${visibleLine(costWords(opinion))}</p>`;
}

const POINTS = [
  ["purpose", "For"],
  ["affected", "Outside this machine"],
  ["risk", "Could go wrong"],
  ["question", "Ask the agent"],
] as const satisfies readonly (readonly [keyof Given, string])[];

function points(texts: { readonly [Name in (typeof POINTS)[number][0]]?: string | undefined }): TemplateResult {
  return html`<dl>
    ${POINTS.map(([name, label]) => {
      const text = texts[name] ?? "";
      return text === "" ? nothing : html`<dt class="dim">${label}</dt><dd>${visibleLine(text)}</dd>`;
    })}
  </dl>`;
}

export const opinionStyle = css`
  .opinion {
    flex: none;
    overflow: auto;
    padding-block-start: 8px;
    border-block-start: 1px solid var(--line);
  }
  .opinion h3 {
    display: flex;
    gap: 6px;
    font-size: inherit;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .opinion dl {
    margin-block: 4px;
  }
  .opinion dt {
    font-size: 0.92em;
  }
  .opinion dd {
    margin-block-end: 4px;
    overflow-wrap: anywhere;
  }
  .opinion .source {
    font-size: 0.92em;
  }
  .opinion h3 .icon {
    height: 16px;
  }
  @media (prefers-reduced-motion: no-preference) {
    .opinion .working {
      animation: opinion-working 1.6s linear infinite;
    }
  }
  @keyframes opinion-working {
    to {
      transform: rotate(360deg);
    }
  }
`;
