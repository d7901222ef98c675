// Holds the agent's own permission prompt open from the panel's side: whoever answers first, there or here, ends both.
// A prompt that no question of ours belongs to is left to the agent and the person.

import { PASS, replyToPermission } from "../../agents/claude-code/encode.ts";
import type { HookEvent } from "../../agents/claude-code/event.ts";
import type { HookReply } from "../../protocol/hook.ts";
import { exactHash } from "./input-hash.ts";
import type { FlowPorts } from "./ports.ts";
import { recordAnswer } from "./settle.ts";

type PermissionEvent = Extract<HookEvent, { kind: "permission" }>;

export async function heldPermission(ports: FlowPorts, event: PermissionEvent, gone: AbortSignal): Promise<HookReply> {
  const found = ports.questions.carry({ session: event.session, tool: event.tool, inputHash: exactHash(event) });
  if (found === undefined) return PASS;
  const { question, settled } = found;
  const onGone = () => recordAnswer(ports, question.id, { answer: "none", by: "terminal" });
  gone.addEventListener("abort", onGone, { once: true });
  if (gone.aborted) onGone();
  const settlement = await settled;
  // Only a window's answer goes back: what came from the terminal's side was given there, or is claimed to have been.
  if (settlement.answer === "none" || settlement.by !== "panel") return PASS;
  const sentence =
    settlement.reason ?? (settlement.answer === "allow" ? "allowed by the person" : "denied by the person");
  // In plan mode an allow would run what the person has only agreed to plan.
  if (settlement.answer === "allow" && event.permissionMode === "plan") return PASS;
  return replyToPermission({ decision: settlement.answer, sentence });
}
