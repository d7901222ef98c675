// What stands between the person and an ordinary day, as data: each state with its words and one action. Pure.
// The worst comes first; nothing here is ever shown milder than it is.

import type { GuardStatus, RuleFault } from "../../protocol/feed.ts";
import type { PanelCommand } from "../../protocol/panel.ts";
import type { IconName } from "../icons.ts";
import { hasRows, type PageState } from "../page-state.ts";
import type { Tone } from "../wording.ts";

export interface Standing {
  readonly kind: "connecting" | "lost" | "drifted" | "fault" | "off" | "observing" | "restricted";
  readonly tone: Tone;
  readonly icon: IconName;
  readonly title: string;
  /** Sentences; those of a drift and a fault come from the broker. */
  readonly lines: readonly string[];
  readonly action?: { readonly id: string; readonly label: string; readonly command: PanelCommand };
}

const SHOWN_PROBLEMS = 2;

/** Everything that is to be told now, the worst first. Empty where the guard simply works. */
export function standings(state: PageState): readonly Standing[] {
  const { connection, status, restricted } = state;
  const all = [
    connection.kind === "connecting" && hasRows(state) ? CONNECTING : undefined,
    connection.kind === "lost" ? lost(connection.sentence) : undefined,
    ...(connection.kind === "live" && status !== undefined ? ofGuard(status) : []),
    restricted ? RESTRICTED : undefined,
  ];
  return all.flatMap((standing) => standing ?? []);
}

function ofGuard(status: GuardStatus): readonly (Standing | undefined)[] {
  const kinds = new Set(status.agents.map(({ state }) => state.kind));
  const isGuarding = kinds.has("guarded") || kinds.has("drifted");
  return [
    kinds.has("drifted") ? drifted(status) : undefined,
    guardFaulty(status.faults),
    rulesBroken(status.ruleFaults ?? []),
    isGuarding ? undefined : OFF,
    isGuarding && status.preset === "observe" ? OBSERVING : undefined,
  ];
}

const CONNECTING: Standing = {
  ...{ kind: "connecting", tone: "quiet", icon: "sync", title: "Connecting again" },
  lines: ["What you see is from before. Guarded agents wait meanwhile."],
};

const OFF: Standing = {
  ...{ kind: "off", tone: "bad", icon: "circle-slash", title: "No agent is guarded" },
  lines: ["What agents do now is neither shown nor stopped."],
  action: { id: "guard-again", label: "Guard Claude Code", command: "guard" },
};

const OBSERVING: Standing = {
  ...{ kind: "observing", tone: "waiting", icon: "eye", title: "Watching only" },
  lines: ["Everything is shown and nothing is asked or stopped, whatever it does."],
  action: { id: "change-preset", label: "Choose another preset", command: "openSettings" },
};

const RESTRICTED: Standing = {
  ...{ kind: "restricted", tone: "waiting", icon: "workspace-untrusted", title: "Restricted Mode" },
  lines: ["The guard works. This folder's rules can tighten, never loosen."],
  action: { id: "manage-trust", label: "Manage trust", command: "manageTrust" },
};

function lost(sentence: string): Standing {
  return {
    ...{ kind: "lost", tone: "bad", icon: "debug-disconnect", title: "Not connected to the guard" },
    lines: [sentence, "While the guard is away, guarded agents are stopped rather than let through."],
    action: { id: "reconnect", label: "Reconnect", command: "reconnect" },
  };
}

function drifted({ agents }: GuardStatus): Standing {
  const problems = agents.flatMap(({ state }) => (state.kind === "drifted" ? state.problems : []));
  const more = problems.length - SHOWN_PROBLEMS;
  return {
    ...{ kind: "drifted", tone: "bad", icon: "warning", title: "The guard was changed" },
    lines: [
      ...problems.slice(0, SHOWN_PROBLEMS),
      ...(more > 0 ? [`${more} more hooks or settings were changed. Repair shows them all.`] : []),
    ],
    action: { id: "repair", label: "Repair the guard", command: "repair" },
  };
}

/** One banner for all: the first is opened, and the view Trust Rules lists the others. */
function rulesBroken([first, ...more]: readonly RuleFault[]): Standing | undefined {
  if (first === undefined) return undefined;
  return {
    ...{ kind: "fault", tone: "bad", icon: "warning", title: "A rules file has faults" },
    lines: [first.sentence, ...(more.length === 0 ? [] : [`${more.length} more rules files have faults.`])],
    action: { id: "mend-rules", label: "Open the file", command: "mendRules" },
  };
}

function guardFaulty(faults: readonly string[]): Standing | undefined {
  if (faults.length === 0) return undefined;
  return {
    ...{ kind: "fault", tone: "bad", icon: "warning", title: "Something is wrong with the guard itself" },
    lines: faults,
    action: { id: "show-log", label: "Show the log", command: "showOutput" },
  };
}
