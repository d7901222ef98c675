// One announcement per question, and a word on who closed it when it was not this panel.
import { describe, expect, it } from "vitest";
import type { FeedRow } from "../../../src/protocol/feed.ts";
import { lineOf } from "../../../src/protocol/feed-line.ts";
import type { PanelState } from "../../../src/protocol/panel.ts";
import { questionsOf } from "../../../src/webview/card/coalesce.ts";
import { announcements, closedCard, closedNotice } from "../../../src/webview/card/questions.ts";
import { parseToPanel } from "../../../src/webview/messages.ts";
import { sampleEffect, waitingRow } from "../sample-row.ts";

const state = (rows: readonly FeedRow[], cards: readonly FeedRow[]): PanelState => ({
  connection: { kind: "live" },
  rows: rows.map(lineOf),
  cards,
  restricted: false,
  now: 0,
});

describe("announcements", () => {
  const row = waitingRow({ sentence: "reaches x\u202E.example" });
  const said = (rows: readonly FeedRow[], told: readonly string[] = []) =>
    announcements(questionsOf(rows), new Set(told), undefined).map(({ words }) => words);
  const words = "Waiting for you: claude-code wants to run something that reaches x⟨RIGHT-TO-LEFT OVERRIDE⟩.example.";
  it("are made once for a new question, with hidden characters visible", () => {
    expect(said([row])).toEqual([words]);
    expect(said([row], [row.id])).toEqual([]);
  });
  it("tell of every question, also where two come at once", () => {
    expect(said([row, waitingRow({ ...row, id: "other", text: "else" })])).toEqual([words, words]);
  });
  it("tell of an equal question of a parallel agent no second time", () => {
    const parallel = { ...row, id: "parallel", subAgent: "b" };
    expect(said([row, parallel])).toEqual([words]);
    expect(said([row, parallel], [row.id])).toEqual([]);
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
    expect(closedNotice(lineOf({ ...before, state: ended }))).toBe(words);
  });
  it("is about the question that went", () => {
    expect(closedCard([before], [])).toBe("q");
    expect(closedCard([before], [before])).toBeUndefined();
  });
});

describe("parseToPanel", () => {
  it("takes a whole state", () => {
    const row = waitingRow({ effects: [sampleEffect("exfiltration", { span: { start: 0, end: 3 } })] });
    const message = { kind: "state", state: state([row], [row]) };
    expect(parseToPanel(message)).toEqual(message);
  });
  it.each([null, {}, { kind: "state" }, { kind: "pressed", key: "enter" }, { kind: "rows", rows: [{}], cards: [] }])(
    "drops what is no message: %j",
    (message) => {
      expect(parseToPanel(message)).toBeUndefined();
    },
  );
});
