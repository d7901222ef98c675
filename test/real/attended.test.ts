// Shows: with the real Claude Code in a real terminal, harmless actions run without a prompt; a flagged one can be
// answered in the panel or in the terminal, whichever comes first, and both places agree on what happened.

import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { answerCard, closedNotice, shownCard, waitForCard } from "./rig/panel.ts";
import { until } from "./rig/processes.ts";
import { attended, flagged, harmless, openStand, type Stand } from "./rig/stand.ts";

const PROMPT = /Do you want to proceed\?/;
const OVER = "The session is over.";

let stand: Stand;
beforeAll(async () => {
  stand = await openStand("attended");
});
afterAll(() => stand?.remove());
afterEach(() => harmless(stand).clear());

describe.each(["default", "bypassPermissions"] as const)("claude in a terminal in %s mode", (mode) => {
  it("runs a harmless action without any prompt", async () => {
    const action = harmless(stand);
    const work = attended(stand, action.script, (terminal) => terminal.shows(OVER), { mode });
    await work;
    expect(action.ran()).toBe(true);
    expect(await shownCard(stand.panel)).toBeUndefined();
  });

  it("runs a flagged action once the panel allows it, and the terminal's prompt closes", async () => {
    const action = flagged(stand);
    await attended(
      stand,
      action.script,
      async (terminal) => {
        await terminal.shows(PROMPT);
        const card = await waitForCard(stand.panel, "hello.countersign.example");
        expect(action.ran()).toBe(false);
        await answerCard(stand.panel, card, { answer: "allow-once" });
        await terminal.shows(OVER);
        expect(terminal.screen()).not.toMatch(PROMPT);
      },
      { mode },
    );
    expect(action.ran()).toBe(true);
  });

  it("does not run what the panel denies, and the reason reaches the model", async () => {
    const action = flagged(stand);
    await attended(
      stand,
      action.script,
      async (_terminal, model) => {
        const card = await waitForCard(stand.panel, "hello.countersign.example");
        await answerCard(stand.panel, card, { answer: "deny", reason: "Stay offline for this task." });
        const result = await until("the model to be told", 15_000, () => model.results()[0]);
        expect(result.isError).toBe(true);
        expect(result.text).toContain("Stay offline for this task.");
      },
      { mode },
    );
    expect(action.ran()).toBe(false);
  });

  it("closes the card as answered in the terminal when the person answers there first", async () => {
    const action = flagged(stand);
    await attended(
      stand,
      action.script,
      async (terminal) => {
        await terminal.shows(PROMPT);
        await waitForCard(stand.panel, "hello.countersign.example");
        terminal.type("1");
        await terminal.shows(OVER);
        await until("the card to close", 10_000, async () => (await shownCard(stand.panel)) === undefined);
        await closedNotice(stand.panel, /Answered in the terminal: allowed/);
      },
      { mode },
    );
    expect(action.ran()).toBe(true);
  });
});
