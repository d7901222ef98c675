// Keeps what a window looks like, in dark and in light, where COUNTERSIGN_SHOTS names a folder; elsewhere it does nothing.
// Never part of what a test asserts: pictures are for people to look at.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { pause } from "./processes.ts";
import { DARK, LIGHT } from "./stage.ts";
import type { VscodeServer } from "./vscode-server.ts";

export interface Shown {
  readonly server: VscodeServer;
  readonly page: Page;
}

export async function pictures({ server, page }: Shown, name: string): Promise<void> {
  const folder = process.env.COUNTERSIGN_SHOTS;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  for (const [theme, title, mark] of [
    ["light", LIGHT, "vs"],
    ["dark", DARK, "vs-dark"],
  ] as const) {
    server.changeSettings({ "workbench.colorTheme": title });
    await page.locator(`.monaco-workbench.${mark}`).waitFor({ timeout: 15_000 });
    await pause(700);
    await page.screenshot({ path: join(folder, `${name}-${theme}.png`) });
  }
}
