// One announcement per question, and a word on who closed it when it was not this panel.
import { describe, expect, it } from "vitest";
import type { FeedRow } from "../../../src/protocol/feed.ts";
import type { PanelState } from "../../../src/protocol/panel.ts";
import { announcement, closedCard, closedNotice } from "../../../src/webview/card/questions.ts";
import { merge, ROW_LIMIT } from "../../../src/webview/feed/rows.ts";
import { parseToPanel } from "../../../src/webview/messages.ts";
import { sampleEffect, sampleRow, waitingRow } from "../sample-row.ts";

const state = (rows: readonly FeedRow[], cards: readonly string[]): PanelState => ({
  connection: { kind: "live" },
  rows,
  cards,
  restricted: false,
  now: 0,
});

describe("announcement", () => {
  const row = waitingRow({ sentence: "reaches x\u202E.example" });
  it("is made once for a new question, with hidden characters visible", () => {
    const said = announcement(state([], []), state([row], [row.id]));
    expect(said).toBe("claude-code is waiting for you: reaches x⟨RIGHT-TO-LEFT OVERRIDE⟩.example.");
    expect(announcement(state([row], [row.id]), state([row], [row.id]))).toBeUndefined();
  });
});

describe("closedNotice", () => {
  const before = waitingRow({ id: "q" });
  it.each<[FeedRow["state"], string]>([
    [{ kind: "answered", answer: "allow", by: "terminal" }, "Answered in the terminal: allowed."],
    [{ kind: "answered", answer: "deny", by: "deadline" }, "Unanswered, denied."],
    [{ kind: "answered", answer: "allow", by: "panel" }, ""],
    [{ kind: "ran", by: "panel" }, ""],
    [{ kind: "stopped", why: "answered in the terminal" }, "Stopped: answered in the terminal."],
    [{ kind: "failed", by: "terminal", milliseconds: 8 }, "Answered in the terminal: allowed."],
  ])("says how a question ended elsewhere", (ended, words) => {
    expect(closedNotice({ ...before, state: ended })).toBe(words);
  });
  it("is about the question that went", () => {
    expect(closedCard(state([before], ["q"]), state([before], []))).toBe("q");
    expect(closedCard(state([before], ["q"]), state([before], ["q"]))).toBeUndefined();
  });
});

describe("merge", () => {
  it("replaces changed rows and keeps the order of intention", () => {
    const [a, b] = [sampleRow(), sampleRow()];
    const changed: FeedRow = { ...a, state: { kind: "ran" } };
    expect(merge([a, b], [changed])).toEqual([changed, b]);
  });
  it("lets only the oldest fall away", () => {
    const many = Array.from({ length: ROW_LIMIT + 5 }, () => sampleRow());
    expect(merge([], many)).toEqual(many.slice(5));
  });
});

describe("parseToPanel", () => {
  it("takes a whole state", () => {
    const row = waitingRow({ effects: [sampleEffect("exfiltration", { span: { start: 0, end: 3 } })] });
    const message = { kind: "state", state: state([row], [row.id]) };
    expect(parseToPanel(message)).toEqual(message);
  });
  it.each([null, {}, { kind: "state" }, { kind: "pressed", key: "enter" }, { kind: "rows", rows: [{}], cards: [] }])(
    "drops what is no message: %j",
    (message) => {
      expect(parseToPanel(message)).toBeUndefined();
    },
  );
});
