// Shows: on the real Claude Code in bypassPermissions mode, whatever happens while a question waits in the panel (broker
// killed, broker hung, window closed, nobody answers) the action does not run, and the model is told what to do.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { brokerPid } from "./rig/home.ts";
import { guardState, openPanel, waitForCard } from "./rig/panel.ts";
import { killed, signalOne } from "./rig/processes.ts";
import { EXTENSION, flagged, openStand, type Stand, unattended } from "./rig/stand.ts";

const SECONDS = 8;

let stand: Stand;
beforeAll(async () => {
  stand = await openStand("question", (home) => {
    mkdirSync(join(home, ".countersign"), { mode: 0o700 });
    writeFileSync(join(home, ".countersign/settings.json"), JSON.stringify({ questionSeconds: SECONDS }));
  });
});
afterAll(() => stand?.remove());
afterEach(() => flagged(stand).clear());

async function whileAsked(accident: () => Promise<void> | void, sentence: RegExp): Promise<void> {
  const panel = await openPanel(stand.page);
  await guardState(panel, "Guard on");
  const action = flagged(stand);
  const session = unattended(stand, action.script, { mode: "bypassPermissions" });
  await waitForCard(panel, "hello.countersign.example");
  expect(action.ran()).toBe(false);
  await accident();
  const outcome = await session;
  expect(action.ran()).toBe(false);
  expect(outcome.results[0]).toMatchObject({ isError: true });
  expect(outcome.results[0]?.text).toMatch(sentence);
}

it("nobody answers before the deadline: the action does not run", async () => {
  await whileAsked(() => {}, /nobody|no one|unanswered|in time|answer/i);
});

it("the broker is hung while it asks: the action does not run", async () => {
  const pid = brokerPid(stand.scratch.home) ?? 0;
  try {
    await whileAsked(() => signalOne(pid, "SIGSTOP"), /Countersign .*(doctor|VS Code|Try again)/is);
  } finally {
    signalOne(pid, "SIGCONT");
  }
});

it("the broker is killed while it asks: the action does not run", async () => {
  await whileAsked(() => killed(brokerPid(stand.scratch.home)), /Countersign .*(doctor|VS Code|Try again)/is);
});

it("the window is closed while it asks: the action does not run", async () => {
  await whileAsked(() => stand.page.close(), /nobody|no one|unanswered|in time|answer|window/i);
  const page = await stand.desk.open({ folder: stand.scratch.workspace, ...EXTENSION });
  await openPanel(page);
});
