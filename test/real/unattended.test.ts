// Shows: with the real Claude Code without a person (`claude -p`), harmless actions run without a question; a flagged one
// waits for the panel of a real VS Code and runs or not by its answer, in default and bypassPermissions mode alike.

import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { answerCard, shownCard, waitForCard, waitForRow } from "./rig/panel.ts";
import { pause } from "./rig/processes.ts";
import { flagged, harmless, openStand, type Stand, unattended } from "./rig/stand.ts";

let stand: Stand;
beforeAll(async () => {
  stand = await openStand("unattended");
});
afterAll(() => stand?.remove());
afterEach(() => harmless(stand).clear());

describe.each(["default", "bypassPermissions"] as const)("claude -p in %s mode", (mode) => {
  it("runs a harmless action without a question", async () => {
    const action = harmless(stand);
    const outcome = await unattended(stand, action.script, { mode });
    expect(outcome.run.code).toBe(0);
    expect(action.ran()).toBe(true);
    expect(await shownCard(stand.panel)).toBeUndefined();
    await waitForRow(stand.panel, /Allowed/);
  });

  it("holds a flagged action until the panel allows it, then runs it", async () => {
    const action = flagged(stand);
    const session = unattended(stand, action.script, { mode });
    const card = await waitForCard(stand.panel, "hello.countersign.example");
    expect(card.headline).toContain("hello.countersign.example");
    expect(card.spans.join(" ")).toContain("hello.countersign.example");
    await pause(1500);
    expect(action.ran()).toBe(false);
    await answerCard(stand.panel, card, { answer: "allow-once" });
    await session;
    expect(action.ran()).toBe(true);
  });

  it("does not run a flagged action that the panel denies, and tells the model why", async () => {
    const action = flagged(stand);
    const session = unattended(stand, action.script, { mode });
    const card = await waitForCard(stand.panel, "hello.countersign.example");
    await answerCard(stand.panel, card, { answer: "deny", reason: "Use the fixture in test/data instead." });
    const outcome = await session;
    expect(action.ran()).toBe(false);
    expect(outcome.results[0]).toMatchObject({ isError: true });
    expect(outcome.results[0]?.text).toContain("Use the fixture in test/data instead.");
    await waitForRow(stand.panel, /Denied/);
  });
});
