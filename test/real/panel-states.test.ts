// Shows: in a real VS Code, guarding shows its change before it writes it; drift, a killed broker and a waiting question
// are in sight wherever the person looks; a window with another secret is let in only by a window that has it; and the
// guard works in Restricted Mode.

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { prepareBrowser } from "./rig/chromium.ts";
import { brokerPid, writeUserSettings } from "./rig/home.ts";
import { answerCard, guardState, openPanel, waitForCard } from "./rig/panel.ts";
import { pictures } from "./rig/pictures.ts";
import { pause, signalOne, until } from "./rig/processes.ts";
import { DARK, QUIET_SETTINGS } from "./rig/stage.ts";
import { EXTENSION, flagged, guardedGround, openStand, type Stand, unattended } from "./rig/stand.ts";
import { startServer } from "./rig/vscode-server.ts";
import { openDesk, runCommand } from "./rig/window.ts";

let stand: Stand;
beforeAll(async () => {
  stand = await openStand("states");
});
afterAll(() => stand?.remove());

const settingsFile = () => join(stand.scratch.home, ".claude/settings.json");
const settings = () => (existsSync(settingsFile()) ? readFileSync(settingsFile(), "utf8") : "");
const statusItem = () => stand.page.locator('.statusbar-item[id*="countersign.guard"]');
const titleAction = (label: string) => stand.page.locator(".editor-actions .action-label").filter({ hasText: label });

/** Begins a change, chooses where, and waits for its diff. */
async function change(begin: () => Promise<void>): Promise<void> {
  await begin();
  const scopes = stand.page.locator(".quick-input-list .monaco-list-row").filter({ hasText: "Everywhere" });
  await scopes.waitFor({ timeout: 10_000 });
  await stand.page.keyboard.press("Enter");
  await titleAction("Write Settings").waitFor({ timeout: 10_000 });
}

it("stops guarding, and guards again, only as the diff says and the person agrees", async () => {
  const { page, panel } = stand;
  const guarded = settings();
  await runCommand(page, "Countersign: Remove the Guard");
  await titleAction("Write Settings").waitFor({ timeout: 10_000 });
  expect(settings()).toBe(guarded);
  await titleAction("Write Settings").click();
  await guardState(panel, "Guard off");
  expect(settings()).not.toContain("hook.sh");
  await panel.locator("header .state:focus").waitFor({ timeout: 5000 });
  await runCommand(page, "Countersign: Remove the Guard");
  await runCommand(page, "Notifications: Show Notifications");
  await page.locator(".notification-list-item").filter({ hasText: "nothing to take off" }).waitFor({ timeout: 10_000 });
  await runCommand(page, "Notifications: Hide Notifications");

  await change(() => panel.locator("#guard").click());
  await runCommand(page, "View: Close Editor");
  await titleAction("Write Settings").waitFor({ state: "detached", timeout: 10_000 });
  await pause(500);
  expect(settings()).not.toContain("hook.sh");

  await change(() => panel.locator("#guard").click());
  await runCommand(page, "Countersign: Write Settings");
  await guardState(panel, "Guard on");
  expect(settings()).toBe(guarded);
});

it("shows a switched-off guard at once, and mends it with one click and one word", async () => {
  const { panel } = stand;
  const guarded = settings();
  writeUserSettings(stand.scratch.home, { ...JSON.parse(guarded), disableAllHooks: true });
  await guardState(panel, "Guard broken");
  expect(await panel.locator(".notice, .face").first().textContent()).toContain("disableAllHooks");
  await expect.poll(() => statusItem().textContent()).toContain("broken");
  await panel.locator("#repair").click();
  await titleAction("Write Settings").click();
  await guardState(panel, "Guard on");
  expect(JSON.parse(settings())).toEqual(JSON.parse(guarded));
});

it("mends a project's local settings in the same way, and no other file", async () => {
  const { panel } = stand;
  const guarded = settings();
  const local = join(stand.scratch.workspace, ".claude/settings.local.json");
  mkdirSync(join(stand.scratch.workspace, ".claude"), { recursive: true });
  writeFileSync(local, '{\n  "model": "opus",\n  "disableAllHooks": true\n}\n');
  await guardState(panel, "Guard broken");
  expect(await panel.locator(".notice, .face").first().textContent()).toContain("settings.local.json");
  await panel.locator("#repair").click();
  await titleAction("Write Settings").waitFor({ timeout: 10_000 });
  expect(readFileSync(local, "utf8")).toContain("disableAllHooks");
  await titleAction("Write Settings").click();
  await guardState(panel, "Guard on");
  expect(readFileSync(local, "utf8")).toBe('{\n  "model": "opus"\n}\n');
  expect(settings()).toBe(guarded);
  rmSync(local);
});

it("comes back by itself after the broker was killed", async () => {
  const before = brokerPid(stand.scratch.home);
  expect(before).toBeDefined();
  signalOne(before ?? 0, "SIGKILL");
  await until("another broker", 15_000, () => {
    const now = brokerPid(stand.scratch.home);
    return now !== undefined && now !== before;
  });
  await guardState(stand.panel, "Guard on");
});

it("tells of a waiting question in badge, status bar and a notification of fixed words, without Allow", async () => {
  const { page, panel } = stand;
  await runCommand(page, "Notifications: Clear All Notifications");
  const session = unattended(stand, flagged(stand).script);
  const card = await waitForCard(panel, "hello.countersign.example");
  await expect.poll(() => statusItem().textContent()).toContain("1 waiting");
  expect(await page.locator(".activitybar .badge-content").allTextContents()).toContain("1");
  await runCommand(page, "Notifications: Show Notifications");
  const shown = page.locator(".notifications-center .notification-list-item");
  await shown.first().waitFor({ timeout: 10_000 });
  expect(await shown.locator(".notification-list-item-message").allTextContents()).toEqual([
    "An agent is waiting: 1 action reaches the network.",
  ]);
  await shown.first().hover();
  expect(await shown.locator(".notification-list-item-buttons-container .monaco-button").allTextContents()).toEqual([
    "Review",
    "Deny",
  ]);
  await page.keyboard.press("Escape");
  await answerCard(panel, card, { answer: "deny" });
  await session;
  await expect.poll(() => statusItem().textContent()).not.toContain("waiting");
});

it("lets a window with another secret in only when a window of the person's confirms its code", async () => {
  const other = await openDesk(stand.server, await prepareBrowser(() => {}));
  try {
    const page = await other.open({ folder: stand.scratch.workspace, ...EXTENSION });
    const panel = await openPanel(page);
    const code = await panel.locator(".pair").textContent({ timeout: 20_000 });
    const dialog = stand.page.locator(".monaco-dialog-box");
    await dialog.waitFor({ timeout: 10_000 });
    expect(code).toMatch(/^\d{3} \d{3}$/);
    expect(await dialog.textContent()).toContain(code);
    expect(await panel.locator("#guard-state").textContent()).toBe("Guard unknown");
    await dialog.getByText("Let It In").click();
    await guardState(panel, "Guard on");
  } finally {
    await other.close();
  }
});

it("works in Restricted Mode, says so, and lets a repository's rules loosen nothing", async () => {
  const ground = await guardedGround("restricted");
  const rule = { decision: "allow", when: { effect: ["network"], host: ["hello.countersign.example"] } };
  mkdirSync(join(ground.scratch.workspace, ".countersign"));
  writeFileSync(join(ground.scratch.workspace, ".countersign/rules.jsonc"), JSON.stringify({ rules: [rule] }));
  const { "security.workspace.trust.enabled": _, ...quiet } = QUIET_SETTINGS;
  const server = await startServer(ground.parts, {
    home: ground.scratch.home,
    data: join(ground.scratch.folder, "vscode"),
    settings: { ...quiet, "workbench.colorTheme": DARK, "security.workspace.trust.startupPrompt": "never" },
    askForTrust: true,
  });
  const desk = await openDesk(server, await prepareBrowser(() => {}));
  try {
    const page = await desk.open({ folder: ground.scratch.workspace, ...EXTENSION });
    const panel = await openPanel(page);
    await guardState(panel, "Guard on");
    expect(await panel.locator(".notice").textContent()).toContain("Restricted Mode");
    const action = flagged(ground);
    const session = unattended(ground, action.script);
    const card = await waitForCard(panel, "hello.countersign.example");
    await pictures({ server, page }, "restricted");
    await answerCard(panel, card, { answer: "allow-once" });
    await session;
    expect(action.ran()).toBe(true);
  } finally {
    await desk.close();
    await server.stop();
    await ground.remove();
  }
});
