// `check --jsonl`: one described action a line in, one verdict a line out, in the same order.
// A line that cannot be understood is answered with an `ask` and the batch goes on; nothing is ever executed.

import * as v from "valibot";
import type { Verdict } from "../core/decision.ts";
import { EMPTY_MEMORY, type SessionMemory } from "../core/memory/memory.ts";
import type { Io } from "./io.ts";
import { type Bench, failure, judgeDescribed } from "./judging.ts";

const Row = v.object({
  id: v.optional(v.union([v.string(), v.number()])),
  tool: v.optional(v.string()),
  input: v.optional(v.unknown()),
  command: v.optional(v.string()),
  cwd: v.optional(v.string()),
  session: v.optional(v.union([v.string(), v.number()])),
});
type Row = v.InferOutput<typeof Row>;

/** Rows of one session share its memory: the batch is a record, so every row counts as having happened. */
export async function checkBatch(bench: Bench, io: Io): Promise<void> {
  const sessions = new Map<string, SessionMemory>();
  let number = 0;
  for await (const line of io.lines()) {
    number += 1;
    if (line.trim() !== "") io.out(`${answerTo(line, number, { bench, sessions, cwd: io.cwd })}\n`);
  }
}

interface Batch {
  readonly bench: Bench;
  readonly sessions: Map<string, SessionMemory>;
  readonly cwd: string;
}

function answerTo(line: string, number: number, batch: Batch): string {
  const parsed = v.safeParse(Row, json(line));
  if (!parsed.success) {
    const error = `line ${number} is not an object with "command", or with "tool" and "input"`;
    return output(idOf(line), failure(error), error);
  }
  const row = parsed.output;
  const call = callOf(row);
  if (call === undefined) {
    const error = `line ${number} needs either "command", or "tool" and "input"`;
    return output(row.id, failure(error), error);
  }
  const session = row.session === undefined ? undefined : String(row.session);
  const memory = session === undefined ? EMPTY_MEMORY : batch.sessions.get(session);
  const described = { ...call, cwd: row.cwd ?? batch.cwd, ...(session === undefined ? {} : { session }) };
  const judged = judgeDescribed(described, batch.bench, memory);
  if (session !== undefined) batch.sessions.set(session, judged.memory);
  return output(row.id, judged.verdict);
}

function callOf(row: Row): { readonly tool: string; readonly input: unknown } | undefined {
  if (row.tool !== undefined && row.command === undefined) return { tool: row.tool, input: row.input };
  if (row.command === undefined || row.tool !== undefined) return undefined;
  return { tool: "Bash", input: { command: row.command } };
}

function output(id: string | number | undefined, verdict: Verdict, error?: string): string {
  return JSON.stringify({
    id: id ?? null,
    decision: verdict.decision,
    effects: verdict.effects.map(({ kind, certainty, flag, detail, span, sentence }) => ({
      kind,
      certainty,
      flag,
      detail,
      span: span ?? null,
      sentence,
    })),
    sentence: verdict.sentence,
    rules: verdict.rules,
    problems: verdict.problems,
    ...(error === undefined ? {} : { error }),
  });
}

function json(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** The id of a row whose other fields are wrong, so that its answer can still be found. */
function idOf(line: string): string | number | undefined {
  const parsed = v.safeParse(v.object({ id: v.union([v.string(), v.number()]) }), json(line));
  return parsed.success ? parsed.output.id : undefined;
}
