// The order of things: a record is on the disk itself before the agent, or the window, hears of it.
// What cannot be recorded does not happen.
import fs from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openAuditFile } from "../../src/broker/audit/audit-file.ts";
import type { AuditLog } from "../../src/broker/audit/audit-port.ts";
import { answerHook } from "../../src/broker/flow/answer-hook.ts";
import type { FlowPorts } from "../../src/broker/flow/ports.ts";
import { answerQuestion } from "../../src/broker/flow/settle.ts";
import { parseRecord } from "../../src/core/audit/chain.ts";
import { event, type Stage, stage } from "../broker/flow/stage.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const inside = temporaryFolder();
let folder: string;
let file: string;
let audit: AuditLog;
let at: Stage;
let ports: FlowPorts;
let steps: string[];
beforeEach(() => {
  folder = inside();
  file = path.join(folder, "audit.jsonl");
  audit = openAuditFile(file, () => 1);
  at = stage();
  ports = { ...at.ports, audit };
  steps = [];
  const sync = fs.fdatasyncSync;
  vi.spyOn(fs, "fdatasyncSync").mockImplementation((handle) => {
    sync(handle);
    steps.push("on disk");
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  audit.close();
});

const call = async (name: string) => {
  const gone = new AbortController().signal;
  const reply = await answerHook(ports, { agent: "claude-code", body: JSON.stringify(event(name)), parent: 0, gone });
  steps.push(`reply ${reply.kind}`);
  return reply;
};
const events = () =>
  fs
    .readFileSync(file, "utf8")
    .split("\n")
    .slice(0, -1)
    .map((line) => parseRecord(line)?.EventName.replace("countersign.", ""));
const waiting = () => vi.waitFor(() => ports.questions.waiting()[0] ?? Promise.reject(new Error("no question")));
const full = () =>
  vi.spyOn(fs, "writeSync").mockImplementation(() => {
    throw new Error("ENOSPC");
  });

describe("No decision or answer is lost", () => {
  it.each([
    ["allow", "json"],
    ["deny", "deny"],
  ] as const)("a decision to %s is on disk before its reply", async (decision, kind) => {
    at.decision = decision;
    await call("PreToolUse");
    expect(steps).toEqual(["on disk", `reply ${kind}`]);
    expect(events()).toEqual(["decision"]);
  });

  it.each([
    ["allow-once", "json", ["decision", "answer"]],
    ["allow-session", "json", ["decision", "answer", "guard"]],
    ["deny", "deny", ["decision", "answer"]],
  ] as const)(
    "an answer (%s) is on disk before the window and the agent hear of it",
    async (kind, replied, records) => {
      const reply = call("PreToolUse");
      const { id, inputHash } = await waiting();
      expect(steps).toEqual(["on disk"]);
      expect(answerQuestion(ports, { actionId: id, inputHash, answer: { kind } })).toEqual({ kind: "taken" });
      steps.push("window told");
      await reply;
      expect(steps).toEqual([...records.map(() => "on disk"), "window told", `reply ${replied}`]);
      expect(events()).toEqual(records);
    },
  );

  it("a decision that finds no room is a denial", async () => {
    at.decision = "allow";
    full();
    expect(await call("PreToolUse")).toMatchObject({ kind: "deny", sentence: expect.stringContaining("audit log") });
  });

  it.each(["allow-once", "allow-session"] as const)(
    "an answer (%s) that finds no room denies, and allows nothing later",
    async (kind) => {
      const reply = call("PreToolUse");
      const { id, inputHash } = await waiting();
      const disk = full();
      expect(answerQuestion(ports, { actionId: id, inputHash, answer: { kind } })).toMatchObject({ kind: "refused" });
      expect((await reply).kind).toBe("deny");
      expect(at.rules).toEqual([]);
      disk.mockRestore();
      expect(events()).toEqual(["decision"]);
    },
  );

  it("a decision that the disk did not confirm is a denial", async () => {
    at.decision = "allow";
    vi.spyOn(fs, "fdatasyncSync").mockImplementation(() => {
      throw new Error("EIO");
    });
    expect((await call("PreToolUse")).kind).toBe("deny");
    expect(events()).toEqual([]);
  });
});
