// The guard's own state as windows show it: preset, agents, counts, and everything that is wrong with it.
// Counts only; nothing in here comes from an agent's text.

import type { AgentStatus, FeedRow, GuardStatus, RuleFault } from "../../protocol/feed.ts";
import { createDay } from "./day.ts";

export interface StatusPorts {
  readonly preset: () => GuardStatus["preset"];
  readonly agents: () => readonly AgentStatus[];
  readonly liveSessions: () => number;
  /** How many wait for a person now. */
  readonly waiting: () => number;
  readonly now: () => number;
  readonly folders: () => readonly (readonly string[])[];
  readonly faults: () => readonly string[];
  readonly ruleFaults: () => readonly RuleFault[];
  readonly unreviewed: () => readonly { readonly file: string; readonly hash: string }[];
}

export interface StatusBoard {
  readonly count: (row: FeedRow) => void;
  readonly sawEvent: (at: number) => void;
  readonly lastEventAt: () => number | undefined;
  readonly current: () => GuardStatus;
}

export function createStatus(before: readonly FeedRow[], ports: StatusPorts): StatusBoard {
  const actions = before.filter(isAction);
  let seen = actions.length;
  let asked = actions.filter(isAsked).length;
  const day = createDay(actions, ports.now);
  let last: number | undefined;
  return {
    count: (row) => {
      if (!isAction(row)) return;
      seen += 1;
      if (isAsked(row)) asked += 1;
      day.count(row);
    },
    sawEvent: (at) => {
      last = at;
    },
    lastEventAt: () => last,
    current: () => ({
      preset: ports.preset(),
      agents: ports.agents(),
      ...(last === undefined ? {} : { lastEventAt: last }),
      asked,
      decided: seen - ports.waiting(),
      liveSessions: ports.liveSessions(),
      today: day.counts(),
      windowFolders: [...new Set(ports.folders().flat())],
      faults: ports.faults(),
      ruleFaults: ports.ruleFaults(),
      unreviewed: ports.unreviewed(),
    }),
  };
}

function isAction({ state }: FeedRow): boolean {
  return state.kind !== "noticed" && state.kind !== "prompted";
}

function isAsked({ decision }: FeedRow): boolean {
  return decision === "ask";
}
