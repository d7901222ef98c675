// What a window asks about trust rules, and is shown of them: where each stands, what it says, how often it matched, and
// what is doubtful about it. Types and validators only; a change names the very text that the person saw, by its hash.

import * as v from "valibot";
import type { Decision, RuleScope } from "../core/decision.ts";

const path = v.pipe(v.string(), v.maxLength(4096));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const host = v.pipe(v.string(), v.minLength(1), v.maxLength(1000));
const index = v.pipe(v.number(), v.integer(), v.minValue(0));

export const RulesTarget = v.variant("scope", [
  v.object({ scope: v.literal("user") }),
  v.object({ scope: v.literal("workspace"), folder: path }),
]);
export type RulesTarget = v.InferOutput<typeof RulesTarget>;

export const RulesChange = v.variant("kind", [
  /** Rules as they are written in a file; the broker reads them by the same schema. */
  v.object({
    kind: v.literal("add"),
    rules: v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(1000), v.readonly()),
  }),
  v.object({ kind: v.literal("remove"), index }),
  v.object({ kind: v.literal("disable"), index, disabled: v.boolean() }),
  /** Narrows a rule to these hosts. */
  v.object({ kind: v.literal("hosts"), index, hosts: v.pipe(v.array(host), v.minLength(1), v.maxLength(100)) }),
  /** Without a date the rule counts for good. */
  v.object({ kind: v.literal("until"), index, until: v.optional(v.pipe(v.string(), v.maxLength(40))) }),
]);
export type RulesChange = v.InferOutput<typeof RulesChange>;

export const RulesEdit = v.object({
  target: RulesTarget,
  /** SHA-256 of the text that was seen; needed for every change but an addition. */
  hash: v.optional(hash),
  change: RulesChange,
});
export type RulesEdit = v.InferOutput<typeof RulesEdit>;

export type RulesEditReply =
  | { readonly kind: "written"; readonly file: string; readonly what: string }
  /** `offset`: where in the file the fault lies that stands in the way. */
  | { readonly kind: "refused"; readonly sentence: string; readonly file?: string; readonly offset?: number };

/** A rule file's text as an editor holds it, perhaps not saved. */
export const RulesCheck = v.object({ file: path, text: v.pipe(v.string(), v.maxLength(4 * 1024 * 1024)) });
export type RulesCheck = v.InferOutput<typeof RulesCheck>;

export interface RulesOverview {
  /** Widest first. */
  readonly scopes: readonly ShownScope[];
  /** What an undo would take back. */
  readonly lastEdit?: { readonly file: string; readonly what: string };
}

export type ScopeState =
  | "counts"
  /** There is no file. */
  | "absent"
  /** It allows nothing: it has faults. */
  | "broken"
  /** It allows nothing until the person has reviewed it. */
  | "unreviewed"
  /** It allows nothing in Restricted Mode. */
  | "restricted"
  /** It allows nothing, since others than the organisation can change it. */
  | "unowned";

export interface ShownScope {
  readonly scope: RuleScope;
  /** The file, or the preset's name. */
  readonly source?: string;
  /** The workspace folder it belongs to. */
  readonly folder?: string;
  readonly state: ScopeState;
  /** SHA-256 of the file's text. */
  readonly hash?: string;
  readonly problems: readonly ShownProblem[];
  readonly rules: readonly ShownRule[];
}

/** `offset` and `length` in UTF-16 units of the text as an editor shows it. */
export interface ShownProblem {
  readonly sentence: string;
  readonly offset: number;
  readonly length: number;
  readonly rule?: number;
}

export interface ShownRule {
  readonly id: string;
  readonly decision: Decision;
  /** What it says, in one sentence. */
  readonly sentence: string;
  readonly note: string;
  readonly hits: RuleHitCount;
  readonly warnings: readonly RuleWarning[];
  /** Its place in the list of its file; absent for rules that stand in no file. */
  readonly index?: number;
  readonly offset?: number;
  readonly length?: number;
  readonly disabled?: boolean;
  /** Milliseconds since the epoch. */
  readonly until?: number;
  /** How many of today's actions it would allow that were asked about. */
  readonly spares?: { readonly count: number; readonly of: number };
  /** Where to the actions went that a rule without hosts matched lately. */
  readonly hosts?: readonly string[];
  /** The action whose answer made it: what a revoke names. */
  readonly actionId?: string;
}

export interface RuleHitCount {
  readonly total: number;
  readonly today: number;
  /** Milliseconds since the epoch. */
  readonly last?: number;
}

export interface RuleWarning {
  readonly kind: "expired" | "shadowed" | "wide" | "unmatched" | "unreviewed" | "fault";
  readonly sentence: string;
}
