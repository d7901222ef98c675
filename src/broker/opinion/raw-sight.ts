// Gathers what a reviewer may be shown of a row: the row itself, the person's requests, and the same session's rows before it.
// Nothing of what the agent says about itself is among it. Redaction and bounds are core/review/sight.ts's.

import type { sessionSight } from "../../core/review/session-sight.ts";
import type { Raw } from "../../core/review/sight.ts";
import type { FeedRow } from "../../protocol/feed.ts";

const LAST = 6;

export function rawSight(row: FeedRow, rows: readonly FeedRow[], requests: readonly string[]): Raw {
  const session = rows.filter((one) => one.session === row.session && one.id !== row.id && one.seq < row.seq);
  const last = session.filter((one) => isAction(one) && one.inputHash !== row.inputHash);
  return {
    requests,
    action: { tool: row.tool, folder: row.cwd, text: row.text, omitted: 0 },
    effects: row.effects.map(({ kind, certainty, flag, sentence }) => ({ kind, certainty, counts: flag, sentence })),
    before: [...last.slice(-LAST).map((one) => `${whatOf(one)}: ${outcomeOf(one)}`), ...row.chain],
    instructions: rows
      .filter((one) => one.session === row.session)
      .flatMap((one) => one.instructions ?? [])
      .map(({ file, line, sentence }) => `${file.split(/[\\/]/).at(-1)} line ${line}: ${sentence}`),
    cut: row.cut,
  };
}

export function rawSession(rows: readonly FeedRow[], requests: readonly string[]): Parameters<typeof sessionSight>[0] {
  return {
    requests,
    actions: rows.filter(isAction).map((row) => ({
      what: `${row.verb} ${row.object}`,
      sentence: row.effects.some(({ flag }) => flag) ? row.sentence : "",
      outcome: outcomeOf(row),
      weighty: row.decision !== "allow" || row.effects.some(({ flag }) => flag),
    })),
  };
}

/** Not what the guard notes beside the actions, nor the person's own words. */
export function isAction({ state }: FeedRow): boolean {
  return state.kind !== "noticed" && state.kind !== "prompted";
}

function whatOf(row: FeedRow): string {
  return row.effects.some(({ flag }) => flag) ? row.sentence : `${row.verb} ${row.object}`;
}

function outcomeOf({ state, decision }: FeedRow): string {
  switch (state.kind) {
    case "decided":
      return { allow: "allowed", ask: "asked", deny: "denied" }[decision];
    case "waiting":
      return "waits for the developer";
    case "answered":
      return state.answer === "allow" ? "allowed by the developer" : "denied by the developer";
    case "ran":
      return "ran";
    case "failed":
      return "ran and failed";
    case "stopped":
      return "stopped";
    case "noticed":
      return "noted";
    case "prompted":
      return "asked by the developer";
    default:
      return state satisfies never;
  }
}
