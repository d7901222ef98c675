// Shows: the feed's page in a real browser keeps to the newest, tells what came while the person looked elsewhere, is
// walked by keyboard alone, asks for older rows, stands still when told to, and stays quick with very many rows. A new
// question sounds there for who wants that.

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { FeedRow } from "../../src/protocol/feed.ts";
import { lineOf } from "../../src/protocol/feed-line.ts";
import type { Recorded } from "../../src/protocol/recorded.ts";
import { openBrowser, openPanel } from "../webview/harness/page.mjs";
import { live, question } from "../webview/harness/sample-states.ts";
import { sampleEffect, sampleRow } from "../webview/sample-row.ts";
import { prepareBrowser } from "./rig/chromium.ts";
import { feltUnder } from "./rig/feed-load.ts";

const COUNT = 120;
/** Every other one is denied, so that none of them folds. */
const rows = Array.from({ length: COUNT }, (_, at): FeedRow => {
  const over = at % 2 === 0 ? ({ decision: "deny" } as const) : {};
  return sampleRow({ id: `n${at}`, seq: 1_000 + at, object: `command ${at}`, text: `command ${at}`, ...over });
});

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser(await prepareBrowser(() => {}));
});
afterAll(() => browser?.close());

let shown: Awaited<ReturnType<typeof openPanel>>;
let page: Page;
beforeEach(async () => {
  await shown?.page.close();
  shown = await openPanel(browser, { state: { ...live, rows: rows.map(lineOf) }, wholes: rows });
  page = shown.page;
});

const box = () => page.locator("#feed");
const fromEnd = () => box().evaluate((element) => element.scrollHeight - element.scrollTop - element.clientHeight);
const row = (name: string) => page.locator("button.row", { hasText: new RegExp(`${name}\\b`) });
const scrollTo = (share: number) =>
  box().evaluate((element, to) => {
    element.scrollTop = element.scrollHeight * to;
  }, share);
const news = (from: number, count: number) =>
  shown.send({
    kind: "rows",
    rows: Array.from({ length: count }, (_, at) =>
      lineOf(
        sampleRow({
          id: `x${from + at}`,
          seq: 1_000 + COUNT + from + at,
          object: `late ${from + at}`,
          decision: "deny",
        }),
      ),
    ),
    cards: [],
  });
const focused = () =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return (element as HTMLElement | null)?.dataset.key ?? element?.id ?? "";
  });

it("heads a turn with the agent's plan in its words, and goes along with it", async () => {
  const prompt = sampleRow({ id: "p1", seq: 2_000, sentence: "Tidy the notes", state: { kind: "prompted" } });
  const act = (id: string, seq: number, state: "open" | "done") =>
    lineOf(sampleRow({ id, seq, turn: "p1", plan: [{ text: "Sort <b>them</b>", state }] }));
  await shown.send({ kind: "rows", rows: [lineOf(prompt), act("p2", 2_001, "open")], cards: [] });
  const plan = page.locator(".turn", { hasText: "Tidy the notes" }).locator(".plan");
  await expect.poll(() => plan.textContent()).toMatch(/The agent says, 0 of 1 done:.*to do:.*Sort <b>them<\/b>/s);
  await shown.send({ kind: "rows", rows: [act("p3", 2_002, "done")], cards: [] });
  await expect.poll(() => plan.textContent()).toMatch(/1 of 1 done:.*done:.*Sort/s);
});

describe("the list", () => {
  it("begins at the newest and stays there as rows come", async () => {
    await expect.poll(fromEnd).toBeLessThan(2);
    await news(0, 3);
    await row("late 2").waitFor({ timeout: 2000 });
    await expect.poll(fromEnd).toBeLessThan(2);
  });

  it("stays at the newest when something above it opens, whatever height its rows have", async () => {
    const uneven = rows
      .slice(0, 9)
      .map((one, at) =>
        lineOf({ ...one, sentence: "reaches a host ".repeat(at * 3), effects: [sampleEffect("network")] }),
      );
    await shown.send({ kind: "state", state: { ...live, rows: [] } });
    await shown.send({ kind: "state", state: { ...live, rows: uneven } });
    await expect.poll(fromEnd).toBeLessThan(2);
    await page.locator("summary").first().click();
    await page.locator(".agents").waitFor({ timeout: 2000 });
    await expect.poll(fromEnd).toBeLessThan(2);
  });

  it("brings what is opened at its end into sight, but no further than the row itself", async () => {
    await row("command 119").last().click();
    await page.getByRole("button", { name: "Copy text" }).waitFor({ timeout: 2000 });
    const hidden = async () => {
      const slot = await page.locator(".slot", { has: page.locator("button.row[aria-expanded=true]") }).boundingBox();
      const edge = await box().boundingBox();
      if (slot === null || edge === null) return Number.NaN;
      return Math.min(slot.y + slot.height - edge.y - edge.height, slot.y - edge.y);
    };
    await expect.poll(hidden).toBeLessThan(2);
  });

  it("is at the newest again after a card had taken all its room", async () => {
    await page.setViewportSize({ width: 320, height: 480 });
    const waiting = question("several");
    await shown.send({ kind: "rows", rows: [lineOf({ ...waiting, seq: 1_000 + COUNT })], cards: [waiting] });
    await page.locator("countersign-card").waitFor({ timeout: 2000 });
    await news(1, 2);
    await page.waitForTimeout(800);
    await shown.send({ kind: "rows", rows: [], cards: [] });
    await news(3, 20);
    await row("late 22").waitFor({ timeout: 2000 });
    await expect.poll(fromEnd).toBeLessThan(2);
    expect(await page.locator(".pill").count()).toBe(0);
  });

  it("stays where the person looks, and counts what came meanwhile", async () => {
    await scrollTo(0.5);
    await page.waitForTimeout(300);
    const before = await row("command 60")
      .first()
      .boundingBox()
      .catch(() => null);
    await news(0, 12);
    const pill = page.locator(".pill");
    await expect.poll(() => pill.textContent()).toContain("12 new");
    expect(
      await row("command 60")
        .first()
        .boundingBox()
        .catch(() => null),
    ).toEqual(before);
    await pill.click();
    await expect.poll(fromEnd).toBeLessThan(2);
    await expect.poll(() => pill.count()).toBe(0);
  });

  it("holds in the page only what is in sight", async () => {
    expect(await page.locator("button.row").count()).toBeLessThan(60);
    expect(await box().getAttribute("role")).toBe("log");
  });

  it("asks once for what came before, and puts it above without a jump", async () => {
    await scrollTo(0);
    await expect
      .poll(async () => (await shown.sent()).filter((sent) => (sent as { kind: string }).kind === "older").length)
      .toBe(1);
  });
});

describe("the keyboard", () => {
  it("walks row by row, to the first and to the last, opens and closes", async () => {
    await page.locator("button.row").last().focus();
    await page.keyboard.press("ArrowUp");
    await expect.poll(focused).toBe("n118");
    await page.keyboard.press("Home");
    await expect.poll(focused).toBe("n0");
    await page.keyboard.press("ArrowDown");
    await expect.poll(focused).toBe("n1");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Copy text" }).waitFor({ timeout: 2000 });
    expect(await row("command 1").first().getAttribute("aria-expanded")).toBe("true");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.getByRole("button", { name: "Copy text" }).count()).toBe(0);
    await page.keyboard.press("End");
    await expect.poll(focused).toBe("n119");
  });

  it("finds the list by Tab also where its present row was scrolled away", async () => {
    await page.locator("button.row").last().focus();
    await scrollTo(0);
    await expect.poll(() => box().getAttribute("tabindex")).toBe("0");
    await box().focus();
    await page.keyboard.press("ArrowUp");
    await expect.poll(focused).toBe("n118");
  });
});

describe("what was recorded of an action", () => {
  const hostile = '{\n  "Body": "<img src=x onerror=alert(1)> \u202egnp.\u200bexe"\n}';
  const asked = async () => (await shown.sent()).filter((sent) => (sent as { kind: string }).kind === "recorded");
  const recorded = (record: Recorded) => shown.send({ kind: "recorded", actionId: "n118", recorded: record });
  const fold = () => page.locator(".record");

  beforeEach(async () => {
    await row("command 118").click();
    await fold().waitFor({ timeout: 2000 });
    expect(await asked()).toEqual([]);
    await fold().locator("summary").click();
    await expect.poll(asked).toEqual([{ kind: "recorded", actionId: "n118", seq: 1_118 }]);
  });

  it("is asked for when it is opened, told to be on its way after a second, and shown as text", async () => {
    const wait = fold().getByRole("status");
    expect(await wait.isVisible()).toBe(false);
    await expect.poll(() => wait.isVisible(), { timeout: 3000 }).toBe(true);
    await recorded({ kind: "found", text: hostile, cut: true });
    const box = fold().getByRole("group", { name: "What was recorded" });
    await expect.poll(() => box.textContent()).toContain("<img src=x onerror=alert(1)>");
    expect(await box.textContent()).toMatch(/RIGHT-TO-LEFT OVERRIDE.*gnp\..*ZERO WIDTH SPACE.*cut at 64 kB/s);
    expect(await box.locator("img").count()).toBe(0);
    await fold().getByRole("button", { name: "Copy record" }).click();
    await expect.poll(shown.sent).toContainEqual({ kind: "copy", text: hostile });
  });

  it("is said to be gone, or not to have come, and asked for anew when the fold is opened again", async () => {
    await recorded({ kind: "unread" });
    await expect.poll(() => fold().textContent()).toContain("The guard did not answer.");
    await fold().locator("summary").click();
    await fold().locator("summary").click();
    await expect.poll(async () => (await asked()).length).toBe(2);
    await recorded({ kind: "absent" });
    await expect.poll(() => fold().textContent()).toContain("no longer holds this action");
  });
});

describe("filters and pause", () => {
  it("narrow by chip and by text, and show everything again", async () => {
    await page.getByRole("button", { name: "Denied", exact: true }).click();
    await expect.poll(() => row("command 119").count()).toBe(0);
    await row("command 118").waitFor({ timeout: 2000 });
    await page.getByRole("button", { name: "Search the feed" }).click();
    await page.getByRole("searchbox").fill("command 44");
    await row("command 44").waitFor({ timeout: 2000 });
    expect(await page.locator("button.row").count()).toBe(1);
    await page.getByRole("button", { name: "Show everything" }).click();
    await row("command 119").waitFor({ timeout: 2000 });
  });

  it("keep the list still while it is paused, but never a question", async () => {
    await page.getByRole("button", { name: "Keep the feed still" }).click();
    const asks = sampleRow({
      decision: "ask",
      state: { kind: "waiting", deadline: Date.now() + 60_000, where: "panel" },
      effects: [sampleEffect("network")],
    });
    await shown.send({ kind: "rows", rows: [lineOf(asks)], cards: [asks] });
    await page.locator("countersign-card article").waitFor({ timeout: 2000 });
    await news(0, 2);
    await page.waitForTimeout(200);
    expect(await row("late 1").count()).toBe(0);
    await page.getByRole("button", { name: "Keep the feed still" }).click();
    await row("late 1").waitFor({ timeout: 2000 });
  });
});

describe("the sound of a question", () => {
  const waiting = (["people", "upload", "account"] as const).map((name) => ({ ...question(name), id: name }));
  const cards = (count: number) => ({ kind: "rows" as const, rows: [], cards: waiting.slice(0, count) });
  const shows = (words: RegExp) => expect.poll(() => page.locator("countersign-queue h2").textContent()).toMatch(words);
  const tones = () => page.evaluate(() => (globalThis as unknown as { tones: number }).tones);

  beforeEach(() =>
    page.evaluate(() => {
      const counted = globalThis as unknown as { tones: number };
      counted.tones = 0;
      const make = AudioContext.prototype.createOscillator;
      AudioContext.prototype.createOscillator = function () {
        counted.tones += 1;
        return make.call(this);
      };
    }),
  );

  it("comes once, for what is new since the page was opened, and not twice in two seconds", async () => {
    await shown.send({ kind: "state", state: { ...live, sound: true, cards: waiting.slice(0, 1) } });
    await shows(/^Waiting/);
    expect(await tones()).toBe(0);
    await shown.send(cards(2));
    await expect.poll(tones).toBe(1);
    await shown.send(cards(2));
    await shown.send(cards(3));
    await shows(/of 3/);
    expect(await tones()).toBe(1);
  });

  it("does not come where nobody asked for it", async () => {
    await shown.send(cards(1));
    await shows(/^Waiting/);
    expect(await tones()).toBe(0);
  });
});

it("stays quick with 30,000 rows while 50 actions a second come in; the whole is measured by test/bench/feed.ts", async () => {
  const felt = await feltUnder(page, { lines: 30_000, perSecond: 50, seconds: 4 });
  // A busy machine loses frames; a list that draws everything, or works through everything for each row, loses nearly all.
  expect(felt.framesMedian).toBeGreaterThan(10);
  expect(felt.delayMedian).toBeLessThan(250);
  expect(felt.heap).toBeLessThan(150);
  expect(felt.rowsInPage).toBeLessThan(100);
});
