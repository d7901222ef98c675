// Each question appears in the window whose folder holds it; one that is nobody's appears everywhere; none is lost.
import { describe, expect, it } from "vitest";
import { fromSnapshot, withRows, withStatus } from "../../../src/extension/connection/feed-model.ts";
import { panelPage } from "../../../src/extension/panel/panel-page.ts";
import { holds, questionsFor } from "../../../src/extension/questions/questions.ts";
import type { GuardStatus } from "../../../src/protocol/feed.ts";
import { sampleRow, waitingRow } from "../../webview/sample-row.ts";

describe("holds", () => {
  it.each([
    ["/w/a", "/w/a", true],
    ["/w/a/", "/w/a/src", true],
    ["/w/a", "/w/ab", false],
    ["C:\\w", "C:\\w\\src", true],
    ["/", "/anything", true],
  ])("says whether %s holds %s", (folder, path, expected) => {
    expect(holds([folder], path)).toBe(expected);
  });
});

describe("questionsFor", () => {
  const here = waitingRow({ cwd: "/w/here/src" });
  const there = waitingRow({ cwd: "/w/there" });
  const nobody = waitingRow({ cwd: "/tmp" });
  const rows = [here, there, nobody, sampleRow({ cwd: "/w/here" })];

  it("shows one's own and nobody's questions", () => {
    expect(questionsFor(rows, ["/w/here"], ["/w/here", "/w/there"])).toEqual([here, nobody]);
  });
  it("shows every question while other windows' folders are not known", () => {
    expect(questionsFor(rows, ["/w/here"], [])).toEqual([here, there, nobody]);
  });
  it("hides no question from every window", () => {
    const windows = [["/w/here"], ["/w/there"], []];
    const all = windows.flatMap((folders) => questionsFor(rows, folders, windows.flat()));
    expect(new Set(all)).toEqual(new Set([here, there, nobody]));
  });
});

describe("the feed model", () => {
  const status: GuardStatus = { preset: "balanced", agents: [], asked: 0, decided: 0, liveSessions: 0, faults: [] };
  const model = fromSnapshot({ revision: 4, rows: [sampleRow()], status });
  it("takes the next news and refuses a gap", () => {
    const news = sampleRow();
    expect(withRows(model, 5, [news])).toMatchObject({
      kind: "next",
      model: { revision: 5, rows: [...model.rows, news] },
    });
    expect(withRows(model, 6, [news])).toEqual({ kind: "gap" });
    expect(withStatus(model, 4, status)).toEqual({ kind: "gap" });
  });
});

describe("the panel's page", () => {
  const sources = { script: "https://r/panel.js", codicons: "https://r/codicon.css", cspSource: "https://r" };
  it("lets nothing run but its one script, by a nonce that never repeats", () => {
    const [first, second] = [panelPage(sources), panelPage(sources)];
    expect(first).toContain("default-src 'none'");
    expect(first).not.toContain("unsafe");
    const nonce = /script-src 'nonce-([^']{32})'/.exec(first)?.[1];
    expect(first.match(/<script/g)).toHaveLength(1);
    expect(first).toContain(`<script nonce="${nonce}"`);
    expect(second).not.toContain(nonce);
  });
});
