// Shows: the packaged extension, installed into a real VS Code the way a person installs it, guards and asks there:
// nothing in it leans on the repository it was built from.

import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { prepareParts, type RealParts, repository } from "./rig/cache.ts";
import { prepareBrowser } from "./rig/chromium.ts";
import { installGuard, makeScratch, type Scratch } from "./rig/home.ts";
import { answerCard, guardState, openPanel, waitForCard, waitForRow } from "./rig/panel.ts";
import { DARK, QUIET_SETTINGS } from "./rig/stage.ts";
import { flagged, type Ground, unattended } from "./rig/stand.ts";
import { installVsix, startServer, type VscodeServer } from "./rig/vscode-server.ts";
import { type Desk, openDesk } from "./rig/window.ts";

const LIMIT_BYTES = 2_000_000;

let parts: RealParts;
let scratch: Scratch;
let server: VscodeServer | undefined;
let desk: Desk | undefined;

beforeAll(async () => {
  parts = await prepareParts(() => {});
  scratch = makeScratch("packaged");
});
afterAll(async () => {
  await desk?.close();
  await server?.stop();
  await scratch?.remove();
});

function vsix(): string {
  const found = readdirSync(repository).filter((name) => name.endsWith(".vsix"));
  if (found.length !== 1)
    throw new Error(`One vsix is expected in ${repository}, found ${found.length}: run npm run package.`);
  return join(repository, found[0] ?? "");
}

it("is smaller than two megabytes", () => {
  expect(statSync(vsix()).size).toBeLessThan(LIMIT_BYTES);
});

it("installs, connects, and asks", async () => {
  const settings = { ...QUIET_SETTINGS, "workbench.colorTheme": DARK };
  const options = { home: scratch.home, data: join(scratch.folder, "vscode"), settings };
  expect(await installVsix(parts, options, vsix())).toMatch(/successfully installed/);
  await installGuard(scratch.home);
  server = await startServer(parts, options);
  desk = await openDesk(server, await prepareBrowser(() => {}));
  const panel = await openPanel(await desk.open({ folder: scratch.workspace }));
  await guardState(panel, "Guard on");
  const ground: Ground = { parts, scratch, remove: scratch.remove };
  const action = flagged(ground);
  const session = unattended(ground, action.script);
  const card = await waitForCard(panel, "hello.countersign.example");
  await answerCard(panel, card, { answer: "deny", reason: "Not from here." });
  expect((await session).results[0]?.text).toContain("Not from here.");
  expect(action.ran()).toBe(false);
  await waitForRow(panel, /Denied/);
});
