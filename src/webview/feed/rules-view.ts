// The rules that matched an action, the one that decided it first: what it says, whose it is, where it stands, and Revoke
// where an answer of the person's made it. That an older answer allowed this is what one looks for here.
import { html, nothing, type TemplateResult } from "lit";
import type { FeedRow } from "../../protocol/feed.ts";
import { actionOfRule } from "../../protocol/grown-rules.ts";
import type { FromPanel } from "../../protocol/panel.ts";
import { shortFile } from "../card/proposal-words.ts";
import { visibleLine } from "../visible.ts";
import { type RuleSteps, ruleView } from "./rule-steps.ts";

export interface RulesFrame {
  readonly ask: (message: FromPanel) => void;
  /** How far rules have come that were made, or taken back, since the page was opened. */
  readonly ruleSteps: RuleSteps;
}

type Rule = FeedRow["rules"][number];

const DECIDED = { allow: "Allowed by", ask: "Asked because of", deny: "Denied by" } as const;
const WHOSE: Readonly<Record<string, string>> = { user: "your rule", workspace: "this folder's rule" };

export function rulesView(row: FeedRow, frame: RulesFrame): TemplateResult {
  const decisive = row.rules.find(({ decision }) => decision === row.decision);
  const others = row.rules.filter((rule) => rule !== decisive);
  return html`${decisive === undefined ? nothing : section(DECIDED[row.decision], [decisive], row, frame)}
  ${others.length === 0 ? nothing : section(decisive === undefined ? "Rules that matched" : "Also matched", others, row, frame)}`;
}

function section(title: string, rules: readonly Rule[], row: FeedRow, frame: RulesFrame): TemplateResult {
  return html`<section>
    <h4>${title}</h4>
    <ul class="rules">
      ${rules.map((rule) => html`<li>${matchedRule(rule, row, frame)}</li>`)}
    </ul>
  </section>`;
}

function matchedRule(rule: Rule, row: FeedRow, { ask, ruleSteps }: RulesFrame): TemplateResult {
  const { id, scope, decision, note, source } = rule;
  const index = row.rules.indexOf(rule);
  const grownFrom = actionOfRule(id);
  const open = () => ask({ kind: "open-place", actionId: row.id, seq: row.seq, place: "rule", index });
  return html`${note === "" ? nothing : html`<div>${visibleLine(note)}</div>`}
    <div class="dim">${decision}, ${WHOSE[scope] ?? scope}${grownFrom === undefined ? html`: <span class="mono">${visibleLine(id)}</span>` : nothing}</div>
    ${source === undefined || scope === "preset" ? nothing : html`<button class="link mono" title=${visibleLine(source)} @click=${open}>${visibleLine(shortFile(source))}</button>`}
    ${grownFrom === undefined ? nothing : revokeView(grownFrom, row.id + index, { ask, ruleSteps })}`;
}

/** A name that grew from an action tells nobody anything; what it allows and Revoke do. */
function revokeView(actionId: string, spot: string, { ask, ruleSteps }: RulesFrame): TemplateResult {
  const last = ruleSteps.get(actionId);
  const step = last === "not-made" ? undefined : last;
  const frame = { actionId, words: "", revokeLabel: "Revoke this rule", step, ask };
  return html`<div data-spot="rule ${spot}">${ruleView(frame)}</div>`;
}
