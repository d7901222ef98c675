// Counts of the present day, as the overview shows them: actions, questions, flagged kinds of effects, actions by the hour.
// Counts only; a day ends at midnight of this machine's clock.

import type { EffectKind } from "../../core/effect.ts";
import type { DayCounts, FeedRow } from "../../protocol/feed.ts";

export interface Day {
  readonly count: (row: FeedRow) => void;
  readonly counts: () => DayCounts;
}

const HOURS = 24;

export function createDay(before: readonly FeedRow[], now: () => number): Day {
  let day = emptyDay(now());
  const count = (row: FeedRow) => {
    if (row.state.kind === "noticed" || row.state.kind === "prompted" || dayOf(row.at) !== day.day) return;
    day.actions += 1;
    if (row.decision === "ask") day.asked += 1;
    const hour = new Date(row.at).getHours();
    day.hours[hour] = (day.hours[hour] ?? 0) + 1;
    for (const kind of new Set(row.effects.filter(({ flag }) => flag).map((effect) => effect.kind)))
      day.kinds[kind] = (day.kinds[kind] ?? 0) + 1;
  };
  const begin = () => {
    if (day.day !== dayOf(now())) day = emptyDay(now());
  };
  for (const row of before) count(row);
  return {
    count: (row) => {
      begin();
      count(row);
    },
    counts: () => {
      begin();
      const { actions, asked, hours, kinds } = day;
      return { actions, asked, hours: [...hours], kinds: { ...kinds } };
    },
  };
}

interface Counting {
  readonly day: string;
  actions: number;
  asked: number;
  readonly hours: number[];
  readonly kinds: Partial<Record<EffectKind, number>>;
}

function emptyDay(at: number): Counting {
  return { day: dayOf(at), actions: 0, asked: 0, hours: new Array<number>(HOURS).fill(0), kinds: {} };
}

function dayOf(at: number): string {
  return new Date(at).toDateString();
}
