// Turns the guard's answers into the replies that Claude Code's hooks give, one function per kind of event.
// A refusal is never JSON on PreToolUse: exit code 2 is the one answer that no version of Claude Code lets through.

import type { Operation } from "../../core/action.ts";
import type { Decision } from "../../core/decision.ts";
import { visible } from "../../core/text/visible.ts";
import type { HookReply } from "../../protocol/hook.ts";

/** Who sits in front of the session. `editor` is Claude Code's own VS Code extension, where `ask` runs unasked. */
export type Attendance = "terminal" | "unattended" | "editor";

export interface Answer {
  readonly decision: Decision;
  /** Why, for the person and the model: one sentence without the agent's name. */
  readonly sentence: string;
}

export interface ReplyContext {
  readonly attendance: Attendance;
  readonly permissionMode?: string;
  readonly operation: Operation;
  /** The `observe` preset: the guard watches, and leaves what no organisation has ruled to the agent's own permissions. */
  readonly observing?: boolean;
  /** A person has answered for the action. */
  readonly answered?: boolean;
}

/** The reply to PreToolUse. An `ask` that nobody could answer is a refusal. */
export function replyToAction(answer: Answer, context: ReplyContext): HookReply {
  if (context.observing === true && answer.decision === "allow" && context.answered !== true) return PASS;
  switch (answer.decision) {
    case "deny":
      return refusal(answer.sentence);
    case "ask":
      if (context.attendance !== "terminal") return refusal(answer.sentence);
      return preToolUse("ask", answer.sentence);
    case "allow":
      return keepsOwnPrompt(context) ? PASS : preToolUse("allow", answer.sentence);
    default:
      return answer.decision satisfies never;
  }
}

/** The reply to PermissionRequest, which takes JSON only. `undefined`: the person answers in the agent's own prompt. */
export function replyToPermission(answer: Answer | undefined): HookReply {
  if (answer === undefined || answer.decision === "ask") return PASS;
  const decision =
    answer.decision === "allow" ? { behavior: "allow" } : { behavior: "deny", message: reason(answer.sentence) };
  return json({ hookSpecificOutput: { hookEventName: "PermissionRequest", decision } });
}

/** Stops the change or the action that the event announces. */
export function refusal(sentence: string): HookReply {
  return { kind: "deny", sentence: reason(sentence) };
}

/** Says something to the person at SessionStart and nothing to the model. */
export function notice(sentence: string): HookReply {
  return json({ systemMessage: reason(sentence) });
}

export const PASS: HookReply = { kind: "pass" };

/** What the hook's environment says of who sits there. Anything unfamiliar counts as nobody. */
export function attendance(environment: {
  readonly entrypoint?: string | undefined;
  readonly attended?: string | undefined;
}): Attendance {
  if (environment.entrypoint === "claude-vscode") return "editor";
  if (environment.entrypoint === "cli" && environment.attended !== "0") return "terminal";
  return "unattended";
}

/** An allow would skip the agent's own question, or run an action in plan mode: then the agent decides as ever. */
function keepsOwnPrompt({ permissionMode, operation, answered }: ReplyContext): boolean {
  // Where the agent runs everything anyway an allow adds nothing, and reading it costs the agent 3 ms an action; its own
  // rules go on to hold. What a person allowed is said all the same, so that none of them asks again.
  const isAllowedAnyway = permissionMode === "bypassPermissions" && answered !== true;
  return permissionMode === "plan" || operation.kind === "inner" || isAllowedAnyway;
}

function preToolUse(permissionDecision: "allow" | "ask", sentence: string): HookReply {
  return json({
    hookSpecificOutput: { hookEventName: "PreToolUse", permissionDecision, permissionDecisionReason: reason(sentence) },
  });
}

function json(value: unknown): HookReply {
  return { kind: "json", json: JSON.stringify(value) };
}

/** Claude Code cuts at 10,000 characters; people stop long before. Never empty: an empty refusal allows elsewhere. */
function reason(sentence: string): string {
  const said = visible(sentence.trim(), REASON_CHARACTERS) || "no reason was given";
  return said.startsWith("Countersign") ? said : `Countersign: ${said}`;
}

const REASON_CHARACTERS = 2_000;
