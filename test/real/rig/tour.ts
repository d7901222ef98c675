// The headless `npm start`: goes through the sample session as a person would, saves pictures of the states in both
// themes, and is content only with what it really saw. It answers only in the panel.

import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Frame, Page } from "playwright-core";
import type { RealParts } from "./cache.ts";
import { answerCard, feedRows, guardState, openPanel, type PersonsAnswer, type ShownCard, shownCard } from "./panel.ts";
import { pause, until } from "./processes.ts";
import { DARK, LIGHT, type Stage } from "./stage.ts";
import { startServer, type VscodeServer } from "./vscode-server.ts";
import { openDesk, runCommand } from "./window.ts";

export interface TourOptions {
  readonly parts: RealParts;
  readonly browser: string;
  readonly folder: string;
  readonly say: (line: string) => void;
}

/** What the person of the tour answers, by what the command contains; anything else is denied. */
const ANSWERS: readonly (readonly [string, PersonsAnswer])[] = [
  [".env", { answer: "allow-once" }],
  ["git push", { answer: "allow-once" }],
  ["chpasswd", { answer: "deny", reason: "Nobody asked you to change a password. Leave accounts alone." }],
];

interface Tour extends TourOptions {
  readonly stage: Stage;
  readonly server: VscodeServer;
  readonly page: Page;
  readonly panel: Frame;
  readonly seen: Set<string>;
}

export async function takeTour(stage: Stage, options: TourOptions): Promise<number> {
  mkdirSync(options.folder, { recursive: true });
  const server = await startServer(options.parts, stage.serverOptions(DARK));
  const desk = await openDesk(server, options.browser);
  try {
    options.say("Opening a window …");
    const page = await desk.open(stage.window);
    const panel = await openPanel(page);
    const tour = { ...options, stage, server, page, panel, seen: new Set<string>() };
    await guardState(panel, "Guard on");
    await page.mouse.move(700, 300);
    await panel.locator(".face").waitFor({ timeout: 10_000 });
    await picture(tour, "empty");
    await beginAgent(page);
    await answerAll(tour);
    await readFeed(tour);
    return verdict(tour);
  } finally {
    await desk.close();
    await server.stop();
  }
}

async function beginAgent(page: Page): Promise<void> {
  await page.locator(".xterm-rows").getByText("Press Enter to let it begin").waitFor({ timeout: 30_000 });
  await runCommand(page, "Terminal: Focus Terminal");
  await pause(500);
  await page.keyboard.press("Enter");
}

async function answerAll(tour: Tour): Promise<void> {
  const { stage, panel } = tour;
  const isOver = () => (stage.model?.turns() ?? 0) >= stage.turns;
  for (;;) {
    const next = await until("the agent's next question, or its end", 90_000, async () => {
      return (await shownCard(panel)) ?? (isOver() && ("over" as const));
    });
    if (next === "over") return;
    await answerOne(tour, next);
  }
}

async function answerOne(tour: Tour, card: ShownCard): Promise<void> {
  const known = ANSWERS.find(([text]) => card.text.includes(text))?.[1] ?? { answer: "deny" };
  tour.say(`Waiting: ${card.headline}  →  ${known.answer}`);
  if (card.headline !== "" && card.spans.length > 0) {
    const name = `card-${slug(card.headline)}`;
    if (!tour.seen.has("card")) await picture(tour, "card");
    else await tour.page.screenshot({ path: join(tour.folder, `${name}.png`) });
  }
  await answerCard(tour.panel, card, known);
}

async function readFeed(tour: Tour): Promise<void> {
  await pause(1500);
  const rows = await feedRows(tour.panel);
  for (const row of rows) tour.say(`  ${row}`);
  if (rows.length >= 6) tour.seen.add("feed");
  if (rows.some((row) => /\bDenied\b/.test(row))) tour.seen.add("denied");
  await picture(tour, "feed");
}

/** The same state in both themes; a theme counts as seen when the window really wears it. */
async function picture(tour: Tour, name: string): Promise<void> {
  for (const [theme, kind, mark] of [
    [LIGHT, "light", "vs"],
    [DARK, "dark", "vs-dark"],
  ] as const) {
    tour.server.changeSettings({ "workbench.colorTheme": theme });
    await tour.page.locator(`.monaco-workbench.${mark}`).waitFor({ timeout: 15_000 });
    await pause(700);
    await tour.page.screenshot({ path: join(tour.folder, `${name}-${kind}.png`) });
    tour.seen.add(kind);
  }
  tour.seen.add(name);
}

function verdict(tour: Tour): number {
  const missing = ["empty", "card", "feed", "denied", "dark", "light"].filter((state) => !tour.seen.has(state));
  if (missing.length === 0) {
    tour.say(`All states were seen; the pictures are in ${resolve(tour.folder)}.`);
    return 0;
  }
  tour.say(`Not seen: ${missing.join(", ")}. The pictures so far are in ${resolve(tour.folder)}.`);
  return 1;
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 40);
}
