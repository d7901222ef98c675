// What became of a rule that was made of a row, or taken back there: said in the place of the button that was pressed, with
// Revoke beside it for as long as there is something to revoke. Nothing is said to be done before the guard has said so.
import { html, nothing, type TemplateResult } from "lit";
import type { FeedLine } from "../../protocol/feed-line.ts";
import type { FromPanel, RuleOutcome } from "../../protocol/panel.ts";
import { icon } from "../icons.ts";

/** How far a rule has come that a person made, or took back, in this page. */
export type RuleStep = RuleOutcome | "making" | "revoking";
/** By the action that the rule grew from. */
export type RuleSteps = ReadonlyMap<string, RuleStep>;

export function stepsAfterPress(steps: RuleSteps, message: FromPanel): RuleSteps {
  if (message.kind === "make-rule") return new Map(steps).set(message.actionId, "making");
  return message.kind === "revoke" ? new Map(steps).set(message.actionId, "revoking") : steps;
}

/** A row that keeps Revoke tells by itself that its rule counts, also when the rule goes in another place than this page. */
export function stepsAfterRows(steps: RuleSteps, lines: readonly FeedLine[]): RuleSteps {
  const told = lines.filter(({ id, revocable }) => revocable === true && MADE.has(steps.get(id)));
  if (told.length === 0) return steps;
  const next = new Map(steps);
  for (const { id } of told) next.delete(id);
  return next;
}

const MADE: ReadonlySet<RuleStep | undefined> = new Set(["making", "made", "revoked"] as const);

export interface RuleFrame {
  readonly actionId: string;
  /** What is said of the rule while it counts. */
  readonly words: string;
  readonly revokeLabel: string;
  readonly step: RuleStep | undefined;
  readonly ask: (message: FromPanel) => void;
}

const ENDED: Readonly<Partial<Record<RuleStep, string>>> = {
  revoked: "Revoked: this rule allows nothing any more.",
  "not-revoked": "Not revoked: the rule is not there any more, or stands in a workspace that is not open.",
  "not-made": "The rule was not made. The log says why.",
};

export function ruleView({ actionId, words, revokeLabel, step, ask }: RuleFrame): TemplateResult {
  const ended = step === undefined ? undefined : ENDED[step];
  // Beside a button that stays the words are an alert; in the place of one that goes they get its focus, which tells them.
  if (step === "not-made") return html`<span class="said" role="alert">${ended}</span>`;
  if (ended !== undefined)
    return html`<span class="said ${step === "revoked" ? "dim" : ""}" tabindex="-1">${ended}</span>`;
  const isGoing = step === "revoking";
  const revoke = () => {
    if (!isGoing) ask({ kind: "revoke", actionId });
  };
  return html`${words === "" ? nothing : html`<span class="said dim" tabindex="-1">${words}</span>`}
    <button class="link" aria-disabled=${isGoing} @click=${revoke}>
      ${icon("discard")} ${isGoing ? "Revoking…" : revokeLabel}
    </button>`;
}
