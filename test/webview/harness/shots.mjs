// Saves a picture of every face of the panel: `node --import tsx test/webview/harness/shots.mjs DIR [theme …]`.
import { mkdir } from "node:fs/promises";
import { openBrowser, openPanel } from "./page.mjs";
import { rows, states } from "./sample-states.ts";

const [dir = "shots", ...wanted] = process.argv.slice(2);
await mkdir(dir, { recursive: true });
const browser = await openBrowser();
for (const theme of wanted.length > 0 ? wanted : ["dark", "light"]) {
  for (const [name, state] of Object.entries(states)) {
    const { page } = await openPanel(browser, { theme, state, wholes: rows });
    page.on("pageerror", (error) => console.log(`${name}: ${error}`));
    await page.waitForTimeout(600);
    if (name === "details") await page.locator("button.row", { hasText: "mail" }).click();
    await page.screenshot({ path: `${dir}/${name}-${theme}.png` });
    await page.close();
  }
}
await browser.close();
