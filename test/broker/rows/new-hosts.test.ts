import { describe, expect, it } from "vitest";
import { withNewHosts } from "../../../src/broker/rows/new-hosts.ts";
import type { FeedRow } from "../../../src/protocol/feed.ts";
import { sampleEffect, sampleRow, waitingRow } from "../../webview/sample-row.ts";

const reaching = (name: string) => ({
  effects: [sampleEffect("network", { detail: { host: { name, class: "public" as const } } })],
});
const fresh = (earlier: readonly FeedRow[]) =>
  withNewHosts(waitingRow(reaching("a.example")), { all: () => earlier }).newHosts;

describe("a host of a question is new", () => {
  it("when the feed knows nothing of it", () => {
    expect(fresh([])).toEqual(["a.example"]);
    expect(fresh([sampleRow(reaching("b.example"))])).toEqual(["a.example"]);
  });
  it.each<FeedRow["state"]>([
    { kind: "waiting", deadline: 1, where: "panel" },
    { kind: "answered", answer: "deny", by: "panel" },
    { kind: "stopped", why: "x" },
  ])("when the only action that wanted it was not let through: %o", (state) => {
    expect(fresh([sampleRow({ ...reaching("a.example"), decision: "ask", state })])).toEqual(["a.example"]);
  });
  it.each<FeedRow["state"]>([
    { kind: "ran" },
    { kind: "failed" },
    { kind: "decided" },
    { kind: "answered", answer: "allow", by: "terminal" },
  ])("not after an action that reached it: %o", (state) => {
    expect(fresh([sampleRow({ ...reaching("a.example"), state })])).toBeUndefined();
  });
  it("never on a row that asks nothing", () => {
    expect(withNewHosts(sampleRow(reaching("a.example")), { all: () => [] }).newHosts).toBeUndefined();
  });
});
