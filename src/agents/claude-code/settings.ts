// The hooks that Countersign puts into Claude Code's settings, as data, and how its own entries are recognised there.
// Every value here must hold in the installed version: one invalid value makes Claude Code drop the whole file.

import { HOOK_TIMEOUT_SECONDS, hookCommand } from "../../hook/command.ts";
import { hasOnFailure } from "./version.ts";

export interface Handler {
  readonly type: "command";
  readonly command: string;
  /** Seconds. */
  readonly timeout: number;
  readonly async?: true;
  readonly onFailure?: "block";
}

export interface GuardHook {
  readonly event: string;
  /** A tool matcher; it must be `*`, since every other form can fail to match without a word. */
  readonly matcher?: "*";
  readonly handler: Handler;
}

export interface GuardOptions {
  /** Absolute path of the placed shim. */
  readonly hookScript: string;
  /** Version of the installed Claude Code, where it is known. */
  readonly version?: string;
}

/** The setting that stops skills from running shell lines which no hook sees. */
export const SKILL_SHELL = "disableSkillShellExecution";

/** What a guarded settings file holds, in the order in which it is written. */
export function guardHooks(options: GuardOptions): readonly GuardHook[] {
  const target = { hookScript: options.hookScript };
  const decide = hookCommand(target, AGENT, "decide");
  const report = hookCommand(target, AGENT, "report");
  // Unknown to versions before 2.1.295 and ignored there; the command itself exits 2 on every failure in any case.
  const block = hasOnFailure(options.version) ? ({ onFailure: "block" } as const) : {};
  return [
    { event: "PreToolUse", matcher: "*", handler: command(decide, HOOK_TIMEOUT_SECONDS, block) },
    { event: "PermissionRequest", matcher: "*", handler: command(decide, HOOK_TIMEOUT_SECONDS) },
    { event: "ConfigChange", handler: command(decide, SHORT_SECONDS, block) },
    { event: "SessionStart", handler: command(report, SHORT_SECONDS) },
    ...REPORTED.map((event): GuardHook => ({ event, handler: command(report, SHORT_SECONDS, { async: true }) })),
  ];
}

/** Whether a handler in a settings file is one of Countersign's, of this version or another, whole or altered. */
export function isGuardHandler(handler: unknown): boolean {
  if (typeof handler !== "object" || handler === null || !("command" in handler)) return false;
  const text = handler.command;
  return typeof text === "string" && MARKS.some((mark) => text.includes(mark));
}

const AGENT = "claude-code";
const SHORT_SECONDS = 60;
const MARKS = ["/.countersign/bin/hook.sh", "\\.countersign\\bin\\hook.", "Countersign stopped this action"] as const;

/**
 * Events that only tell what happened, `async` so that the agent does not wait. None of them comes once an action: even
 * an async hook costs a process then, so outcomes are read from the transcript instead.
 */
const REPORTED = ["UserPromptSubmit", "SubagentStart", "SubagentStop", "Stop", "SessionEnd"] as const;

function command(text: string, timeout: number, more: Pick<Handler, "async" | "onFailure"> = {}): Handler {
  return { type: "command", command: text, timeout, ...more };
}
