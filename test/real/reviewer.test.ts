// Shows: in a real VS Code, second opinions are off until the person sets them up; nothing is sent before they have seen what it
// is; an opinion is written onto the card without moving its buttons; the day's limit ends it; and off is off again.
// With COUNTERSIGN_SHOTS=DIR the states are kept as pictures.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ANSWER, answers, type Behaviour, fails, type Loopback, openLoopback, shownIn } from "../reviewer/loopback.ts";
import { WRONG } from "../reviewer/wrong-answers.ts";
import { brokerPid } from "./rig/home.ts";
import { answerCard, guardState, waitForCard } from "./rig/panel.ts";
import { pictures } from "./rig/pictures.ts";
import { pause, signalOne, until } from "./rig/processes.ts";
import { flagged, openStand, type Stand, unattended } from "./rig/stand.ts";
import { runCommand } from "./rig/window.ts";

const HOST = "hello.countersign.example";
const PROMPT = "Tell me why the tests are slow.";
const KEY = "made-up-key-of-the-reviewer";
/** What the card says of each; a refused key comes last, since nothing is asked with it again. */
const FAILURES = [
  ["a field of another type", "could not be read"],
  ["garbled events", "could not be read"],
  ["an oversized reply", "far too long"],
  ["nothing at all", "did not answer in 8 seconds"],
  ["429 that ends soon", "takes no more questions for now"],
  ["a stream that is cut off", /could not be (?:reached|read)/],
  ["401", "did not accept the key"],
] as const;

let stand: Stand;
let server: Loopback;
beforeAll(async () => {
  server = await openLoopback(answers(ANSWER, { pause: 60 }));
  stand = await openStand("reviewer");
  // Room for a whole card.
  const rules = stand.page.locator('.pane-header[aria-expanded="true"]').filter({ hasText: "Trust Rules" });
  if ((await rules.count()) > 0) await rules.click();
});
afterAll(async () => {
  await stand?.remove();
  await server.close();
});

function behaviourOf(name: string): Behaviour {
  if (name === "429 that ends soon") return fails(429, "rate_limit_error", { "retry-after": "1" });
  const found = WRONG.find(([known]) => known === name);
  if (found === undefined) throw new Error(`no such failure: ${name}`);
  return found[1];
}

const opinion = (): Locator => stand.panel.locator("countersign-card .opinion");
const titleAction = () => stand.page.locator(".editor-actions .action-label").filter({ hasText: "Allow Sending" });
const reviews = () => server.told.filter(({ path }) => path === "/v1/messages");

/** An action that waits for the person; `look` is shown its card, and then it is denied. */
async function asked(prompt: string, look: () => Promise<void>): Promise<void> {
  const session = unattended(stand, flagged(stand).script, { prompt });
  const card = await waitForCard(stand.panel, HOST);
  try {
    await look();
  } finally {
    await answerCard(stand.panel, card, { answer: "deny" });
    await session;
  }
}

async function choose(label: string): Promise<void> {
  const row = stand.page.locator(".quick-input-list .monaco-list-row").filter({ hasText: label }).first();
  await row.click({ timeout: 10_000 });
}

async function enter(text: string, wanted: string): Promise<void> {
  const box = stand.page.locator(".quick-input-widget").filter({ hasText: wanted });
  await box.waitFor({ timeout: 10_000 });
  await stand.page.locator(".quick-input-widget input.input").fill(text);
  await stand.page.keyboard.press("Enter");
}

it("is off: no word of it on a card, and no request", async () => {
  await asked(PROMPT, async () => {
    await pause(500);
    expect(await opinion().count()).toBe(0);
  });
  expect(reviews()).toEqual([]);
});

it("is set up by the person, who enters a key and sees what would be sent before anything is", async () => {
  const { page } = stand;
  await runCommand(page, "Countersign: Set Up Second Opinions");
  await choose("A server of your own");
  await enter(server.url, "Base URL");
  await enter("claude-haiku-5-5", "Model");
  await choose("On every question");
  await page.locator(".quick-input-widget").filter({ hasText: "Key for" }).waitFor({ timeout: 10_000 });
  await page.locator(".quick-input-widget input.input").fill(KEY);
  await pictures(stand, "reviewer-key");
  await page.keyboard.press("Enter");
  await titleAction().waitFor({ timeout: 15_000 });
  const shown = page.locator(".editor-instance .view-line");
  await expect.poll(async () => (await shown.allTextContents()).join("\n")).toMatch(/Nothing\shas\sbeen\ssent\syet/);
  await pictures(stand, "reviewer-consent");
  expect(reviews()).toEqual([]);
  await titleAction().click();
  await titleAction().waitFor({ state: "detached", timeout: 10_000 });
});

it("writes what a model says of an action onto its card, whose buttons stay where they are", async () => {
  await asked(PROMPT, async () => {
    const allow = stand.panel.locator("countersign-card #allow-once");
    await opinion().filter({ hasText: "Sends the" }).waitFor({ timeout: 10_000 });
    await opinion().scrollIntoViewIfNeeded();
    const before = await allow.boundingBox();
    await pictures(stand, "reviewer-writing");
    await opinion().filter({ hasText: "Nothing in your requests asks for this" }).waitFor({ timeout: 10_000 });
    expect(await allow.boundingBox()).toEqual(before);
    await pictures(stand, "reviewer-opinion");
    expect(await opinion().textContent()).toMatch(/Ask the agent.*2,072 tokens, about \$0\.0001/s);
  });
  const [told] = reviews();
  expect(reviews()).toHaveLength(1);
  expect(told?.headers.authorization).toBe(`Bearer ${KEY}`);
  expect(JSON.parse(told === undefined ? "{}" : shownIn(told).json).requests).toEqual([PROMPT]);
});

it("says on the card how a model failed, asks once each time, and again when the person says so", async () => {
  const good = server.behave;
  const before = reviews().length;
  server.behave = fails(529, "overloaded_error", { "retry-after": "1" });
  await asked("And why is the build slow?", async () => {
    await opinion().filter({ hasText: "overloaded" }).waitFor({ timeout: 10_000 });
    await pictures(stand, "reviewer-failed");
    for (const [name, sentence] of FAILURES) {
      const told = reviews().length;
      server.behave = behaviourOf(name);
      // Until the pause that the failure before asked for is over.
      await expect
        .poll(
          async () => {
            await stand.panel.locator("countersign-card #second-opinion").click({ timeout: 10_000 });
            await until("the end of a pause", 1_500, () => reviews().length > told).catch(() => {});
            return reviews().length;
          },
          { timeout: 20_000, interval: 100 },
        )
        .toBe(told + 1);
      await opinion().filter({ hasText: sentence }).waitFor({ timeout: 12_000 });
      expect(await opinion().textContent()).toContain("The guard's own decision stands.");
      expect(await stand.panel.locator("countersign-card #allow-once").count()).toBe(1);
      await pictures(stand, `reviewer-${name.replaceAll(" ", "-")}`);
    }
  });
  server.behave = good;
  expect(reviews().length - before).toBe(1 + FAILURES.length);
});

it("ends with the day's limit, over brokers too, which the card says", async () => {
  const { home } = stand.scratch;
  const count = join(home, ".countersign/reviewer.json");
  writeFileSync(count, JSON.stringify({ ...JSON.parse(readFileSync(count, "utf8")), tokens: 299_000 }));
  const old = brokerPid(home);
  signalOne(old ?? 0, "SIGKILL");
  await until("another broker", 15_000, () => brokerPid(home) !== undefined && brokerPid(home) !== old);
  await guardState(stand.panel, "Guard on");
  const before = reviews().length;
  await asked("And the linter?", async () => {
    await opinion().filter({ hasText: "limit of 300,000 tokens" }).waitFor({ timeout: 10_000 });
    await pictures(stand, "reviewer-limit");
  });
  expect(reviews()).toHaveLength(before);
});

it("is off again by a command, with nothing of it left on a card", async () => {
  const before = reviews().length;
  await runCommand(stand.page, "Countersign: Switch Second Opinions Off and Forget Their Key");
  await pause(1000);
  await asked("Thank you.", async () => {
    await pause(500);
    expect(await opinion().count()).toBe(0);
  });
  expect(reviews()).toHaveLength(before);
});
