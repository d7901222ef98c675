// An answer counts for the one action, the one input and the one session that the person saw, and for nothing else;
// and nothing but a person's answer in a window lets a held action run.
import { beforeEach, describe, expect, it, vi } from "vitest";
import { answerHook } from "../../src/broker/flow/answer-hook.ts";
import { answerQuestion, settleOutcome } from "../../src/broker/flow/settle.ts";
import type { HookCall } from "../../src/broker/hook/hook-call.ts";
import type { Answer } from "../../src/protocol/window.ts";
import { event, type Stage, stage, TERMINAL, UNATTENDED } from "../broker/flow/stage.ts";
import { sampleEffect } from "../webview/sample-row.ts";

let at: Stage;
let gone: AbortController;
beforeEach(() => {
  at = stage();
  gone = new AbortController();
});

const call = (body: object, who: Partial<HookCall> = UNATTENDED) =>
  answerHook(at.ports, { agent: "claude-code", body: JSON.stringify(body), parent: 0, gone: gone.signal, ...who });
const waiting = () => vi.waitFor(() => at.ports.questions.waiting()[0] ?? Promise.reject(new Error("no question")));
const answer = (kind: "allow-once" | "allow-session", more: Partial<Answer> = {}) => {
  const [question] = at.ports.questions.waiting();
  return answerQuestion(at.ports, {
    actionId: question?.id ?? "",
    inputHash: question?.inputHash ?? "",
    answer: { kind },
    ...more,
  });
};
const isHeld = async (reply: Promise<unknown>) =>
  (await Promise.race([reply, new Promise((resolve) => setTimeout(resolve, 20, "held"))])) === "held";

describe("What was shown is what runs", () => {
  it("control: the answer to the very action lets it run", async () => {
    const reply = call(event("PreToolUse"));
    await waiting();
    expect(answer("allow-once")).toEqual({ kind: "taken" });
    expect(await reply).toMatchObject({ kind: "json", json: expect.stringContaining('"allow"') });
  });

  it.each([
    ["another hash", { inputHash: "0".repeat(64) }],
    ["no hash", { inputHash: "" }],
  ])("an answer with %s is refused, and the question stays", async (_, wrong) => {
    const reply = call(event("PreToolUse"));
    await waiting();
    expect(answer("allow-once", wrong)).toMatchObject({ kind: "refused" });
    expect(await isHeld(reply)).toBe(true);
  });

  it("an allow is refused where the action would do something else by now, and the action does not run", async () => {
    const reply = call(event("PreToolUse"));
    await waiting();
    at.effects = [sampleEffect("network")];
    expect(answer("allow-once")).toMatchObject({ kind: "refused", sentence: expect.stringContaining("changed") });
    expect(await reply).toMatchObject({ kind: "deny" });
    expect(at.audit).not.toContainEqual(expect.objectContaining({ kind: "answer", answer: "allow" }));
    expect(at.facts).toEqual([]);
  });

  it("an allow is refused where the action would be denied by now", async () => {
    const reply = call(event("PreToolUse"));
    await waiting();
    at.decision = "deny";
    expect(answer("allow-once")).toMatchObject({ kind: "refused" });
    expect(await reply).toMatchObject({ kind: "deny" });
  });

  it("an allow counts where less would come of it than was shown", async () => {
    at.effects = [sampleEffect("network")];
    const reply = call(event("PreToolUse"));
    await waiting();
    at.effects = [];
    expect(answer("allow-once")).toEqual({ kind: "taken" });
    expect(await reply).toMatchObject({ kind: "json" });
  });

  it("an answer to an action that is not asked about is too late", () => {
    expect(answer("allow-once", { actionId: "a99" })).toMatchObject({ kind: "too-late" });
  });

  it.each([
    ["input", { tool_input: { command: "mail y" } }],
    ["description", { tool_input: { command: "mail x", description: "harmless" } }],
    ["folder", { cwd: "/elsewhere" }],
    ["tool", { tool_name: "PowerShell" }],
    ["session", { session_id: "t" }],
  ])("a prompt of another %s is not answered by the question", async (_, other) => {
    await call(event("PreToolUse"), TERMINAL);
    await waiting();
    const prompt = call(event("PermissionRequest", other), TERMINAL);
    answer("allow-once");
    expect(await prompt).toEqual({ kind: "pass" });
  });

  it.each([
    ["input", { tool_input: { command: "mail y" } }],
    ["switch", { tool_input: { command: "mail x", run_in_background: true } }],
    ["folder", { cwd: "/elsewhere" }],
    ["tool", { tool_name: "PowerShell" }],
  ])("a rule for the session does not carry over to another %s", async (_, other) => {
    const reply = call(event("PreToolUse"));
    await waiting();
    answer("allow-session");
    await reply;
    expect(await call(event("PreToolUse"))).toMatchObject({ kind: "json" });
    expect(await isHeld(call(event("PreToolUse", other)))).toBe(true);
  });

  it("a rule for the session does not outlast its innocence", async () => {
    const reply = call(event("PreToolUse"));
    await waiting();
    answer("allow-session");
    await reply;
    at.chain = ["read .env"];
    expect(await isHeld(call(event("PreToolUse")))).toBe(true);
  });

  it("an account that a held action has run does not let it run", async () => {
    const reply = call(event("PreToolUse"));
    await waiting();
    for (const end of ["ran", "failed", "refused"] as const) settleOutcome(at.ports, "s", { toolUseId: "t1", end });
    expect(await isHeld(reply)).toBe(true);
    expect(at.audit.map(({ kind }) => kind)).toEqual(["decision"]);
  });

  it("an account that a prompted action has run does not answer its prompt", async () => {
    await call(event("PreToolUse"), TERMINAL);
    await waiting();
    const prompt = call(event("PermissionRequest"), TERMINAL);
    settleOutcome(at.ports, "s", { toolUseId: "t1", end: "ran" });
    expect(await prompt).toEqual({ kind: "pass" });
  });

  it("the end of a turn or a session does not let a held action run", async () => {
    const reply = call(event("PreToolUse"));
    await waiting();
    for (const name of ["Stop", "SubagentStop", "SessionEnd"]) await call(event(name));
    expect(await isHeld(reply)).toBe(true);
  });
});
