// Whatever fails in the broker while it decides, the agent gets a denial: never silence, never an allow.
// The failures of the shim, and of the way to the broker, are in failure.process.test.ts.
import http from "node:http";
import type net from "node:net";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { answerHook } from "../../src/broker/flow/answer-hook.ts";
import type { FlowPorts } from "../../src/broker/flow/ports.ts";
import type { HookCall } from "../../src/broker/hook/hook-call.ts";
import { hookServer } from "../../src/broker/hook/hook-socket.ts";
import { MAX_EVENT_BYTES } from "../../src/protocol/hook.ts";
import { event, type Stage, stage, TERMINAL, UNATTENDED } from "../broker/flow/stage.ts";

const fail = () => {
  throw new Error("broken");
};
let at: Stage;
let server: net.Server | undefined;
beforeEach(() => {
  at = stage();
  at.decision = "allow";
});
afterEach(() => server?.close());

async function replyOf(ports: FlowPorts, body: string, who: Partial<HookCall> = {}): Promise<string> {
  server = hookServer({
    answer: (call) => answerHook(ports, { ...call, ...who }),
    identity: { pid: 1, version: "0" },
    log: () => {},
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return new Promise((resolve, reject) => {
    const request = http.request({ host: "127.0.0.1", port, method: "POST", path: "/claude-code" }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => resolve(Buffer.concat(parts).toString("utf8")));
    });
    request.on("error", reject);
    request.end(body);
  });
}

const DENIAL = /^\ncountersign 1 deny\nCountersign.+\ncountersign 1 end\n$/s;
const action = JSON.stringify(event("PreToolUse"));

describe("A failure never allows", () => {
  it("control: when nothing fails, the same event is allowed", async () => {
    expect(await replyOf(at.ports, action)).toContain('"permissionDecision":"allow"');
  });

  const failures: readonly (readonly [string, (ports: FlowPorts) => Partial<FlowPorts>])[] = [
    ["the engine", (ports) => ({ judgement: { ...ports.judgement, judge: fail } })],
    ["the log", (ports) => ({ audit: { ...ports.audit, append: fail } })],
    ["the memory of the session, to read", (ports) => ({ sessions: { ...ports.sessions, enter: fail } })],
    ["the memory of the session, to write", (ports) => ({ sessions: { ...ports.sessions, learn: fail } })],
    ["the rule files", () => ({ ruleSets: fail })],
    ["the view of the disk", () => ({ world: fail })],
    ["the workspace", () => ({ workspaceOf: fail })],
    ["the feed", (ports) => ({ rows: { ...ports.rows, add: fail } })],
    ["the settings", () => ({ settings: fail })],
    ["the clock", () => ({ now: fail })],
    ["the canary", () => ({ canary: fail })],
    ["the count of events", () => ({ saw: fail })],
    ["the memory of tool uses", (ports) => ({ uses: { ...ports.uses, begin: fail } })],
  ];
  it.each(failures)("of %s", async (_, broken) => {
    expect(`\n${await replyOf({ ...at.ports, ...broken(at.ports) }, action)}`).toMatch(DENIAL);
  });

  const asking: readonly (readonly [string, (ports: FlowPorts) => Partial<FlowPorts>])[] = [
    ["the questions", (ports) => ({ questions: { ...ports.questions, open: fail } })],
    ["the count of windows", () => ({ windows: fail })],
  ];
  it.each(asking)("of %s, when a person should be asked", async (_, broken) => {
    at.decision = "ask";
    expect(`\n${await replyOf({ ...at.ports, ...broken(at.ports) }, action, UNATTENDED)}`).toMatch(DENIAL);
  });

  it("of the look for a terminal, when a session claims one", async () => {
    at.decision = "ask";
    expect(`\n${await replyOf({ ...at.ports, hasTerminal: fail }, action, TERMINAL)}`).toMatch(DENIAL);
  });

  it.each([
    ["empty", ""],
    ["no JSON", "{"],
    ["no object", "null"],
    ["without a name", "{}"],
    ["of an unknown name", JSON.stringify(event("preToolUse"))],
    ["of a name that objects inherit", JSON.stringify(event("constructor"))],
    ["without a tool", JSON.stringify({ hook_event_name: "PreToolUse", session_id: "s", cwd: "/" })],
    ["without a session", JSON.stringify(event("PreToolUse", { session_id: undefined }))],
    ["of a tool that is no text", JSON.stringify(event("PreToolUse", { tool_name: 5 }))],
    ["larger than may be", `${action.slice(0, -1)},"x":"${"x".repeat(MAX_EVENT_BYTES)}"}`],
  ])("of an event that is %s", async (_, body) => {
    expect(`\n${await replyOf(at.ports, body)}`).toMatch(DENIAL);
  });

  it("to remember what a person allowed", async () => {
    at.decision = "ask";
    const ports = { ...at.ports, sessions: { ...at.ports.sessions, learn: fail } };
    const reply = replyOf(ports, action, UNATTENDED);
    const question = await vi.waitFor(() => ports.questions.waiting()[0] ?? fail());
    ports.questions.settle(question.id, { answer: "allow", by: "panel" });
    expect(`\n${await reply}`).toMatch(DENIAL);
  });
});
