// What stands behind a row: the whole text with spans, every effect with its certainty, rules, folder, chain, and what can
// be done with it. The whole row comes when it is asked for; until then, and where it is gone, that is said.
import { html, nothing, type TemplateResult } from "lit";
import type { CommandPart, FeedRow } from "../../protocol/feed.ts";
import type { FeedLine } from "../../protocol/feed-line.ts";
import type { FromPanel } from "../../protocol/panel.ts";
import type { Recorded } from "../../protocol/recorded.ts";
import type { OfferedRules } from "../../protocol/rule-offers.ts";
import type { ChosenRule } from "../card/proposals-view.ts";
import "../card/proposals-view.ts";
import { codeView } from "../code-view.ts";
import { capital, effectList } from "../effect-view.ts";
import { icon } from "../icons.ts";
import { opinionView } from "../opinion/opinion-view.ts";
import { visibleLine } from "../visible.ts";
import { clock } from "../wording.ts";
import { explanationView } from "./explanation-view.ts";
import { instructionDetails } from "./instruction-details.ts";
import { recordedView } from "./recorded-view.ts";
import { ruleView } from "./rule-steps.ts";
import { type RulesFrame, rulesView } from "./rules-view.ts";

export interface DetailsFrame extends RulesFrame {
  readonly reviewer: "off" | "on";
  /** The parts of its command, once they were asked for. */
  readonly parts: readonly CommandPart[] | undefined;
  /** What the log holds of it, once that was asked for. */
  readonly recorded: Recorded | undefined;
  /** Rules that are offered, by the action they would grow from. */
  readonly offered: ReadonlyMap<string, OfferedRules>;
  readonly onlySession: (session: string) => void;
}
type Ask = (message: FromPanel) => void;

/** `whole` undefined: it has not come yet; `gone`: it is no longer known. */
export function detailsView(line: FeedLine, whole: FeedRow | "gone" | undefined, frame: DetailsFrame): TemplateResult {
  if (whole === undefined) return html`<p class="details dim" role="status">Reading the log…</p>`;
  if (whole === "gone") return html`<p class="details dim">The log no longer holds this row.</p>`;
  const { revocable = false } = line;
  const row: FeedRow = { ...whole, state: line.state, revocable };
  if (row.instructions === undefined) return rowDetails(row, frame);
  return instructionDetails(row, (index) =>
    frame.ask({ kind: "open-place", actionId: row.id, seq: row.seq, place: "instruction", index }),
  );
}

function rowDetails(row: FeedRow, frame: DetailsFrame): TemplateResult {
  const { reviewer, parts, ask } = frame;
  return html`<div class="details">
    ${codeView(row, true)}
    ${row.verb === "runs" ? explanationView(row, parts, () => ask({ kind: "explain", actionId: row.id, seq: row.seq })) : nothing}
    ${row.effects.length === 0 ? html`<p class="dim">No effect beyond the command itself.</p>` : section("Effects", effectList(row.effects))}
    ${rulesView(row, frame)}
    ${row.chain.length === 0 ? nothing : section("What led here", chainList(row))} ${section("Action", facts(row))}
    ${opinionView(row.opinion, reviewer, () => ask({ kind: "second-opinion", actionId: row.id }))}
    ${row.mayRemember && row.state.kind !== "waiting" ? growth(row, frame) : nothing}
    ${recordedView(row, frame.recorded, ask)} ${toolsOf(row, frame)}
  </div>`;
}

/** The rule that the row grew into; else those that it still could, and what became of the one that was wanted. */
function growth(row: FeedRow, frame: DetailsFrame): TemplateResult {
  const { offered, ruleSteps, ask } = frame;
  const step = ruleSteps.get(row.id);
  const made = { actionId: row.id, words: MADE, revokeLabel: "Revoke", ask };
  if (step === "revoking" || step === "made" || (row.revocable === true && step !== "revoked"))
    return html`<div class="growth" data-spot="growth ${row.id}">
      ${ruleView({ ...made, step: step === "not-made" ? undefined : step })}
    </div>`;
  return html`<div class="growth" data-spot="growth ${row.id}">
    ${step === "revoked" || step === "not-revoked" ? ruleView({ ...made, step }) : nothing}
    ${offersView(row, { offered: offered.get(row.id), isMaking: step === "making" }, ask)}
    ${step === "not-made" ? ruleView({ ...made, step }) : nothing}
  </div>`;
}

const MADE = "The rule is made: from now on it allows this by itself.";

interface Offers {
  readonly offered: OfferedRules | undefined;
  readonly isMaking: boolean;
}

/** They are looked for when it is opened. */
function offersView(row: FeedRow, { offered, isMaking }: Offers, ask: Ask): TemplateResult {
  const subject = { actionId: row.id, inputHash: row.inputHash };
  const look = ({ target }: Event) => {
    if (target instanceof HTMLDetailsElement && target.open) ask({ kind: "offer-rules", ...subject });
  };
  const make = ({ detail: { proposal, lifetime } }: CustomEvent<ChosenRule>) =>
    ask({ kind: "make-rule", ...subject, proposal, lifetime });
  return html`<details @toggle=${look}>
    <summary class="link">Make a rule…</summary>
    <countersign-proposals
      .row=${row}
      .offered=${offered}
      .isWaiting=${false}
      .dead=${isMaking}
      @proposals-wanted=${(event: Event) => event.stopPropagation()}
      @rule-chosen=${make}
    ></countersign-proposals>
  </details>`;
}

/** The broker's own verbs of what changes a file and keeps it. */
function changesFile({ verb }: Pick<FeedRow, "verb">): boolean {
  return verb === "writes" || verb === "edits";
}

const NAMES_A_FILE: ReadonlySet<string> = new Set(["reads", "writes", "edits"]);

function toolsOf(row: FeedRow, { ask, onlySession }: DetailsFrame): TemplateResult {
  const at = { actionId: row.id, seq: row.seq };
  const place = (where: "file" | "terminal") => ask({ kind: "open-place", ...at, place: where, index: 0 });
  return html`<div class="tools">
    ${changesFile(row) ? html`<button class="link" @click=${() => ask({ kind: "open-diff", actionId: row.id })}>${icon("edit")} Open as diff</button>` : nothing}
    ${NAMES_A_FILE.has(row.verb) ? html`<button class="link" @click=${() => place("file")}>${icon("file")} Open file</button>` : nothing}
    <button class="link" @click=${() => place("terminal")}>${icon("terminal")} Terminal here</button>
    <button class="link" @click=${() => ask({ kind: "copy", text: row.text })}>${icon("copy")} Copy text</button>
    <button class="link" @click=${() => onlySession(row.session)}>${icon("filter")} Only this session</button>
    <button class="link" @click=${() => ask({ kind: "export", session: row.session })}>${icon("export")} Export session</button>
  </div>`;
}

function section(title: string, body: TemplateResult): TemplateResult {
  return html`<section><h4>${title}</h4>${body}</section>`;
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
