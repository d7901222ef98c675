// Folding and filtering may tidy the feed; they must never take a row away that asked, was denied or had an effect.
import { describe, expect, it } from "vitest";
import { filtered, itemsOf } from "../../src/webview/feed/grouping.ts";
import { sampleEffect, sampleRow, waitingRow } from "./sample-row.ts";

const kinds = (rows: Parameters<typeof itemsOf>[0]) => itemsOf(rows).map((item) => item.kind);
const reads = (count: number) => Array.from({ length: count }, () => sampleRow({ verb: "reads", tool: "Read" }));

describe("itemsOf", () => {
  it("folds three equal harmless neighbours, and not two", () => {
    expect(kinds(reads(3))).toEqual(["heading", "fold"]);
    expect(kinds(reads(2))).toEqual(["heading", "row", "row"]);
  });

  it.each([
    ["a waiting row", waitingRow({ verb: "reads" })],
    ["a denied row", sampleRow({ verb: "reads", decision: "deny" })],
    ["a failed row", sampleRow({ verb: "reads", state: { kind: "failed" } })],
    ["a row with a flagged effect", sampleRow({ verb: "reads", effects: [sampleEffect("network")] })],
    ["an answered row", sampleRow({ verb: "reads", state: { kind: "answered", answer: "allow", by: "panel" } })],
  ])("never folds %s", (_name, row) => {
    expect(kinds([...reads(3), row, ...reads(3)])).toEqual(["heading", "fold", "row", "fold"]);
  });

  it("heads every change of session", () => {
    const other = sampleRow({ session: "s2" });
    expect(kinds([sampleRow(), other, sampleRow()])).toEqual(["heading", "row", "heading", "row", "heading", "row"]);
  });
});

describe("filtered", () => {
  const network = sampleRow({ effects: [sampleEffect("network")], object: "curl" });
  const denied = sampleRow({ decision: "deny" });
  const quiet = sampleRow({ effects: [sampleEffect("network", { flag: false })] });
  const rows = [network, denied, quiet, sampleRow()];

  it("shows everything without a filter", () => {
    expect(filtered(rows, { chips: [], text: " " })).toEqual(rows);
  });
  it("shows any of the chosen kinds, flagged effects only", () => {
    expect(filtered(rows, { chips: ["network"], text: "" })).toEqual([network]);
    expect(filtered(rows, { chips: ["network", "denied"], text: "" })).toEqual([network, denied]);
  });
  it("searches without regard to case", () => {
    expect(filtered(rows, { chips: [], text: "CURL" })).toEqual([network]);
  });
});
