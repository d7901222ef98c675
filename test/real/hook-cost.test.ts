// Shows: what the guard adds to each action of the real Claude Code, beside what a bare `echo` hook adds, measured in
// turn in the same run. The figures of the README come from here: npx vitest run --project real test/real/hook-cost.test.ts

import { afterAll, beforeAll, expect, it } from "vitest";
import { prepareParts, type RealParts } from "./rig/cache.ts";
import { installGuard, makeScratch, type Scratch, writeUserSettings } from "./rig/home.ts";
import type { ModelStep } from "./rig/scripted-model.ts";
import { type Ground, unattended } from "./rig/stand.ts";

const ACTIONS = 20;
const ROUNDS = 3;

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

it("adds at most twice what a bare echo hook adds (median of a session's time per action)", async () => {
  const perAction = new Map<string, number[]>([...homes.keys()].map((name) => [name, []]));
  // The first session of each starts what has to be started, and is not counted.
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [name, scratch] of homes) {
      const ground: Ground = { parts, scratch, remove: scratch.remove };
      const { run, results } = await unattended(ground, SCRIPT, { mode: "bypassPermissions" });
      expect(results.filter((result) => !result.isError)).toHaveLength(ACTIONS);
      if (round > 0) perAction.get(name)?.push(run.milliseconds / ACTIONS);
    }
  }
  const [none, echo, guard] = ["none", "echo", "guard"].map((name) => median(perAction.get(name) ?? []));
  const added = { echo: (echo ?? 0) - (none ?? 0), guard: (guard ?? 0) - (none ?? 0) };
  console.log(
    `Time per action, median of ${ROUNDS} sessions of ${ACTIONS} actions: ` +
      `no hook ${none?.toFixed(0)} ms, echo hook +${added.echo.toFixed(0)} ms, Countersign +${added.guard.toFixed(0)} ms`,
  );
  expect(added.guard).toBeLessThanOrEqual(2 * added.echo);
});

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
