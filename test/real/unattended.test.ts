// Shows: with the real Claude Code without a person (`claude -p`), harmless actions run without a question; a flagged one
// waits for the panel of a real VS Code and runs or not by its answer, in default and bypassPermissions mode alike.

import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { answerCard, feedRows, shownCard, waitForCard, waitForRow } from "./rig/panel.ts";
import { pause, until } from "./rig/processes.ts";
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
    await waitForRow(stand.panel, /Allowed.*ran \d+ ms/s);
  });

  it("tells of an action that failed, and how long it took", async () => {
    const failing = { kind: "use", tool: "Bash", input: { command: "sleep 1; exit 3", description: "Fail" } } as const;
    await unattended(stand, [failing, { kind: "say", text: "The session is over." }], { mode });
    await waitForRow(stand.panel, /exit 3.*failed 1\.\d s/s);
  });

  it("tells what became of a sub-agent's action", async () => {
    const task = { description: "Look", prompt: "Look", subagent_type: "general-purpose" };
    const delegate = { kind: "use", tool: "Agent", input: task } as const;
    // The scripted model leads the sub-agent through the same steps.
    const action = { kind: "use", tool: "Bash", input: { command: `echo ${mode} sub`, description: "Look" } } as const;
    await unattended(stand, [action, delegate, { kind: "say", text: "The session is over." }], { mode });
    const ran = new RegExp(`echo ${mode} sub.*ran \\d+ ms`, "s");
    await until("the session's own and the sub-agent's row", 15_000, async () => {
      const rows = (await feedRows(stand.panel)).filter((row) => ran.test(row));
      return rows.length >= 2;
    });
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
