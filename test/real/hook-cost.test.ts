// Shows: what the guard adds to each action of the real Claude Code, beside what a bare `echo` hook adds, measured in
// turn in the same run. The figures of the README come from here: npx vitest run --project real test/real/hook-cost.test.ts

import { afterAll, beforeAll, expect, it } from "vitest";
import { prepareParts, type RealParts } from "./rig/cache.ts";
import { installGuard, makeScratch, type Scratch, writeUserSettings } from "./rig/home.ts";
import type { ModelStep } from "./rig/scripted-model.ts";
import { type Ground, unattended } from "./rig/stand.ts";

const ACTIONS = 20;
const ROUNDS = 12;
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

// Two equal sessions differ by some milliseconds, so the actions of many are taken together, and each round begins with
// another of the three. The aim is twice the echo hook; a single run may miss it by chance on a machine that does other
// work, so the figures are printed, and only what nobody would bear fails.
it("adds little to each action, measured on the wire beside a bare echo hook", async () => {
  const times = new Map([...homes.keys()].map((name) => [name, [] as number[]]));
  const order = [...homes];
  // The first session of each starts what has to be started, and is not counted.
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [name, scratch] of order) {
      const ground: Ground = { parts, scratch, remove: scratch.remove };
      const { results, actionTimes } = await unattended(ground, SCRIPT, { mode: "bypassPermissions" });
      expect(results.filter((result) => !result.isError)).toHaveLength(ACTIONS);
      if (round > 0) times.get(name)?.push(...actionTimes);
    }
    order.push(...order.splice(0, 1));
  }
  const [none, echo, guard] = ["none", "echo", "guard"].map((name) => median(times.get(name) ?? [])) as [
    number,
    number,
    number,
  ];
  console.log(
    `Added to each action of ${none.toFixed(1)} ms, medians of ${ROUNDS * ACTIONS}: ` +
      `echo hook ${(echo - none).toFixed(1)} ms, Countersign ${(guard - none).toFixed(1)} ms`,
  );
  expect(guard - none).toBeLessThanOrEqual(Math.max(2 * (echo - none), BOUND_MILLISECONDS));
});

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
