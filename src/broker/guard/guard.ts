// The guard's care for the agents' own settings: plan, write, probe, notice drift, refuse and restore.
// Nothing is written here but what a person has seen as a plan, or the last good text of what they agreed to.

import type { AgentStatus } from "../../protocol/feed.ts";
import type { GuardApply, GuardApplyReply, GuardPlan, GuardPlanRequest, ProbeReply } from "../../protocol/window.ts";
import type { GuardPort } from "../flow/flow-ports.ts";

export interface Guard extends GuardPort {
  readonly plan: (request: GuardPlanRequest) => Promise<GuardPlan>;
  readonly apply: (request: GuardApply) => Promise<GuardApplyReply>;
  readonly probe: () => Promise<ProbeReply>;
  readonly agents: () => readonly AgentStatus[];
  /** Watches the settings of the user and of these folders; called again when the windows' folders change. */
  readonly watch: (folders: readonly string[]) => void;
  readonly close: () => void;
}
