// The rules that matched an action, the one that decided it first: what it says, whose it is, where it stands, and Revoke
// where an answer of the person's made it. That an older answer allowed this is what one looks for here.
import { html, nothing, type TemplateResult } from "lit";
import type { FeedRow } from "../../protocol/feed.ts";
import { actionOfRule } from "../../protocol/grown-rules.ts";
import type { FromPanel } from "../../protocol/panel.ts";
import { icon } from "../icons.ts";
import { visibleLine } from "../visible.ts";

export interface RulesFrame {
  readonly ask: (message: FromPanel) => void;
  /** Actions whose rules were taken back since the page was opened. */
  readonly revoked: ReadonlySet<string>;
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
      ${rules.map((rule) => html`<li>${ruleView(rule, row, frame)}</li>`)}
    </ul>
  </section>`;
}

function ruleView(rule: Rule, row: FeedRow, { ask, revoked }: RulesFrame): TemplateResult {
  const { id, scope, decision, note, source } = rule;
  const index = row.rules.indexOf(rule);
  const open = () => ask({ kind: "open-place", actionId: row.id, seq: row.seq, place: "rule", index });
  return html`<div>${note === "" ? nothing : visibleLine(note)}</div>
    <div class="dim">${decision}, ${WHOSE[scope] ?? scope}: <span class="mono">${visibleLine(id)}</span></div>
    ${source === undefined || scope === "preset" ? nothing : html`<button class="link mono" @click=${open}>${visibleLine(source)}</button>`}
    ${revokeView(actionOfRule(id), { ask, revoked })}`;
}

function revokeView(actionId: string | undefined, { ask, revoked }: RulesFrame): TemplateResult | typeof nothing {
  if (actionId === undefined) return nothing;
  if (revoked.has(actionId)) return html`<div class="dim">You asked to take it back.</div>`;
  const revoke = () => ask({ kind: "revoke", actionId });
  return html`<button class="link" @click=${revoke}>${icon("discard")} Revoke this rule</button>`;
}
