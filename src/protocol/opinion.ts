// A second opinion on one action, as windows see it and the audit log keeps it. It annotates; it never answers.
// All texts come from a model that has read what an agent wrote: they are shown as plain text, bounded, and act on nothing.

import * as v from "valibot";

/** Whether the person asked for the action, by the reviewer's reading of their requests. */
export const ASKED_FOR = ["yes", "no", "unclear"] as const;

/** Why there is no opinion. The engine's decision stands in every case. */
const NO_OPINION = ["slow", "malformed", "refused", "key", "busy", "unreachable", "failed", "limit", "nobody"] as const;
export type NoOpinion = (typeof NO_OPINION)[number];

/** Characters of each text of an opinion. */
export const MAX_WORDS = 400;

const words = v.pipe(v.string(), v.maxLength(MAX_WORDS + 1));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000));

/** Tokens as the source counted them; `cacheRead` and `cacheWrite` come beside `input`. */
export const Usage = v.object({ input: count, output: count, cacheRead: count, cacheWrite: count });
export type Usage = v.InferOutput<typeof Usage>;

export const Given = v.object({
  kind: v.literal("given"),
  askedFor: v.picklist(ASKED_FOR),
  /** The person's own words that asked; empty unless they stand in one of their requests. */
  words,
  purpose: words,
  /** Who is affected outside this machine. */
  affected: words,
  risk: words,
  /** What to ask the agent. */
  question: words,
  model: v.pipe(v.string(), v.maxLength(200)),
  usage: Usage,
  /** By the list prices known to this version; absent where they are not. */
  dollars: v.exactOptional(v.pipe(v.number(), v.minValue(0))),
});
export type Given = v.InferOutput<typeof Given>;

export const None = v.object({
  kind: v.literal("none"),
  why: v.picklist(NO_OPINION),
  /** What happened and what to do, in our own words. */
  sentence: words,
});
export type None = v.InferOutput<typeof None>;

/** What a window hands back for a review that the broker asked for. */
export const Outcome = v.variant("kind", [Given, None]);
export type Outcome = v.InferOutput<typeof Outcome>;

export const Opinion = v.variant("kind", [
  /** Under way; `partial` is what has arrived, in the window that asks. */
  v.object({
    kind: v.literal("asking"),
    partial: v.exactOptional(
      v.object({
        purpose: v.exactOptional(words),
        affected: v.exactOptional(words),
        risk: v.exactOptional(words),
        question: v.exactOptional(words),
      }),
    ),
  }),
  v.object({
    ...Given.entries,
    /** It turned an allow into a question. */
    raised: v.exactOptional(v.boolean()),
    /** The same question was answered before. */
    fromCache: v.exactOptional(v.boolean()),
  }),
  None,
]);
export type Opinion = v.InferOutput<typeof Opinion>;

export function total({ input, output, cacheRead, cacheWrite }: Usage): number {
  return input + output + cacheRead + cacheWrite;
}
