// Proves that the guard is in the path: runs the very command line that the agent's settings hold, with a canary event.
// The command is run only when it is Countersign's own to the letter, and then as the agent would run it. It must end with
// exit code 2 and say something on standard error alone, and the broker must have seen this very canary.

import { spawn } from "node:child_process";
import type { GuardFacts } from "../../agents/claude-code/drift.ts";
import { installedCommand } from "../../agents/claude-code/installed.ts";
import type { ProbeReply } from "../../protocol/window.ts";
import type { Canaries } from "./canary.ts";

const PROBE_MILLISECONDS = 15_000;

export async function probe(facts: GuardFacts, canaries: Canaries, home: string): Promise<ProbeReply> {
  const installed = installedCommand(facts);
  if (installed.kind !== "ours") return { inPath: false, milliseconds: 0, sentence: SENTENCES[installed.kind] };
  const { command } = installed;
  const canary = canaries.make();
  const event = {
    hook_event_name: "PreToolUse",
    session_id: "countersign-probe",
    cwd: home,
    permission_mode: "default",
    tool_name: "Bash",
    tool_input: { command: canary },
  };
  const started = performance.now();
  const ended = await run(command, JSON.stringify(event), home);
  const milliseconds = Math.round(performance.now() - started);
  const inPath = ended.code === 2 && ended.out === "" && ended.err.trim() !== "" && canaries.wasSeen(canary);
  const sentence = inPath
    ? "The guard is in the path: a test action was stopped."
    : `A test action was not stopped by the guard (exit ${ended.code ?? "none"}): ${ended.err.trim().slice(0, 500) || "no reason given"}`;
  return { inPath, milliseconds, sentence };
}

const SENTENCES = {
  none: "No hook of Countersign stands in Claude Code's settings. Guard Claude Code first.",
  altered:
    "The hook in Claude Code's settings is not the one that Countersign writes, so it was not run. Repair the hooks.",
} as const;

function run(command: string, input: string, home: string): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = spawn("/bin/sh", ["-c", command], {
      cwd: home,
      env: { HOME: home, PATH: "/usr/bin:/bin", CLAUDE_CODE_ENTRYPOINT: "cli" },
      timeout: PROBE_MILLISECONDS,
    });
    let out = "";
    let err = "";
    child.stdout.on("data", (part) => {
      out = (out + String(part)).slice(0, 10_000);
    });
    child.stderr.on("data", (part) => {
      err = (err + String(part)).slice(0, 10_000);
    });
    child.on("error", (problem) => resolve({ code: null, out, err: problem.message }));
    child.on("close", (code) => resolve({ code, out, err }));
    child.stdin.on("error", () => {});
    child.stdin.end(input);
  });
}
