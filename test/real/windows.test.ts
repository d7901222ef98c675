// Shows: with two windows on two folders, each question appears in the window whose folder holds the agent's directory;
// and a window that is reloaded while a card waits shows the same card again, still bound to the same action.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { answerCard, guardState, openPanel, shownCard, waitForCard } from "./rig/panel.ts";
import { pause } from "./rig/processes.ts";
import { EXTENSION, flagged, openStand, type Stand, unattended } from "./rig/stand.ts";
import { ready } from "./rig/window.ts";

let stand: Stand;
let second: { readonly folder: string; readonly page: Page; readonly panel: Frame };

beforeAll(async () => {
  stand = await openStand("windows");
  const folder = join(stand.scratch.folder, "second");
  mkdirSync(folder);
  const page = await stand.desk.open({ folder, ...EXTENSION });
  const panel = await openPanel(page);
  await guardState(panel, "Guard on");
  second = { folder, page, panel };
});
afterAll(() => stand?.remove());

it.each(["first", "second"] as const)(
  "a question from the %s folder appears in that folder's window only",
  async (which) => {
    const here = which === "first" ? { folder: stand.scratch.workspace, panel: stand.panel } : second;
    const there = which === "first" ? second.panel : stand.panel;
    const action = flagged(stand);
    const session = unattended(stand, action.script, { workspace: here.folder });
    const card = await waitForCard(here.panel, "hello.countersign.example");
    await pause(1000);
    expect(await shownCard(there)).toBeUndefined();
    await answerCard(here.panel, card, { answer: "deny" });
    const outcome = await session;
    expect(outcome.results[0]).toMatchObject({ isError: true });
  },
);

it("a reload while a card waits loses nothing", async () => {
  const action = flagged(stand);
  const session = unattended(stand, action.script, {});
  const before = await waitForCard(stand.panel, "hello.countersign.example");
  await stand.page.reload();
  await ready(stand.page);
  const panel = await openPanel(stand.page);
  const after = await waitForCard(panel, "hello.countersign.example");
  expect(after.actionId).toBe(before.actionId);
  expect(action.ran()).toBe(false);
  await answerCard(panel, after, { answer: "allow-once" });
  await session;
  expect(action.ran()).toBe(true);
});
