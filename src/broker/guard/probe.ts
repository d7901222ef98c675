// Proves that the guard is in the path: runs the very command line that the agent's settings hold, with a canary event.
// The command is run only when it is Countersign's own to the letter, and then as the agent would run it. It must end with
// exit code 2 and say something on standard error alone, and the broker must have seen this very canary.

import type { GuardFacts } from "../../agents/claude-code/drift.ts";
import { installedCommand } from "../../agents/claude-code/installed.ts";
import { runHook } from "../../launch/run-hook.ts";
import type { ProbeReply } from "../../protocol/window.ts";
import type { Canaries } from "./canary.ts";

const PROBE_MILLISECONDS = 15_000;

export async function probe(facts: GuardFacts, canaries: Canaries, home: string): Promise<ProbeReply> {
  const installed = installedCommand(facts);
  if (installed.kind !== "ours") return { inPath: false, milliseconds: 0, sentence: SENTENCES[installed.kind] };
  const canary = canaries.make();
  const env = { HOME: home, PATH: "/usr/bin:/bin", CLAUDE_CODE_ENTRYPOINT: "cli" };
  const ended = await runHook(installed.command, canary, { cwd: home, env, limitMilliseconds: PROBE_MILLISECONDS });
  const said = ended.err.trim();
  const inPath = ended.code === 2 && ended.out === "" && said !== "" && canaries.wasSeen(canary);
  const sentence = inPath
    ? "The guard is in the path: a test action was stopped."
    : `A test action was not stopped by the guard (exit ${ended.code ?? "none"}): ${said.slice(0, 500) || "no reason given"}`;
  return { inPath, milliseconds: ended.milliseconds, sentence };
}

const SENTENCES = {
  none: "No hook of Countersign stands in Claude Code's settings. Guard Claude Code first.",
  altered:
    "The hook in Claude Code's settings is not the one that Countersign writes, so it was not run. Repair the hooks.",
} as const;
