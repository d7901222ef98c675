// The guard's own state as windows show it: preset, agents, counts, and everything that is wrong with it.
// Counts only; nothing in here comes from an agent's text.

import type { AgentStatus, FeedRow, GuardStatus, RuleFault } from "../../protocol/feed.ts";
import { createDay } from "./day.ts";

export interface StatusPorts {
  readonly preset: () => GuardStatus["preset"];
  readonly agents: () => readonly AgentStatus[];
  readonly liveSessions: () => number;
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
  const actions = before.filter(({ state }) => state.kind !== "prompted");
  let asked = actions.filter((row) => row.decision === "ask").length;
  let decided = actions.length;
  const day = createDay(actions, ports.now);
  let last: number | undefined;
  return {
    count: (row) => {
      if (row.state.kind === "noticed" || row.state.kind === "prompted") return;
      decided += 1;
      day.count(row);
      if (row.state.kind === "waiting") asked += 1;
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
      decided,
      liveSessions: ports.liveSessions(),
      today: day.counts(),
      windowFolders: [...new Set(ports.folders().flat())],
      faults: ports.faults(),
      ruleFaults: ports.ruleFaults(),
      unreviewed: ports.unreviewed(),
    }),
  };
}
