// Shows: what the guard adds to each action of the real Claude Code, beside what a bare `echo` hook adds, measured in
// turn in the same run. The figures of the README come from here: npx vitest run --project real test/real/hook-cost.test.ts

import { afterAll, beforeAll, expect, it } from "vitest";
import { prepareParts, type RealParts } from "./rig/cache.ts";
import { installGuard, makeScratch, type Scratch, writeUserSettings } from "./rig/home.ts";
import type { ModelStep } from "./rig/scripted-model.ts";
import { type Ground, unattended } from "./rig/stand.ts";

const ACTIONS = 20;
const ROUNDS = 8;
const BOUND_MILLISECONDS = 40;

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

// The medians of two equal sessions differ by some milliseconds, so what counts is the difference within a round. The aim
// is twice the echo hook and not met on every run: the figures are printed, and only what nobody would bear fails.
it("adds little to each action, measured on the wire beside a bare echo hook", async () => {
  const added = { echo: [] as number[], guard: [] as number[] };
  // The first session of each starts what has to be started, and is not counted.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const took = new Map<string, number>();
    for (const [name, scratch] of homes) {
      const ground: Ground = { parts, scratch, remove: scratch.remove };
      const { results, actionTimes } = await unattended(ground, SCRIPT, { mode: "bypassPermissions" });
      expect(results.filter((result) => !result.isError)).toHaveLength(ACTIONS);
      took.set(name, median(actionTimes));
    }
    const over = (name: string) => (took.get(name) ?? Number.NaN) - (took.get("none") ?? Number.NaN);
    if (round === 0) continue;
    added.echo.push(over("echo"));
    added.guard.push(over("guard"));
  }
  const [echo, guard] = [median(added.echo), median(added.guard)];
  console.log(
    `Added to each action, median of ${ROUNDS} rounds of ${ACTIONS} actions: echo hook ${echo.toFixed(1)} ms, ` +
      `Countersign ${guard.toFixed(1)} ms`,
  );
  expect(guard).toBeLessThanOrEqual(Math.max(2 * echo, BOUND_MILLISECONDS));
});

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
