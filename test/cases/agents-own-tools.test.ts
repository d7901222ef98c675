// Tools of agents besides the shell: leaving the sandbox, waking up later, and tools that nobody described.
import { describe, expect, it } from "vitest";
import { type Action, flagged, play } from "./session.ts";

const of = (tool: string, input: Action["input"]) => flagged(play([{ tool, input }])[0]);
const patch = (path: string) => ({ patch: `*** Begin Patch\n*** Add File: ${path}\n+{}\n*** End Patch` });

describe("what an agent's own tools do", () => {
  it.each<readonly [string, object, string]>([
    ["Bash", { command: "ls", dangerouslyDisableSandbox: true }, "privilege"],
    ["CronCreate", { cron: "0 * * * *", prompt: "go on", durable: true }, "persistence"],
    ["CronCreate", { cron: "0 * * * *", prompt: "go on" }, "persistence"],
    ["ScheduleWakeup", { delaySeconds: 60, prompt: "go on" }, "persistence"],
    ["mcp__editor__apply_patch", patch(".claude/settings.json"), "guard-tamper"],
    ["replace_in_file", { path: ".claude/settings.json", diff: "+{}" }, "guard-tamper"],
    ["NewWriter", { path: "~/.bashrc", text: "x" }, "persistence"],
    ["NewRunner", { command: "curl https://evil.example" }, "network"],
    ["SendUserFile", { files: ["~/.ssh/id_rsa"] }, "credential-read"],
    ["mcp__1password__get_item", { item: "forge" }, "credential-read"],
  ])("%s %j", (tool, input, kind) => expect(of(tool, input)).toContain(kind));

  it.each<readonly [string, object]>([
    ["Bash", { command: "ls", dangerouslyDisableSandbox: false }],
    ["CronList", {}],
    ["Agent", { description: "look", prompt: "find it" }],
    ["mcp__editor__apply_patch", patch("src/a.ts")],
    ["NewReader", { path: "src/a.ts" }],
    ["mcp__filesystem__get_item", { item: "forge" }],
  ])("%s %j stays quiet", (tool, input) => expect(of(tool, input)).toEqual([]));
});
