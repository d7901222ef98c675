// Rows as the broker makes them: real commands, judged one after another by the engine on a made-up machine. Nothing in
// here is ever run, and the hosts do not exist.
import { withNewHosts } from "../../../src/broker/rows/new-hosts.ts";
import { rowOf } from "../../../src/broker/rows/row.ts";
import type { ActionId, Operation, SessionId } from "../../../src/core/action.ts";
import { judge } from "../../../src/core/judge.ts";
import { EMPTY_MEMORY, type SessionMemory } from "../../../src/core/memory/memory.ts";
import { remember } from "../../../src/core/memory/reduce.ts";
import type { FeedRow, RowState } from "../../../src/protocol/feed.ts";
import { CONTEXT } from "../../invariants/judge-line.ts";

export interface Step {
  /** A command line, or another kind of action. */
  readonly does: string | Operation;
  readonly says?: string;
  /** Absent: it ran where it was allowed, waits where it was asked about. */
  readonly state?: RowState;
  readonly subAgent?: string;
}

const HOME = "/home/ada";
const WORKSPACE = `${HOME}/projects/billing`;
const TOOLS: Partial<Record<Operation["kind"], string>> = { shell: "Bash", read: "Read", edit: "Edit", write: "Write" };

/** One session from `from` on (milliseconds since the epoch), a step every 40 seconds, on top of earlier rows. */
export function played(steps: readonly Step[], from: number, before: readonly FeedRow[] = []): readonly FeedRow[] {
  let memory: SessionMemory = EMPTY_MEMORY;
  const rows = [...before];
  for (const [index, step] of steps.entries()) {
    const at = from + index * 40_000;
    const seq = rows.length + 1;
    const { does, says, subAgent } = step;
    const operation: Operation =
      typeof does === "string" ? { kind: "shell", command: does, dialect: "posix", background: false } : does;
    const action = {
      ...{ id: `action-${from}-${seq}` as ActionId, agent: "claude-code", session: `session-${from}` as SessionId },
      ...{ cwd: WORKSPACE, workspace: [WORKSPACE], tool: TOOLS[operation.kind] ?? "mcp", input: operation, operation },
      ...(says === undefined ? {} : { says }),
      ...(subAgent === undefined ? {} : { subAgent }),
    };
    const judged = judge(action, { ...CONTEXT, world: { ...CONTEXT.world, home: HOME }, memory, now: at });
    const { decision } = judged.verdict;
    const state = step.state ?? standing(decision, at);
    const row = rowOf(action, judged, { seq, at, inputHash: `hash-${seq}`, state, home: HOME });
    rows.push(withNewHosts(row, { all: () => rows }));
    if (decision === "allow" || (state.kind === "answered" && state.answer === "allow"))
      memory = remember(memory, judged.analysis, at);
  }
  return rows.slice(before.length);
}

function standing(decision: FeedRow["decision"], at: number): RowState {
  if (decision === "allow") return { kind: "ran", milliseconds: 40 };
  return decision === "deny" ? { kind: "decided" } : { kind: "waiting", deadline: at + 600_000, where: "panel" };
}
