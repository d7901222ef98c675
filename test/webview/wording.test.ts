// The panel's words for verdicts, deadlines and the guard's state.
import { describe, expect, it } from "vitest";
import type { FeedRow, GuardStatus } from "../../src/protocol/feed.ts";
import { lineOf } from "../../src/protocol/feed-line.ts";
import { duration, guardWords, KINDS, labelOf, timeLeft, verdictOf, worstFirst } from "../../src/webview/wording.ts";
import { sampleEffect, sampleRow, waitingRow } from "./sample-row.ts";

const rule = { id: "npm-registry", scope: "preset", decision: "allow", note: "rule npm-registry" } as const;

const note = { file: "/ws/CLAUDE.md", line: 3, sentence: "invites the agent to act boldly", hidden: false };

describe("verdictOf", () => {
  it.each<[FeedRow, string, string]>([
    [sampleRow(), "Allowed", "good"],
    [sampleRow({ decision: "deny" }), "Denied", "bad"],
    [waitingRow(), "Waiting for you", "waiting"],
    [sampleRow({ state: { kind: "answered", answer: "allow", by: "panel" } }), "Allowed by you", "good"],
    [sampleRow({ state: { kind: "answered", answer: "deny", by: "terminal" } }), "Denied in the terminal", "bad"],
    [sampleRow({ state: { kind: "answered", answer: "deny", by: "deadline" } }), "Unanswered, denied", "bad"],
    [sampleRow({ decision: "ask", state: { kind: "ran", by: "panel" } }), "Allowed by you", "good"],
    [sampleRow({ decision: "ask", state: { kind: "failed", by: "terminal" } }), "Allowed in the terminal", "good"],
    [sampleRow({ decision: "ask", state: { kind: "ran" } }), "Allowed by a person", "good"],
    [sampleRow({ state: { kind: "stopped", why: "gone" } }), "Stopped", "bad"],
    [sampleRow({ state: { kind: "noticed" }, instructions: [note] }), "Heed", "waiting"],
    [sampleRow({ state: { kind: "noticed" }, instructions: [] }), "Noted", "quiet"],
  ])("says in a word what became of %#", (row, word, tone) => {
    expect(verdictOf(lineOf(row))).toMatchObject({ word, tone });
  });

  it("gives the rule as the reason, and harmless only where nothing is flagged", () => {
    expect(verdictOf(lineOf(sampleRow({ rules: [rule] }))).reason).toBe("rule npm-registry");
    expect(verdictOf(lineOf(sampleRow())).reason).toBe("harmless");
    expect(verdictOf(lineOf(sampleRow({ effects: [sampleEffect("network")] }))).reason).toBe("");
  });
});

describe("an effect", () => {
  it.each([
    ["outbound-message", "moves money (stripe)", "Moves money"],
    ["outbound-message", "spends money (run-instances)", "Moves money"],
    ["outbound-message", "sends a message to money@bank.example", "Reaches people"],
    ["network", "moves money", "Network"],
  ] as const)("%s that %s is called %s", (kind, sentence, label) => {
    expect(labelOf({ kind, sentence })).toBe(label);
  });
});

describe("what a session is told by", () => {
  const told = lineOf(sampleRow({ state: { kind: "noticed" }, instructions: [note] }));
  it("is said to change what is asked, except where nothing is asked", () => {
    expect(verdictOf(told, "balanced").reason).toBe("while it stands, more is asked about");
    expect(verdictOf(told, "observe").reason).toBe("");
  });
});

describe("guardWords", () => {
  const agent = (state: GuardStatus["agents"][number]["state"]) => ({
    agent: "claude-code",
    title: "Claude Code",
    state,
    settingsFile: "/x",
  });
  const status = (state: Parameters<typeof agent>[0], preset: GuardStatus["preset"] = "balanced"): GuardStatus => ({
    preset,
    agents: [agent(state)],
    asked: 0,
    decided: 0,
    liveSessions: 0,
    faults: [],
  });

  it.each<[string, GuardStatus | undefined, string]>([
    ["nothing is known", undefined, "Guard unknown"],
    ["hooks were changed", status({ kind: "drifted", problems: ["x"] }), "Guard broken"],
    ["hooks were changed while observing", status({ kind: "drifted", problems: ["x"] }, "observe"), "Guard broken"],
    ["no agent is guarded", status({ kind: "unguarded" }), "Guard off"],
    ["nothing is blocked", status({ kind: "guarded" }, "observe"), "Observing only"],
    ["all is well", status({ kind: "guarded" }), "Guard on"],
  ])("never shows the guard milder than it is when %s", (_name, given, title) => {
    expect(guardWords(given).title).toBe(title);
  });
});

it("puts the worst effect first and keeps every one", () => {
  const effects = [sampleEffect("file-read"), sampleEffect("network"), sampleEffect("exfiltration")];
  expect(worstFirst(effects).map((effect) => effect.kind)).toEqual(["exfiltration", "network", "file-read"]);
});

it("kinds differ in icon, shape and words", () => {
  const kinds = ["network", "outbound-message", "credential-change", "hidden-code", "guard-tamper"] as const;
  for (const told of ["icon", "shape", "label"] as const)
    expect(new Set(kinds.map((kind) => KINDS[kind][told])).size).toBe(kinds.length);
  expect(new Set(Object.values(KINDS).map(({ label }) => label)).size).toBe(Object.keys(KINDS).length);
});

it("counts down and never below nothing", () => {
  expect(timeLeft(272_000, 0)).toBe("4:32");
  expect(timeLeft(0, 5000)).toBe("0:00");
  expect(timeLeft(600_030, 0)).toBe("10:00");
});

it.each([
  [undefined, ""],
  [40, " 40 ms"],
  [1234, " 1.2 s"],
  [120_000, " 2 min"],
])("says %s milliseconds as '%s'", (milliseconds, words) => {
  expect(duration(milliseconds)).toBe(words);
});
