// Shows: what the guard adds to each action of the real Claude Code, beside what a bare `echo` hook adds, measured in
// turn in the same run. The figures of the README come from here: npx vitest run --project real test/real/hook-cost.test.ts

import { afterAll, beforeAll, expect, it } from "vitest";
import { prepareParts, type RealParts } from "./rig/cache.ts";
import { installGuard, makeScratch, type Scratch, writeUserSettings } from "./rig/home.ts";
import type { ModelStep } from "./rig/scripted-model.ts";
import { type Ground, unattended } from "./rig/stand.ts";

const ACTIONS = 20;
const ROUNDS = 5;
/** The aim is twice the echo hook; where an echo costs next to nothing, this much is let pass so that noise does not fail. */
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
  for (const name of ["none", "echo", "echoes", "guard"]) homes.set(name, makeScratch(`cost-${name}`));
  const echo = { matcher: "*", hooks: [{ type: "command", command: "echo" }] };
  writeUserSettings(homes.get("echo")?.home ?? "", { hooks: { PreToolUse: [echo] } });
  // The same on both of the events that the guard hears of each action.
  const report = { matcher: "*", hooks: [{ type: "command", command: "echo", async: true }] };
  writeUserSettings(homes.get("echoes")?.home ?? "", { hooks: { PreToolUse: [echo], PostToolUse: [report] } });
  await installGuard(homes.get("guard")?.home ?? "");
});
afterAll(async () => {
  for (const scratch of homes.values()) await scratch.remove();
});

it("adds little to each action, measured on the wire beside a bare echo hook", async () => {
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
  const medians = ["none", "echo", "echoes", "guard"].map((name) => median(times.get(name) ?? []));
  const [none = 0, echo = 0, echoes = 0, guard = 0] = medians;
  console.log(
    `Time per action, median of ${ROUNDS} sessions of ${ACTIONS} actions: no hook ${none.toFixed(0)} ms, ` +
      `echo hook +${(echo - none).toFixed(0)} ms, echo before and after +${(echoes - none).toFixed(0)} ms, ` +
      `Countersign +${(guard - none).toFixed(0)} ms`,
  );
  expect(guard - none).toBeLessThanOrEqual(Math.max(2 * (echo - none), BOUND_MILLISECONDS));
});

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
