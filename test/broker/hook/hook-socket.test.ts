// What the hook socket takes for an event: both ways of sending one come to the same call, and anything else gets no reply.
import net from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import type { HookCall } from "../../../src/broker/hook/hook-call.ts";
import { hookServer } from "../../../src/broker/hook/hook-socket.ts";
import { eventHead, frame, MAX_EVENT_BYTES } from "../../../src/protocol/hook.ts";

const caller = { agent: "claude-code", attended: "1", entry: "cli", parent: "42" };
const PASS = frame({ kind: "pass" });

let server: net.Server | undefined;
afterEach(() => server?.close());

/** Sends these parts one after the other; what came back, and the calls that were made of it. */
async function sent(...parts: readonly (string | Buffer)[]): Promise<{ text: string; calls: readonly HookCall[] }> {
  const calls: HookCall[] = [];
  const answer = async (call: HookCall) => {
    calls.push(call);
    return { kind: "pass" as const };
  };
  server = hookServer({ answer, identity: { pid: 1, version: "0" }, log: () => {} });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const socket = net.connect(typeof address === "object" && address !== null ? address.port : 0, "127.0.0.1");
  let text = "";
  socket.on("data", (part) => {
    text += String(part);
  });
  socket.on("error", () => {});
  const closed = new Promise((resolve) => socket.on("close", resolve));
  for (const part of parts) {
    socket.write(part);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await closed;
  return { text, calls };
}

describe("the hook socket", () => {
  const whole = `${eventHead(caller, 7)}{"a":1}`;

  it("takes an event behind its line", async () => {
    const { text, calls } = await sent(whole);
    expect(text).toBe(PASS);
    expect(calls).toMatchObject([{ agent: "claude-code", attended: "1", entry: "cli", parent: 42, body: '{"a":1}' }]);
  });

  it("takes it in pieces of any length", async () => {
    for (const at of [1, 5, whole.length - 8, whole.length - 7, whole.length - 1]) {
      const { text, calls } = await sent(whole.slice(0, at), whole.slice(at));
      expect(text).toBe(PASS);
      expect(calls).toMatchObject([{ body: '{"a":1}' }]);
      server?.close();
    }
  });

  it("takes the same over HTTP", async () => {
    const head =
      "POST /claude-code HTTP/1.0\r\ncontent-length: 7\r\ncountersign-attended: 1\r\ncountersign-entry: cli\r\n";
    const { text, calls } = await sent(`${head}countersign-parent: 42\r\n\r\n`, '{"a":1}');
    expect(text.endsWith(PASS)).toBe(true);
    expect(calls).toMatchObject([{ agent: "claude-code", attended: "1", entry: "cli", parent: 42, body: '{"a":1}' }]);
  });

  it("leaves out what a caller does not know", async () => {
    const { calls } = await sent(`${eventHead({ ...caller, attended: "unknown", entry: "unknown" }, 2)}{}`);
    expect(Object.keys(calls[0] ?? {}).toSorted()).toEqual(["agent", "body", "gone", "parent"]);
  });

  it("denies an event that is too large, when all of it has come", async () => {
    const bytes = MAX_EVENT_BYTES + 1;
    const { text, calls } = await sent(eventHead(caller, bytes), Buffer.alloc(bytes, "x"));
    expect(text).toContain("countersign 1 deny\nCountersign stopped this action: its event is larger than");
    expect(calls).toEqual([]);
  });

  it.each([
    ["a line that is no head", "countersign 1 pass\n"],
    ["another version", whole.replace("1", "2")],
    ["a head without end", "c".repeat(1000)],
    ["a length that is none", whole.replace(" 7 ", " -7 ")],
    ["a length beyond all bounds", whole.replace(" 7 ", " 999999999999 ")],
    ["an agent with a slash", whole.replace("claude-code", "../x")],
    ["more than the length says", `${whole} `],
    ["something else", "hello\n"],
  ])("makes no call of %s", async (_, text) => {
    const got = await sent(text);
    expect(got.calls).toEqual([]);
    expect(got.text).not.toContain("countersign 1 pass");
  });
});
