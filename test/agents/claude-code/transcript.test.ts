// What is read from a transcript: which tool uses ended, and how; everything else in it is passed over.
import { describe, expect, it } from "vitest";
import type { EventBase } from "../../../src/agents/claude-code/event.ts";
import { outcomesOf, transcriptOf } from "../../../src/agents/claude-code/transcript.ts";
import type { SessionId } from "../../../src/core/action.ts";

const result = (id: string, more: object = {}) => ({ type: "tool_result", tool_use_id: id, content: "out", ...more });
const line = (content: unknown, more: object = {}) =>
  JSON.stringify({ type: "user", message: { role: "user", content }, timestamp: "2026-05-01T10:00:00.500Z", ...more });
const AT = Date.parse("2026-05-01T10:00:00.500Z");

describe("a line of a transcript", () => {
  it.each([
    ["a result", line([result("t1", { is_error: false })]), [{ toolUseId: "t1", end: "ran", at: AT }]],
    ["a result that does not say whether it failed", line([result("t1")]), [{ toolUseId: "t1", end: "ran", at: AT }]],
    ["a failure", line([result("t1", { is_error: true })]), [{ toolUseId: "t1", end: "failed", at: AT }]],
    [
      "a refusal",
      line([result("t1", { is_error: true })], { toolDenialKind: "user-rejected" }),
      [{ toolUseId: "t1", end: "refused", at: AT }],
    ],
    [
      "a refusal as older versions write it",
      line([result("t1", { is_error: true })], { toolUseResult: "User rejected tool use" }),
      [{ toolUseId: "t1", end: "refused", at: AT }],
    ],
    [
      "two results",
      line([{ type: "text", text: "and" }, result("t1"), result("t2", { is_error: true })]),
      [
        { toolUseId: "t1", end: "ran", at: AT },
        { toolUseId: "t2", end: "failed", at: AT },
      ],
    ],
    ["a time that is none", line([result("t1")], { timestamp: "soon" }), [{ toolUseId: "t1", end: "ran" }]],
  ])("tells %s", (_, text, outcomes) => {
    expect(outcomesOf(text)).toEqual(outcomes);
  });

  it.each([
    ["what the model says", JSON.stringify({ type: "assistant", message: { content: [result("t1")] } })],
    ["a prompt that looks like one", line('{"type":"tool_result","tool_use_id":"t1"}')],
    ["a result without an id", line([{ type: "tool_result" }])],
    ["a result with a strange id", line([{ type: "tool_result", tool_use_id: 7 }])],
    ["half a line", line([result("t1")]).slice(20)],
    ["no object", '"tool_result"'],
    ["nothing", ""],
  ])("passes over %s", (_, text) => {
    expect(outcomesOf(text)).toEqual([]);
  });
});

describe("the transcript of an action", () => {
  const base: EventBase = { agent: "claude-code", session: "s" as SessionId, cwd: "/w", transcript: "/h/p/s.jsonl" };
  it.each([
    ["its session's", {}, "/h/p/s.jsonl"],
    ["its sub-agent's", { subAgent: "a1b2" }, "/h/p/s/subagents/agent-a1b2.jsonl"],
    ["none where the sub-agent's name is a path", { subAgent: "../../x" }, undefined],
    ["none where the file is no transcript", { transcript: "/etc/passwd" }, undefined],
  ])("is %s", (_, more, file) => {
    expect(transcriptOf({ ...base, ...more })).toBe(file);
  });
});
