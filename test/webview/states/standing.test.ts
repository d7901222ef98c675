// Each state out of the ordinary has its words and one action; none is shown milder than it is.
import { describe, expect, it } from "vitest";
import type { AgentGuardState, GuardStatus } from "../../../src/protocol/feed.ts";
import { NO_LINES } from "../../../src/webview/feed/line-store.ts";
import { EMPTY_PAGE, type PageState } from "../../../src/webview/page-state.ts";
import { faceOf } from "../../../src/webview/states/faces.ts";
import { standings } from "../../../src/webview/states/standing.ts";
import { sampleLine, storeOf } from "../feed-lines.ts";

const status = (state: AgentGuardState, over: Partial<GuardStatus> = {}): GuardStatus => ({
  preset: "balanced",
  agents: [{ agent: "claude-code", title: "Claude Code", state, settingsFile: "~/.claude/settings.json" }],
  asked: 0,
  decided: 0,
  liveSessions: 0,
  faults: [],
  ...over,
});
const GUARDED = { kind: "guarded" } as const;
const shown = (over: Partial<PageState>): PageState => ({
  ...EMPTY_PAGE,
  connection: { kind: "live" },
  status: status(GUARDED),
  store: storeOf([sampleLine()]),
  ...over,
});
const drift = (...problems: readonly string[]) => status({ kind: "drifted", problems });

const RULE_FAULT = { file: "/w/.countersign/rules.jsonc", offset: 4, sentence: "Rule 1 is not one." };

describe("what is out of the ordinary", () => {
  it.each<[string, Partial<PageState>, readonly string[]]>([
    ["nothing", {}, []],
    ["connecting again", { connection: { kind: "connecting" } }, ["connecting"]],
    ["disconnected", { connection: { kind: "lost", sentence: "It ended." } }, ["lost reconnect"]],
    ["drifted", { status: drift("a hook is gone") }, ["drifted repair"]],
    ["a fault of the guard", { status: status(GUARDED, { faults: ["The disk is full."] }) }, ["fault showOutput"]],
    ["two of them, in one banner", { status: status(GUARDED, { faults: ["a", "b"] }) }, ["fault showOutput"]],
    [
      "rules files with faults, in one banner",
      { status: status(GUARDED, { ruleFaults: [RULE_FAULT, RULE_FAULT] }) },
      ["fault mendRules"],
    ],
    ["off", { status: status({ kind: "unguarded" }) }, ["off guard"]],
    ["observing", { status: status(GUARDED, { preset: "observe" }) }, ["observing openSettings"]],
    ["off in the observe preset", { status: status({ kind: "absent" }, { preset: "observe" }) }, ["off guard"]],
    ["restricted", { restricted: true }, ["restricted manageTrust"]],
    [
      "several, the worst first",
      { status: drift("x"), restricted: true },
      ["drifted repair", "restricted manageTrust"],
    ],
    [
      "disconnected in the observe preset",
      { connection: { kind: "lost", sentence: "x" }, status: status(GUARDED, { preset: "observe" }) },
      ["lost reconnect"],
    ],
  ])("%s", (_name, over, expected) => {
    const told = standings(shown(over));
    expect(told.map(({ kind, action }) => (action === undefined ? kind : `${kind} ${action.command}`))).toEqual(
      expected,
    );
    expect(told.every(({ title, lines }) => title !== "" && lines.length > 0)).toBe(true);
  });

  it("counts the problems of a drift that it does not show", () => {
    const [standing] = standings(shown({ status: drift("a", "b", "c", "d") }));
    expect(standing?.lines).toEqual(["a", "b", "2 more hooks or settings were changed. Repair shows them all."]);
  });
});

describe("the face of a panel without rows", () => {
  const face = (over: Partial<PageState>) =>
    faceOf(
      shown({ store: NO_LINES, ...over }),
      () => {},
      () => {},
    );
  it.each<[string, Partial<PageState>, string | undefined]>([
    ["connecting", { connection: { kind: "connecting" } }, undefined],
    ["off", { status: status({ kind: "unguarded" }) }, "off"],
    ["lost", { connection: { kind: "lost", sentence: "x" } }, "lost"],
    ["drifted", { status: drift("x") }, "drifted"],
    ["fault", { status: status(GUARDED, { faults: ["x"] }) }, "fault"],
    ["observing", { status: status(GUARDED, { preset: "observe" }) }, undefined],
    ["nothing yet", {}, undefined],
  ])("%s", (_name, over, tells) => {
    expect(face(over)).toBeDefined();
    expect(face(over)?.tells).toBe(tells);
  });
  it("gives way to the feed, except while this window is not let in", () => {
    expect(
      faceOf(
        shown({}),
        () => {},
        () => {},
      ),
    ).toBeUndefined();
    expect(
      faceOf(
        shown({ connection: { kind: "pairing", code: "123456" } }),
        () => {},
        () => {},
      ),
    ).toBeDefined();
  });
});
