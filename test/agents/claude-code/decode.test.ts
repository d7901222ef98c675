// Hook payloads of Claude Code as its versions send them, and everything else that may arrive instead.
import { describe, expect, it } from "vitest";
import { decodeEvent } from "../../../src/agents/claude-code/decode.ts";
import { toAction } from "../../../src/agents/claude-code/event.ts";
import type { ActionId } from "../../../src/core/action.ts";

const BASE = {
  session_id: "s1",
  prompt_id: "p1",
  transcript_path: "/h/.claude/projects/x/s1.jsonl",
  cwd: "/w/sub",
  permission_mode: "default",
  effort: { level: "medium" },
};
const bash = { tool_name: "Bash", tool_input: { command: "ls" }, tool_use_id: "toolu_1" };
const decode = (payload: object) => decodeEvent(JSON.stringify({ ...BASE, ...payload }));

describe("each event that is registered", () => {
  const rows: readonly (readonly [payload: Readonly<Record<string, unknown>>, expected: object])[] = [
    [
      { hook_event_name: "PreToolUse", ...bash },
      { kind: "action", tool: "Bash", toolUseId: "toolu_1" },
    ],
    [
      { hook_event_name: "PermissionRequest", ...bash, tool_use_id: undefined },
      { kind: "permission", tool: "Bash" },
    ],
    [
      { hook_event_name: "UserPromptSubmit", prompt: "push it" },
      { kind: "prompt", text: "push it" },
    ],
    [
      { hook_event_name: "SessionStart", source: "resume" },
      { kind: "session-start", source: "resume" },
    ],
    [
      { hook_event_name: "SessionEnd", reason: "clear" },
      { kind: "session-end", reason: "clear" },
    ],
    [{ hook_event_name: "Stop", stop_hook_active: false }, { kind: "stop" }],
    [
      { hook_event_name: "SubagentStart", agent_id: "a1", agent_type: "Explore" },
      { kind: "subagent-start", subAgent: "a1" },
    ],
    [
      { hook_event_name: "SubagentStop", agent_id: "a1" },
      { kind: "subagent-stop", subAgent: "a1" },
    ],
    [
      { hook_event_name: "ConfigChange", source: "local_settings", file_path: "/w/.claude/settings.local.json" },
      { kind: "config-change", source: "local_settings", path: "/w/.claude/settings.local.json" },
    ],
    [
      { hook_event_name: "ConfigChange", source: "new_kind" },
      { kind: "config-change", source: "unknown" },
    ],
    [
      { hook_event_name: "Notification", message: "x" },
      { kind: "other", name: "Notification" },
    ],
    [{ hook_event_name: "constructor" }, { kind: "other", name: "constructor" }],
  ];
  it.each(rows)("%j", (payload, expected) => {
    expect(decode(payload)).toMatchObject({ ...expected, agent: "claude-code", session: "s1", cwd: "/w/sub" });
  });
});

describe("what is not an event is malformed", () => {
  const bodies: readonly unknown[] = [
    "",
    "{",
    "[]",
    "null",
    '"PreToolUse"',
    "{}",
    JSON.stringify({ ...BASE, hook_event_name: 3 }),
    JSON.stringify({ ...BASE, hook_event_name: "PreToolUse" }),
    JSON.stringify({ ...BASE, hook_event_name: "PreToolUse", tool_name: "" }),
    JSON.stringify({ hook_event_name: "PreToolUse", ...bash }),
    JSON.stringify({ ...BASE, cwd: 1, hook_event_name: "PreToolUse", ...bash }),
    `${JSON.stringify({ ...BASE, hook_event_name: "PreToolUse", ...bash })} {}`,
    undefined,
  ];
  it.each(bodies)("%j", (body) => expect(decodeEvent(body).kind).toBe("malformed"));
});

it("a tool input that is missing or odd still arrives, as an unknown operation", () => {
  expect(decode({ hook_event_name: "PreToolUse", tool_name: "Bash" })).toMatchObject({
    operation: { kind: "unknown" },
  });
});

it("VS Code's own agent, which runs these hooks too, is read by its own spelling", () => {
  const body = {
    hookEventName: "PreToolUse",
    sessionId: "v",
    cwd: "/h",
    tool_name: "run_in_terminal",
    tool_input: { command: "ls" },
  };
  expect(decodeEvent(body)).toMatchObject({
    kind: "action",
    agent: "vscode",
    session: "v",
    operation: { kind: "shell" },
  });
});

it("an event becomes an action with the id and the workspace that the broker gives", () => {
  const event = decode({ hook_event_name: "PreToolUse", ...bash, agent_id: "a9" });
  if (event.kind !== "action") throw new Error(event.kind);
  const action = toAction(event, { id: "1" as ActionId, workspace: ["/w"] });
  expect(action).toEqual({
    id: "1",
    agent: "claude-code",
    session: "s1",
    subAgent: "a9",
    cwd: "/w/sub",
    workspace: ["/w"],
    tool: "Bash",
    input: { command: "ls" },
    operation: { kind: "shell", command: "ls", dialect: "posix", background: false },
  });
});
