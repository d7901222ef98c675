// The two hashes of an action's input: the exact one that an answer must repeat, and the one that session rules match.
// They differ only in the words by which the agent describes itself; those change nothing about what runs.

import { canonical, inputHash } from "../../core/hash.ts";
import { sha256 } from "../../machine/digest.ts";

/** Tool, folder and input exactly as the agent sent them. */
export function exactHash(event: { readonly tool: string; readonly cwd: string; readonly input: unknown }): string {
  return inputHash({ tool: event.tool, cwd: event.cwd, input: event.input }, sha256);
}

/** The same without a shell command's `description`, which models word anew each time. */
export function ruleHash(event: { readonly tool: string; readonly cwd: string; readonly input: unknown }): string {
  return sha256(canonical({ tool: event.tool, cwd: event.cwd, input: undescribed(event.tool, event.input) }));
}

function undescribed(tool: string, input: unknown): unknown {
  if (tool !== "Bash" || typeof input !== "object" || input === null || Array.isArray(input)) return input;
  return Object.fromEntries(Object.entries(input).filter(([key]) => key !== "description"));
}
