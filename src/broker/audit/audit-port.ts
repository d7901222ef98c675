// The port through which the broker writes down what happens. `append` throws when the record cannot be made; whoever
// decides then denies.

import type { AuditEvent } from "../../core/audit/record.ts";
import type { FeedRow } from "../../protocol/feed.ts";

export interface AuditLog {
  /**
   * On the disk itself when it returns, but for outcomes and prompts, which come there with the next decision. `at` in
   * milliseconds since the epoch.
   */
  readonly append: (event: AuditEvent, at: number) => void;
  /** Rows of the newest actions, oldest first, as far as the file tells. */
  readonly recent: () => readonly FeedRow[];
  readonly close: () => void;
}
