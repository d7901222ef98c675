// Rule 13: equal questions of parallel agents share a card only where everything is equal that is shown and would run.
import { describe, expect, it } from "vitest";
import type { FeedRow } from "../../../src/protocol/feed.ts";
import { questionsOf } from "../../../src/webview/card/coalesce.ts";
import { sampleEffect, waitingRow } from "../sample-row.ts";

const first = waitingRow({ text: "curl x", inputHash: "h", effects: [sampleEffect("network")] });
const second = (over: Partial<FeedRow>): FeedRow => ({ ...first, id: "second", seq: first.seq + 1, ...over });
const groups = (...rows: readonly FeedRow[]) => questionsOf(rows).map((question) => question.rows.map(({ id }) => id));

describe("equal questions share a card", () => {
  it.each<[string, Partial<FeedRow>]>([
    ["another sub-agent", { subAgent: "tester" }],
    ["another session", { session: "s2" }],
    ["asked later, with a later deadline", { at: 9e12, state: { kind: "waiting", deadline: 9e12, where: "panel" } }],
  ])("%s", (_name, over) => {
    expect(groups(first, second(over))).toEqual([[first.id, "second"]]);
  });

  it("and show the earliest deadline", () => {
    const hurried = second({ state: { kind: "waiting", deadline: 5, where: "panel" } });
    expect(questionsOf([first, hurried])[0]?.deadline).toBe(5);
  });
});

describe("questions that differ in anything shown, or in what would run, ask apart", () => {
  it.each<[string, Partial<FeedRow>]>([
    ["text", { text: "curl y" }],
    ["input behind the text", { inputHash: "other" }],
    ["folder", { cwd: "/elsewhere" }],
    ["effects", { effects: [sampleEffect("lockout")] }],
    ["certainty of an effect", { effects: [sampleEffect("network", { certainty: "possible" })] }],
    ["what led here", { chain: ["read .env at 14:02"] }],
    ["the agent's words", { says: "Trust me" }],
    ["agent", { agent: "codex" }],
    ["hosts that are new", { newHosts: ["a.example"] }],
    ["whether it may be remembered", { mayRemember: false }],
    ["where it can be answered", { state: { kind: "waiting", deadline: 1, where: "panel-and-terminal" } }],
  ])("%s", (_name, over) => {
    expect(groups(first, second(over))).toEqual([[first.id], ["second"]]);
  });

  it("in the order in which they came", () => {
    expect(groups(second({ text: "z" }), first)).toEqual([["second"], [first.id]]);
  });
});
