// The turns of each session: the person's words that began the present one, and the agent's own plan as it stands.
// A prompt becomes a row of the feed and a record in the log, redacted; it decides nothing and is never waited for.

import { MAX_STEPS, type PlanChange, planChange } from "../../agents/plan.ts";
import { redact } from "../../core/audit/redact.ts";
import { fingerprints, sha256 } from "../../machine/digest.ts";
import type { FeedRow, PlanStep } from "../../protocol/feed.ts";
import type { AuditLog } from "../audit/audit-port.ts";
import { said } from "../log.ts";
import type { Rows } from "../rows/rows.ts";
import type { Session } from "./sessions.ts";

export interface Turns {
  /** The person has said something: a turn begins. */
  readonly begin: (session: Pick<Session, "id" | "agent">, cwd: string, text: string) => void;
  /** What a row of the session is told to carry: its turn, and the plan where this call changes it. */
  readonly about: (session: string, tool: string, input: unknown) => Pick<FeedRow, "turn" | "plan">;
}

export interface TurnPorts {
  readonly rows: Pick<Rows, "add" | "nextSeq">;
  readonly audit: AuditLog;
  readonly now: () => number;
  readonly log: (sentence: string) => void;
}

interface Turn {
  readonly id: string;
  readonly steps: readonly PlanStep[];
}

const MAX_SESSIONS = 200;
const MAX_TEXT = 4_000;

export function createTurns(ports: TurnPorts): Turns {
  const turns = new Map<string, Turn>();
  const fingerprint = fingerprints();
  const clean = (text: string) => redact(text, fingerprint).slice(0, MAX_TEXT);
  const keep = (session: string, turn: Turn) => {
    turns.delete(session);
    turns.set(session, turn);
    const oldest = turns.keys().next();
    if (turns.size > MAX_SESSIONS && oldest.done !== true) turns.delete(oldest.value);
  };
  return {
    begin: (session, cwd, text) => {
      const at = ports.now();
      const row = promptRow(session, cwd, { text: clean(text), seq: ports.rows.nextSeq(), at });
      const { id, agent } = session;
      keep(id, { id: row.id, steps: turns.get(id)?.steps.filter(({ state }) => state !== "done") ?? [] });
      try {
        ports.audit.append({ kind: "prompt", agent, session: id, text: row.text, keep: row }, at);
      } catch (problem) {
        ports.log(`a prompt could not be recorded: ${said(problem)}`);
      }
      ports.rows.add(row);
    },
    about: (session, tool, input) => {
      const turn = turns.get(session);
      const change = planChange(tool, input);
      if (change === undefined) return turn === undefined ? {} : { turn: turn.id };
      const steps = planAfter(turn?.steps ?? [], change);
      keep(session, { id: turn?.id ?? "", steps });
      return { ...(turn !== undefined && { turn: turn.id }), plan: steps };
    },
  };
}

function planAfter(steps: readonly PlanStep[], change: PlanChange): readonly PlanStep[] {
  switch (change.kind) {
    case "whole":
      return change.steps;
    case "more":
      // Every row carries the whole plan.
      return steps.length < MAX_STEPS ? [...steps, { text: change.text, state: "open" }] : steps;
    case "state": {
      const { step, state } = change;
      if (state === "gone") return steps.filter((_, at) => at !== step - 1);
      return steps.map((one, at) => (at === step - 1 ? { ...one, state } : one));
    }
    default:
      return change satisfies never;
  }
}

function promptRow(
  { id: session, agent }: Pick<Session, "id" | "agent">,
  cwd: string,
  { text, seq, at }: { readonly text: string; readonly seq: number; readonly at: number },
): FeedRow {
  return {
    id: `prompt-${sha256(`${session} ${seq} ${at}`).slice(0, 24)}`,
    ...{ seq, at, agent, session, cwd, text },
    tool: "",
    verb: "asked",
    object: text.split("\n", 1)[0]?.slice(0, 200) ?? "",
    cut: false,
    effects: [],
    decision: "allow",
    sentence: text,
    rules: [],
    inputHash: "",
    state: { kind: "prompted" },
    mayRemember: false,
    chain: [],
  };
}
