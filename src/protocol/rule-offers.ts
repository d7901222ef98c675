// What a window asks about rules to come: those that a question could grow into, what an edited file would have decided,
// how many questions there are and which rule would spare most. Types and validators only; asking changes nothing.

import * as v from "valibot";
import type { Decision } from "../core/decision.ts";
import type { Lifetime } from "../core/rules/lifetime.ts";

const short = v.pipe(v.string(), v.maxLength(200));
const path = v.pipe(v.string(), v.maxLength(4096));

const RULE_LIFETIMES = ["session", "hour", "today", "week", "workspace", "user"] as const satisfies readonly Lifetime[];

/** An action by its id and the hash of its exact input, as an answer names it. */
export const RuleSubject = v.object({ actionId: short, inputHash: short });
export type RuleSubject = v.InferOutput<typeof RuleSubject>;

/** One of the proposals that were shown for an action, and for how long it is agreed to. */
export const RuleChoice = v.object({
  proposal: v.pipe(v.string(), v.maxLength(20_000)),
  lifetime: v.picklist(RULE_LIFETIMES),
});
export type RuleChoice = v.InferOutput<typeof RuleChoice>;

export const MakeRule = v.object({ ...RuleSubject.entries, ...RuleChoice.entries });
export type MakeRule = v.InferOutput<typeof MakeRule>;

export type MakeRuleReply =
  | { readonly kind: "made"; readonly file?: string }
  | { readonly kind: "refused"; readonly sentence: string };

export interface OfferedRule {
  readonly id: string;
  readonly title: string;
  readonly sentence: string;
  /** How many of today's other actions here it would also have allowed, of those that were asked about. */
  readonly also: number;
  readonly lifetimes: readonly Lifetime[];
}

/** Narrowest first. */
export interface OfferedRules extends RuleSubject {
  /** Today's other actions here. */
  readonly looked: number;
  readonly rules: readonly OfferedRule[];
  /** The file that a rule for this workspace would be written to. */
  readonly workspaceFile?: string;
}

/** A rule file's text as an editor holds it, perhaps not saved. */
export const WhatIf = v.object({ file: path, text: v.pipe(v.string(), v.maxLength(4 * 1024 * 1024)) });
export type WhatIf = v.InferOutput<typeof WhatIf>;

export interface ChangedDecision {
  readonly actionId: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly before: Decision;
  readonly after: Decision;
  /** What the action does. */
  readonly sentence: string;
  /** What it was: its command, or its tool and object; raw. */
  readonly text: string;
}

export interface WhatIfReply {
  /** The text is what the file says: then it is compared with having no rules in that file. */
  readonly isSaved: boolean;
  /** Actions of today that were looked at. */
  readonly looked: number;
  /** How many would be decided otherwise; `changes` holds the first of them. */
  readonly changed: number;
  readonly changes: readonly ChangedDecision[];
  /** What is wrong with the text: then it loosens nothing, and the list shows that. */
  readonly problems: readonly string[];
}

/** How often the person is asked, over the last days. */
export interface PromptBudget {
  readonly days: number;
  readonly actions: number;
  readonly asked: number;
  readonly allowed: number;
  /** The rules that would have spared most questions; never one for what is grave, none that was ever answered with no. */
  readonly offers: readonly BudgetOffer[];
}

export interface BudgetOffer {
  readonly id: string;
  readonly title: string;
  readonly sentence: string;
  /** Questions that it would have spared. */
  readonly questions: number;
  readonly lifetimes: readonly Lifetime[];
}
