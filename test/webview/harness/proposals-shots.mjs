// Saves pictures of a question's second step: `node --import tsx test/webview/harness/proposals-shots.mjs DIR [theme …]`.
import { mkdir } from "node:fs/promises";
import { openBrowser, openPanel } from "./page.mjs";
import { asking, offersFor, question } from "./sample-states.ts";

const [dir = "shots", ...wanted] = process.argv.slice(2);
await mkdir(dir, { recursive: true });
const browser = await openBrowser();
for (const theme of wanted.length > 0 ? wanted : ["dark", "light"]) {
  for (const name of ["fetches", "later", "waits"]) {
    const row = question(name === "waits" ? "fetches" : name);
    const { page, send } = await openPanel(browser, { theme, height: 900, state: asking(row) });
    page.on("pageerror", (error) => console.log(`${name}: ${error}`));
    await page.locator("#allow-more").click();
    if (name !== "waits") await send({ kind: "offered-rules", offered: offersFor(row) });
    await page.waitForTimeout(700);
    await page.locator("countersign-proposals").scrollIntoViewIfNeeded();
    await page.screenshot({ path: `${dir}/proposals-${name}-${theme}.png` });
    await page.close();
  }
}
await browser.close();
