// Shows: axe finds nothing to object to in any state of the panel, in dark, light and both high-contrast themes.
// The page is the built one, in a real browser, with the theme's variables as VS Code sets them.

import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PanelState } from "../../src/protocol/panel.ts";
import { openBrowser, openPanel } from "../webview/harness/page.mjs";
import { rows, states } from "../webview/harness/sample-states.ts";
import { themes } from "../webview/harness/themes.mjs";
import { prepareBrowser } from "./rig/chromium.ts";

declare const axe: { run(): Promise<{ readonly violations: readonly Violation[] }> };
interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

const NOTHING: PanelState = { connection: { kind: "connecting" }, rows: [], cards: [], restricted: false, now: 0 };

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser(await prepareBrowser(() => {}));
});
afterAll(() => browser?.close());

/** Each violation as a line that names the rule and the element. */
async function violations(page: Page): Promise<readonly string[]> {
  const found = await page.evaluate(async () => (await axe.run()).violations);
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.html} ${node.failureSummary ?? ""}`),
  );
}

describe.each(Object.keys(themes))("in the %s theme", (theme) => {
  let open: Awaited<ReturnType<typeof openPanel>>;
  beforeAll(async () => {
    open = await openPanel(browser, { theme, state: NOTHING, wholes: rows });
    await open.page.addScriptTag({ path: AXE });
  });
  afterAll(() => open?.page.close());

  it.each(Object.entries(states))("the state '%s' has no violation", async (name, state) => {
    const { page, send } = open;
    await send({ kind: "state", state: NOTHING });
    await send({ kind: "state", state });
    // Allow is dimmed while it is dead; a person may answer only after that.
    await page.waitForTimeout(state.cards.length > 0 ? 600 : 100);
    if (name === "details") await page.locator("button.row", { hasText: "mail" }).click();
    expect(await violations(page)).toEqual([]);
  });
});

it("finds a violation where there is one", async () => {
  const page = await browser.newPage();
  await page.setContent(
    "<!DOCTYPE html><html lang='en'><title>x</title><main><h1>x</h1><button></button></main></html>",
  );
  await page.addScriptTag({ path: AXE });
  expect((await violations(page)).join()).toContain("button-name");
  await page.close();
});
