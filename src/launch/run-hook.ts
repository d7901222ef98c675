// Runs the hook's command line as the agent would, with a canary as the event, and tells how it ended.
// The caller has made sure that the command is Countersign's own to the letter. What takes too long is ended.

import { spawn } from "node:child_process";

export interface HookRun {
  /** Undefined: it could not be started, which `err` then explains, or it took too long. */
  readonly code: number | undefined;
  readonly out: string;
  readonly err: string;
  readonly milliseconds: number;
}

export interface HookRunning {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly limitMilliseconds: number;
}

const MAX_OUTPUT = 10_000;

export function runHook(command: string, canary: string, at: HookRunning): Promise<HookRun> {
  return new Promise((resolve) => {
    const started = performance.now();
    const child = spawn("/bin/sh", ["-c", command], { cwd: at.cwd, env: at.env });
    let out = "";
    let err = "";
    const done = (code: number | null, failure = "") => {
      clearTimeout(timer);
      const milliseconds = Math.round(performance.now() - started);
      resolve({ code: code ?? undefined, out, err: err + failure, milliseconds });
    };
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      // What it started may live on and hold these.
      child.stdout.destroy();
      child.stderr.destroy();
    }, at.limitMilliseconds);
    child.stdout.on("data", (part) => {
      out = (out + String(part)).slice(0, MAX_OUTPUT);
    });
    child.stderr.on("data", (part) => {
      err = (err + String(part)).slice(0, MAX_OUTPUT);
    });
    child.on("error", ({ message }) => done(null, message));
    child.on("close", (code) => done(code));
    // A hook that ends without reading is judged by its exit code, not by the broken pipe.
    child.stdin.on("error", () => {});
    child.stdin.end(JSON.stringify(eventOf(canary, at.cwd)));
  });
}

function eventOf(canary: string, cwd: string): Readonly<Record<string, unknown>> {
  return {
    session_id: "countersign-canary",
    cwd,
    permission_mode: "default",
    hook_event_name: "PreToolUse",
    tool_name: "Bash",
    tool_input: { command: canary },
    tool_use_id: "countersign-canary",
  };
}
