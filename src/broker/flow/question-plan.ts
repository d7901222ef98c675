// Who can be asked about an action, where and until when; and what the agent is told where nobody could, or nobody did.
// Where nobody can answer, the answer is no.

import type { Attendance } from "../../agents/claude-code/encode.ts";
import type { Judged } from "../../core/judge.ts";
import type { RowState } from "../../protocol/feed.ts";
import type { FlowPorts } from "./ports.ts";
import type { Settlement } from "./questions.ts";

export type QuestionPlan =
  | { readonly kind: "none" }
  | { readonly kind: "hold" | "terminal"; readonly deadline: number }
  /** Nobody could answer. */
  | { readonly kind: "nobody"; readonly why: string };

const NOBODY =
  "no VS Code window is open to countersign it. Open VS Code with Countersign, or run the agent in a terminal";

/** More would bury the one that matters, and no person reads them. */
const MAX_WAITING = 200;
const CROWDED = `${MAX_WAITING} questions wait already. Answer those first`;

export function questionPlan(ports: FlowPorts, attendance: Attendance, now: number): QuestionPlan {
  const deadline = now + ports.settings().questionSeconds * 1000;
  if (ports.questions.waiting().length >= MAX_WAITING) return { kind: "nobody", why: CROWDED };
  if (attendance === "terminal") return { kind: "terminal", deadline };
  return ports.windows() > 0 ? { kind: "hold", deadline } : { kind: "nobody", why: NOBODY };
}

export function refused(judged: Judged, why: string): Judged {
  const sentence = `${judged.verdict.sentence}: ${why}`;
  return { ...judged, verdict: { ...judged.verdict, decision: "deny", sentence } };
}

export function stateFor(plan: QuestionPlan): RowState {
  if (plan.kind !== "hold" && plan.kind !== "terminal") return { kind: "decided" };
  return { kind: "waiting", deadline: plan.deadline, where: plan.kind === "hold" ? "panel" : "panel-and-terminal" };
}

export function whyNot(settlement: Settlement, sentence: string): string {
  if (settlement.answer === "deny") {
    return settlement.reason === undefined || settlement.reason === ""
      ? `denied by the person: ${sentence}`
      : `denied by the person: ${settlement.reason}`;
  }
  return settlement.by === "deadline"
    ? `nobody answered in time: ${sentence}`
    : `the question was closed without an answer: ${sentence}`;
}
