// Decides one action that an agent is about to take: judge, record, and reply now or when a person has answered.
// The record is on disk before any reply; a record that cannot be made is a denial.

import { type Attendance, refusal, replyToAction } from "../agents/claude-code/encode.ts";
import { type HookEvent, toAction } from "../agents/claude-code/event.ts";
import type { AgentAction } from "../core/action.ts";
import type { RuleSet } from "../core/rules/rule.ts";
import type { RowState } from "../protocol/feed.ts";
import type { HookReply } from "../protocol/hook.ts";
import type { FlowPorts } from "./flow-ports.ts";
import { expire, recordAnswer } from "./flow-settle.ts";
import { exactHash, ruleHash } from "./input-hash.ts";
import type { Judged } from "./judgement.ts";
import { said } from "./log.ts";
import type { Settlement } from "./questions.ts";
import { rowOf } from "./row.ts";
import type { Session } from "./sessions.ts";

type ActionEvent = Extract<HookEvent, { kind: "action" }>;

export interface Caller {
  readonly attendance: Attendance;
  readonly gone: AbortSignal;
}

const CANARY = "Countersign is in the path: it saw the canary and stopped it.";
const UNRECORDED =
  "Countersign could not write its audit log, so it stopped this action. Free some space or make the home folder writable, then try again.";
const NOBODY =
  "no VS Code window is open to countersign it. Open VS Code with Countersign, or run the agent in a terminal";

export async function decideAction(ports: FlowPorts, event: ActionEvent, caller: Caller): Promise<HookReply> {
  if (event.operation.kind === "shell" && ports.canary(event.operation.command)) return refusal(CANARY);
  const now = ports.now();
  const session = ports.sessions.enter({ id: event.session, agent: event.agent, cwd: event.cwd });
  const action = toAction(event, { id: ports.newId(), workspace: ports.workspaceOf(event.cwd, session.root) });
  const judged = judge(ports, action, session);
  const observing = ports.settings().preset === "observe";
  const asks = judged.verdict.decision === "ask" && !observing;
  const plan = asks ? questionPlan(ports, caller, now) : ({ kind: "none" } as const);
  const verdict = plan.kind === "nobody" ? refused(judged, NOBODY) : judged;
  const state: RowState =
    plan.kind === "hold" || plan.kind === "terminal"
      ? { kind: "waiting", deadline: plan.deadline, where: plan.kind === "hold" ? "panel" : "panel-and-terminal" }
      : { kind: "decided" };
  const inputHash = exactHash(event);
  const row = rowOf(action, verdict, { seq: ports.rows.nextSeq(), at: now, inputHash, state });
  try {
    const { preset } = ports.settings();
    ports.audit.append({ kind: "decision", action, verdict: verdict.verdict, inputHash, preset, keep: row }, now);
    if (verdict.verdict.decision === "allow" || observing || plan.kind === "terminal")
      ports.sessions.learn(event.session, judged.analysis.facts);
  } catch (problem) {
    ports.log(`the audit log could not be written: ${said(problem)}`);
    return refusal(UNRECORDED);
  }
  ports.rows.add(row);
  if (verdict.verdict.decision !== "deny" || observing) {
    const use = {
      actionId: action.id,
      inputHash,
      ...(event.toolUseId === undefined ? {} : { toolUseId: event.toolUseId }),
    };
    ports.uses.begin(event.session, use);
  }
  const context = { attendance: caller.attendance, operation: event.operation, observing, ...modeOf(event) };
  if (plan.kind === "none" || plan.kind === "nobody") return replyToAction(verdict.verdict, context);

  const settled = ports.questions.open(
    {
      id: action.id,
      inputHash,
      ruleHash: ruleHash(event),
      session: event.session,
      ...(event.subAgent === undefined ? {} : { subAgent: event.subAgent }),
      tool: event.tool,
      where: plan.kind === "hold" ? "panel" : "panel-and-terminal",
      deadline: plan.deadline,
      ...(event.toolUseId === undefined ? {} : { toolUseId: event.toolUseId }),
    },
    () => expire(ports, action.id),
  );
  if (plan.kind === "terminal") return replyToAction(verdict.verdict, context);
  const onGone = () => recordAnswer(ports, action.id, { answer: "none", by: "disconnect" });
  caller.gone.addEventListener("abort", onGone, { once: true });
  if (caller.gone.aborted) onGone();
  const settlement = await settled;
  if (settlement.answer !== "allow") return refusal(whyNot(settlement, verdict.verdict.sentence));
  ports.sessions.learn(event.session, judged.analysis.facts);
  return replyToAction({ decision: "allow", sentence: "allowed by you in Countersign" }, context);
}

/** What the engine says; when it fails, the answer is no. */
function judge(ports: FlowPorts, action: AgentAction, session: Session): Judged {
  try {
    return ports.judgement.judge(action, {
      world: ports.world(action.cwd),
      memory: session.memory,
      ruleSets: [...ports.ruleSets(action.workspace), sessionRules(session)],
      preset: ports.settings().preset,
      now: ports.now(),
      inputHash: ruleHash(action),
    });
  } catch (problem) {
    ports.log(`judging ${action.id} failed: ${said(problem)}`);
    const sentence = "its own analysis failed on this action. Report it with the broker's log";
    const problems = [{ kind: "unparsed" as const, sentence }];
    return {
      verdict: { decision: "deny", effects: [], problems, rules: [], sentence },
      analysis: { effects: [], problems, facts: [], chain: [] },
    };
  }
}

function sessionRules(session: Session): RuleSet {
  return { scope: "session", loosens: true, rules: session.rules };
}

type QuestionPlan =
  | { readonly kind: "hold" | "terminal"; readonly deadline: number }
  /** Nobody could answer. */
  | { readonly kind: "nobody" };

function questionPlan(ports: FlowPorts, caller: Caller, now: number): QuestionPlan {
  const deadline = now + ports.settings().questionSeconds * 1000;
  if (caller.attendance === "terminal") return { kind: "terminal", deadline };
  return ports.windows() > 0 ? { kind: "hold", deadline } : { kind: "nobody" };
}

function refused(judged: Judged, why: string): Judged {
  const sentence = `${judged.verdict.sentence}: ${why}`;
  return { ...judged, verdict: { ...judged.verdict, decision: "deny", sentence } };
}

function whyNot(settlement: Settlement, sentence: string): string {
  if (settlement.answer === "deny") {
    return settlement.reason === undefined || settlement.reason === ""
      ? `denied by the person: ${sentence}`
      : `denied by the person: ${settlement.reason}`;
  }
  return settlement.by === "deadline"
    ? `nobody answered in time: ${sentence}`
    : `the question was closed without an answer: ${sentence}`;
}

function modeOf(event: ActionEvent): { permissionMode?: string } {
  return event.permissionMode === undefined ? {} : { permissionMode: event.permissionMode };
}
