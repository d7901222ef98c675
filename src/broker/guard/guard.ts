// The guard's care for the agents' own settings: plan, write, probe, notice drift, refuse and restore.
// Nothing is written here but what a person has seen as a plan, or the last good text of what they agreed to.

import type { HookEvent } from "../../agents/claude-code/event.ts";
import type { AgentStatus } from "../../protocol/feed.ts";
import type { HookReply } from "../../protocol/hook.ts";
import type { GuardApply, GuardApplyReply, GuardPlan, GuardPlanRequest, ProbeReply } from "../../protocol/window.ts";

/** What it answers to an agent's hooks. */
export interface GuardPort {
  /** `root` is the folder that the session was started in. */
  readonly sessionStart: (event: Extract<HookEvent, { kind: "session-start" }>, root: string) => HookReply;
  readonly configChange: (event: Extract<HookEvent, { kind: "config-change" }>, root: string) => HookReply;
}

export interface Guard extends GuardPort {
  readonly plan: (request: GuardPlanRequest) => Promise<GuardPlan>;
  readonly apply: (request: GuardApply) => Promise<GuardApplyReply>;
  readonly probe: () => Promise<ProbeReply>;
  readonly agents: () => readonly AgentStatus[];
  /** Watches the settings of the user and of these folders; called again when the windows' folders change. */
  readonly watch: (folders: readonly string[]) => void;
  readonly close: () => void;
}
