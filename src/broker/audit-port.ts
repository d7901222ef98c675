// What the broker writes down, as it happens: the entry types and the port that puts them on disk.
// `append` throws when the record cannot be made; whoever decides then denies.

import type { AgentAction } from "../core/action.ts";
import type { Answerer, FeedRow } from "../protocol/feed.ts";

export type AuditEntry =
  | { readonly kind: "decision"; readonly at: number; readonly action: AgentAction; readonly row: FeedRow }
  | {
      readonly kind: "answer";
      readonly at: number;
      readonly actionId: string;
      readonly answer: "allow" | "deny" | "none";
      readonly by: Answerer;
      readonly reason?: string;
    }
  | {
      readonly kind: "outcome";
      readonly at: number;
      readonly actionId: string;
      readonly ok: boolean;
      readonly milliseconds?: number;
    }
  | { readonly kind: "guard"; readonly at: number; readonly sentence: string };

export interface AuditLog {
  /** On disk (fsync) when it returns. */
  readonly append: (entry: AuditEntry) => void;
  /** Rows of the newest actions, oldest first, as far as the file tells. */
  readonly recent: () => readonly FeedRow[];
  readonly close: () => void;
}
