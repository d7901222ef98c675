// How a question ends: an answer from a window, the terminal, the deadline, or the agent's own account of what happened.
// An allow that cannot be written down becomes a denial; a question that has ended cannot end again.

import type { ToolOutcome } from "../../agents/claude-code/transcript.ts";
import type { ActionName } from "../../core/audit/record.ts";
import { refusalsOf } from "../../core/effects/session/refusals.ts";
import type { RowState } from "../../protocol/feed.ts";
import { sessionRuleId } from "../../protocol/grown-rules.ts";
import type { RuleChoice } from "../../protocol/rule-offers.ts";
import type { Answer, AnswerReply } from "../../protocol/window.ts";
import { said } from "../log.ts";
import { outcomeState } from "../rows/row.ts";
import { sessionRule } from "../rules/session-rule.ts";
import type { FlowPorts, ToolUse } from "./ports.ts";
import type { Question, Settlement } from "./questions.ts";

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
  if (answer.answer.kind !== "allow-once" && !row.mayRemember)
    return {
      kind: "refused",
      sentence: "This action may only be allowed once: the next one may look the same and do something else.",
    };
  if (answer.answer.kind === "allow-rule" && !ports.growing.isOffered(question.id, answer.answer))
    return { kind: "refused", sentence: "This rule is not offered for the action any more. Look at it again." };
  if (!question.isUnchanged()) {
    recordAnswer(ports, question.id, { answer: "none", by: "disconnect", why: CHANGED });
    return { kind: "refused", sentence: `The action was stopped: ${CHANGED}. The agent may try it again.` };
  }
  if (!recordAnswer(ports, question.id, { answer: "allow", by: "panel" }))
    return { kind: "refused", sentence: "The answer could not be written to the audit log, so the action was denied." };
  if (answer.answer.kind === "allow-session") return allowForSession(ports, question);
  return answer.answer.kind === "allow-rule" ? allowByRule(ports, question, answer.answer) : { kind: "taken" };
}

const CHANGED = "what it would do changed while it waited";

/** Only after the answer itself stands in the log: what could not be recorded must not allow anything later. */
function allowForSession(ports: FlowPorts, question: Question): AnswerReply {
  try {
    note(ports, "session-rule-made", `the person allowed action ${question.id} for the rest of its session`);
    ports.sessions.allow(question.session, sessionRule(question.id, question.ruleHash));
    ports.rows.mark(question.id, true);
    return { kind: "taken" };
  } catch (problem) {
    ports.log(`a session rule could not be kept: ${said(problem)}`);
    return { kind: "refused", sentence: "The action was allowed once; it could not be remembered for the session." };
  }
}

/** Like it, by the rule that was agreed to beside the answer. */
function allowByRule(ports: FlowPorts, question: Question, choice: RuleChoice): AnswerReply {
  const made = ports.growing.make(question.id, choice);
  if (made.kind === "made") return { kind: "taken" };
  return { kind: "refused", sentence: `The action was allowed once; the rule was not made. ${made.sentence}` };
}

/** Takes back what "allow for this session" of this action allowed, also what a broker before this one noted. */
export function revokeRule(ports: FlowPorts, actionId: string): boolean {
  const session = ports.rows.get(actionId)?.session;
  const inSession = session !== undefined && ports.sessions.revoke(session, sessionRuleId(actionId));
  const inFile = ports.growing.revoke(actionId);
  if (!inSession && !inFile) return false;
  ports.rows.mark(actionId, false);
  note(ports, "rule-revoked", `the person took back the rule that the answer to action ${actionId} had made`);
  return true;
}

function note(ports: FlowPorts, what: string, sentence: string): void {
  ports.audit.append({ kind: "guard", what, sentence, grave: false }, ports.now());
}

/** Ends the question with its record first. False when an allow could not be recorded and became a denial. */
export function recordAnswer(ports: FlowPorts, id: string, settlement: Settlement): boolean {
  if (ports.questions.get(id) === undefined) return false;
  let final = settlement;
  try {
    const { answer, by } = settlement;
    const reason = settlement.answer === "none" ? settlement.why : settlement.reason;
    const why = reason === undefined ? {} : { reason };
    ports.audit.append({ kind: "answer", action: nameOf(ports, id), answer, by, ...why }, ports.now());
  } catch (problem) {
    ports.log(`an answer could not be recorded: ${said(problem)}`);
    if (settlement.answer === "allow")
      final = { answer: "deny", by: settlement.by, reason: "the audit log could not be written" };
  }
  if (final.answer === "deny") learnRefusal(ports, id);
  ports.questions.settle(id, final);
  if (final.answer === "allow" && final.by === "panel") ports.uses.release(id, ports.now());
  ports.rows.change(id, stateOf(final));
  return final === settlement;
}

/** What the person said no to is asked about anew in whatever form it comes back. */
function learnRefusal(ports: FlowPorts, id: string): void {
  const row = ports.rows.get(id);
  if (row === undefined) return;
  try {
    ports.sessions.learn(row.session, refusalsOf(row.effects));
  } catch (problem) {
    ports.log(`a refusal could not be remembered: ${said(problem)}`);
  }
}

export function expire(ports: FlowPorts, id: string): void {
  recordAnswer(ports, id, { answer: "none", by: "deadline" });
}

/** The agent writes its transcript some moments after it says that its turn is over. */
const WRITTEN_MILLISECONDS = 1_000;

/**
 * The turn or the session is over: what waits in a terminal now, and is not in the transcript a moment later, was refused
 * there, or its session has gone. What the next turn asks meanwhile is not touched.
 */
export function settleTurn(ports: FlowPorts, session: string): void {
  const asked = ports.questions
    .waiting()
    .filter((one) => one.session === session && one.subAgent === undefined && one.where === "panel-and-terminal");
  const uses = ports.uses.of(session);
  setTimeout(() => {
    ports.transcripts.look(session);
    for (const { id } of asked) recordAnswer(ports, id, { answer: "deny", by: "terminal" });
    for (const use of uses) {
      if (ports.uses.find(session, use.toolUseId)?.actionId !== use.actionId) continue;
      ports.uses.end(use);
      if (use.inTerminal) refused(ports, use);
    }
  }, WRITTEN_MILLISECONDS).unref();
}

/** What the transcript tells of one tool use. It is the agent's own account: it closes rows, it never lets anything run. */
export function settleOutcome(ports: FlowPorts, session: string, outcome: ToolOutcome): void {
  const use = ports.uses.find(session, outcome.toolUseId);
  if (use === undefined) return;
  // While its hook is held, an action cannot have run: the account is forged or of another. It answers nothing.
  if (ports.questions.get(use.actionId)?.where === "panel") return;
  ports.uses.end(use);
  if (outcome.end === "refused") {
    recordAnswer(ports, use.actionId, { answer: "deny", by: "terminal" });
    refused(ports, use);
    return;
  }
  const ok = outcome.end === "ran";
  recordAnswer(ports, use.actionId, { answer: "allow", by: "terminal" });
  const took = outcome.at === undefined || use.since === undefined ? undefined : Math.max(0, outcome.at - use.since);
  const time = took === undefined ? {} : { milliseconds: took };
  const before = ports.rows.get(use.actionId)?.state;
  // Its prompt had gone unanswered as far as the hook knew: it ran, so the person had allowed it there.
  const answered = before?.kind === "stopped" && use.inTerminal ? TERMINAL_ALLOW : before;
  ports.rows.change(use.actionId, outcomeState(answered, ok, took));
  ports.audit.append({ kind: "outcome", action: nameOf(ports, use.actionId), ok, ...time }, ports.now());
}

function refused(ports: FlowPorts, { actionId, inTerminal }: ToolUse): void {
  const state = ports.rows.get(actionId)?.state.kind;
  // The hook of its prompt had gone before the answer was known.
  if (inTerminal && state === "stopped")
    ports.rows.change(actionId, { kind: "answered", answer: "deny", by: "terminal" });
  // Nothing was asked here: the agent's own rules, another hook or its own prompt said no.
  else if (state === "decided") ports.rows.change(actionId, { kind: "stopped", why: "refused on the agent's side" });
}

const TERMINAL_ALLOW: RowState = { kind: "answered", answer: "allow", by: "terminal" };

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
      return { kind: "stopped", why: settlement.why ?? "the agent went away while it was asked" };
    default:
      return settlement satisfies never;
  }
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
