// The person's words begin a turn, redacted; what follows carries it, and the agent's plan as it stands.
import { expect, it } from "vitest";
import { rowsOf } from "../../../src/broker/audit/audit-rows.ts";
import { createTurns } from "../../../src/broker/sessions/turns.ts";
import { chained } from "../../../src/core/audit/chain.ts";
import { type AuditEvent, auditEntry } from "../../../src/core/audit/record.ts";
import type { FeedRow } from "../../../src/protocol/feed.ts";

function stage() {
  const rows: FeedRow[] = [];
  const told: AuditEvent[] = [];
  let seq = 0;
  const turns = createTurns({
    rows: { add: (row) => void rows.push(row), nextSeq: () => ++seq },
    audit: { append: (event) => void told.push(event), recent: () => [], close: () => {} },
    now: () => 1_000,
    log: () => {},
  });
  return { rows, told, turns };
}
const SESSION = { id: "s", agent: "claude-code" };

it("begins with what was asked, without its secrets, and is carried by what follows in that session", () => {
  const { rows, turns } = stage();
  turns.begin(SESSION, "/ws", "deploy with sk-ant-api03-AAAABBBBCCCCDDDD\nplease");
  const [row] = rows;
  expect(row).toMatchObject({ state: { kind: "prompted" }, cwd: "/ws", verb: "asked" });
  expect(row?.text).toMatch(/^deploy with ⟨secret .*⟩\nplease$/s);
  expect(turns.about("s", "Bash", {})).toEqual({ turn: row?.id });
  expect(turns.about("other", "Bash", {})).toEqual({});
});

it("knows the plan through lists, tasks and their states, and drops what was done when the next turn begins", () => {
  const { turns } = stage();
  turns.begin(SESSION, "/ws", "fix it");
  turns.about("s", "TaskCreate", { subject: "read" });
  turns.about("s", "TaskCreate", { subject: "mend" });
  const { plan } = turns.about("s", "TaskUpdate", { taskId: "1", status: "completed" });
  expect(plan).toEqual([
    { text: "read", state: "done" },
    { text: "mend", state: "open" },
  ]);
  turns.begin(SESSION, "/ws", "and now?");
  expect(turns.about("s", "TaskCreate", { subject: "test" }).plan?.map(({ text }) => text)).toEqual(["mend", "test"]);
});

it("keeps a plan to what a person reads, however many tasks an agent makes", () => {
  const { turns } = stage();
  const plans = Array.from({ length: 200 }, (_, index) => turns.about("s", "TaskCreate", { subject: `${index}` }).plan);
  expect(plans.at(-1)).toHaveLength(50);
  expect(plans.at(-1)?.at(-1)?.text).toBe("49");
});

it("stands in the log, from which a new broker reads it back", () => {
  const { rows, told, turns } = stage();
  turns.begin(SESSION, "/ws", "fix the tests");
  const hash = () => "0".repeat(64);
  const [event] = told;
  if (event === undefined) throw new Error("Nothing was recorded.");
  const { line } = chained(
    auditEntry(event, 1_000, { now: 1_000, sha256: hash, fingerprint: hash }),
    "0".repeat(64),
    hash,
  );
  expect(rowsOf([line])).toEqual(rows);
});
