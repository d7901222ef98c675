// What Claude Code tells its hooks, in the guard's own words: one union for every event that Countersign registers for.
// Plain data. An event that cannot be understood is `malformed`, and whoever gets one refuses.

import type { ActionContext, ActionId, AgentAction, Operation, SessionId } from "../../core/action.ts";

export interface EventBase {
  readonly agent: string;
  readonly session: SessionId;
  /** The session's current folder; it follows the agent's `cd`. */
  readonly cwd: string;
  readonly transcript?: string;
  /** `default`, `plan`, `acceptEdits`, `auto`, `dontAsk` or `bypassPermissions`. */
  readonly permissionMode?: string;
  readonly subAgent?: string;
}

export interface ToolCall {
  readonly tool: string;
  readonly input: unknown;
  readonly operation: Operation;
  /** How the agent describes the call, where its tool has a field for that. */
  readonly says?: string;
}

export type HookEvent =
  /** PreToolUse: the agent is about to act. */
  | (EventBase & ToolCall & { readonly kind: "action"; readonly toolUseId?: string })
  /** PermissionRequest: the agent shows, or would show, its own prompt. */
  | (EventBase & ToolCall & { readonly kind: "permission"; readonly toolUseId?: string })
  | (EventBase & { readonly kind: "prompt"; readonly text: string })
  | (EventBase & { readonly kind: "session-start"; readonly source: string })
  | (EventBase & { readonly kind: "session-end"; readonly reason: string })
  | (EventBase & { readonly kind: "stop" })
  | (EventBase & { readonly kind: "subagent-start" })
  | (EventBase & { readonly kind: "subagent-stop" })
  | (EventBase & { readonly kind: "config-change"; readonly source: ConfigSource; readonly path?: string })
  /** An event that Countersign has no use for. */
  | (EventBase & { readonly kind: "other"; readonly name: string })
  | { readonly kind: "malformed"; readonly why: string };

export type ConfigSource =
  | "user_settings"
  | "project_settings"
  | "local_settings"
  | "policy_settings"
  | "skills"
  | "unknown";

/** The action of an event, once the broker has given it an id and found its workspace. */
export function toAction(
  event: Extract<HookEvent, { kind: "action" | "permission" }>,
  place: { readonly id: ActionId; readonly workspace: readonly string[] },
): AgentAction {
  const context: ActionContext = {
    id: place.id,
    agent: event.agent,
    session: event.session,
    cwd: event.cwd,
    workspace: place.workspace,
    tool: event.tool,
    input: event.input,
    ...(event.subAgent === undefined ? {} : { subAgent: event.subAgent }),
    ...(event.says === undefined ? {} : { says: event.says }),
  };
  return { ...context, operation: event.operation };
}
