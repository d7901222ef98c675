// Opens windows of the server build of VS Code in a headless browser and drives them as a person would.
// Knows the workbench, not the product: what is inside the panel is `panel.ts`'s.

import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { BROWSER_FLAGS } from "./chromium.ts";
import type { VscodeServer } from "./vscode-server.ts";

export interface WindowOptions {
  readonly folder: string;
  /** Folder of the extension under development; left out where the packaged one is installed. */
  readonly extension?: string;
  /** A test suite to run inside the extension host. */
  readonly suite?: string;
}

export interface Desk {
  readonly browser: Browser;
  /** One person's browser: windows opened in it share their secrets, as desktop windows do. */
  readonly context: BrowserContext;
  open(options: WindowOptions): Promise<Page>;
  close(): Promise<void>;
}

export async function openDesk(server: VscodeServer, program: string): Promise<Desk> {
  const browser = await chromium.launch({ executablePath: program, args: [...BROWSER_FLAGS], headless: true });
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 });
  return {
    browser,
    context,
    open: async (options) => {
      const page = await context.newPage();
      await page.goto(windowAddress(server, options));
      await ready(page);
      return page;
    },
    close: () => browser.close(),
  };
}

export function windowAddress(server: VscodeServer, options: WindowOptions): string {
  const host = `127.0.0.1:${server.port}`;
  const payload = [
    ...(options.extension ? [["extensionDevelopmentPath", `vscode-remote://${host}${options.extension}`]] : []),
    ...(options.suite ? [["extensionTestsPath", `vscode-remote://${host}${options.suite}`]] : []),
    ["skipWelcome", "true"],
  ];
  const query = new URLSearchParams({ folder: options.folder, payload: JSON.stringify(payload) });
  return `http://${host}/?${query}`;
}

/** Resolves when the workbench stands and its status bar has something in it. */
export async function ready(page: Page): Promise<void> {
  await page.waitForSelector(".monaco-workbench .part.statusbar .statusbar-item", { timeout: 60_000 });
}

export async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press("F1");
  const input = page.locator(".quick-input-widget input.input");
  await input.waitFor({ state: "visible", timeout: 10_000 });
  await input.fill(`>${title}`);
  // The list may still be an earlier one, and what it ranks first may be another command.
  const label = page.locator(".label-name").filter({ hasText: new RegExp(`^${escaped(title)}$`) });
  const row = page.locator(".quick-input-list .monaco-list-row").filter({ has: label });
  await row.first().click({ timeout: 10_000 });
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
