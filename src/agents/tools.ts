// The one table from tool names, of every agent, to what a call of that tool does.
// A name that is not here is an unknown operation, and unknown operations ask: nothing is guessed from a name.

import * as v from "valibot";
import type { Operation, Replacement } from "../core/action.ts";
import { always, oneOf, type ToolDecoder, tool, unclear, unknown } from "./operation.ts";
import { patchOperation } from "./patch.ts";

/** What a call of this tool with this input would do. Never throws. */
export function decodeTool(name: string, input: unknown): Operation {
  const decode = TOOLS.get(name);
  if (decode !== undefined) return decode(name, input);
  return mcpOperation(name, input) ?? unclear(`${name} is a tool that Countersign does not know`)(name, input);
}

const record = v.record(v.string(), v.unknown());
const text = v.string();
const flag = v.optional(v.boolean());

const Line = v.object({ command: text, run_in_background: flag, dangerouslyDisableSandbox: v.optional(v.unknown()) });

const bash = tool(Line, (input) => escaping(shell(input.command, input.run_in_background === true), input));

const powershell = tool(Line, (input) =>
  escaping({ ...shell(input.command, input.run_in_background === true), dialect: "powershell" }, input),
);

/** Every value but a plain no asks to be let out of the agent's sandbox; Codex calls that an escalation. */
function escaping(line: Shell, input: Readonly<Record<string, unknown>>): Operation {
  const isOut = [input.dangerouslyDisableSandbox, input.with_escalated_permissions].some(
    (asked) => asked !== undefined && asked !== null && asked !== false,
  );
  return isOut || input.sandbox_permissions === "require_escalated" ? { ...line, unsandboxed: true } : line;
}

/** Shell tools that can be told where to run: the folder becomes part of the command that is judged and shown. */
const shellInFolder = tool(record, (input, name) => {
  const command = oneOf(input, ["command"]);
  if (typeof command !== "string") return unknown(`${name}: ${command.why}`);
  const places = ["directory", "dir_path", "cwd", "workdir"].filter((key) => given(input[key]));
  const background = input.is_background === true || input.isBackground === true;
  if (places.length === 0) return escaping(shell(command, background), input);
  const folder = oneOf(input, places);
  if (typeof folder !== "string") return unknown(`${name}: ${folder.why}`);
  return escaping(shell(`cd -- ${quote(folder)}\n${command}`, background), input);
});

const monitor = tool(
  v.object({ command: v.optional(text), ws: v.optional(v.object({ url: text })) }),
  ({ command, ws }, name) => {
    if (command !== undefined && ws !== undefined) return unknown(`${name} has both a command and a web socket`);
    if (command !== undefined) return shell(command, true);
    return ws === undefined ? unknown(`${name} watches nothing that is named`) : { kind: "fetch", url: ws.url };
  },
);

/** Each command has a shell of its own, or the here-document of one would swallow the next. */
const clineCommands = tool(v.object({ commands: v.union([text, v.array(text)]) }), ({ commands }) => {
  const list = typeof commands === "string" ? [commands] : commands;
  return shell(list.length === 1 ? list.join("") : list.map((line) => `bash -c ${quote(line)}`).join("\n"), false);
});

const PATHS = ["file_path", "filePath", "absolute_path", "path", "uri"] as const;
const CONTENTS = ["content", "file_text", "text", "contents"] as const;
const BEFORE = ["old_string", "oldString", "old_str"] as const;
const AFTER = ["new_string", "newString", "new_str"] as const;

function reads(...fields: readonly string[]): ToolDecoder {
  return tool(record, (input, name) => {
    const path = oneOf(input, fields);
    return typeof path === "string" ? { kind: "read", paths: [path] } : unknown(`${name}: ${path.why}`);
  });
}

function writes(paths: readonly string[], contents: readonly string[]): ToolDecoder {
  return tool(record, (input, name) => {
    const path = oneOf(input, paths);
    const content = oneOf(input, contents);
    if (typeof path !== "string") return unknown(`${name}: ${path.why}`);
    return typeof content === "string" ? { kind: "write", path, content } : unknown(`${name}: ${content.why}`);
  });
}

function edits(paths: readonly string[]): ToolDecoder {
  return tool(record, (input, name) => {
    const path = oneOf(input, paths);
    if (typeof path !== "string") return unknown(`${name}: ${path.why}`);
    const list = Array.isArray(input.edits) ? input.edits : [input];
    const changes: Replacement[] = [];
    for (const item of list) {
      const change = replacement(item);
      if (change === undefined) return unknown(`${name} of ${path}: an edit has no old and new text`);
      changes.push(change);
    }
    return { kind: "edit", path, edits: changes };
  });
}

function replacement(item: unknown): Replacement | undefined {
  const parsed = v.safeParse(record, item);
  if (!parsed.success) return undefined;
  const before = oneOf(parsed.output, BEFORE);
  const after = oneOf(parsed.output, AFTER);
  if (typeof before !== "string" || typeof after !== "string") return undefined;
  return parsed.output.replace_all === true || parsed.output.replaceAll === true
    ? { before, after, all: true }
    : { before, after };
}

const notebookEdit = tool(
  v.object({
    notebook_path: text,
    new_source: v.optional(text, ""),
    edit_mode: v.optional(text),
    cell_id: v.optional(text),
    cell_type: v.optional(text),
  }),
  (input) => ({
    kind: "edit",
    path: input.notebook_path,
    edits: [{ before: "", after: input.new_source }],
    cell: {
      mode: input.edit_mode === "insert" || input.edit_mode === "delete" ? input.edit_mode : "replace",
      ...(input.cell_id === undefined ? {} : { id: input.cell_id }),
      ...(input.cell_type === undefined ? {} : { type: input.cell_type }),
    },
  }),
);

/** `cat`-like searches print what they find, so the files they are limited to count as the place searched. */
const grep = tool(v.object({ pattern: text, path: v.optional(text), glob: v.optional(text) }), (input) => ({
  kind: "search",
  where: "files",
  query: input.pattern,
  ...placed(input.path, input.glob),
}));

const glob = tool(v.object({ pattern: text, path: v.optional(text) }), (input) => ({
  kind: "search",
  where: "files",
  query: input.pattern,
  ...placed(input.path, undefined),
}));

function listing(...fields: readonly string[]): ToolDecoder {
  return tool(record, (input) => {
    const path = oneOf(input, fields);
    return { kind: "search", where: "files", query: "", ...(typeof path === "string" ? { path } : {}) };
  });
}

const fileSearch = tool(record, (input, name) => {
  const query = oneOf(input, ["pattern", "query", "regex"]);
  if (typeof query !== "string") return unknown(`${name}: ${query.why}`);
  const place = ["path", "dir_path", "includePattern", "include", "file_pattern", "glob"].filter((key) =>
    given(input[key]),
  );
  const path = oneOf(input, place);
  return { kind: "search", where: "files", query, ...(typeof path === "string" ? { path } : {}) };
});

const fetchUrl = tool(v.object({ url: text }), ({ url }) => ({ kind: "fetch", url }));

/** Fetchers that take their address inside a sentence, or a list of addresses. */
const fetchLoose = tool(
  v.object({ url: v.optional(text), urls: v.optional(v.array(text)), prompt: v.optional(text) }),
  (input, name) => {
    const found = [...(input.url === undefined ? [] : [input.url]), ...(input.urls ?? []), ...urlsIn(input.prompt)];
    const unique = [...new Set(found)];
    const [url] = unique;
    if (url !== undefined && unique.length === 1) return { kind: "fetch", url };
    return unknown(`${name} fetches ${unique.length === 0 ? "an address that is not given" : unique.join(" and ")}`);
  },
);

const webSearch = tool(v.object({ query: text }), ({ query }) => ({ kind: "search", where: "web", query }));

function agents(...fields: readonly string[]): ToolDecoder {
  return tool(record, (input, name) => {
    const said = fields.flatMap((field) => (typeof input[field] === "string" ? [input[field]] : []));
    return said.length === 0 ? unknown(`${name} starts a task that is not given`) : agent(said.join(": "));
  });
}

const cronCreate = tool(
  v.object({ cron: v.optional(text), prompt: text, durable: flag }),
  ({ cron, prompt, durable }, name) =>
    durable === true
      ? {
          ...unknown(`${name} arranges for the agent to run again later (${cron ?? "no time given"}): ${prompt}`),
          method: name,
        }
      : { ...agent(`at ${cron ?? "a later time"}: ${prompt}`), later: true },
);

const wakeUp = tool(record, (input, name) => {
  const operation = agents("reason", "prompt")(name, input);
  return operation.kind === "agent" ? { ...operation, later: true } : operation;
});

const enterWorktree = tool(record, (input) => {
  const texts = Object.values(input).filter((value) => typeof value === "string");
  return texts.some((value) => /^[/~]|\.\.|\.claude/.test(value))
    ? unknown(`works on in a folder that it names: ${texts.join(", ")}`)
    : inner("works on in a new git worktree");
});

const exitWorktree = tool(v.object({ action: text, discard_changes: flag }), ({ action, discard_changes }) =>
  action === "keep" && discard_changes !== true
    ? inner("leaves the worktree and keeps it")
    : unknown("removes a git worktree with what is in it"),
);

const mcpResource = tool(record, (input, name) =>
  typeof input.server === "string"
    ? { kind: "mcp", server: input.server, method: "resources/read", args: input }
    : unknown(`${name} reads from a server that is not named`),
);

const codexPatch = tool(record, (input, name) => {
  const patch = oneOf(input, ["input", "patch", "patchText", "command"]);
  return typeof patch === "string" ? patchOperation(patch) : unknown(`${name}: ${patch.why}`);
});

const useMcpTool = tool(
  v.object({ server_name: text, tool_name: text, arguments: v.optional(v.unknown()) }),
  (input) => ({ kind: "mcp", server: input.server_name, method: input.tool_name, args: input.arguments ?? {} }),
);

const person = (about: string): ToolDecoder => always(inner(about));

/**
 * Claude Code's tools are complete; the other agents' have the names and fields their protocols document.
 * A name that several agents use has one row, whose decoder knows the fields of all of them.
 */
const TOOLS: ReadonlyMap<string, ToolDecoder> = new Map<string, ToolDecoder>([
  // Claude Code
  ["Bash", bash],
  ["PowerShell", powershell],
  ["Monitor", monitor],
  ["Read", reads("file_path")],
  ["NotebookRead", reads("notebook_path")],
  ["LSP", reads("filePath", "file_path")],
  ["Write", writes(["file_path"], ["content"])],
  ["Edit", edits(["file_path"])],
  ["MultiEdit", edits(["file_path"])],
  ["NotebookEdit", notebookEdit],
  ["Glob", glob],
  ["Grep", grep],
  ["LS", listing("path")],
  ["WebFetch", fetchUrl],
  ["WebSearch", webSearch],
  ["Agent", agents("description", "prompt")],
  ["Task", agents("description", "prompt")],
  ["Workflow", agents("name", "description", "script", "scriptPath")],
  ["Skill", agents("skill", "args")],
  ["SlashCommand", agents("command")],
  ["SendMessage", agents("to", "recipient", "message", "content", "summary")],
  ["ScheduleWakeup", wakeUp],
  ["CronCreate", cronCreate],
  ["CronList", person("lists its own schedule")],
  ["CronDelete", person("removes an entry of its own schedule")],
  ["TodoWrite", person("keeps its list of things to do")],
  ["TaskCreate", person("keeps its list of things to do")],
  ["TaskUpdate", person("keeps its list of things to do")],
  ["TaskGet", person("keeps its list of things to do")],
  ["TaskList", person("keeps its list of things to do")],
  ["AskUserQuestion", person("asks you a question")],
  ["EnterPlanMode", person("starts to plan")],
  ["ExitPlanMode", person("shows you its plan")],
  ["PushNotification", person("notifies you")],
  ["BashOutput", person("reads the output of its own background command")],
  ["TaskOutput", person("reads the output of its own background task")],
  ["AgentOutputTool", person("reads the output of its own sub-agent")],
  ["KillShell", person("stops its own background command")],
  ["KillBash", person("stops its own background command")],
  ["TaskStop", person("stops its own background task")],
  ["ToolSearch", person("looks up its own tools")],
  ["ListAgents", person("lists its own agents")],
  ["ReportFindings", person("shows you its findings")],
  ["StructuredOutput", person("gives its answer")],
  ["EnterWorktree", enterWorktree],
  ["ExitWorktree", exitWorktree],
  ["ReadMcpResourceTool", mcpResource],
  ["ListMcpResourcesTool", person("lists what its MCP servers offer")],
  ["mcp__ide__getDiagnostics", person("reads the editor's problem list")],
  ["Artifact", unclear("publishes a page outside this machine")],
  ["SendUserFile", unclear("sends a file out of this machine")],
  ["ShareOnboardingGuide", unclear("shares a document outside this machine")],
  ["RemoteTrigger", always(unknown("starts an agent on another machine"))],
  // Shell tools of the others
  ["bash", shellInFolder],
  ["powershell", powershell],
  ["shell", shellInFolder],
  ["run_shell_command", shellInFolder],
  ["run_in_terminal", shellInFolder],
  ["runTerminalCommand", shellInFolder],
  ["exec_command", shellInFolder],
  ["execute_command", shellInFolder],
  ["run_commands", clineCommands],
  ["write_stdin", always(unknown("types into a program that is already running"))],
  // File tools of the others
  ["read", reads("filePath", "file_path", "path")],
  ["read_file", reads(...PATHS)],
  ["view", reads("path")],
  ["write", writes(["filePath", "file_path", "path"], CONTENTS)],
  ["write_file", writes(PATHS, CONTENTS)],
  ["write_to_file", writes(PATHS, CONTENTS)],
  ["create", writes(["path"], CONTENTS)],
  ["create_file", writes(PATHS, CONTENTS)],
  ["edit", edits(PATHS)],
  ["replace", edits(PATHS)],
  ["replace_string_in_file", edits(PATHS)],
  ["multi_replace_string_in_file", unclear("changes several files at once")],
  ["replace_in_file", unclear("changes a file by a patch of its own kind")],
  ["apply_patch", codexPatch],
  ["patch", codexPatch],
  ["glob", fileSearch],
  ["grep", fileSearch],
  ["grep_search", fileSearch],
  ["file_search", fileSearch],
  ["search_file_content", fileSearch],
  ["search_files", fileSearch],
  ["list", listing("path")],
  ["list_directory", listing("path", "dir_path")],
  ["list_dir", listing("path")],
  ["list_files", listing("path")],
  // The web, sub-agents, MCP and the agent's own lists
  ["web_fetch", fetchLoose],
  ["webfetch", fetchLoose],
  ["fetch_webpage", fetchLoose],
  ["web_search", webSearch],
  ["websearch", webSearch],
  ["google_web_search", webSearch],
  ["spawn_agent", agents("prompt", "message", "task")],
  ["task", agents("description", "prompt")],
  ["runSubagent", agents("description", "prompt")],
  ["new_task", agents("message", "prompt", "context")],
  ["use_mcp_tool", useMcpTool],
  ["todo_write", person("keeps its list of things to do")],
  ["todowrite", person("keeps its list of things to do")],
  ["todoread", person("reads its list of things to do")],
  ["write_todos", person("keeps its list of things to do")],
  ["manage_todo_list", person("keeps its list of things to do")],
  ["update_plan", person("keeps its plan")],
  ["ask_user", person("asks you a question")],
  ["ask_followup_question", person("asks you a question")],
  ["attempt_completion", person("says that it is done")],
]);

/** `mcp__server__tool` (Claude Code, Codex, Qwen) and `mcp_server_tool` (Gemini, VS Code). */
function mcpOperation(name: string, args: unknown): Operation | undefined {
  const double = /^mcp__(.+?)__(.+)$/su.exec(name);
  const parts = double ?? /^mcp_([^_]+)_(.+)$/su.exec(name);
  const server = parts?.[1];
  const method = parts?.[2];
  if (server === undefined || method === undefined) return undefined;
  return { kind: "mcp", server, method, args };
}

type Shell = Operation & { readonly kind: "shell" };

function shell(command: string, background: boolean): Shell {
  return { kind: "shell", command, dialect: "posix", background };
}

function agent(task: string): Operation & { readonly kind: "agent" } {
  return { kind: "agent", task };
}

function inner(about: string): Operation {
  return { kind: "inner", about };
}

function placed(path: string | undefined, files: string | undefined): { path?: string } {
  if (files === undefined) return path === undefined ? {} : { path };
  return { path: path === undefined ? files : `${path.replace(/\/+$/u, "")}/${files}` };
}

function given(value: unknown): boolean {
  return value !== undefined && value !== "";
}

function quote(folder: string): string {
  return `'${folder.replaceAll("'", `'\\''`)}'`;
}

function urlsIn(prompt: string | undefined): readonly string[] {
  return prompt?.match(/[a-z][a-z0-9+.-]*:\/\/[^\s"'<>]+/giu) ?? [];
}
