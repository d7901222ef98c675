// Decides one action that an agent is about to take: judge, record, and reply now or when a person has answered.
// The record is on disk before any reply; a record that cannot be made is a denial.

import { type Attendance, type ReplyContext, refusal, replyToAction } from "../../agents/claude-code/encode.ts";
import { type HookEvent, toAction } from "../../agents/claude-code/event.ts";
import { transcriptOf } from "../../agents/claude-code/transcript.ts";
import type { AgentAction } from "../../core/action.ts";
import type { MatchedRule } from "../../core/decision.ts";
import { refusalsOf } from "../../core/effects/session/refusals.ts";
import type { Judged } from "../../core/judge.ts";
import { tighten } from "../../core/review/tighten.ts";
import type { FeedRow } from "../../protocol/feed.ts";
import type { HookReply } from "../../protocol/hook.ts";
import { said } from "../log.ts";
import { withNewHosts } from "../rows/new-hosts.ts";
import { rowOf } from "../rows/row.ts";
import { exactHash, ruleHash } from "./input-hash.ts";
import { isUnchanged, judgeAction } from "./judge-action.ts";
import type { FlowPorts, ToolUse } from "./ports.ts";
import { type QuestionPlan, questionPlan, refused, stateFor, whyNot } from "./question-plan.ts";
import type { Question } from "./questions.ts";
import { expire, recordAnswer } from "./settle.ts";

type ActionEvent = Extract<HookEvent, { kind: "action" }>;

export interface Caller {
  readonly attendance: Attendance;
  readonly gone: AbortSignal;
}

const CANARY = "Countersign is in the path: it saw the canary and stopped it.";
const UNRECORDED =
  "Countersign could not write its audit log, so it stopped this action. Free some space or make the home folder writable, then try again.";
export async function decideAction(ports: FlowPorts, event: ActionEvent, caller: Caller): Promise<HookReply> {
  if (event.operation.kind === "shell" && ports.canary(event.operation.command)) return refusal(CANARY);
  let made: Case;
  try {
    made = consider(ports, event, caller);
    if (made.mayBeReviewed) made = await secondReading(ports, made, caller);
    record(ports, made);
  } catch (problem) {
    ports.log(`an action could not be recorded: ${said(problem)}`);
    return refusal(UNRECORDED);
  }
  const { verdict } = made.judged;
  if (made.plan.kind === "none" || made.plan.kind === "nobody") return replyToAction(verdict, made.context);
  const settled = ports.questions.open(questionOf(ports, made, made.plan), () => expire(ports, made.action.id));
  ports.opinions.annotate(made.row);
  if (made.plan.kind === "terminal") return replyToAction(verdict, made.context);
  const onGone = () => recordAnswer(ports, made.action.id, { answer: "none", by: "disconnect" });
  caller.gone.addEventListener("abort", onGone, { once: true });
  if (caller.gone.aborted) onGone();
  const settlement = await settled;
  if (settlement.answer !== "allow") return refusal(whyNot(settlement, verdict.sentence));
  try {
    ports.sessions.learn(event.session, made.judged.analysis.facts);
  } catch (problem) {
    ports.log(`what an allowed action does could not be remembered: ${said(problem)}`);
    return refusal(UNRECORDED);
  }
  return replyToAction(
    { decision: "allow", sentence: "allowed by you in Countersign" },
    { ...made.context, answered: true },
  );
}

/** One action with all that was decided about it; nothing of it is recorded or sent yet. */
interface Case {
  readonly event: ActionEvent;
  readonly action: AgentAction;
  readonly judged: Judged;
  readonly plan: QuestionPlan;
  readonly row: FeedRow;
  readonly context: ReplyContext;
  /** Let through by rules or by a request although it weighs something; not by the person for this very input. */
  readonly mayBeReviewed: boolean;
  /** Its facts count already. */
  readonly learnt: boolean;
}

function consider(ports: FlowPorts, event: ActionEvent, caller: Caller): Case {
  const session = ports.sessions.enter({ id: event.session, agent: event.agent, cwd: event.cwd });
  const action = toAction(event, { id: ports.newId(), workspace: ports.workspaceOf(event.cwd, session.root) });
  const judged = judgeAction(ports, action, session);
  const { decision, effects } = judged.verdict;
  const mayBeReviewed =
    decision === "allow" &&
    ports.settings().preset !== "observe" &&
    effects.some(({ flag }) => flag) &&
    !session.rules.some(({ when }) => when.inputHash === ruleHash(action));
  return { ...planned(ports, { event, action, judged }, caller), mayBeReviewed, learnt: false };
}

/** What follows from a judgement: who is asked, what windows see, how the agent is answered. */
function planned(
  ports: FlowPorts,
  { event, action, judged: found }: Pick<Case, "event" | "action" | "judged">,
  caller: Caller,
): Omit<Case, "mayBeReviewed" | "learnt"> {
  const now = ports.now();
  const observing = ports.settings().preset === "observe";
  const plan =
    found.verdict.decision === "ask" ? questionPlan(ports, caller.attendance, now) : ({ kind: "none" } as const);
  const judged = plan.kind === "nobody" ? refused(found, plan.why) : found;
  const { home } = ports.world(action.cwd);
  const frame = {
    ...ports.turns.about(event.session, event.tool, event.input),
    seq: ports.rows.nextSeq(),
    at: now,
    inputHash: exactHash(event),
    state: stateFor(plan),
    home,
  };
  const mode = event.permissionMode === undefined ? {} : { permissionMode: event.permissionMode };
  return {
    event,
    action,
    judged,
    plan,
    row: withNewHosts(rowOf(action, judged, frame), ports.rows),
    context: { attendance: caller.attendance, operation: event.operation, observing, ...mode },
  };
}

/**
 * Asks a reviewer about what would be let through. Its facts count from here on: what comes meanwhile is judged as if it
 * had run. An opinion can make it a question and nothing else; without one, or in time, the engine's decision stands.
 */
async function secondReading(ports: FlowPorts, made: Case, caller: Caller): Promise<Case> {
  const { event, judged } = made;
  const asked = ports.opinions.second(made.row);
  if (asked === undefined) return made;
  ports.sessions.learn(event.session, judged.analysis.facts);
  const opinion = await asked;
  const { verdict } = judged;
  const decision = tighten(verdict.decision, opinion.kind === "given" ? opinion.askedFor : undefined);
  if (decision === verdict.decision) return { ...made, learnt: true, row: { ...made.row, opinion } };
  const raised = { ...judged, verdict: { ...verdict, decision, rules: [SECOND_OPINION, ...verdict.rules] } };
  const next = planned(ports, { ...made, judged: raised }, caller);
  const { seq, at } = made.row;
  const row: FeedRow = {
    ...next.row,
    seq,
    at,
    opinion: opinion.kind === "given" ? { ...opinion, raised: true } : opinion,
  };
  return { ...next, row, mayBeReviewed: false, learnt: true };
}

const SECOND_OPINION: MatchedRule = {
  id: "second-opinion",
  scope: "preset",
  decision: "ask",
  note: "The reviewer found nothing in your requests that asks for this.",
};

/** Disk first, then what windows see. Throws when the record cannot be made. */
function record(ports: FlowPorts, { event, action, judged, plan, row, learnt }: Case): void {
  const { verdict, analysis } = judged;
  const { inputHash } = row;
  const { preset } = ports.settings();
  // A question in the terminal may be answered there at any moment: what it would establish counts from now on.
  // Remembered first: the log must never tell of an allow that was then refused for want of room.
  if (!learnt && (verdict.decision === "allow" || plan.kind === "terminal"))
    ports.sessions.learn(event.session, analysis.facts);
  const { tokens: _, ...keep } = row;
  ports.audit.append({ kind: "decision", action, verdict, inputHash, preset, keep }, row.at);
  ports.changes.note(action, ports.world(action.cwd));
  ports.rows.add(row);
  if (row.mayRemember)
    ports.growing.keep({
      ...analysis,
      at: row.at,
      action,
      inputHash: ruleHash(event),
      preset,
      decision: verdict.decision,
    });
  if (verdict.decision === "deny") {
    // Where nobody could be asked, nobody has said no.
    if (plan.kind !== "nobody") ports.sessions.learn(event.session, refusalsOf(verdict.effects));
    return;
  }
  const since = plan.kind === "none" ? { since: row.at } : {};
  follow(ports, event, { actionId: action.id, inTerminal: plan.kind === "terminal", ...since });
}

/** Its outcome will stand in the session's transcript. */
function follow(ports: FlowPorts, event: ActionEvent, use: Omit<ToolUse, "toolUseId">): void {
  const file = transcriptOf(event);
  if (file === undefined || event.toolUseId === undefined) return;
  ports.uses.begin(event.session, { ...use, toolUseId: event.toolUseId });
  ports.transcripts.follow(event.session, file);
}

function questionOf(ports: FlowPorts, made: Case, plan: Extract<QuestionPlan, { deadline: number }>): Question {
  const { event, action, row } = made;
  return {
    // What is prompted for in a terminal counts as done already, so that it would be held against itself.
    isUnchanged: () => plan.kind === "terminal" || isStillSo(ports, made),
    id: action.id,
    inputHash: row.inputHash,
    ruleHash: ruleHash(event),
    session: event.session,
    tool: event.tool,
    where: plan.kind === "hold" ? "panel" : "panel-and-terminal",
    deadline: plan.deadline,
    ...(event.subAgent === undefined ? {} : { subAgent: event.subAgent }),
    ...(event.toolUseId === undefined ? {} : { toolUseId: event.toolUseId }),
  };
}

function isStillSo(ports: FlowPorts, { event, action, judged }: Case): boolean {
  const session = ports.sessions.enter({ id: event.session, agent: event.agent, cwd: event.cwd });
  return isUnchanged(ports, action, session, judged.verdict);
}
