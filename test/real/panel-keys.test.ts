// Shows: in a real VS Code, a waiting card can be reached and answered by keyboard alone, and by nothing else than a
// meant key: the chord focuses it, A and D count only while it has the focus, Enter and Escape answer nothing.

import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { answerCard, guardState, openPanel, shownCard, waitForCard } from "./rig/panel.ts";
import { pause, until } from "./rig/processes.ts";
import { flagged, openStand, type Stand, unattended } from "./rig/stand.ts";
import { ready, runCommand } from "./rig/window.ts";

const HOST = "hello.countersign.example";
const FOCUS_CARD = "Control+Alt+q";
/** Longer than Allow stays dead after a card appears. */
const SEEN = 800;

let stand: Stand;
beforeAll(async () => {
  stand = await openStand("keys");
});
afterAll(() => stand?.remove());
afterEach(() => flagged(stand).clear());

const keyboard = () => stand.page.keyboard;

async function ask() {
  const action = flagged(stand);
  const session = unattended(stand, action.script);
  await waitForCard(stand.panel, HOST);
  await pause(SEEN);
  return { action, session };
}

async function focusCard(): Promise<void> {
  await keyboard().press(FOCUS_CARD);
  await until("the card to have the focus", 5000, async () => (await focused()) === "card");
  await pause(SEEN);
}

/** Id of the element that has the keyboard inside the panel. */
function focused(): Promise<string> {
  return stand.panel.evaluate(() => {
    let element = document.hasFocus() ? document.activeElement : null;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.id ?? "";
  });
}

const closed = () => until("the card to close", 10_000, async () => (await shownCard(stand.panel)) === undefined);

it("keys pressed elsewhere, Enter and Escape answer nothing; A on the focused card allows once", async () => {
  const { action, session } = await ask();
  await stand.page.locator(".part.statusbar").click({ position: { x: 700, y: 8 } });
  for (const key of ["a", "d", "Enter"]) await keyboard().press(key);
  await focusCard();
  for (const key of ["Enter", "Space", "Escape"]) await keyboard().press(key);
  await pause(500);
  expect(await shownCard(stand.panel)).toBeDefined();
  expect(action.ran()).toBe(false);
  await focusCard();
  await keyboard().press("a");
  await closed();
  await session;
  expect(action.ran()).toBe(true);
});

it("D on the focused card denies", async () => {
  const { action, session } = await ask();
  await focusCard();
  await keyboard().press("d");
  await closed();
  const { results } = await session;
  expect(results[0]?.isError).toBe(true);
  expect(action.ran()).toBe(false);
});

it("Tab reaches every answer, Deny first; letters typed as a reason answer nothing until it is sent", async () => {
  const { action, session } = await ask();
  await focusCard();
  const order: string[] = [];
  while (order.length < 10 && !order.includes("allow-more")) {
    await keyboard().press("Tab");
    order.push(await focused());
  }
  expect(order.filter((id) => id !== "")).toEqual(["deny", "allow-once", "deny-reason", "allow-more"]);
  await keyboard().press("Shift+Tab");
  await keyboard().press("Enter");
  await stand.panel.locator("#reason").focus();
  await keyboard().type("add a dry run");
  expect(await shownCard(stand.panel)).toBeDefined();
  await keyboard().press("Tab");
  await keyboard().press("Enter");
  await closed();
  const { results } = await session;
  expect(results[0]?.text).toContain("add a dry run");
  expect(action.ran()).toBe(false);
});

it("the chord reaches the card from a terminal too, where the agent sits", async () => {
  await runCommand(stand.page, "Terminal: Create New Terminal");
  await stand.page.locator(".xterm-helper-textarea").last().focus();
  const { action, session } = await ask();
  await stand.page.locator(".xterm-helper-textarea").last().focus();
  await focusCard();
  await keyboard().press("d");
  await closed();
  await session;
  expect(action.ran()).toBe(false);
});

it("what was allowed for the session can be revoked, also after the window was reloaded", async () => {
  const action = flagged(stand);
  const [step] = action.script;
  if (step === undefined) throw new Error("The script has no action.");
  const session = unattended(stand, [step, { kind: "use", tool: "Bash", input: { command: "sleep 12" } }, step]);
  await answerCard(stand.panel, await waitForCard(stand.panel, HOST), { answer: "allow-rule" });
  await stand.page.reload();
  await ready(stand.page);
  const panel = await openPanel(stand.page);
  await guardState(panel, "Guard on");
  await panel.getByRole("button", { name: "Revoke" }).click();
  await until("Revoke to go", 5000, async () => (await panel.getByRole("button", { name: "Revoke" }).count()) === 0);
  const again = await waitForCard(panel, HOST);
  await answerCard(panel, again, { answer: "deny" });
  const { results } = await session;
  expect(results.map(({ isError }) => isError).at(-1)).toBe(true);
});
