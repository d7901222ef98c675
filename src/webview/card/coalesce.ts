// Puts equal questions of parallel agents on one card, so that one look answers them all. Pure.
// Equal means that everything is equal that is shown and everything that would run: what differs in a character asks apart.

import type { FeedRow } from "../../protocol/feed.ts";

export interface Question {
  /** The oldest; its text stands on the card. */
  readonly row: FeedRow;
  /** Every row that one answer is for, the oldest first. */
  readonly rows: readonly FeedRow[];
  /** All that is shown and would run, as one comparable text. */
  readonly key: string;
  /** The earliest of their deadlines, in milliseconds since the epoch. */
  readonly deadline: number;
}

/** Waiting rows, oldest first, as questions in the same order. */
export function questionsOf(rows: readonly FeedRow[]): readonly Question[] {
  const groups = new Map<string, FeedRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups].flatMap(([key, group]) => {
    const [row] = group;
    return row === undefined ? [] : [{ row, rows: group, key, deadline: Math.min(...group.map(deadlineOf)) }];
  });
}

/** Who asks, and when, may differ: the card counts the agents and shows the earliest deadline. An opinion is of the text. */
function keyOf(row: FeedRow): string {
  const { id: _, seq: _seq, at: _at, session: _session, subAgent: _sub, opinion: _opinion, state, ...shown } = row;
  const { deadline: _deadline, ...where } = state.kind === "waiting" ? state : { deadline: 0, ...state };
  return JSON.stringify([shown, where]);
}

function deadlineOf({ state }: FeedRow): number {
  return state.kind === "waiting" ? state.deadline : Number.POSITIVE_INFINITY;
}
