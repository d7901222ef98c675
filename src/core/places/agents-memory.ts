// Where coding agents keep themselves: logins, transcripts of all they read, what they remember, their settings.
// Reading there is an agent's daily work; carrying it to another machine takes the agent, and all it has seen, with it.

import { AGENT_FOLDERS } from "./guards.ts";

const NAMES: ReadonlySet<string> = new Set(AGENT_FOLDERS);

/** An agent's own program talks to its maker with what it keeps; that is its work. */
export function isAgentProgram(name: string): boolean {
  return NAMES.has(`.${name}`);
}

/** Whether the path is such a folder of the person's home, or lies in one. */
export function isAgentsMemory(path: string, home: string): boolean {
  if (!path.startsWith(`${home}/`)) return false;
  return NAMES.has(path.slice(home.length + 1).split("/")[0] ?? "");
}
