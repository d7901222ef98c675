// Where a person answers: the reply to each event, by who sits at the session and which windows are open.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { answerHook } from "../../../src/broker/flow/answer-hook.ts";
import { answerQuestion, settleOutcome } from "../../../src/broker/flow/settle.ts";
import type { HookCall } from "../../../src/broker/hook/hook-call.ts";
import { EDITOR, event, type Stage, stage, TERMINAL, UNATTENDED } from "./stage.ts";

let at: Stage;
let gone: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  at = stage();
  gone = new AbortController();
});
afterEach(() => vi.useRealTimers());

const call = (body: object, who: Partial<HookCall> = {}) =>
  answerHook(at.ports, { agent: "claude-code", body: JSON.stringify(body), parent: 0, gone: gone.signal, ...who });
const row = (id = "a1") => at.ports.rows.get(id);
const answer = (kind: "allow-once" | "allow-session", id = "a1") =>
  answerQuestion(at.ports, { actionId: id, inputHash: row(id)?.inputHash ?? "", answer: { kind } });
const deny = (reason?: string) =>
  answerQuestion(at.ports, {
    actionId: "a1",
    inputHash: row()?.inputHash ?? "",
    answer: { kind: "deny", ...(reason === undefined ? {} : { reason }) },
  });
/** The transcript tells of the only tool use here. */
const ended = (end: "ran" | "failed" | "refused", time = Date.now()) =>
  settleOutcome(at.ports, "s", { toolUseId: "t1", end, at: time });
const tick = () => vi.advanceTimersByTimeAsync(0);

describe("an attended terminal", () => {
  it("gets `ask` at once, and its prompt closes when a window allows", async () => {
    const reply = await call(event("PreToolUse"), TERMINAL);
    expect(reply).toMatchObject({ kind: "json", json: expect.stringContaining('"ask"') });
    expect(row()?.state).toMatchObject({ kind: "waiting", where: "panel-and-terminal" });
    const held = call(event("PermissionRequest", { tool_use_id: undefined }), TERMINAL);
    await tick();
    expect(answer("allow-once")).toEqual({ kind: "taken" });
    expect(await held).toMatchObject({ kind: "json", json: expect.stringContaining('"behavior":"allow"') });
    expect(row()?.state).toMatchObject({ kind: "answered", answer: "allow", by: "panel" });
  });

  it.each(["allow-once", "deny"] as const)("gets the %s that was given before its prompt was there", async (kind) => {
    await call(event("PreToolUse"), TERMINAL);
    if (kind === "deny") deny("not now");
    else answer(kind);
    const reply = await call(event("PermissionRequest"), TERMINAL);
    expect(reply).toMatchObject({ json: expect.stringContaining(kind === "deny" ? "not now" : '"behavior":"allow"') });
    expect(await call(event("PermissionRequest"), TERMINAL)).toEqual({ kind: "pass" });
  });

  it("gets no earlier answer for a new question of the same input, nor one that came long ago", async () => {
    await call(event("PreToolUse"), TERMINAL);
    answer("allow-once");
    await call(event("PreToolUse"), TERMINAL);
    const held = call(event("PermissionRequest"), TERMINAL);
    await tick();
    answer("allow-once", "a2");
    expect(await held).toMatchObject({ kind: "json" });
    await call(event("PreToolUse"), TERMINAL);
    answer("allow-once", "a3");
    await vi.advanceTimersByTimeAsync(31_000);
    expect(await call(event("PermissionRequest"), TERMINAL)).toEqual({ kind: "pass" });
  });

  it("gets the reason of a denial in the prompt's place", async () => {
    await call(event("PreToolUse"), TERMINAL);
    const held = call(event("PermissionRequest"), TERMINAL);
    await tick();
    deny("not to the press");
    expect(await held).toMatchObject({
      kind: "json",
      json: expect.stringMatching(/"behavior":"deny".*not to the press/),
    });
  });

  it("answers for itself: the card closes, and the outcome tells what was answered", async () => {
    await call(event("PreToolUse"), TERMINAL);
    const held = call(event("PermissionRequest"), TERMINAL);
    await tick();
    gone.abort();
    expect(await held).toEqual({ kind: "pass" });
    expect(row()?.state).toEqual({ kind: "stopped", why: "answered in the terminal" });
    ended("ran");
    expect(row()?.state).toEqual({ kind: "ran", by: "terminal" });
  });

  it("answers for itself and refuses: the transcript tells so before the turn is over", async () => {
    await call(event("PreToolUse"), TERMINAL);
    const held = call(event("PermissionRequest"), TERMINAL);
    await tick();
    gone.abort();
    await held;
    ended("refused");
    expect(row()?.state).toEqual({ kind: "answered", answer: "deny", by: "terminal" });
  });

  it("that refused is known by the end of the turn", async () => {
    await call(event("PreToolUse"), TERMINAL);
    const held = call(event("PermissionRequest"), TERMINAL);
    await tick();
    gone.abort();
    await held;
    await call(event("Stop"));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(row()?.state).toEqual({ kind: "answered", answer: "deny", by: "terminal" });
  });

  it("that allowed is not taken for a refusal when the transcript comes after the end of the turn", async () => {
    await call(event("PreToolUse"), TERMINAL);
    const held = call(event("PermissionRequest"), TERMINAL);
    await tick();
    gone.abort();
    await held;
    await call(event("Stop"));
    await vi.advanceTimersByTimeAsync(100);
    ended("ran");
    await vi.advanceTimersByTimeAsync(1_000);
    expect(row()?.state).toEqual({ kind: "ran", by: "terminal" });
  });

  it("leaves what the next turn asks alone when the turn before it is settled", async () => {
    await call(event("Stop"));
    await call(event("PreToolUse"), TERMINAL);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(row()?.state.kind).toBe("waiting");
  });

  it("keeps its prompt when nobody answers in time", async () => {
    await call(event("PreToolUse"), TERMINAL);
    const held = call(event("PermissionRequest"), TERMINAL);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await held).toEqual({ kind: "pass" });
  });

  it("gets no allow from an answer that was given in plan mode", async () => {
    await call(event("PreToolUse", { permission_mode: "plan" }), TERMINAL);
    const held = call(event("PermissionRequest", { permission_mode: "plan" }), TERMINAL);
    await tick();
    answer("allow-once");
    expect(await held).toEqual({ kind: "pass" });
  });

  it("is asked even when no window is open", async () => {
    at.windows = 0;
    expect(await call(event("PreToolUse"), TERMINAL)).toMatchObject({
      kind: "json",
      json: expect.stringContaining('"ask"'),
    });
  });
});

describe.each([
  ["unattended", UNATTENDED],
  ["in the editor", EDITOR],
  ["of which nothing is known", {}],
])("a session %s", (_, who) => {
  it("is held until a window answers, and never gets `ask`", async () => {
    const held = call(event("PreToolUse"), who);
    await tick();
    expect(row()?.state).toMatchObject({ kind: "waiting", where: "panel" });
    answer("allow-once");
    expect(await held).toMatchObject({ kind: "json", json: expect.stringContaining('"permissionDecision":"allow"') });
  });

  it("is denied at the deadline", async () => {
    const held = call(event("PreToolUse"), who);
    await vi.advanceTimersByTimeAsync(59_999);
    expect(row()?.state.kind).toBe("waiting");
    await vi.advanceTimersByTimeAsync(1);
    expect(await held).toMatchObject({ kind: "deny", sentence: expect.stringContaining("nobody answered in time") });
  });

  it("is denied at once when no window is open", async () => {
    at.windows = 0;
    expect(await call(event("PreToolUse"), who)).toMatchObject({
      kind: "deny",
      sentence: expect.stringContaining("no VS Code window"),
    });
    expect(row()?.decision).toBe("deny");
  });
});

describe("a session that claims a terminal", () => {
  it.each([0, 4321])("its process %i has not, or nobody can tell, is held", async (parent) => {
    const held = call(event("PreToolUse"), { ...TERMINAL, parent });
    await tick();
    expect(row()?.state).toMatchObject({ kind: "waiting", where: "panel" });
    gone.abort();
    expect((await held).kind).toBe("deny");
  });
});

describe("the outcome of an action", () => {
  const TRANSCRIPT = { transcript_path: "/h/.claude/projects/ws/s.jsonl" };

  it("is looked for in its session's transcript once it may run, and tells how long it took", async () => {
    at.decision = "allow";
    await call(event("PreToolUse", TRANSCRIPT));
    expect(at.followed).toEqual([TRANSCRIPT.transcript_path]);
    ended("failed", Date.now() + 1200);
    expect(row()?.state).toEqual({ kind: "failed", milliseconds: 1200 });
    expect(at.audit.at(-1)).toMatchObject({ kind: "outcome", ok: false, milliseconds: 1200 });
  });

  it("does not count the time in which a person was asked", async () => {
    const held = call(event("PreToolUse", TRANSCRIPT), UNATTENDED);
    await vi.advanceTimersByTimeAsync(9_000);
    answer("allow-once");
    await held;
    ended("ran", Date.now() + 30);
    expect(row()?.state).toEqual({ kind: "ran", by: "panel", milliseconds: 30 });
  });

  it("is not looked for where it was denied", async () => {
    at.decision = "deny";
    await call(event("PreToolUse", TRANSCRIPT));
    expect(at.followed).toEqual([]);
  });

  it("that the agent refused by itself is told so", async () => {
    at.decision = "allow";
    await call(event("PreToolUse", TRANSCRIPT));
    ended("refused");
    expect(row()?.state).toEqual({ kind: "stopped", why: "refused on the agent's side" });
  });

  it("that a window denied stays the window's", async () => {
    const held = call(event("PreToolUse", TRANSCRIPT), UNATTENDED);
    await tick();
    deny("no");
    await held;
    ended("refused");
    expect(row()?.state).toMatchObject({ kind: "answered", answer: "deny", by: "panel" });
  });

  it("that nobody answered in time stays so at the end of the turn", async () => {
    const held = call(event("PreToolUse", TRANSCRIPT), UNATTENDED);
    await vi.advanceTimersByTimeAsync(60_000);
    await held;
    await call(event("Stop"));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(row()?.state).toEqual({ kind: "stopped", why: "nobody answered in time" });
  });
});

describe("an action", () => {
  it("that is allowed runs, and its facts are remembered", async () => {
    at.decision = "allow";
    expect(await call(event("PreToolUse"))).toMatchObject({ kind: "json", json: expect.stringContaining('"allow"') });
    expect(at.facts).toHaveLength(1);
  });

  it("that is allowed in plan mode is left to the agent", async () => {
    at.decision = "allow";
    expect(await call(event("PreToolUse", { permission_mode: "plan" }))).toEqual({ kind: "pass" });
  });

  it("that is denied leaves nothing in memory", async () => {
    at.decision = "deny";
    expect(await call(event("PreToolUse"))).toMatchObject({ kind: "deny" });
    expect(at.facts).toEqual([]);
  });

  it.each(["allow", "ask", "deny"] as const)(
    "that would be %s is denied when it cannot be recorded",
    async (decision) => {
      at.decision = decision;
      at.full = true;
      expect(await call(event("PreToolUse"), TERMINAL)).toMatchObject({
        kind: "deny",
        sentence: expect.stringContaining("audit log"),
      });
    },
  );

  it("whose allow cannot be recorded is denied", async () => {
    const held = call(event("PreToolUse"), UNATTENDED);
    await tick();
    at.full = true;
    expect(answer("allow-once")).toMatchObject({ kind: "refused" });
    expect(await held).toMatchObject({ kind: "deny" });
  });

  it("is recorded before its reply, and its answer before the next", async () => {
    const held = call(event("PreToolUse"), UNATTENDED);
    await tick();
    expect(at.audit.map(({ kind }) => kind)).toEqual(["decision"]);
    answer("allow-once");
    expect(at.audit.map(({ kind }) => kind)).toEqual(["decision", "answer"]);
    await held;
  });

  it("that the engine fails on is denied", async () => {
    const ports = {
      ...at.ports,
      judgement: {
        ...at.ports.judgement,
        judge: () => {
          throw new Error("bug");
        },
      },
    };
    const body = JSON.stringify(event("PreToolUse"));
    const reply = await answerHook(ports, { agent: "claude-code", body, parent: 0, gone: gone.signal });
    expect(reply.kind).toBe("deny");
  });

  it("that is allowed for the session runs unasked the next time, whatever the agent says about it", async () => {
    const held = call(event("PreToolUse"), UNATTENDED);
    await tick();
    answer("allow-session");
    await held;
    const input = { command: "mail x", description: "other words" };
    expect(await call(event("PreToolUse", { tool_input: input }), UNATTENDED)).toMatchObject({ kind: "json" });
    const another = call(event("PreToolUse", { tool_input: { command: "mail y" } }), UNATTENDED);
    await tick();
    expect(row("a3")?.state.kind).toBe("waiting");
    gone.abort();
    expect((await another).kind).toBe("deny");
  });

  it("is allowed with a rule only where that rule was offered, and says so when the rule could not be made", async () => {
    const rule = (proposal: string, lifetime: "week" | "user") =>
      answerQuestion(at.ports, {
        actionId: "a1",
        inputHash: row()?.inputHash ?? "",
        answer: { kind: "allow-rule", proposal, lifetime },
      });
    const held = call(event("PreToolUse"), UNATTENDED);
    await tick();
    expect(at.kept).toEqual(["a1"]);
    expect(rule("another", "week")).toMatchObject({ kind: "refused" });
    expect(row()?.state.kind).toBe("waiting");
    expect(rule("offered", "user")).toMatchObject({
      kind: "refused",
      sentence: expect.stringContaining("allowed once"),
    });
    expect(await held).toMatchObject({ kind: "json" });
  });

  it("grows no rule from what may only be allowed once", async () => {
    at.chain = ["read .env"];
    const held = call(event("PreToolUse"), UNATTENDED);
    await tick();
    expect(at.kept).toEqual([]);
    const answer = { kind: "allow-rule", proposal: "offered", lifetime: "week" } as const;
    const subject = { actionId: "a1", inputHash: row()?.inputHash ?? "" };
    expect(answerQuestion(at.ports, { ...subject, answer })).toMatchObject({ kind: "refused" });
    gone.abort();
    expect((await held).kind).toBe("deny");
  });

  it("passes unseen by the agent while the guard only observes", async () => {
    at.preset = "observe";
    at.decision = "allow";
    expect(await call(event("PreToolUse"))).toEqual({ kind: "pass" });
    expect(row()?.decision).toBe("allow");
  });

  it("is refused while the guard only observes where an organisation denies it", async () => {
    at.preset = "observe";
    at.decision = "deny";
    expect(await call(event("PreToolUse"))).toMatchObject({ kind: "deny" });
  });

  it("that is the canary is always denied", async () => {
    at.decision = "allow";
    at.preset = "observe";
    const canary = event("PreToolUse", { tool_input: { command: ": canary" } });
    expect(await call(canary)).toMatchObject({ kind: "deny", sentence: expect.stringContaining("canary") });
  });
});

describe("an event", () => {
  it.each(["", "[]", "{}", "null", '{"hook_event_name":"PreToolUse"}', "{"])(
    "that cannot be read is denied: %s",
    async (body) => {
      const reply = await answerHook(at.ports, { agent: "claude-code", body, parent: 0, gone: gone.signal });
      expect(reply.kind).toBe("deny");
    },
  );

  it("of a prompt that the guard did not cause is left alone", async () => {
    expect(await call(event("PermissionRequest"))).toEqual({ kind: "pass" });
  });

  it("of a prompt for another input is left alone", async () => {
    await call(event("PreToolUse"), TERMINAL);
    expect(await call(event("PermissionRequest", { tool_input: { command: "mail y" } }))).toEqual({ kind: "pass" });
  });

  it("of the person's prompt is remembered", async () => {
    await call(event("UserPromptSubmit", { prompt: "push it" }));
    expect(at.facts).toEqual([{ kind: "prompt", text: "push it" }]);
  });

  it("of a session that begins tells the person what its instruction files invite", async () => {
    at.told = "AGENTS.md line 3 tells the agent not to ask";
    const reply = await call(event("SessionStart"));
    expect(reply).toMatchObject({ kind: "json", json: expect.stringContaining("AGENTS.md line 3 tells the agent") });
    at.told = undefined;
    expect(await call(event("SessionStart"))).toEqual({ kind: "pass" });
  });

  it("of another agent's prompt is nobody's request", async () => {
    await call(event("UserPromptSubmit", { prompt: "push it", agent_id: "a1" }));
    expect(at.facts).toEqual([]);
  });
});
