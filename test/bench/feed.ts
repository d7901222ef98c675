// What a person feels of a feed of 100,000 rows while 50 actions a second come in and they scroll, in the built page in a
// real browser, or with `--vscode` in the webview of a real VS Code:
// `npm run build && node --import tsx test/bench/feed.ts [--vscode] [lines] [actions a second] [seconds]`. On a machine that does other work, frames are lost to that; the page's own share of a core is told beside them.

import { parseArgs } from "node:util";
import type { CDPSession, Frame, Page } from "playwright-core";
import { feltUnder } from "../real/rig/feed-load.ts";
import { openStand } from "../real/rig/stand.ts";
import { openBrowser, openPanel } from "../webview/harness/page.mjs";
import { live } from "../webview/harness/sample-states.ts";

const MEGABYTE = 1024 * 1024;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { vscode: { type: "boolean" } }, allowPositionals: true });
  const [lines = 100_000, perSecond = 50, seconds = 60] = positionals.map(Number);
  const { page, session, close } = await (values.vscode === true ? inVscode() : inBrowser());
  await session.send("Performance.enable");
  await feltUnder(page, { lines, perSecond: 0, seconds: 0 });
  const before = await metricsOf(session);
  const felt = await feltUnder(page, { lines: 500, perSecond, seconds });
  const after = await metricsOf(session);
  await session.send("HeapProfiler.collectGarbage");
  const heap = ((await metricsOf(session)).get("JSHeapUsedSize") ?? 0) / MEGABYTE;
  const busy = ((after.get("TaskDuration") ?? 0) - (before.get("TaskDuration") ?? 0)) / seconds;
  const say = (words: string, ...values: number[]) =>
    console.log(words.replaceAll("#", () => String(Math.round((values.shift() ?? 0) * 10) / 10)));
  say("# rows, # actions a second for # s, scrolling all the while:", lines, perSecond, seconds);
  say("  frames a second: median #, worst second #", felt.framesMedian, felt.framesWorst);
  say("  input to frame: median # ms, 95 % within # ms", felt.delayMedian, felt.delay95);
  say("  the page keeps its thread busy # % of the time", busy * 100);
  say("  heap after collection # MB, # rows in the page", heap, felt.rowsInPage);
  await close();
}

interface Ground {
  readonly page: Page | Frame;
  readonly session: CDPSession;
  close(): Promise<void>;
}

async function inBrowser(): Promise<Ground> {
  const browser = await openBrowser();
  const { page } = await openPanel(browser, { state: { ...live, rows: [] } });
  return { page, session: await page.context().newCDPSession(page), close: () => browser.close() };
}

/** The webview has a process of its own, or shares the window's: what its thread does is read where it runs. */
async function inVscode(): Promise<Ground> {
  const { page, panel, remove } = await openStand("feed-bench");
  const session = await page
    .context()
    .newCDPSession(panel)
    .catch(() => page.context().newCDPSession(page));
  return { page: panel, session, close: remove };
}

async function metricsOf(session: CDPSession): Promise<ReadonlyMap<string, number>> {
  const { metrics } = await session.send("Performance.getMetrics");
  return new Map(metrics.map(({ name, value }) => [name, value]));
}

void main();
