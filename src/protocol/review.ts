// What broker and windows say to each other about second opinions: a window offers to ask a model, the broker says what to
// ask and keeps count. A window hands back an opinion; nothing in these messages can allow or answer anything.

import * as v from "valibot";
import type { SessionSight } from "../core/review/session-sight.ts";
import type { Sight } from "../core/review/sight.ts";
import { Outcome, Usage } from "./opinion.ts";
import { REVIEWER_MODES } from "./reviewer.ts";

const id = v.pipe(v.string(), v.maxLength(200));

/** A window's standing offer. Without one it is never asked. */
export const Reviewing = v.object({
  mode: v.picklist(REVIEWER_MODES),
  /** What its opinions come from: equal questions to another endpoint are other questions. */
  endpoint: v.pipe(v.string(), v.maxLength(2000)),
  /** Tokens a day, over all windows. */
  dailyTokens: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000_000)),
});
export type Reviewing = v.InferOutput<typeof Reviewing>;

/** The person wants an opinion on this row. */
export const ReviewWanted = v.object({ actionId: id });
export type ReviewWanted = v.InferOutput<typeof ReviewWanted>;

/** What a window has got for a request of the broker's. `usage` absent: it could not be counted. */
export const ReviewGiven = v.object({ requestId: id, outcome: Outcome, usage: v.optional(Usage) });
export type ReviewGiven = v.InferOutput<typeof ReviewGiven>;

/** What a reviewer would be shown, for the person to see before anything is sent. */
export const PreviewWanted = v.object({ actionId: v.optional(id) });
export type PreviewWanted = v.InferOutput<typeof PreviewWanted>;
export interface Preview {
  /** Undefined where there is no action yet. */
  readonly sight: Sight | undefined;
}

export const SummaryWanted = v.object({ session: v.pipe(v.string(), v.maxLength(500)) });
export type SummaryWanted = v.InferOutput<typeof SummaryWanted>;
export type SummaryReply =
  | { readonly kind: "ready"; readonly requestId: string; readonly sight: SessionSight }
  | { readonly kind: "refused"; readonly sentence: string };
export const SummarySpent = v.object({ requestId: id, usage: v.optional(Usage) });
export type SummarySpent = v.InferOutput<typeof SummarySpent>;

/** To the one window that is to ask. */
export interface ReviewNews {
  readonly requestId: string;
  readonly actionId: string;
  readonly sight: Sight;
}
