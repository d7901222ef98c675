// Draws one item of the feed: a row, a folded run, the beginning of a turn, or a heading. Words come as texts, never as markup.
import { html, nothing, type TemplateResult } from "lit";
import type { GuardStatus, PlanStep } from "../../protocol/feed.ts";
import type { FeedLine } from "../../protocol/feed-line.ts";
import { capital } from "../effect-view.ts";
import { type IconName, icon } from "../icons.ts";
import { visibleLine } from "../visible.ts";
import { agentTitle, clock, verdictOf } from "../wording.ts";
import { foldWords } from "./fold-words.ts";
import type { FeedItem } from "./grouping.ts";
import type { Turn, Turns } from "./turns.ts";

/** What a row needs to know besides its line. */
export interface RowFrame {
  readonly status: GuardStatus | undefined;
  readonly turns: Turns;
  readonly isOpen: boolean;
  /** Whether Tab stops here. */
  readonly tabStop: 0 | -1;
  readonly toggle: () => void;
}

const STEPS: Readonly<Record<PlanStep["state"], { readonly icon: IconName; readonly word: string }>> = {
  open: { icon: "circle", word: "to do" },
  doing: { icon: "play", word: "doing" },
  done: { icon: "pass", word: "done" },
};
const SHOWN_STEPS = 12;
/** Two lines of a narrow side bar. */
const LONGEST_REASON = 90;

export function itemView(item: FeedItem, frame: RowFrame): TemplateResult {
  switch (item.kind) {
    case "turn":
      return turnView(item.line, frame);
    case "heading":
      return headingView(item.line, frame);
    case "fold":
      return foldView(item.lines, frame);
    case "row":
      return lineView(item.line, frame);
    default:
      return item satisfies never;
  }
}

function headingView(line: FeedLine, { status, turns }: RowFrame): TemplateResult {
  const prompt = line.turn === undefined ? undefined : turns.get(line.turn)?.prompt;
  return html`<h3 class="heading">
    <span>${visibleLine(agentTitle(line.agent, status), 60)}</span>
    <span class="dim mono">${visibleLine(tail(line.cwd), 60)}</span>
    ${prompt === undefined ? nothing : html`<span class="dim words">${visibleLine(prompt.object, 120)}</span>`}
  </h3>`;
}

function turnView(line: FeedLine, { status, turns, isOpen, tabStop, toggle }: RowFrame): TemplateResult {
  const turn: Turn = turns.get(line.id) ?? {};
  return html`<div class="turn">
    <h3 class="heading">
      <span>${visibleLine(agentTitle(line.agent, status), 60)}</span>
      <span class="dim mono">${visibleLine(tail(line.cwd), 60)}</span>
      <time class="dim">${clock(line.at)}</time>
    </h3>
    <button class="prompt ${isOpen ? "open" : ""}" data-key=${line.id} tabindex=${tabStop} aria-expanded=${isOpen} @click=${toggle}>
      <span><span class="dim">You asked:</span> ${visibleLine(line.sentence, 300)}</span>
    </button>
    ${turn.plan === undefined || turn.plan.length === 0 ? nothing : planView(turn.plan)}
  </div>`;
}

/** The agent's words about itself: labelled as such, and never more than that. */
function planView(plan: readonly PlanStep[]): TemplateResult {
  const done = plan.filter((step) => step.state === "done").length;
  return html`<div class="plan">
    <p class="dim">The agent says, ${done} of ${plan.length} done:</p>
    <ul>
      ${plan
        .slice(0, SHOWN_STEPS)
        .map(
          ({ text, state }) =>
            html`<li class=${state}>${icon(STEPS[state].icon)}<span class="visually-hidden">${STEPS[state].word}:</span> ${visibleLine(text, 160)}</li>`,
        )}
      ${plan.length > SHOWN_STEPS ? html`<li class="dim">and ${plan.length - SHOWN_STEPS} more</li>` : nothing}
    </ul>
  </div>`;
}

function foldView(lines: readonly FeedLine[], { isOpen, tabStop, toggle }: RowFrame): TemplateResult {
  const [first] = lines;
  const last = lines.at(-1);
  const under = first?.subAgent === undefined ? "" : "under";
  return html`<div class="item ${under}">
    <button class="row" data-key="f:${first?.id}" aria-expanded=${isOpen} tabindex=${tabStop} @click=${toggle}>
      ${icon(isOpen ? "chevron-down" : "chevron-right", "quiet")}
      <span class="line">${visibleLine(foldWords(lines), 200)}</span>
      <time class="dim">${last === undefined ? "" : clock(last.at)}</time>
      <span class="second dim">Allowed: harmless</span>
    </button>
  </div>`;
}

function lineView(line: FeedLine, { status, isOpen, tabStop, toggle }: RowFrame): TemplateResult {
  const verdict = verdictOf(line, status?.preset);
  const tells = line.kinds.length > 0 || line.alert !== undefined;
  return html`<div
    class="item ${isOpen ? "open" : ""} ${verdict.tone}-row ${line.subAgent === undefined ? "" : "under"}"
    data-action-id=${line.id}
    data-verdict=${line.state.kind}
  >
    <button class="row" data-key=${line.id} aria-expanded=${isOpen} tabindex=${tabStop} @click=${toggle}>
      ${icon(verdict.icon, verdict.tone)}
      <span class="line"
        ><span class="verb">${capital(visibleLine(line.verb, 60))}</span>
        ${line.object === "" ? nothing : html`<span class="object mono">${visibleLine(line.object, 200)}</span>`}</span
      >
      <time class="dim">${clock(line.at)}</time>
      ${tells ? html`<span class="second sentence">${capital(visibleLine(line.sentence))}</span>` : nothing}
      <span class="second verdict"
        >${line.subAgent === undefined ? nothing : html`<span class="dim">Sub-agent · </span>`}<span class=${verdict.tone === "good" ? "dim" : verdict.tone}>${verdict.word}</span
        ><span class="dim reason">${verdict.reason === "" ? "" : `: ${visibleLine(shortReason(verdict.reason))}`}</span
        ><span class=${line.state.kind === "failed" ? "waiting" : "dim"}>${verdict.outcome === "" ? "" : ` · ${verdict.outcome}`}</span
        ></span
      >
    </button>
  </div>`;
}

/** Its first sentence, and of that no more than two lines, cut between words; the details have the whole. */
export function shortReason(reason: string): string {
  const [sentence = ""] = reason.split(/(?<=\.)\s/, 1);
  const said = sentence.replace(/\.$/, "");
  if (said.length <= LONGEST_REASON) return said;
  const cut = said.slice(0, LONGEST_REASON);
  const end = cut.lastIndexOf(" ");
  return `${(end > 0 ? cut.slice(0, end) : cut).replace(/[,;:]$/, "")}…`;
}

export function tail(path: string): string {
  return path.split(/[\\/]/).filter(Boolean).at(-1) ?? path;
}
