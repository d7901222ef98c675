// Reads and answers Countersign's panel in a window of the server build, through what a person sees and clicks.
// Clicks like a person: only on what is visible, and Allow only once it is live.

import type { Frame, Locator, Page } from "playwright-core";
import { pause, until } from "./processes.ts";

export interface ShownCard {
  readonly headline: string;
  readonly text: string;
  /** The underlined stretches of the command. */
  readonly spans: readonly string[];
  readonly actionId: string;
}

export interface PersonsAnswer {
  readonly answer: "allow-once" | "allow-rule" | "deny";
  readonly reason?: string;
  /** With `allow-rule`: the proposal and the time, as they are read on the screen. */
  readonly rule?: { readonly title: RegExp; readonly lifetime: string };
}

/** The panel's page inside the window; opens the view where it is not in sight. */
export async function openPanel(page: Page): Promise<Frame> {
  // The item, not its label: a badge lies over the label.
  const view = page.locator(".activitybar .action-item", {
    has: page.locator('.action-label[aria-label^="Countersign"]'),
  });
  await view.waitFor({ timeout: 60_000 });
  await pause(500);
  return until("Countersign's panel to open", 30_000, async () => {
    const shown = await findPanel(page);
    const isOpen = (await page.locator('.sidebar [id="workbench.view.extension.countersign"]').count()) > 0;
    if (shown === undefined && !isOpen) await view.click();
    return shown;
  });
}

async function findPanel(page: Page): Promise<Frame | undefined> {
  for (const frame of page.frames()) {
    const panel = frame.locator("countersign-panel").first();
    if (await panel.isVisible({ timeout: 1000 }).catch(() => false)) return frame;
  }
  return undefined;
}

/** Waits until the panel is connected to the broker and says what the guard's state is. */
export function guardState(panel: Frame, wanted: string): Promise<true> {
  const title = panel.locator("#guard-state");
  return until(`the guard's state to be "${wanted}"`, 30_000, async () => {
    return (await title.textContent({ timeout: 1000 }).catch(() => ""))?.trim().startsWith(wanted) === true;
  });
}

export async function shownCard(panel: Frame): Promise<ShownCard | undefined> {
  const card = panel.locator("countersign-card article");
  if (!(await card.isVisible().catch(() => false))) return undefined;
  const timeout = 2000;
  try {
    return {
      headline: ((await card.locator("#headline").textContent({ timeout })) ?? "").trim(),
      text: (await card.locator("pre.code").textContent({ timeout })) ?? "",
      spans: await card.locator(".effect-span").allTextContents(),
      actionId: (await card.getAttribute("data-action-id", { timeout })) ?? "",
    };
  } catch {
    return undefined;
  }
}

export function waitForCard(panel: Frame, what: string | RegExp, timeoutMs = 30_000): Promise<ShownCard> {
  return until(`a card about ${what}`, timeoutMs, async () => {
    const card = await shownCard(panel);
    const fits = typeof what === "string" ? card?.text.includes(what) : card !== undefined && what.test(card.text);
    return fits ? card : undefined;
  });
}

export async function answerCard(panel: Frame, card: ShownCard, given: PersonsAnswer): Promise<void> {
  const shown = cardOf(panel, card);
  if (given.answer === "allow-once") {
    await look(panel, shown);
    await shown.locator('#allow-once[aria-disabled="false"]').click({ timeout: 10_000 });
  } else if (given.answer === "allow-rule") {
    await chooseRule(panel, shown, given.rule);
    await agree(shown);
  } else if (given.reason === undefined) {
    await shown.locator("#deny").click({ timeout: 10_000 });
  } else {
    await shown.locator("#deny-reason").click({ timeout: 10_000 });
    await shown.locator("#reason").fill(given.reason);
    await shown.locator(".own button").click({ timeout: 10_000 });
  }
  await shown.waitFor({ state: "detached", timeout: 10_000 });
  await pause(100);
}

/** Looks at the card first, as a person does: a click that brings the panel the focus does not count as an Allow. */
async function look(panel: Frame, shown: Locator): Promise<void> {
  await shown.locator("#headline").click({ timeout: 10_000 });
  await panel.page().mouse.move(700, 300);
  await pause(700);
}

/** Opens the second step and chooses there; without a choice it stays at what is chosen at first. */
export async function chooseRule(panel: Frame, shown: Locator, rule: PersonsAnswer["rule"]): Promise<void> {
  await look(panel, shown);
  await shown.locator("#allow-more").click({ timeout: 10_000 });
  await shown.locator("#agree").waitFor({ timeout: 10_000 });
  if (rule === undefined) return;
  await shown.locator(".rule").filter({ hasText: rule.title }).first().click();
  await shown.locator(".lifetime").filter({ hasText: rule.lifetime }).click();
}

/** A button that was scrolled to is dead for a moment, as one that moved. */
export async function agree(shown: Locator): Promise<void> {
  await shown.locator("#agree").scrollIntoViewIfNeeded({ timeout: 10_000 });
  await pause(700);
  await shown.locator('#agree[aria-disabled="false"]').click({ timeout: 10_000 });
}

/** The card of this action. */
export function cardOf(panel: Frame, { actionId }: Pick<ShownCard, "actionId">): Locator {
  return panel.locator(`countersign-card article[data-action-id="${actionId}"]`);
}

/** What the panel says about how the last question ended, when it was not ended there. */
export function closedNotice(panel: Frame, wanted: RegExp): Promise<string> {
  const notice = panel.locator("countersign-panel p.closed");
  return until(`a notice like ${wanted}`, 10_000, async () => {
    const text = (await notice.textContent({ timeout: 500 }).catch(() => "")) ?? "";
    return wanted.test(text) ? text.trim() : undefined;
  });
}

/** The feed's rows as read on the screen, oldest first. */
export async function feedRows(panel: Frame): Promise<readonly string[]> {
  const rows = await panel.locator("countersign-feed .row").allTextContents();
  return rows.map((row) => row.replace(/\s+/g, " ").trim());
}

export function waitForRow(panel: Frame, what: RegExp, timeoutMs = 30_000): Promise<string> {
  return until(`a feed row like ${what}`, timeoutMs, async () => (await feedRows(panel)).find((row) => what.test(row)));
}
