// From one hook event to its reply: decide, write it down, ask a person where one must, and only then answer.
// Nothing leaves here as an allow unless its record is on disk; everything that goes wrong leaves as a denial.

import { decodeEvent } from "../../agents/claude-code/decode.ts";
import { type Attendance, attendance, notice, PASS, refusal } from "../../agents/claude-code/encode.ts";
import type { HookEvent } from "../../agents/claude-code/event.ts";
import type { HookReply } from "../../protocol/hook.ts";
import type { HookCall } from "../hook/hook-call.ts";
import type { Session } from "../sessions/sessions.ts";
import { decideAction } from "./decide-action.ts";
import { heldPermission } from "./held-permission.ts";
import type { FlowPorts } from "./ports.ts";
import { settleTurn } from "./settle.ts";

export async function answerHook(ports: FlowPorts, call: HookCall): Promise<HookReply> {
  const event = decodeEvent(call.body);
  if (event.kind === "malformed") return refusal(`Countersign could not read this event: ${event.why}.`);
  ports.saw(event.session);
  switch (event.kind) {
    case "action":
      return decideAction(ports, event, { attendance: attendanceOf(ports, call), gone: call.gone });
    case "permission":
      return heldPermission(ports, event, call.gone);
    case "prompt": {
      const session = enter(ports, event);
      // What another agent tells a sub-agent is nobody's request.
      if (event.subAgent !== undefined) return PASS;
      ports.sessions.learn(event.session, [{ kind: "prompt", text: event.text }]);
      ports.opinions.heard(event.session, event.text);
      ports.turns.begin(session, event.cwd, event.text);
      return PASS;
    }
    case "session-start": {
      const session = enter(ports, event);
      const told = ports.instructions.begin(session);
      const reply = ports.guard.sessionStart(event, session.root);
      return reply.kind === "pass" && told !== undefined ? notice(`Countersign: ${told}.`) : reply;
    }
    case "session-end":
    case "stop":
      settleTurn(ports, event.session);
      if (event.kind === "session-end") ports.sessions.end(event.session);
      return PASS;
    case "config-change":
      return ports.guard.configChange(event, enter(ports, event).root);
    case "subagent-start":
    case "subagent-stop":
      return PASS;
    case "other":
      // The hooks are registered for events by name: another one means that the agent has changed under the guard.
      return refusal(`Countersign does not know the event ${event.name.slice(0, 100)}. Update Countersign.`);
    default:
      return event satisfies never;
  }
}

/**
 * The environment of a hook can be set by the project it runs in. A claim to sit in a terminal is believed only where
 * the process that called has one; in doubt the action itself is held, which asks in the panel alone.
 */
function attendanceOf(ports: FlowPorts, call: HookCall): Attendance {
  const claimed = attendance({ entrypoint: call.entry, attended: call.attended });
  return claimed === "terminal" && ports.hasTerminal(call.parent) !== true ? "unattended" : claimed;
}

type Begins = Extract<HookEvent, { kind: "prompt" | "session-start" | "config-change" }>;

function enter(ports: FlowPorts, event: Begins): Session {
  return ports.sessions.enter({ id: event.session, agent: event.agent, cwd: event.cwd });
}
