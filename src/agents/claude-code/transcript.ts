// Reads what became of a tool use from the transcript that Claude Code keeps of each session, one JSON object a line.
// A hook for it would cost the agent a process an action, even when it is async. Total: what is not understood is no outcome.

import * as v from "valibot";
import type { EventBase } from "./event.ts";

export interface ToolOutcome {
  readonly toolUseId: string;
  /** `refused`: it never ran, because a person or a hook said no. */
  readonly end: "ran" | "failed" | "refused";
  /** Milliseconds since 1970 at which the agent had the result. */
  readonly at?: number;
}

/** The transcript that tells of this event's tool use: a sub-agent has one of its own beside its session's. */
export function transcriptOf({ transcript, subAgent }: EventBase): string | undefined {
  if (transcript === undefined || !transcript.endsWith(SUFFIX)) return undefined;
  if (subAgent === undefined) return transcript;
  return /^[\w-]+$/.test(subAgent)
    ? `${transcript.slice(0, -SUFFIX.length)}/subagents/agent-${subAgent}${SUFFIX}`
    : undefined;
}

/** The outcomes that one line of a transcript tells of; a line holds several when tools ran side by side. */
export function outcomesOf(line: string): readonly ToolOutcome[] {
  // Nearly all of a transcript is text of the model and of tools: it is not parsed.
  if (!line.includes('"tool_result"')) return [];
  const entry = v.safeParse(Entry, parsed(line));
  if (!entry.success) return [];
  const { message, timestamp, toolDenialKind, toolUseResult } = entry.output;
  const refused = toolDenialKind !== undefined || toolUseResult === REJECTED;
  const time = timestamp === undefined ? Number.NaN : Date.parse(timestamp);
  const at = Number.isFinite(time) ? { at: time } : {};
  return message.content.flatMap((block): readonly ToolOutcome[] => {
    const result = v.safeParse(Result, block);
    if (!result.success) return [];
    const { tool_use_id: toolUseId, is_error } = result.output;
    return [{ toolUseId, end: refused ? "refused" : is_error === true ? "failed" : "ran", ...at }];
  });
}

const SUFFIX = ".jsonl";

/** What versions before `toolDenialKind` write when a person says no in the terminal. */
const REJECTED = "User rejected tool use";

const Entry = v.object({
  type: v.literal("user"),
  message: v.object({ content: v.array(v.unknown()) }),
  timestamp: v.optional(v.string()),
  toolDenialKind: v.optional(v.unknown()),
  toolUseResult: v.optional(v.unknown()),
});

const Result = v.object({
  type: v.literal("tool_result"),
  tool_use_id: v.string(),
  is_error: v.optional(v.boolean()),
});

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
