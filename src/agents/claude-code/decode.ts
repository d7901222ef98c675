// Reads one hook payload of Claude Code (and of the agents that run Claude Code's hooks) into a HookEvent.
// Total and strict: what has not the documented shape is malformed, so that the broker refuses instead of guessing.

import * as v from "valibot";
import type { SessionId } from "../../core/action.ts";
import { decodeTool } from "../tools.ts";
import type { ConfigSource, EventBase, HookEvent, ToolCall } from "./event.ts";

/** `body` is what the hook got on its standard input, or that text parsed. */
export function decodeEvent(body: unknown): HookEvent {
  const raw = typeof body === "string" ? parsed(body) : body;
  const payload = v.safeParse(Payload, raw);
  if (!payload.success) return { kind: "malformed", why: `the hook event ${problem(payload.issues[0])}` };
  const name = payload.output.hook_event_name ?? payload.output.hookEventName;
  if (name === undefined) return { kind: "malformed", why: "the hook event has no hook_event_name" };
  const read = Object.hasOwn(EVENTS, name) ? EVENTS[name] : undefined;
  const base = baseOf(payload.output);
  return read === undefined ? { ...base, kind: "other", name } : read(payload.output, base);
}

const text = v.optional(v.string());

/** The fields of all events; VS Code's own agent spells the common ones in camel case. */
const Payload = v.object({
  hook_event_name: text,
  hookEventName: text,
  session_id: text,
  sessionId: text,
  cwd: text,
  transcript_path: v.nullish(v.string()),
  permission_mode: text,
  agent_id: text,
  tool_name: text,
  tool_input: v.optional(v.unknown()),
  tool_use_id: text,
  prompt: text,
  source: text,
  reason: text,
  file_path: text,
});
type Payload = v.InferOutput<typeof Payload>;

type Reader = (payload: Payload, base: EventBase) => HookEvent;

const EVENTS: Readonly<Record<string, Reader>> = {
  PreToolUse: called((payload, base, call) => ({ ...base, ...call, ...useId(payload), kind: "action" })),
  PermissionRequest: called((payload, base, call) => ({ ...base, ...call, ...useId(payload), kind: "permission" })),
  UserPromptSubmit: (payload, base) => ({ ...base, kind: "prompt", text: payload.prompt ?? "" }),
  SessionStart: (payload, base) => ({ ...base, kind: "session-start", source: payload.source ?? "" }),
  SessionEnd: (payload, base) => ({ ...base, kind: "session-end", reason: payload.reason ?? "" }),
  Stop: (_, base) => ({ ...base, kind: "stop" }),
  SubagentStart: (_, base) => ({ ...base, kind: "subagent-start" }),
  SubagentStop: (_, base) => ({ ...base, kind: "subagent-stop" }),
  ConfigChange: (payload, base) => ({
    ...base,
    kind: "config-change",
    source: configSource(payload.source),
    ...(payload.file_path === undefined ? {} : { path: payload.file_path }),
  }),
};

function called(make: (payload: Payload, base: EventBase, call: ToolCall) => HookEvent): Reader {
  return (payload, base) => {
    const name = payload.tool_name;
    if (name === undefined || name === "") return { kind: "malformed", why: "the hook event names no tool" };
    if (base.session === "") return { kind: "malformed", why: "the hook event names no session" };
    const operation = decodeTool(name, payload.tool_input);
    const says = operation.kind === "shell" ? descriptionOf(payload.tool_input) : {};
    return make(payload, base, { tool: name, input: payload.tool_input, operation, ...says });
  };
}

const Described = v.object({ description: v.pipe(v.string(), v.trim(), v.minLength(1)) });
const MAX_SAID = 400;

function descriptionOf(input: unknown): { readonly says?: string } {
  const described = v.safeParse(Described, input);
  return described.success ? { says: described.output.description.slice(0, MAX_SAID) } : {};
}

function baseOf(payload: Payload): EventBase {
  return {
    agent: payload.hook_event_name === undefined ? "vscode" : "claude-code",
    session: (payload.session_id ?? payload.sessionId ?? "") as SessionId,
    cwd: payload.cwd ?? "",
    ...(payload.transcript_path == null ? {} : { transcript: payload.transcript_path }),
    ...(payload.permission_mode === undefined ? {} : { permissionMode: payload.permission_mode }),
    ...(payload.agent_id === undefined ? {} : { subAgent: payload.agent_id }),
  };
}

function useId(payload: Payload): { toolUseId?: string } {
  return payload.tool_use_id === undefined ? {} : { toolUseId: payload.tool_use_id };
}

const SOURCES: ReadonlySet<string> = new Set<ConfigSource>([
  "user_settings",
  "project_settings",
  "local_settings",
  "policy_settings",
  "skills",
]);

function configSource(source: string | undefined): ConfigSource {
  return source !== undefined && SOURCES.has(source) ? (source as ConfigSource) : "unknown";
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function problem(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  return path === null ? "is not a JSON object" : `has a ${path} of the wrong kind`;
}
