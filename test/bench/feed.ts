// What a person feels of a feed of 100,000 rows while 50 actions a second come in and they scroll, in the built page in a
// real browser: `npm run build && node --import tsx test/bench/feed.ts [lines] [actions a second] [seconds]`.
// On a machine that does other work, frames are lost to that; the page's own share of a core is told beside them.
import type { CDPSession } from "playwright-core";
import { feltUnder } from "../real/rig/feed-load.ts";
import { openBrowser, openPanel } from "../webview/harness/page.mjs";
import { live } from "../webview/harness/sample-states.ts";

const MEGABYTE = 1024 * 1024;

async function main(): Promise<void> {
  const [lines = 100_000, perSecond = 50, seconds = 60] = process.argv.slice(2).map(Number);
  const browser = await openBrowser();
  const { page } = await openPanel(browser, { state: { ...live, rows: [] } });
  const session = await page.context().newCDPSession(page);
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
  await browser.close();
}

async function metricsOf(session: CDPSession): Promise<ReadonlyMap<string, number>> {
  const { metrics } = await session.send("Performance.getMetrics");
  return new Map(metrics.map(({ name, value }) => [name, value]));
}

void main();
