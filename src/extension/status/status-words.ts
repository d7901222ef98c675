// What the status bar says about the guard. Off, broken and disconnected are never shown milder than they are.
import type { GuardStatus } from "../../protocol/feed.ts";
import type { Connection } from "../../protocol/panel.ts";

export interface StatusWords {
  readonly text: string;
  readonly tooltip: string;
  readonly alarm: "none" | "warning" | "error";
}

export function statusWords(connection: Connection, status: GuardStatus | undefined, waiting: number): StatusWords {
  if (waiting > 0) {
    return {
      text: `$(bell-dot) Countersign: ${waiting} waiting`,
      tooltip: "Review the waiting actions",
      alarm: "warning",
    };
  }
  if (connection.kind === "pairing")
    return { text: "$(key) Countersign: pair", tooltip: "Let this window in", alarm: "warning" };
  if (connection.kind === "connecting")
    return { text: "$(shield) Countersign", tooltip: "Connecting to the guard", alarm: "none" };
  if (connection.kind === "lost" || status === undefined) {
    return {
      text: "$(debug-disconnect) Countersign: not connected",
      tooltip: "Guarded agents are stopped until the guard is back",
      alarm: "error",
    };
  }
  const kinds = new Set(status.agents.map((agent) => agent.state.kind));
  if (kinds.has("drifted"))
    return {
      text: "$(warning) Countersign: broken",
      tooltip: "The guard's hooks were changed. Repair the guard.",
      alarm: "error",
    };
  if (!kinds.has("guarded"))
    return { text: "$(circle-slash) Countersign: off", tooltip: "No agent is guarded", alarm: "none" };
  if (status.faults.length > 0)
    return { text: "$(warning) Countersign", tooltip: "The guard reports a fault; open the panel", alarm: "warning" };
  if (status.ruleFaults !== undefined && status.ruleFaults.length > 0)
    return { text: "$(warning) Countersign", tooltip: "A rules file has faults; open the panel", alarm: "warning" };
  if (status.preset === "observe")
    return {
      text: "$(eye) Countersign: observing",
      tooltip: "Nothing is blocked in the observe preset",
      alarm: "none",
    };
  return {
    text: "$(verified) Countersign",
    tooltip: `Guard on: asked ${status.asked}, decided ${status.decided}`,
    alarm: "none",
  };
}
