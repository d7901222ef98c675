// What a rule file may say, field by field. Data only: what a rule means stands in match.ts, how wide it may be in breadth.ts.
// The published schema (media/rules.schema.json) says the same to editors; a test holds the two together.

import * as v from "valibot";
import { DECISIONS } from "../decision.ts";
import { EFFECT_KINDS, HOST_CLASSES } from "../effect.ts";

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(1000));
const texts = v.pipe(v.array(text), v.minLength(1), v.maxLength(500), v.readonly());

const WhenSchema = v.strictObject({
  effect: v.optional(v.pipe(v.array(v.picklist(EFFECT_KINDS)), v.minLength(1), v.readonly())),
  host: v.optional(texts),
  hostClass: v.optional(v.pipe(v.array(v.picklist(HOST_CLASSES)), v.minLength(1), v.readonly())),
  direction: v.optional(v.pipe(v.array(v.picklist(["up", "down", "both", "listen"])), v.minLength(1), v.readonly())),
  path: v.optional(texts),
  inWorkspace: v.optional(v.boolean()),
  tool: v.optional(texts),
  mcp: v.optional(texts),
  command: v.optional(v.pipe(v.array(texts), v.minLength(1), v.readonly())),
  agent: v.optional(texts),
  workspace: v.optional(texts),
  subAgent: v.optional(v.boolean()),
  certainty: v.optional(v.pipe(v.array(v.picklist(["certain", "likely", "possible"])), v.minLength(1), v.readonly())),
  inputHash: v.optional(text),
});

export const RuleSchema = v.strictObject({
  id: v.optional(text),
  decision: v.picklist(DECISIONS),
  when: v.optional(WhenSchema, {}),
  note: v.optional(text),
  /** A rule that is kept and does not count. */
  disabled: v.optional(v.boolean()),
  /** A date such as 2026-12-31, or with a time of day. */
  until: v.optional(
    v.pipe(
      v.string(),
      v.check((value) => !Number.isNaN(Date.parse(value)), "is not a date"),
    ),
  ),
  examples: v.optional(v.strictObject({ match: v.optional(v.array(text)), notMatch: v.optional(v.array(text)) })),
});

export type RuleEntry = v.InferOutput<typeof RuleSchema>;

/** A rule as it may be written into a file. */
export type NewRule = Frozen<v.InferInput<typeof RuleSchema>>;

type Frozen<T> = T extends readonly (infer U)[]
  ? readonly Frozen<U>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;
