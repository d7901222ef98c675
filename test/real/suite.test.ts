// Shows: the suite that runs inside VS Code's extension host passes in the server build; the desktop build runs the same.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { prepareParts, repository } from "./rig/cache.ts";
import { prepareBrowser } from "./rig/chromium.ts";
import { makeScratch } from "./rig/home.ts";
import { until } from "./rig/processes.ts";
import { DARK, QUIET_SETTINGS } from "./rig/stage.ts";
import { startServer } from "./rig/vscode-server.ts";
import { openDesk, windowAddress } from "./rig/window.ts";

it("passes inside the extension host of the server build", async () => {
  const parts = await prepareParts(() => {});
  const scratch = makeScratch("suite");
  const file = join(scratch.folder, "result.json");
  const settings = { ...QUIET_SETTINGS, "workbench.colorTheme": DARK };
  const environment = { COUNTERSIGN_SUITE_RESULT: file };
  const data = join(scratch.folder, "vscode");
  const server = await startServer(parts, { home: scratch.home, data, settings, environment });
  const desk = await openDesk(server, await prepareBrowser(() => {}));
  try {
    const page = await desk.context.newPage();
    const suite = join(repository, "test/real/suite/index.cjs");
    await page.goto(windowAddress(server, { folder: scratch.workspace, extension: repository, suite }));
    await until("the suite's result", 90_000, () => existsSync(file) && readFileSync(file, "utf8") !== "");
    const result = JSON.parse(readFileSync(file, "utf8"));
    expect(result.failures).toEqual([]);
    expect(result.checks).toBeGreaterThan(2);
  } finally {
    await desk.close();
    await server.stop();
    await scratch.remove();
  }
});
