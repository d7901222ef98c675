// Shows: in a real VS Code, the tree of trust rules with what each is worth; a person who changes them from there by keyboard
// and pointer and takes it back; and the editor's help in the person's own rule file. With COUNTERSIGN_SHOTS=DIR as pictures.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { pictures } from "./rig/pictures.ts";
import { until } from "./rig/processes.ts";
import { harmless, openStand, type Stand, unattended } from "./rig/stand.ts";
import { runCommand } from "./rig/window.ts";

const MINE = `// Mine.
{
  "rules": [
    // Work does this all day.
    { "id": "marks", "decision": "allow", "when": { "effect": ["file-write"], "path": ["MARK"] }, "note": "Marks of tests." },
    { "id": "curl", "decision": "allow", "when": { "command": [["curl"]] } },
    { "id": "docs", "decision": "allow", "until": "2026-01-31", "when": { "host": ["docs.example.com"] } }, // until spring
    { "id": "no-mail", "decision": "deny", "when": { "effect": ["outbound-message"] }, "note": "Nothing reaches people." }
  ]
}
`;
const SHARED = `{ "rules": [{ "decision": "allow", "when": { "effect": ["network"], "host": ["api.example.com"] } }] }`;

const HOSTILE = `{
  "rules": [
    { "decision": "allow" },
    { "decision": "allow", "when": { "effect": ["network"], "host": ["*.com", "xn--pypal-4ve.com"] } },
    { "decision": "allow", "__proto__": { "when": {} }, "when": { "command": [["curl"]] } }
  ]
}
`;

let stand: Stand;
beforeAll(async () => {
  stand = await openStand("rules-view", (home) => write(join(home, ".countersign/rules.jsonc"), MINE));
  write(join(stand.scratch.workspace, ".countersign/rules.jsonc"), SHARED);
});
afterAll(() => stand?.remove());

const mine = () => readFileSync(join(stand.scratch.home, ".countersign/rules.jsonc"), "utf8");
const pane = () => stand.page.locator('.pane:has(.pane-header[aria-label^="Trust Rules"])');
const row = (text: RegExp): Locator => pane().locator(".monaco-list-row").filter({ hasText: text }).first();
const isFile = (what: string, fits: (text: string) => boolean) => until(what, 10_000, async () => fits(mine()));

it("shows each scope with its rules, how often they matched and what is doubtful", async () => {
  await runCommand(stand.page, "Countersign: Focus on Trust Rules View");
  await row(/You, everywhere/).waitFor({ timeout: 20_000 });
  await heighten();
  await unattended(stand, harmless(stand).script);
  await row(/writing files at MARK.*1× today/).waitFor({ timeout: 20_000 });
  await row(/begin with curl, to any host.*too broad/).waitFor({ timeout: 5_000 });
  await row(/docs\.example\.com.*ended/).waitFor({ timeout: 5_000 });
  await row(/Workspace.*not reviewed: allows nothing yet/).waitFor({ timeout: 5_000 });
  expect(await row(/writing files at MARK/).getAttribute("aria-label")).toContain("matched once today");
  await pictures(stand, "rules-tree");
});

it("deletes the rule that the keyboard is on, and takes that back to the byte", async () => {
  const { page } = stand;
  await toRow(/docs\.example\.com/);
  await page.keyboard.press("Delete");
  await isFile("the rule to be deleted", (text) => !text.includes("docs") && text.includes("// until spring"));
  await row(/docs\.example\.com/).waitFor({ state: "detached", timeout: 10_000 });
  await toRow(/Denies messages/);
  await page.keyboard.press("Control+z");
  await isFile("the deletion to be undone", (text) => text === MINE);
});

it("asks before a rule that holds agents back goes, and changes nothing without a word", async () => {
  const { page } = stand;
  await toRow(/Denies messages/);
  await page.keyboard.press("Delete");
  const dialog = page.locator(".monaco-dialog-box").filter({ hasText: "holds agents back" });
  await dialog.waitFor({ timeout: 10_000 });
  await pictures(stand, "rules-confirm");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached", timeout: 10_000 });
  expect(mine()).toBe(MINE);
});

it("switches a rule off and on from its row", async () => {
  const curl = row(/begin with curl/);
  await curl.hover();
  await curl.locator('.action-label[aria-label="Disable the Rule"]').click();
  await isFile("the rule to be disabled", (text) => text.includes('{ "disabled": true, "id": "curl"'));
  await row(/begin with curl.*disabled/).waitFor({ timeout: 10_000 });
  await runCommand(stand.page, "Countersign: Undo the Last Change of Rules");
  await isFile("the rule to be on again", (text) => text === MINE);
});

it("opens the file at the rule, with doubts underlined, counts above each rule, and the schema's help", async () => {
  const { page } = stand;
  await toRow(/begin with curl/);
  await page.keyboard.press("Enter");
  await page.locator(".squiggly-warning").first().waitFor({ timeout: 20_000 });
  await page.locator(".codelens-decoration").filter({ hasText: "matched once today" }).waitFor({ timeout: 10_000 });
  await pictures(stand, "rules-lenses");
  await page.keyboard.press("Control+.");
  await page.locator(".action-widget").filter({ hasText: "Limit it to hosts" }).waitFor({ timeout: 10_000 });
  await pictures(stand, "rules-fixes");
  await page.keyboard.press("Escape");
  await page.locator(".view-line").getByText('"until"').hover();
  await page
    .locator(".monaco-hover")
    .filter({ hasText: "after which the rule no longer counts" })
    .waitFor({ timeout: 10_000 });
  await page.keyboard.press("Control+Home");
  for (const key of ["ArrowDown", "ArrowDown", "End", "Enter"]) await page.keyboard.press(key);
  await page.keyboard.type('{ "decision": "');
  await page.locator(".suggest-widget .monaco-list-row").filter({ hasText: "deny" }).waitFor({ timeout: 10_000 });
  await pictures(stand, "rules-completion");
  await page.keyboard.press("Escape");
  // What is typed saves itself.
  write(join(stand.scratch.home, ".countersign/rules.jsonc"), MINE);
});

it("says of a hostile repository's rules that they allow nothing, why, and where", async () => {
  const { page } = stand;
  write(join(stand.scratch.workspace, ".countersign/rules.jsonc"), HOSTILE);
  await row(/Workspace.*4 faults: allows nothing until mended/).waitFor({ timeout: 20_000 });
  await toRow(/"__proto__" is no field of a rule/);
  await page.keyboard.press("Enter");
  await page.locator(".squiggly-error").nth(3).waitFor({ timeout: 20_000 });
  await page.locator(".statusbar-item").filter({ hasText: "Ln 5" }).waitFor({ timeout: 10_000 });
  await pictures(stand, "rules-hostile");
  await runCommand(page, "Countersign: Review This Workspace's Trust Rules");
  await until("the notice that there is nothing to review", 10_000, async () => {
    await runCommand(page, "Notifications: Show Notifications");
    return page.locator(".notification-list-item").filter({ hasText: "Nothing to review" }).first().isVisible();
  });
});

it("begins with one clear action where there are no rules, and makes the first one in a few words", async () => {
  const { page } = stand;
  rmSync(join(stand.scratch.home, ".countersign/rules.jsonc"));
  rmSync(join(stand.scratch.workspace, ".countersign/rules.jsonc"));
  await runCommand(page, "Countersign: Focus on Trust Rules View");
  await pane()
    .locator(".welcome-view-content")
    .filter({ hasText: "There are no trust rules yet" })
    .waitFor({ timeout: 20_000 });
  await pictures(stand, "rules-empty");
  await pane().locator(".welcome-view-content .monaco-button").filter({ hasText: "Add a Rule" }).click();
  await choose("You, everywhere");
  await choose("Deny");
  await choose("Connections to hosts");
  await writeAnswer("*.evil.example");
  await writeAnswer("Nobody we know.");
  await row(/Denies connections to \*\.evil\.example/).waitFor({ timeout: 20_000 });
  expect(mine()).toContain('"when": { "effect": ["network"], "host": ["*.evil.example"] }');
});

async function choose(label: string): Promise<void> {
  const item = stand.page.locator(".quick-input-list .monaco-list-row").filter({ hasText: label }).first();
  await item.click({ timeout: 10_000 });
}

/** The box that asks last is the one that is empty. */
async function writeAnswer(text: string): Promise<void> {
  const input = stand.page.locator(".quick-input-widget input.input");
  await until("an empty box", 10_000, async () => (await input.isVisible()) && (await input.inputValue()) === "");
  await input.fill(text);
  await stand.page.keyboard.press("Enter");
}

/** Pulls the view's upper edge up: it opens low, below the feed, and draws only what is in sight. */
async function heighten(): Promise<void> {
  const { mouse } = stand.page;
  const box = await pane().locator(".pane-header").boundingBox();
  const [x, y] = [(box?.x ?? 0) + 100, box?.y ?? 0];
  await mouse.move(x, y);
  await mouse.down();
  await mouse.move(x, y - 220, { steps: 5 });
  await mouse.up();
}

/** Moves the tree's focus by the keyboard alone, as far as it takes. */
async function toRow(text: RegExp): Promise<void> {
  await runCommand(stand.page, "Countersign: Focus on Trust Rules View");
  await stand.page.keyboard.press("Home");
  await until(`the focus on ${text}`, 10_000, async () => {
    const focused = await pane().locator(".monaco-list-row.focused").textContent();
    if (text.test(focused ?? "")) return true;
    await stand.page.keyboard.press("ArrowDown");
    return false;
  });
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
