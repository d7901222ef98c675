// Rows for tests of what windows and panels do with them.
import type { FeedRow } from "../../src/protocol/feed.ts";

type Effect = FeedRow["effects"][number];

let seq = 0;

export function sampleRow(over: Partial<FeedRow> = {}): FeedRow {
  seq++;
  return {
    id: `a${seq}`,
    seq,
    at: 1_700_000_000_000 + seq * 1000,
    agent: "claude-code",
    session: "s1",
    cwd: "/home/ada/billing",
    tool: "Bash",
    verb: "runs",
    object: "npm test",
    text: "npm test",
    cut: false,
    effects: [],
    decision: "allow",
    sentence: "does nothing outside the workspace",
    rules: [],
    inputHash: `h${seq}`,
    state: { kind: "decided" },
    mayRemember: true,
    chain: [],
    ...over,
  };
}

export function sampleEffect(kind: Effect["kind"], over: Partial<Effect> = {}): Effect {
  return { kind, certainty: "certain", flag: !kind.startsWith("file-"), detail: {}, sentence: `does ${kind}`, ...over };
}

export function waitingRow(over: Partial<FeedRow> = {}): FeedRow {
  return sampleRow({
    decision: "ask",
    state: { kind: "waiting", deadline: 1_700_000_300_000, where: "panel" },
    ...over,
  });
}
