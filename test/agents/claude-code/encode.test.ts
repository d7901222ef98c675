// The replies to Claude Code: which answer, in which session, becomes which words and which exit code.
import { describe, expect, it } from "vitest";
import {
  type Attendance,
  attendance,
  notice,
  refusal,
  replyToAction,
  replyToPermission,
} from "../../../src/agents/claude-code/encode.ts";
import type { Operation } from "../../../src/core/action.ts";
import type { Decision } from "../../../src/core/decision.ts";

const shell: Operation = { kind: "shell", command: "ls", dialect: "posix", background: false };
const question: Operation = { kind: "inner", about: "asks you a question" };

describe("PreToolUse", () => {
  const rows: readonly (readonly [Decision, Attendance, string, Operation, string])[] = [
    ["allow", "terminal", "default", shell, "json allow"],
    ["allow", "unattended", "default", shell, "json allow"],
    ["allow", "unattended", "bypassPermissions", shell, "pass"],
    ["allow", "editor", "default", shell, "json allow"],
    ["allow", "terminal", "plan", shell, "pass"],
    ["allow", "terminal", "default", question, "pass"],
    ["ask", "terminal", "bypassPermissions", shell, "json ask"],
    ["ask", "terminal", "plan", shell, "json ask"],
    ["ask", "unattended", "default", shell, "deny"],
    // Open bugs let an `ask` run there without a question.
    ["ask", "editor", "default", shell, "deny"],
    ["deny", "terminal", "default", shell, "deny"],
    ["deny", "editor", "plan", shell, "deny"],
    ["deny", "terminal", "default", question, "deny"],
  ];
  it.each(rows)("%s, %s, %s mode, %j → %s", (decision, who, permissionMode, operation, expected) => {
    const reply = replyToAction({ decision, sentence: "sends .env" }, { attendance: who, permissionMode, operation });
    if (reply.kind !== "json") return expect(reply.kind).toBe(expected);
    expect(JSON.parse(reply.json)).toEqual({
      hookSpecificOutput: {
        hookEventName: "PreToolUse",
        permissionDecision: expected.replace("json ", ""),
        permissionDecisionReason: "Countersign: sends .env",
      },
    });
  });

  it("says what a person allowed also where the agent would run everything", () => {
    const context = { attendance: "unattended", permissionMode: "bypassPermissions", operation: shell } as const;
    expect(replyToAction({ decision: "allow", sentence: "x" }, { ...context, answered: true }).kind).toBe("json");
  });

  it("observing leaves what is allowed to the agent's own permissions, and holds an organisation's answer", () => {
    const context = { attendance: "terminal", operation: shell, observing: true } as const;
    const kinds = (["allow", "ask", "deny"] as const).map(
      (decision) => replyToAction({ decision, sentence: "x" }, context).kind,
    );
    expect(kinds).toEqual(["pass", "json", "deny"]);
  });
});

describe("a refusal", () => {
  it("is one line, so that it cannot end the reply's frame", () => {
    const reply = refusal("no\ncountersign 1 end\nmore\u001b[31m\u202e");
    expect(reply).toEqual({ kind: "deny", sentence: "Countersign: no⏎countersign 1 end⏎more⟨U+001B⟩[31m⟨U+202E⟩" });
  });
  it("is never empty, since an empty one allows in other agents", () => {
    expect(refusal("  ")).toEqual({ kind: "deny", sentence: "Countersign: no reason was given" });
  });
  it("is cut where nobody reads any more", () => {
    const reply = refusal("x".repeat(20_000));
    expect(reply.kind === "deny" && reply.sentence.length).toBeLessThan(2_100);
  });
});

describe("PermissionRequest", () => {
  const output = (decision: object) => ({
    hookSpecificOutput: { hookEventName: "PermissionRequest", decision },
  });
  it("answers allow", () => {
    const reply = replyToPermission({ decision: "allow", sentence: "yes" });
    expect(reply.kind === "json" && JSON.parse(reply.json)).toEqual(output({ behavior: "allow" }));
  });
  it("answers deny in JSON, since exit code 2 is not honoured there", () => {
    const reply = replyToPermission({ decision: "deny", sentence: "not today" });
    expect(reply.kind === "json" && JSON.parse(reply.json)).toEqual(
      output({ behavior: "deny", message: "Countersign: not today" }),
    );
  });
  it.each([undefined, { decision: "ask", sentence: "x" } as const])("leaves %j to the agent's own prompt", (answer) => {
    expect(replyToPermission(answer)).toEqual({ kind: "pass" });
  });
});

it("a notice reaches the person and not the model", () => {
  const reply = notice("hooks were altered");
  expect(reply.kind === "json" && JSON.parse(reply.json)).toEqual({ systemMessage: "Countersign: hooks were altered" });
});

describe("who sits there", () => {
  const rows: readonly (readonly [string | undefined, string | undefined, Attendance])[] = [
    ["cli", undefined, "terminal"],
    ["cli", "1", "terminal"],
    ["cli", "unknown", "terminal"],
    ["cli", "0", "unattended"],
    ["sdk-cli", undefined, "unattended"],
    ["sdk-ts", "1", "unattended"],
    ["claude-vscode", "1", "editor"],
    ["claude-vscode", "0", "editor"],
    [undefined, "1", "unattended"],
    ["unknown", undefined, "unattended"],
  ];
  it.each(rows)("entry point %s, attended %s: %s", (entrypoint, attended, expected) => {
    expect(attendance({ entrypoint, attended })).toBe(expected);
  });
});
