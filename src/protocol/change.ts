// What a file action would make of a file, as a window asks the broker for it and shows it in the editor's own diff.
// Texts of the person's files, for the person alone: they travel to a paired window and are never logged.

import * as v from "valibot";

export const ChangeRequest = v.object({ actionId: v.pipe(v.string(), v.maxLength(200)) });
export type ChangeRequest = v.InferOutput<typeof ChangeRequest>;

/** Why the whole file cannot stand beside what it would become; then only the parts that would change are shown. */
export type ChangeLimit = "too-large" | "binary" | "unreadable" | "unfit" | "ambiguous" | "exists" | "no-notebook";

export type ChangeReply =
  | {
      readonly kind: "change";
      /** Absolute. */
      readonly path: string;
      /** Undefined: there was no such file. */
      readonly before?: string;
      readonly after: string;
      /** It has not run yet: `before` is the file of this moment. */
      readonly waiting: boolean;
      readonly limit?: ChangeLimit;
    }
  /** The guard keeps the newest changes, in memory: this one is no longer there. */
  | { readonly kind: "forgotten" }
  /** What it would write is itself beyond what is shown. */
  | { readonly kind: "too-large"; readonly path: string };
