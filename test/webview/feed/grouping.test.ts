// Folding and filtering may tidy the feed; they must never take a row away that asked, was denied or had an effect.
import { describe, expect, it } from "vitest";
import type { FeedLine } from "../../../src/protocol/feed-line.ts";
import { type Chip, NO_FILTER } from "../../../src/webview/feed/filter.ts";
import { foldWords } from "../../../src/webview/feed/fold-words.ts";
import { itemsOf, unfolded } from "../../../src/webview/feed/grouping.ts";
import { turnsOf } from "../../../src/webview/feed/turns.ts";
import { sampleLine, storeOf } from "../feed-lines.ts";
import { sampleEffect, waitingRow } from "../sample-row.ts";

const items = (lines: readonly FeedLine[], filter = NO_FILTER) => itemsOf(storeOf(lines), filter);
const kinds = (lines: readonly FeedLine[]) => items(lines).map((item) => item.kind);
const reads = (count: number) => Array.from({ length: count }, () => sampleLine({ verb: "reads", tool: "Read" }));
const prompt = (over: object = {}) => sampleLine({ state: { kind: "prompted" }, sentence: "fix the tests", ...over });

describe("itemsOf", () => {
  it("folds three equal harmless neighbours, and not two", () => {
    expect(kinds(reads(3))).toEqual(["heading", "fold"]);
    expect(kinds(reads(2))).toEqual(["heading", "row", "row"]);
  });

  it.each([
    ["a waiting row", () => sampleLine(waitingRow({ verb: "reads" }))],
    ["a denied row", () => sampleLine({ verb: "reads", decision: "deny" })],
    ["a failed row", () => sampleLine({ verb: "reads", state: { kind: "failed" } })],
    ["a row with a flagged effect", () => sampleLine({ verb: "reads", effects: [sampleEffect("network")] })],
    ["an answered row", () => sampleLine({ verb: "reads", state: { kind: "answered", answer: "allow", by: "panel" } })],
    ["a row with a plan", () => sampleLine({ verb: "reads", plan: [{ text: "one", state: "open" }] })],
  ])("never folds %s", (_name, made) => {
    const before = reads(3);
    const { seq, id, ...rest } = made();
    const row = { ...rest, id: `x${id}`, seq: (before.at(-1)?.seq ?? 0) + 1 };
    const after = reads(3).map((line) => ({ ...line, seq: line.seq + 10 }));
    expect(kinds([...before, row, ...after])).toEqual(["heading", "fold", "row", "fold"]);
  });

  it("heads every change of session and of turn, and begins a turn with the person's words", () => {
    expect(kinds([sampleLine(), sampleLine({ session: "s2" }), sampleLine()])).toEqual([
      ...["heading", "row", "heading", "row", "heading", "row"],
    ]);
    const begin = prompt();
    const lines = [
      begin,
      sampleLine({ turn: begin.id }),
      sampleLine({ session: "s2" }),
      sampleLine({ turn: begin.id }),
    ];
    expect(kinds(lines)).toEqual(["turn", "row", "heading", "row", "heading", "row"]);
  });

  it("unfolds what is open, behind its fold", () => {
    const folded = items(reads(4));
    const key = folded[1]?.key ?? "";
    expect(unfolded(folded, new Set([key])).map((item) => item.kind)).toEqual([
      "heading",
      "fold",
      "row",
      "row",
      "row",
      "row",
    ]);
    expect(unfolded(folded, new Set(["other"]))).toBe(folded);
  });

  it("keeps what it made of lines that have not changed", () => {
    const store = storeOf(Array.from({ length: 600 }, () => sampleLine({ decision: "deny" })));
    const first = itemsOf(store, NO_FILTER);
    const again = itemsOf(storeOf([]), NO_FILTER);
    expect(again).toEqual([]);
    expect(itemsOf(store, NO_FILTER).every((item, at) => item === first[at])).toBe(true);
  });
});

describe("a fold", () => {
  const named = (verb: string, objects: readonly string[]) =>
    foldWords(objects.map((object) => sampleLine({ verb, object })));
  it.each([
    ["reads", ["src/a.ts", "src/b.ts", "src/deep/c.ts"], "Reads 3 files in src"],
    ["reads", ["src/a.ts", "test/b.ts", "c.ts"], "Reads 3 files"],
    ["runs", ["npm test", "ls", "git status"], "Runs 3 commands"],
    ["asks you", ["x", "y", "z"], "Asks you 3 times"],
  ] as const)("of %s is named by what it holds", (verb, objects, words) => expect(named(verb, objects)).toBe(words));
});

describe("a turn", () => {
  it("knows its words and the newest plan of the agent", () => {
    const begin = prompt();
    const plan = (state: "open" | "done") => sampleLine({ turn: begin.id, plan: [{ text: "fix", state }] });
    const turns = turnsOf(storeOf([begin, plan("open"), plan("done"), sampleLine({ turn: begin.id })]));
    expect(turns.get(begin.id)).toMatchObject({ prompt: { id: begin.id }, plan: [{ text: "fix", state: "done" }] });
  });
});

describe("a filter", () => {
  const network = sampleLine({ effects: [sampleEffect("network")], object: "curl" });
  const denied = sampleLine({ decision: "deny" });
  const quiet = sampleLine({ effects: [sampleEffect("network", { flag: false })] });
  const failed = sampleLine({ state: { kind: "failed" }, session: "s2" });
  const rows = [network, denied, quiet, failed];
  const left = (chips: readonly Chip[], text = "", session?: string) =>
    items(rows, { chips, text, ...(session !== undefined && { session }) }).flatMap((item) =>
      item.kind === "row" ? [item.line.id] : [],
    );

  it("shows any of the chosen kinds, flagged effects only", () => {
    expect(left([], " ")).toHaveLength(4);
    expect(left(["network"])).toEqual([network.id]);
    expect(left(["network", "denied"])).toEqual([network.id, denied.id]);
    expect(left(["failed"])).toEqual([failed.id]);
  });
  it("searches without regard to case, and keeps to one session where it is told to", () => {
    expect(left([], "CURL")).toEqual([network.id]);
    expect(left([], "", "s2")).toEqual([failed.id]);
  });
});
