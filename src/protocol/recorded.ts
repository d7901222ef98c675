// What the audit log holds of one action, for who wants to see it as it was written: asked for by the action's id and its
// place in the feed's order, never by a path. The log is redacted, and so is this.

import * as v from "valibot";

export const RecordedRequest = v.object({
  actionId: v.pipe(v.string(), v.maxLength(200)),
  seq: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
export type RecordedRequest = v.InferOutput<typeof RecordedRequest>;

export type Recorded =
  /** The records as indented JSON, the decision's first; at most 64 kB of it. */
  | { readonly kind: "found"; readonly text: string; readonly cut: boolean }
  | { readonly kind: "absent" }
  /** The guard did not answer. */
  | { readonly kind: "unread" };
