// How a question ends: an answer from a window, the terminal, the deadline, or the agent's own report of what happened.
// An allow that cannot be written down becomes a denial; a question that has ended cannot end again.

import type { HookEvent } from "../agents/claude-code/event.ts";
import type { ActionName } from "../core/audit/record.ts";
import type { Rule } from "../core/rules/rule.ts";
import type { RowState } from "../protocol/feed.ts";
import type { Answer, AnswerReply } from "../protocol/window.ts";
import type { FlowPorts } from "./flow-ports.ts";
import { exactHash } from "./input-hash.ts";
import { said } from "./log.ts";
import type { Settlement } from "./questions.ts";

/** The answer of a person in a window. */
export function answerQuestion(ports: FlowPorts, answer: Answer): AnswerReply {
  const question = ports.questions.get(answer.actionId);
  const row = ports.rows.get(answer.actionId);
  if (question === undefined || row === undefined) return { kind: "too-late", by: answererOf(row?.state) };
  if (question.inputHash !== answer.inputHash)
    return { kind: "refused", sentence: "The answer was for another input than the one that waits. Look at it again." };
  if (answer.answer.kind === "deny") {
    const reason = answer.answer.reason === undefined ? {} : { reason: answer.answer.reason };
    recordAnswer(ports, question.id, { answer: "deny", by: "panel", ...reason });
    return { kind: "taken" };
  }
  if (answer.answer.kind === "allow-session") {
    if (!row.mayRemember)
      return {
        kind: "refused",
        sentence: "This action may only be allowed once: the next one may look the same and do something else.",
      };
    ports.sessions.allow(question.session, sessionRule(question.id, question.ruleHash));
  }
  return recordAnswer(ports, question.id, { answer: "allow", by: "panel" })
    ? { kind: "taken" }
    : { kind: "refused", sentence: "The answer could not be written to the audit log, so the action was denied." };
}

/** Ends the question with its record first. False when an allow could not be recorded and became a denial. */
export function recordAnswer(ports: FlowPorts, id: string, settlement: Settlement): boolean {
  if (ports.questions.get(id) === undefined) return false;
  let final = settlement;
  try {
    ports.audit.append({ kind: "answer", action: nameOf(ports, id), ...settlement }, ports.now());
  } catch (problem) {
    ports.log(`an answer could not be recorded: ${said(problem)}`);
    if (settlement.answer === "allow")
      final = { answer: "deny", by: settlement.by, reason: "the audit log could not be written" };
  }
  ports.questions.settle(id, final);
  ports.rows.change(id, stateOf(final));
  return final === settlement;
}

export function expire(ports: FlowPorts, id: string): void {
  recordAnswer(ports, id, { answer: "none", by: "deadline" });
}

/** What the agent itself reports: the outcome of a tool use, or the end of its turn or session. */
export function settleFromAgent(
  ports: FlowPorts,
  event: Extract<HookEvent, { kind: "outcome" | "stop" | "session-end" }>,
): void {
  if (event.kind === "outcome") {
    settleOutcome(ports, event);
    return;
  }
  // The turn is over: what still waits in a terminal was refused there, or its session has gone.
  for (const question of ports.questions.waiting()) {
    if (
      question.session === event.session &&
      question.subAgent === undefined &&
      question.where === "panel-and-terminal"
    )
      recordAnswer(ports, question.id, { answer: "deny", by: "terminal" });
  }
  for (const use of ports.uses.drain(event.session)) {
    const row = ports.rows.get(use.actionId);
    if (row?.state.kind === "stopped")
      ports.rows.change(use.actionId, { kind: "answered", answer: "deny", by: "terminal" });
  }
}

function settleOutcome(ports: FlowPorts, event: Extract<HookEvent, { kind: "outcome" }>): void {
  const id = event.toolUseId === undefined ? {} : { toolUseId: event.toolUseId };
  const use = ports.uses.end(event.session, { ...id, inputHash: exactHash(event) });
  if (use === undefined) return;
  recordAnswer(ports, use.actionId, { answer: "allow", by: "terminal" });
  const time = event.milliseconds === undefined ? {} : { milliseconds: event.milliseconds };
  ports.rows.change(use.actionId, { kind: event.ok ? "ran" : "failed", ...time });
  ports.audit.append({ kind: "outcome", action: nameOf(ports, use.actionId), ok: event.ok, ...time }, ports.now());
}

function nameOf(ports: FlowPorts, id: string): ActionName {
  const row = ports.rows.get(id);
  return { id, agent: row?.agent ?? "", session: row?.session ?? "" };
}

function stateOf(settlement: Settlement): RowState {
  if (settlement.answer !== "none") return { kind: "answered", ...settlement };
  switch (settlement.by) {
    case "deadline":
      return { kind: "stopped", why: "nobody answered in time" };
    case "terminal":
      return { kind: "stopped", why: "answered in the terminal" };
    case "disconnect":
      return { kind: "stopped", why: "the agent went away while it was asked" };
    default:
      return settlement satisfies never;
  }
}

function sessionRule(id: string, hash: string): Rule {
  return {
    id: `session-${id}`,
    decision: "allow",
    when: { inputHash: hash },
    note: "Allowed by you for this session.",
  };
}

function answererOf(state: RowState | undefined): string {
  switch (state?.kind) {
    case "answered":
      return state.by;
    case "stopped":
      return state.why;
    default:
      return "the agent";
  }
}
