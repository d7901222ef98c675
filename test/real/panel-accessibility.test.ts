// Shows: axe finds nothing to object to in any state of the panel's real page, in dark, light and both high-contrast
// themes of a real VS Code; everything can be reached by Tab and is seen to be; nothing moves for who wants no motion.
// The states are sent as the extension would send them.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { offersFor, recordedMessage, rows, states } from "../webview/harness/sample-states.ts";
import { send, show, THEMES, type Theme, violations, wear } from "./rig/panel-page.ts";
import { until } from "./rig/processes.ts";
import { openStand, type Stand } from "./rig/stand.ts";

let stand: Stand;
beforeAll(async () => {
  stand = await openStand("accessibility");
});
afterAll(() => stand?.remove());

const stateOf = (name: string) => {
  const state = states[name];
  if (state === undefined) throw new Error(`There is no state "${name}".`);
  return state;
};

describe.each(Object.keys(THEMES) as Theme[])("in the %s theme", (theme) => {
  beforeAll(() => wear(stand, theme));

  it("no state has a violation", async () => {
    const found: Record<string, readonly string[]> = {};
    for (const [name, state] of Object.entries(states)) {
      await show(stand.panel, state);
      if (name === "details" || name === "recorded") await openDetails();
      if (name === "recorded") await openRecorded();
      if (name === "card-people") await stand.panel.locator("#deny-reason").click();
      if (name === "card-upload") await openProposals();
      const objections = await violations(stand.panel);
      if (objections.length > 0) found[name] = objections;
    }
    expect(found).toEqual({});
  });
});

async function openProposals(): Promise<void> {
  const { panel } = stand;
  const [card] = stateOf("card-upload").cards;
  if (card === undefined) throw new Error("No card waits.");
  await panel.locator("#allow-more").click();
  // The extension does not know the action and says so, which may come after what is sent here.
  await until("the proposals to open", 5000, async () => {
    await send(panel, { kind: "offered-rules", offered: offersFor(card) });
    return panel.locator("#agree").isVisible();
  });
}

/** The extension does not know the row that the page asks it for, the first time; it is sent as the extension would. */
async function openDetails(): Promise<void> {
  const { panel } = stand;
  const row = rows.find(({ text }) => text.startsWith("mail"));
  if (row === undefined) throw new Error("No row mails.");
  const line = panel.locator("button.row", { hasText: "mail" });
  if ((await line.getAttribute("aria-expanded")) !== "true") await line.click();
  const whole = panel.locator(".details > pre.code");
  const unknown = panel.locator(".details", { hasText: "no longer holds this row" });
  await whole.or(unknown).waitFor({ timeout: 10_000 });
  if ((await unknown.count()) > 0) await send(panel, { kind: "row", actionId: row.id, row });
  await whole.waitFor({ timeout: 2000 });
}

/** What the extension says of an action that it does not know may come after what is sent here. */
async function openRecorded(): Promise<void> {
  const { panel } = stand;
  await panel.locator(".record summary").click();
  await until("the record to show", 5000, async () => {
    await send(panel, recordedMessage());
    return panel.locator(".record pre").isVisible();
  });
}

it("finds a violation where there is one", async () => {
  await stand.panel.evaluate(() => document.body.append(document.createElement("button")));
  expect((await violations(stand.panel)).join()).toContain("button-name");
  await stand.panel.evaluate(() => document.body.lastElementChild?.remove());
});

it("Tab walks through everything that can be pressed, each with a name and in sight of the eye", async () => {
  await show(stand.panel, stateOf("queue"));
  await stand.panel.locator("#headline").click();
  const walked: { readonly name: string; readonly outlined: boolean }[] = [];
  for (let step = 0; step < 40; step++) {
    await stand.page.keyboard.press("Tab");
    const stop = await focusStop();
    if (stop === undefined) break;
    walked.push(stop);
  }
  const names = walked.map(({ name }) => name);
  const wanted = ["What would run", "Deny", "Allow once", "Deny with a reason…", "Asked", "Search the feed"];
  expect(names.filter((name) => wanted.includes(name))).toEqual(wanted);
  expect(walked.filter(({ name, outlined }) => name === "" || !outlined)).toEqual([]);
});

it("nothing moves for who wants no motion", async () => {
  await show(stand.panel, stateOf("connecting"));
  const running = () =>
    stand.panel.evaluate(() => {
      const roots: (Document | ShadowRoot)[] = [document];
      for (const root of roots)
        for (const element of root.querySelectorAll("*")) if (element.shadowRoot) roots.push(element.shadowRoot);
      return roots.flatMap((root) => root.getAnimations()).length;
    });
  expect(await running()).toBeGreaterThan(0);
  await stand.page.emulateMedia({ reducedMotion: "reduce" });
  for (const name of ["connecting", "card", "queue"]) {
    await show(stand.panel, stateOf(name));
    expect(await running()).toBe(0);
  }
  await stand.page.emulateMedia({ reducedMotion: null });
});

/** The element of the panel that has the keyboard: what a screen reader calls it, and whether an outline shows it. */
function focusStop(): Promise<{ readonly name: string; readonly outlined: boolean } | undefined> {
  return stand.panel.evaluate(() => {
    let element = document.hasFocus() ? document.activeElement : null;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (element === null || element === document.body) return undefined;
    const label = element.getAttribute("aria-label") ?? element.getAttribute("placeholder");
    const text = [...(element.textContent ?? "")].filter((letter) => !/\p{Co}/u.test(letter)).join("");
    const { outlineStyle } = getComputedStyle(element);
    return { name: (label ?? text).replace(/\s+/g, " ").trim(), outlined: outlineStyle !== "none" };
  });
}
