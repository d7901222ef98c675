// Shows: in a real VS Code, trust rules that a repository brings loosen nothing until the person has reviewed that very
// text, and not after a pull has changed it (Restricted Mode: panel-states); the editor helps to write them.
// With COUNTERSIGN_SHOTS=DIR the states are kept as pictures.

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { answerCard, waitForCard } from "./rig/panel.ts";
import { pictures } from "./rig/pictures.ts";
import { pause, run, until } from "./rig/processes.ts";
import { flagged, openStand, type Stand, unattended } from "./rig/stand.ts";
import { runCommand } from "./rig/window.ts";

const HOST = "hello.countersign.example";
const NOTICE = "This workspace brings trust rules";
const RULES = {
  rules: [{ id: "greeting", decision: "allow", when: { effect: ["network"], host: [HOST] }, note: "The tests greet." }],
};

let stand: Stand;
beforeAll(async () => {
  stand = await openStand("rules");
});
afterAll(() => stand?.remove());

const file = () => join(stand.scratch.workspace, ".countersign/rules.jsonc");
/** Toasts do not show under the driver, so the list of notifications is opened until it holds the text. */
async function notified(text: string): Promise<Locator> {
  const found = stand.page.locator(".notifications-center .notification-list-item").filter({ hasText: text }).first();
  await until(`the notification "${text}"`, 20_000, async () => {
    if (await found.isVisible()) return true;
    await runCommand(stand.page, "Notifications: Show Notifications");
    await pause(500);
    return found.isVisible();
  });
  return found;
}
const titleAction = () => stand.page.locator(".editor-actions .action-label").filter({ hasText: "Trust These Rules" });

it("loosen nothing before a review, and everything they say after it", async () => {
  writeRules(file(), RULES);
  await expectAsked();
  const told = await notified(NOTICE);
  await told.hover();
  await told.getByText("Review", { exact: true }).click();
  await titleAction().waitFor({ timeout: 10_000 });
  const asked = await notified("You would agree to one rule");
  expect(await asked.textContent()).toContain(`Allows connections to ${HOST}.`);
  await pictures(stand, "rules-review");
  await titleAction().click();
  await titleAction().waitFor({ state: "detached", timeout: 10_000 });
  await expectUnasked();
});

it("are to be reviewed again when a pull changes them while the window is open", async () => {
  const { page, scratch } = stand;
  const git = (folder: string, ...words: string[]) =>
    run("git", ["-c", "user.name=t", "-c", "user.email=t@example.org", ...words], { cwd: folder, timeoutMs: 10_000 });
  const upstream = join(scratch.folder, "upstream");
  mkdirSync(upstream);
  await git(upstream, "init", "-q", "-b", "main");
  writeRules(join(upstream, ".countersign/rules.jsonc"), {
    rules: [...RULES.rules, { id: "more", decision: "allow", when: { effect: ["network"], host: ["*.evil.example"] } }],
  });
  await git(upstream, "add", ".");
  await git(upstream, "commit", "-qm", "More rules");
  await runCommand(page, "Notifications: Clear All Notifications");
  await git(scratch.workspace, "init", "-q", "-b", "main");
  const pulled = await git(scratch.workspace, "fetch", "-q", upstream, "main");
  expect(pulled.code).toBe(0);
  expect((await git(scratch.workspace, "checkout", "-q", "-f", "FETCH_HEAD")).code).toBe(0);

  await notified(NOTICE);
  await expectAsked();
  await runCommand(page, "Countersign: Review This Workspace's Trust Rules");
  await titleAction().waitFor({ timeout: 10_000 });
  const inserted = page.locator(".modified-in-monaco-diff-editor .view-line").filter({ hasText: "evil.example" });
  await inserted.first().waitFor({ timeout: 10_000 });
  await pictures(stand, "rules-pulled");
  await runCommand(page, "Countersign: Cancel the Change");
  await expectAsked();
});

it("are written with completion from the schema, and faults are marked in the editor", async () => {
  const { page } = stand;
  writeRules(file(), { rules: [{ decision: "ask", when: { effect: ["netwrok"] } }] });
  await runCommand(page, "Notifications: Clear All Notifications");
  await runCommand(page, "View: Close All Editors");
  await stand.panel.locator("#mend-rules").click();
  await page.locator(".squiggly-error, .squiggly-warning").first().waitFor({ timeout: 20_000 });
  await pictures(stand, "rules-editor");
});

async function expectAsked(): Promise<void> {
  const action = flagged(stand);
  const session = unattended(stand, action.script);
  await answerCard(stand.panel, await waitForCard(stand.panel, HOST), { answer: "deny" });
  await session;
  expect(action.ran()).toBe(false);
}

async function expectUnasked(): Promise<void> {
  const action = flagged(stand);
  await unattended(stand, action.script);
  expect(action.ran()).toBe(true);
  action.clear();
}

function writeRules(path: string, rules: unknown): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(rules, null, 2)}\n`);
}
