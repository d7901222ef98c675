// Rows of any age come back from the log: in order, with what became of them, wherever in a large log they stand.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openAuditFile } from "../../../src/broker/audit/audit-file.ts";
import { rowsBefore } from "../../../src/broker/audit/backlog.ts";
import type { ActionId, AgentAction, SessionId } from "../../../src/core/action.ts";
import type { Verdict } from "../../../src/core/decision.ts";
import type { FeedRow } from "../../../src/protocol/feed.ts";
import { sampleRow } from "../../webview/sample-row.ts";

const COUNT = 3_000;
const ASKED = 1_200;
const LONG = 2_000;
let folder: string;
let log: string;

const VERDICT: Verdict = { decision: "allow", effects: [], problems: [], rules: [], sentence: "does nothing" };

function action(id: string): AgentAction {
  return {
    id: id as ActionId,
    agent: "claude-code",
    session: "s" as SessionId,
    cwd: "/ws",
    workspace: ["/ws"],
    tool: "Bash",
    input: {},
    operation: { kind: "shell", command: "ls", dialect: "posix", background: false },
  };
}

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "countersign-backlog-"));
  log = path.join(folder, "audit.jsonl");
  // The disk itself is not what is tested here, and waiting for it 3,000 times takes long.
  const sync = fs.fdatasyncSync;
  fs.fdatasyncSync = () => {};
  const file = openAuditFile(log, Date.now);
  const name = (seq: number) => ({ id: `r${seq}`, agent: "claude-code", session: "s" });
  for (let seq = 1; seq <= COUNT; seq++) {
    const asked = seq === ASKED ? ({ kind: "waiting", deadline: 0, where: "panel" } as const) : undefined;
    const text = seq === LONG ? `# ${"x y ".repeat(15_000)}` : `echo ${"word ".repeat(40)}${seq}`;
    const keep: FeedRow = { ...sampleRow({ text }), id: `r${seq}`, seq, ...(asked && { state: asked }) };
    file.append(
      { kind: "decision", action: action(`r${seq}`), verdict: VERDICT, inputHash: "h", preset: "balanced", keep },
      seq,
    );
    if (seq % 2 === 0 && seq !== ASKED)
      file.append({ kind: "outcome", action: name(seq), ok: seq % 4 === 0, milliseconds: seq }, seq);
    if (seq === ASKED + 1_500) file.append({ kind: "answer", action: name(ASKED), answer: "deny", by: "panel" }, seq);
    if (seq % 500 === 0)
      file.append({ kind: "guard", what: "told", sentence: "something happened", grave: false }, seq);
  }
  file.close();
  fs.fdatasyncSync = sync;
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const seqs = async (before: number, limit: number) => (await rowsBefore(log, before, limit)).rows.map(({ seq }) => seq);

describe("rows before another", () => {
  it.each([2, 3, 500, 1_234, 2_001, COUNT, COUNT + 1])("%i are the nearest, in order, none missing", async (before) => {
    const found = await seqs(before, 100);
    expect(found.length).toBeGreaterThanOrEqual(Math.min(100, before - 1));
    expect(found).toEqual(Array.from({ length: found.length }, (_, at) => before - found.length + at));
  });

  it("lead back to the beginning, page by page, and say that they have come there", async () => {
    let before = COUNT + 1;
    let pages = 0;
    for (let isAll = false; !isAll && pages < 100; pages++) {
      const page = await rowsBefore(log, before, 500);
      expect(page.rows.at(-1)?.seq).toBe(before - 1);
      before = page.rows[0]?.seq ?? 0;
      isAll = page.isAll;
    }
    expect(before).toBe(1);
    expect(pages).toBeLessThanOrEqual(6);
  });

  it("know what became of them, also where that stands on another page, or far behind", async () => {
    const rows = new Map((await rowsBefore(log, 1_301, 200)).rows.map((row) => [row.seq, row.state]));
    expect(rows.get(1_300)).toEqual({ kind: "ran", milliseconds: 1_300 });
    expect(rows.get(1_298)).toEqual({ kind: "failed", milliseconds: 1_298 });
    expect(rows.get(1_299)).toEqual({ kind: "decided" });
    expect(rows.get(ASKED)).toMatchObject({ kind: "answered", answer: "deny", by: "panel" });
  });

  it("are none where there is no log", async () => {
    expect(await rowsBefore(path.join(folder, "none"), 5, 10)).toEqual({ rows: [], isAll: true });
    fs.writeFileSync(path.join(folder, "odd"), "no record\n{}\n\nhalf a li");
    expect(await rowsBefore(path.join(folder, "odd"), 5, 10)).toEqual({ rows: [], isAll: true });
  });
});
