// Proves that the guard is in the path: feeds a marked, harmless action to the hook command that really is installed.
// Only a refusal (exit code 2) in the guard's own words counts; silence, an error or an allow do not.

import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";

export interface CanaryResult {
  readonly stopped: boolean;
  readonly milliseconds: number;
  readonly sentence: string;
}

/** Runs the command as Claude Code does, by `sh -c`, with a PreToolUse event on its standard input. */
export function runCanary(command: string, cwd: string, env: Readonly<Record<string, string | undefined>>) {
  return new Promise<CanaryResult>((resolve) => {
    const started = performance.now();
    const child = spawn("/bin/sh", ["-c", command], { cwd, env: { ...env, CLAUDE_CODE_SESSION_ATTENDED: "0" } });
    let said = "";
    let printed = "";
    const timer = setTimeout(() => child.kill("SIGKILL"), LIMIT_MILLISECONDS);
    const done = (code: number | null, failure?: string) => {
      clearTimeout(timer);
      resolve({ ...judged(code, said, printed, failure), milliseconds: Math.round(performance.now() - started) });
    };
    child.stderr.on("data", (part) => {
      if (said.length < MAX_OUTPUT) said += String(part);
    });
    child.stdout.on("data", (part) => {
      if (printed.length < MAX_OUTPUT) printed += String(part);
    });
    child.on("error", (error) => done(null, error.message));
    child.on("close", (code) => done(code));
    // A hook that ends without reading is judged by its exit code, not by the broken pipe.
    child.stdin.on("error", () => undefined);
    child.stdin.end(canaryEvent(cwd));
  });
}

const LIMIT_MILLISECONDS = 20_000;
const MAX_OUTPUT = 10_000;

function canaryEvent(cwd: string): string {
  return JSON.stringify({
    session_id: "countersign-doctor",
    cwd,
    permission_mode: "default",
    hook_event_name: "PreToolUse",
    tool_name: "Bash",
    tool_input: { command: `: countersign canary ${randomBytes(8).toString("hex")}` },
    tool_use_id: "countersign-doctor",
  });
}

function judged(
  code: number | null,
  said: string,
  printed: string,
  failure?: string,
): Omit<CanaryResult, "milliseconds"> {
  if (failure !== undefined) return { stopped: false, sentence: `the hook command could not be started (${failure})` };
  if (code === null) return { stopped: false, sentence: "the hook command gave no answer within 20 seconds" };
  if (code !== 2)
    return { stopped: false, sentence: `the hook command ended with ${code} instead of 2, which lets actions run` };
  if (printed !== "") return { stopped: false, sentence: "the hook command prints beside its refusal" };
  if (!said.includes("canary"))
    return { stopped: false, sentence: `the hook blocks everything: ${said.trim() || "without a word"}` };
  return { stopped: true, sentence: "a marked action was stopped" };
}
