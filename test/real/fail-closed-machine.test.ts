// Shows: on the real Claude Code in bypassPermissions mode, a machine that lacks what the guard needs (its compiled client,
// curl, Node, disk space, a writable home) never lets an action run that the guard has not allowed.

import { existsSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Confinement, confinementProblem, full, hidden, readOnly } from "./rig/confined.ts";
import { quietHome } from "./rig/home.ts";
import { confined, flagged, type Ground, guardedGround, harmless } from "./rig/stand.ts";

const problem = await confinementProblem();
if (problem !== undefined) {
  const line = `The tests of a lacking machine did not run: ${problem}.`;
  if (process.env.CI === "true") throw new Error(line);
  console.log(line);
}

let ground: Ground;
beforeAll(async () => {
  ground = await guardedGround("machine");
});
afterAll(() => ground?.remove());
// The broker must start inside the namespace, so that it lacks what the namespace lacks.
beforeEach(async () => {
  await quietHome(ground.scratch.home);
  harmless(ground).clear();
});

const state = () => join(ground.scratch.home, ".countersign");
const shim = () => readFileSync(join(state(), "bin/hook.sh"), "utf8");
/** What the shim would talk to the broker with, in its order. */
const client = () => hidden(/^client='(.*?)'$/m.exec(shim())?.[1] ?? "");
const curl = existsSync("/usr/bin/curl") ? [hidden(realpathSync("/usr/bin/curl"))] : [];
const runtime = () => hidden(/^runtime='(.*?)'$/m.exec(shim())?.[1] ?? "");

describe.skipIf(problem !== undefined)("a machine", () => {
  it("control: with nothing taken away, a harmless action runs in the namespace too", async () => {
    const action = harmless(ground);
    await session(action, []);
    expect(action.ran()).toBe(true);
  });

  it("without its own client: curl asks, and a flagged action does not run", async () => {
    await stopped(flagged(ground), [client()], /hello\.countersign\.example/);
  });

  it("without its own client and curl: the Node fallback asks, and a flagged action does not run", async () => {
    await stopped(flagged(ground), [client(), ...curl], /hello\.countersign\.example/);
  });

  it("without Node, while no broker runs: nothing runs", async () => {
    await stopped(harmless(ground), [runtime()], /Countersign .*(VS Code|doctor)/s);
  });

  it("without its own client, curl and Node: nothing runs", async () => {
    await stopped(harmless(ground), [client(), ...curl, runtime()], /Countersign .*(curl|Node)/s);
  });

  it("with no space left for the audit log: nothing runs", async () => {
    await stopped(harmless(ground), [full(state(), 0)], /Countersign .*(disk|space|log|audit|doctor|VS Code)/is);
  });

  it("with a home that cannot be written: nothing that the guard has not allowed runs", async () => {
    await stopped(flagged(ground), [readOnly(ground.scratch.home)], /Countersign/);
  });
});

function session(action: ReturnType<typeof harmless>, confinements: readonly Confinement[]) {
  return confined(ground, action.script, confinements, { mode: "bypassPermissions" });
}

async function stopped(
  action: ReturnType<typeof harmless>,
  confinements: readonly Confinement[],
  sentence: RegExp,
): Promise<void> {
  const outcome = await session(action, confinements);
  expect(action.ran()).toBe(false);
  // An agent that could not even start has run nothing either; where it started, it was told what to do.
  expect(outcome.results[0]?.text ?? outcome.run.stderr).toMatch(sentence);
}
