// Pictures of the panel's states in a real VS Code, in three themes and two widths, to be looked at one by one.
// `node --import tsx test/real/rig/panel-pictures.ts FOLDER [state …]` (built first). States that take long to bring about
// are sent to the panel's real page as the extension would send them.

import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { recordedMessage, rows, states } from "../../webview/harness/sample-states.ts";
import { send, show, type Theme, wear } from "./panel-page.ts";
import { pause } from "./processes.ts";
import { openStand, type Stand } from "./stand.ts";

const SHOWN = [
  ...["card-upload", "card-people", "card-account", "card-hidden", "card-several", "card-disguised", "card-hostile"],
  ...[
    "card-edits",
    "queue",
    "parallel",
    "feed",
    "details",
    "recorded",
    "welcome",
    "quiet",
    "off",
    "observing",
    "drifted",
    "fault",
  ],
  ...["restricted", "connecting", "lost", "pairing"],
] as const;
const LOOKS: readonly Theme[] = ["dark", "light", "high-contrast"];
/** Of the side bar, in pixels: as VS Code opens it, and as somebody likes it who reads there. */
const WIDTHS = { narrow: 300, wide: 460 } as const;

async function main(folder: string, wanted: readonly string[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const stand = await openStand("pictures");
  try {
    await stand.page.setViewportSize({ width: 1100, height: 900 });
    for (const [name, width] of Object.entries(WIDTHS)) {
      await widen(stand, width);
      for (const theme of LOOKS) {
        await wear(stand, theme);
        for (const state of wanted) await takePicture(stand, state, join(folder, `${state}-${theme}-${name}.png`));
      }
    }
  } finally {
    await stand.remove();
  }
}

async function takePicture(stand: Stand, name: string, file: string): Promise<void> {
  const state = states[name];
  if (state === undefined) throw new Error(`There is no state "${name}"; look into test/webview/harness/.`);
  await show(stand.panel, { ...state, cards: [] });
  await show(stand.panel, state);
  if (name === "details" || name === "recorded") {
    const row = rows.find(({ text }) => text.startsWith("mail"));
    const line = stand.panel.locator("button.row", { hasText: "mail" });
    if ((await line.getAttribute("aria-expanded")) !== "true") await line.click();
    await pause(200);
    if (row !== undefined) await send(stand.panel, { kind: "row", actionId: row.id, row });
  }
  if (name === "recorded") {
    if ((await stand.panel.locator(".record[open]").count()) === 0)
      await stand.panel.locator(".record summary").click();
    await pause(200);
    await send(stand.panel, recordedMessage());
    await stand.panel.locator(".record pre").scrollIntoViewIfNeeded();
  }
  await pause(650);
  const sideBar = await stand.page.locator(".part.sidebar").boundingBox();
  if (sideBar === null) throw new Error("The side bar is not in sight.");
  await stand.page.screenshot({ path: file, clip: { ...sideBar, x: 0, width: sideBar.x + sideBar.width } });
}

/** Drags the side bar's edge, as a person does. */
async function widen({ page }: Stand, width: number): Promise<void> {
  const box = await page.locator(".part.sidebar").boundingBox();
  if (box === null) throw new Error("The side bar is not in sight.");
  await page.mouse.move(box.x + box.width, 450);
  await page.mouse.down();
  await page.mouse.move(box.x + width, 450, { steps: 8 });
  await page.mouse.up();
  await page.mouse.move(900, 450);
}

const [folder = "pictures", ...wanted] = process.argv.slice(2);
main(resolve(folder), wanted.length > 0 ? wanted : SHOWN).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
