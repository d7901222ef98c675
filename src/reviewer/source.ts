// The port behind which every model stands: one question in, a stream of events out.
// A source never throws and never retries: whatever goes wrong is an event, and asking again is a person's decision.

import type { ReviewRequest } from "../core/review/prompt.ts";
import type { NoOpinion, Usage } from "../protocol/opinion.ts";

export type SourceEvent =
  /** More of the tool call's JSON. */
  | { readonly kind: "part"; readonly json: string }
  /** All that was counted so far. */
  | { readonly kind: "usage"; readonly usage: Usage }
  | { readonly kind: "end"; readonly stop: "answered" | "refused" | "cut" }
  | { readonly kind: "failed"; readonly failure: Failure };

export interface Failure {
  readonly why: NoOpinion;
  /** In our own words: what happened and what to do. */
  readonly sentence: string;
  /** How long the source asked to be left alone. */
  readonly retryAfterSeconds?: number;
}

export interface ReviewSource {
  readonly model: string;
  readonly ask: (request: ReviewRequest, signal: AbortSignal) => AsyncIterable<SourceEvent>;
}
