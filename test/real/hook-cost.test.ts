// Shows: what the guard adds to each action of the real Claude Code, beside what a bare `echo` hook adds, measured in
// turn in the same run. The figures of the README come from here: npx vitest run --project real test/real/hook-cost.test.ts

import { availableParallelism, loadavg } from "node:os";
import { afterAll, beforeAll, expect, it } from "vitest";
import { prepareParts, type RealParts } from "./rig/cache.ts";
import { installGuard, makeScratch, type Scratch, writeUserSettings } from "./rig/home.ts";
import type { ModelStep } from "./rig/scripted-model.ts";
import { type Ground, unattended } from "./rig/stand.ts";

const ACTIONS = 20;
const ROUNDS = 8;
/** By this much the medians of two equal runs differ. */
const NOISE_MILLISECONDS = 2;
/** What other work on the machine may make of it: there every process waits its turn, and the guard starts three. */
const LOADED_MILLISECONDS = 40;

const SCRIPT: readonly ModelStep[] = [
  ...Array.from(
    { length: ACTIONS },
    (): ModelStep => ({ kind: "use", tool: "Bash", input: { command: "true", description: "Nothing" } }),
  ),
  { kind: "say", text: "The session is over." },
];

let parts: RealParts;
const homes = new Map<string, Scratch>();

beforeAll(async () => {
  parts = await prepareParts(() => {});
  for (const name of ["none", "echo", "guard"]) homes.set(name, makeScratch(`cost-${name}`));
  const echo = { matcher: "*", hooks: [{ type: "command", command: "echo" }] };
  writeUserSettings(homes.get("echo")?.home ?? "", { hooks: { PreToolUse: [echo] } });
  await installGuard(homes.get("guard")?.home ?? "");
});
afterAll(async () => {
  for (const scratch of homes.values()) await scratch.remove();
});

it("adds at most twice a bare echo hook to each action, measured on the wire", async () => {
  const times = new Map<string, number[]>([...homes.keys()].map((name) => [name, []]));
  // The first session of each starts what has to be started, and is not counted.
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [name, scratch] of homes) {
      const ground: Ground = { parts, scratch, remove: scratch.remove };
      const { results, actionTimes } = await unattended(ground, SCRIPT, { mode: "bypassPermissions" });
      expect(results.filter((result) => !result.isError)).toHaveLength(ACTIONS);
      if (round > 0) times.get(name)?.push(...actionTimes);
    }
  }
  const [none = 0, echo = 0, guard = 0] = ["none", "echo", "guard"].map((name) => median(times.get(name) ?? []));
  console.log(
    `Time per action, median of ${ROUNDS} sessions of ${ACTIONS} actions: no hook ${none.toFixed(1)} ms, ` +
      `echo hook +${(echo - none).toFixed(1)} ms, Countersign +${(guard - none).toFixed(1)} ms`,
  );
  const isLoaded = (loadavg()[0] ?? 0) > availableParallelism();
  const aim = 2 * (echo - none) + NOISE_MILLISECONDS;
  expect(guard - none).toBeLessThanOrEqual(isLoaded ? Math.max(aim, LOADED_MILLISECONDS) : aim);
});

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
