// Opens the built panel in Chromium with a stand-in for VS Code, so that it can be looked at and driven without an editor.
// Reads dist/ only; needs `npm run build` first.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { themeStyle, themes } from "./themes.mjs";

const dist = fileURLToPath(new URL("../../../dist/", import.meta.url));
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];

export async function openBrowser(program = process.env.CHROMIUM ?? "/usr/bin/chromium") {
  return chromium.launch({ executablePath: program, args: FLAGS });
}

/** A page that shows a state; `sent()` gives what the page has sent to the extension. */
export async function openPanel(browser, { theme = "dark", width = 360, height = 760, state, wholes = [] }) {
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: 2 });
  const [script, css, font] = await Promise.all([
    readFile(`${dist}panel.js`, "utf8"),
    readFile(`${dist}codicon.css`, "utf8"),
    readFile(`${dist}codicon.ttf`),
  ]);
  const embedded = css.replace(/url\("[^"]*"\)/, `url("data:font/ttf;base64,${font.toString("base64")}")`);
  await page.setContent(`<!DOCTYPE html><html lang="en"><head><title>Countersign</title><style>${themeStyle(theme)}
    ${embedded} html, body { height: 100%; margin: 0; overflow: hidden }</style></head>
    <body class="${themes[theme].body}"><countersign-panel></countersign-panel></body></html>`);
  await page.evaluate("globalThis.__name ??= (value) => value"); // what a transpiler calls in functions sent to a page
  await page.evaluate((rows) => {
    window.sent = [];
    const whole = (id) => rows.find((row) => row.id === id);
    const answer = ({ kind, actionId, before }) => {
      if (kind === "row") window.postMessage({ kind, actionId, ...(whole(actionId) && { row: whole(actionId) }) }, "*");
      if (kind === "older") window.postMessage({ kind, before, rows: [], isAll: true }, "*");
    };
    window.acquireVsCodeApi = () => ({
      postMessage: (message) => {
        window.sent.push(message);
        answer(message);
      },
      setState: () => undefined,
      getState: () => undefined,
    });
  }, wholes);
  await page.addScriptTag({ content: script });
  const send = (message) => page.evaluate((data) => window.postMessage(data, "*"), message);
  await send({ kind: "state", state });
  await page.waitForTimeout(150);
  return { page, send, sent: () => page.evaluate(() => window.sent) };
}
