// Tells the windows what changed, in order: every message takes the next revision, so that a window notices a gap.
// Status is told at most a few times a second; rows are told at once.

import type { FeedRow, GuardStatus } from "../../protocol/feed.ts";
import { NEWS, type RowsNews, type StatusNews } from "../../protocol/window.ts";

const STATUS_MILLISECONDS = 250;

export interface News {
  readonly revision: () => number;
  readonly rows: (rows: readonly FeedRow[]) => void;
  /** The status has changed; it is told soon. */
  readonly statusChanged: () => void;
  readonly stop: () => void;
}

export function createNews(tell: (method: string, params: unknown) => void, status: () => GuardStatus): News {
  let revision = 0;
  let timer: NodeJS.Timeout | undefined;
  const next = () => {
    revision += 1;
    return revision;
  };
  return {
    revision: () => revision,
    rows: (rows) => tell(NEWS.rows, { revision: next(), rows } satisfies RowsNews),
    statusChanged: () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        tell(NEWS.status, { revision: next(), status: status() } satisfies StatusNews);
      }, STATUS_MILLISECONDS);
    },
    stop: () => clearTimeout(timer),
  };
}
