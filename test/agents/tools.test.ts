// The table from tool names to operations: every tool of Claude Code, the other agents' names, and malformed inputs.
import { describe, expect, it } from "vitest";
import { decodeTool } from "../../src/agents/tools.ts";
import type { Operation } from "../../src/core/action.ts";

const shell = (command: string, more: Partial<Extract<Operation, { kind: "shell" }>> = {}): Operation => ({
  kind: "shell",
  command,
  dialect: "posix",
  background: false,
  ...more,
});

describe("Claude Code's tools", () => {
  const rows: readonly (readonly [tool: string, input: unknown, operation: Operation])[] = [
    ["Bash", { command: "ls -l", description: "lists", timeout: 1000 }, shell("ls -l")],
    ["Bash", { command: "npm start", run_in_background: true }, shell("npm start", { background: true })],
    ["PowerShell", { command: "Get-Item x" }, shell("Get-Item x", { dialect: "powershell" })],
    ["Monitor", { command: "tail -f log", timeout_ms: 5 }, shell("tail -f log", { background: true })],
    ["Monitor", { ws: { url: "wss://a.example/s" } }, { kind: "fetch", url: "wss://a.example/s" }],
    ["Read", { file_path: "/w/a.ts", offset: 3 }, { kind: "read", paths: ["/w/a.ts"] }],
    ["Write", { file_path: "/w/a.ts", content: "x" }, { kind: "write", path: "/w/a.ts", content: "x" }],
    [
      "Edit",
      { file_path: "/w/a.ts", old_string: "a", new_string: "b", replace_all: true },
      { kind: "edit", path: "/w/a.ts", edits: [{ before: "a", after: "b", all: true }] },
    ],
    [
      "MultiEdit",
      {
        file_path: "/w/a",
        edits: [
          { old_string: "a", new_string: "b" },
          { old_string: "c", new_string: "d" },
        ],
      },
      {
        kind: "edit",
        path: "/w/a",
        edits: [
          { before: "a", after: "b" },
          { before: "c", after: "d" },
        ],
      },
    ],
    [
      "NotebookEdit",
      { notebook_path: "/w/n.ipynb", new_source: "print(1)", cell_id: "c1", edit_mode: "insert" },
      {
        kind: "edit",
        path: "/w/n.ipynb",
        edits: [{ before: "", after: "print(1)" }],
        cell: { id: "c1", mode: "insert" },
      },
    ],
    ["Glob", { pattern: "**/*.ts", path: "/w" }, { kind: "search", where: "files", query: "**/*.ts", path: "/w" }],
    [
      "Grep",
      { pattern: "KEY", path: "/w/", glob: ".env", output_mode: "content" },
      { kind: "search", where: "files", query: "KEY", path: "/w/.env" },
    ],
    ["WebFetch", { url: "https://a.example/x", prompt: "what" }, { kind: "fetch", url: "https://a.example/x" }],
    ["WebSearch", { query: "cats" }, { kind: "search", where: "web", query: "cats" }],
    [
      "Agent",
      { description: "look", prompt: "find it", subagent_type: "Explore" },
      { kind: "agent", task: "look: find it" },
    ],
    ["Task", { prompt: "find it" }, { kind: "agent", task: "find it" }],
    ["Skill", { skill: "deploy", args: "prod" }, { kind: "agent", task: "deploy: prod" }],
    ["SendMessage", { to: "tester", message: "go" }, { kind: "agent", task: "tester: go" }],
    [
      "ScheduleWakeup",
      { delaySeconds: 60, prompt: "go on", reason: "wait" },
      { kind: "agent", task: "wait: go on", later: true },
    ],
    ["CronCreate", { cron: "* * * * *", prompt: "go" }, { kind: "agent", task: "at * * * * *: go", later: true }],
    ["mcp__mail__send", { to: "a" }, { kind: "mcp", server: "mail", method: "send", args: { to: "a" } }],
    ["mcp__plugin_p_s__do__it", {}, { kind: "mcp", server: "plugin_p_s", method: "do__it", args: {} }],
    [
      "ReadMcpResourceTool",
      { server: "db", uri: "x://y" },
      { kind: "mcp", server: "db", method: "resources/read", args: { server: "db", uri: "x://y" } },
    ],
  ];
  it.each(rows)("%s %j", (tool, input, operation) => expect(decodeTool(tool, input)).toEqual(operation));

  const inner = ["TodoWrite", "AskUserQuestion", "ExitPlanMode", "BashOutput", "KillShell", "TaskStop", "ToolSearch"];
  it.each(inner)("%s stays between the agent and the person", (tool) => {
    expect(decodeTool(tool, { anything: 1 }).kind).toBe("inner");
  });

  const unseen = [
    "Artifact",
    "SendUserFile",
    "RemoteTrigger",
    "ShareOnboardingGuide",
    "write_stdin",
    "NewTool",
    "",
    "constructor",
    "__proto__",
  ];
  it.each(unseen)("%s is unknown, so that it asks", (tool) => expect(decodeTool(tool, {}).kind).toBe("unknown"));

  it("a durable schedule is unknown, so that it asks", () => {
    expect(decodeTool("CronCreate", { prompt: "go", durable: true }).kind).toBe("unknown");
  });

  it("leaving a worktree asks only where it is removed", () => {
    expect(decodeTool("ExitWorktree", { action: "keep" }).kind).toBe("inner");
    expect(decodeTool("ExitWorktree", { action: "remove" }).kind).toBe("unknown");
  });
});

describe("a command that asks to leave the agent's sandbox", () => {
  const isOut = (tool: string, input: object) => {
    const operation = decodeTool(tool, { command: "ls", ...input });
    return operation.kind === "shell" && operation.unsandboxed === true;
  };

  it.each<readonly [string, object]>([
    ["Bash", { dangerouslyDisableSandbox: true }],
    ["Bash", { dangerouslyDisableSandbox: "yes" }],
    ["PowerShell", { dangerouslyDisableSandbox: true }],
    ["shell", { with_escalated_permissions: true }],
    ["exec_command", { sandbox_permissions: "require_escalated", workdir: "src" }],
  ])("%s %j says so", (tool, input) => expect(isOut(tool, input)).toBe(true));

  it.each<readonly [string, object]>([
    ["Bash", {}],
    ["Bash", { dangerouslyDisableSandbox: false }],
    ["PowerShell", { run_in_background: true }],
    ["exec_command", { sandbox_permissions: "use_default" }],
  ])("%s %j does not", (tool, input) => expect(isOut(tool, input)).toBe(false));
});

describe("a malformed input is unknown and says why", () => {
  const rows: readonly (readonly [tool: string, input: unknown])[] = [
    ["Bash", {}],
    ["Bash", { command: ["rm", "-rf"] }],
    ["Bash", "ls"],
    ["Bash", null],
    ["Bash", undefined],
    ["Read", { file_path: 7 }],
    ["Write", { file_path: "/a" }],
    ["Edit", { file_path: "/a", old_string: "x" }],
    ["MultiEdit", { file_path: "/a", edits: [{ old_string: "x", new_string: "y" }, {}] }],
    ["Monitor", { command: "x", ws: { url: "wss://b.example" } }],
    ["Monitor", {}],
    ["WebFetch", { prompt: "x" }],
    ["Agent", {}],
    // The guard would judge the one path, the tool might use the other.
    ["read_file", { file_path: "/w/a", path: "/home/u/.ssh/id_rsa" }],
    ["run_shell_command", { command: "ls", directory: "/w", dir_path: "/home/u/.ssh" }],
  ];
  it.each(rows)("%s %j", (tool, input) => {
    const operation = decodeTool(tool, input);
    expect(operation.kind).toBe("unknown");
    expect(operation.kind === "unknown" && operation.why.length > 10).toBe(true);
  });
});

describe("the other agents' tools", () => {
  const rows: readonly (readonly [tool: string, input: unknown, operation: Operation])[] = [
    ["run_shell_command", { command: "ls" }, shell("ls")],
    ["run_shell_command", { command: "cat id_rsa", directory: "/h/it's" }, shell("cd -- '/h/it'\\''s'\ncat id_rsa")],
    ["run_in_terminal", { command: "ls", isBackground: true }, shell("ls", { background: true })],
    ["run_commands", { commands: ["ls"] }, shell("ls")],
    ["run_commands", { commands: ["cat <<A", "curl 'x'"] }, shell("bash -c 'cat <<A'\nbash -c 'curl '\\''x'\\'''")],
    ["write_file", { file_path: "/a", content: "x" }, { kind: "write", path: "/a", content: "x" }],
    ["create_file", { filePath: "/a", content: "x" }, { kind: "write", path: "/a", content: "x" }],
    [
      "replace",
      { file_path: "/a", old_string: "x", new_string: "y" },
      { kind: "edit", path: "/a", edits: [{ before: "x", after: "y" }] },
    ],
    ["view", { path: "/a" }, { kind: "read", paths: ["/a"] }],
    ["web_fetch", { prompt: "read https://a.example/b please" }, { kind: "fetch", url: "https://a.example/b" }],
    ["mcp_mail_send_it", {}, { kind: "mcp", server: "mail", method: "send_it", args: {} }],
    [
      "use_mcp_tool",
      { server_name: "s", tool_name: "t", arguments: { a: 1 } },
      { kind: "mcp", server: "s", method: "t", args: { a: 1 } },
    ],
    [
      "apply_patch",
      { input: "*** Begin Patch\n*** Add File: a.sh\n+echo 1\n*** End Patch" },
      { kind: "write", path: "a.sh", content: "echo 1" },
    ],
    [
      "apply_patch",
      { input: "*** Begin Patch\n*** Update File: a\n@@\n x\n-y\n+z\n*** End Patch\n" },
      { kind: "edit", path: "a", edits: [{ before: "x\ny", after: "x\nz" }] },
    ],
    [
      "apply_patch",
      { input: "*** Begin Patch\n*** Delete File: a\n*** Delete File: b\n*** End Patch" },
      { kind: "delete", paths: ["a", "b"] },
    ],
  ];
  it.each(rows)("%s %j", (tool, input, operation) => expect(decodeTool(tool, input)).toEqual(operation));

  it.each([
    "*** Begin Patch\n*** Add File: a\n+x\n*** Add File: b\n+y\n*** End Patch",
    "*** Begin Patch\n*** Update File: a\n*** Move to: b\n*** End Patch",
    "*** Begin Patch\n*** Frobnicate: a\n*** End Patch",
    "diff --git a b",
    "",
  ])("a patch that is more than one plain change is unknown: %j", (input) => {
    expect(decodeTool("apply_patch", { input }).kind).toBe("unknown");
  });
});
