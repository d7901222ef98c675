// The command line that stands in an agent's settings, and the time limits that belong to it. Text only: no disk, no shell.
// It must stay the same from version to version (agents bind trust to it), and every way it can fail must end in exit 2.

/** Seconds to register as the hook's timeout in the agent's settings; the shim gives up earlier by itself. */
export const HOOK_TIMEOUT_SECONDS = 3600;
/** Seconds after which the shim gives a reply up; questions end well before it. */
export const SHIM_DEADLINE_SECONDS = 3300;

/** `decide`: a failure blocks the action (exit 2). `report`: a failure is an error that blocks nothing (exit 1). */
export type HookRole = "decide" | "report";

export interface HookTarget {
  /** Absolute path of the placed shim, `statePaths(…).hookScript`. */
  readonly hookScript: string;
}

/**
 * The shim is sourced into the shell that the agent starts anyway, which saves a process. The trap is set first: a shim
 * that is missing, unreadable or broken ends the shell, and the trap turns that into a denial with a sentence.
 */
export function hookCommand(target: HookTarget, agent: string, role: HookRole = "decide"): string {
  const code = role === "decide" ? 2 : 1;
  const lost = `Countersign stopped this action because its hook script is missing or broken. Open VS Code with Countersign to repair it.`;
  // A project's environment may hold a function named echo; `trap`, `unset`, `set` and `.` cannot be redefined in sh.
  return `trap 'unset -f echo; echo "${lost}" >&2; exit ${code}' EXIT HUP INT TERM; set -- ${agent} ${role}; . ${quoted(target.hookScript)}`;
}

/** The text as one word for a POSIX shell. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
