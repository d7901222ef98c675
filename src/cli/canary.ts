// Proves that the guard is in the path: feeds a marked, harmless action to the hook command that really is installed.
// Only a refusal (exit code 2) in the guard's own words counts; silence, an error or an allow do not.

import { randomBytes } from "node:crypto";
import { type HookRun, runHook } from "../launch/run-hook.ts";

export interface CanaryResult {
  readonly stopped: boolean;
  readonly milliseconds: number;
  readonly sentence: string;
}

export async function runCanary(
  command: string,
  cwd: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<CanaryResult> {
  const canary = `: countersign canary ${randomBytes(8).toString("hex")}`;
  const attended = { ...env, CLAUDE_CODE_SESSION_ATTENDED: "0" };
  const ended = await runHook(command, canary, { cwd, env: attended, limitMilliseconds: LIMIT_MILLISECONDS });
  return { ...judged(ended), milliseconds: ended.milliseconds };
}

const LIMIT_MILLISECONDS = 20_000;

function judged({ code, out, err }: HookRun): Omit<CanaryResult, "milliseconds"> {
  const said = err.trim();
  if (code === undefined)
    return { stopped: false, sentence: `the hook command gave no answer${said === "" ? "" : ` (${said})`}` };
  if (code !== 2)
    return { stopped: false, sentence: `the hook command ended with ${code} instead of 2, which lets actions run` };
  if (out !== "") return { stopped: false, sentence: "the hook command prints beside its refusal" };
  if (!said.includes("canary"))
    return { stopped: false, sentence: `the hook blocks everything: ${said || "without a word"}` };
  return { stopped: true, sentence: "a marked action was stopped" };
}
