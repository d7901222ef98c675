// What the broker keeps of file actions: the file before, the edit, and an honest word where it cannot be shown whole.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { beforeEach, expect, it } from "vitest";
import { decodeTool } from "../../../src/agents/tools.ts";
import { createChanges } from "../../../src/broker/rows/changes.ts";
import type { ActionId, AgentAction, SessionId } from "../../../src/core/action.ts";
import { BLIND_DISK, type World } from "../../../src/core/world.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

const inside = temporaryFolder();
let folder: string;
beforeEach(() => {
  folder = inside();
});

const world = (): World => ({
  home: folder,
  user: "u",
  platform: "linux",
  env: {},
  guardFolder: folder,
  disk: BLIND_DISK,
});
const file = (name: string) => path.join(folder, name);
const action = (tool: string, input: object, id = "a1"): AgentAction => ({
  id: id as ActionId,
  agent: "claude-code",
  session: "s" as SessionId,
  cwd: folder,
  workspace: [folder],
  tool,
  input,
  operation: decodeTool(tool, input),
});
const noted = (tool: string, input: object) => {
  const changes = createChanges();
  changes.note(action(tool, input), world());
  return changes;
};
const editOf = (name: string) => ({ file_path: file(name), old_string: "b", new_string: "X" });

it("shows the file as it stood when the action was asked for, also after it ran", () => {
  fs.writeFileSync(file("a.txt"), "a b c");
  const changes = noted("Edit", editOf("a.txt"));
  fs.writeFileSync(file("a.txt"), "a X c");
  expect(changes.of("a1", false)).toEqual({
    kind: "change",
    path: file("a.txt"),
    waiting: false,
    before: "a b c",
    after: "a X c",
  });
});

it("reads the file anew while the action waits", () => {
  fs.writeFileSync(file("a.txt"), "a b c");
  const changes = noted("Edit", editOf("a.txt"));
  fs.writeFileSync(file("a.txt"), "now b");
  expect(changes.of("a1", true)).toMatchObject({ waiting: true, before: "now b", after: "now X" });
});

it("knows a new file from one that is overwritten, by a path from the working folder too", () => {
  expect(noted("Write", { file_path: "new.txt", content: "hello" }).of("a1", false)).toEqual({
    kind: "change",
    path: file("new.txt"),
    waiting: false,
    after: "hello",
  });
  fs.writeFileSync(file("old.txt"), "old");
  expect(noted("Write", { file_path: file("old.txt"), content: "new" }).of("a1", false)).toMatchObject({
    before: "old",
    after: "new",
  });
});

it.each<[string, (name: string) => void, string]>([
  ["is not text", (name) => fs.writeFileSync(name, Buffer.from([0x62, 0, 1])), "binary"],
  ["is too large", (name) => fs.writeFileSync(name, "b".repeat(1024 * 1024 + 1)), "too-large"],
  ["is a folder", (name) => fs.mkdirSync(name), "unreadable"],
  ["is a pipe that nobody writes to", (name) => void execFileSync("mkfifo", [name]), "unreadable"],
  ["does not hold what the edit replaces", (name) => fs.writeFileSync(name, "xyz"), "unfit"],
  ["holds it twice", (name) => fs.writeFileSync(name, "b b"), "ambiguous"],
])("shows only the parts where the file %s, and says so", (_, make, limit) => {
  make(file("odd"));
  expect(noted("Edit", editOf("odd")).of("a1", false)).toEqual({
    kind: "change",
    path: file("odd"),
    waiting: false,
    before: "b",
    after: "X",
    limit,
  });
});

it("says that it no longer has what it never had, and what would take too much room", () => {
  expect(noted("Bash", { command: "ls" }).of("a1", false)).toEqual({ kind: "forgotten" });
  const huge = noted("Write", { file_path: file("huge"), content: "x".repeat(3 * 1024 * 1024) });
  expect(huge.of("a1", false)).toEqual({ kind: "too-large", path: file("huge") });
});

it("forgets the oldest when there are many, or when they take much room", () => {
  const changes = createChanges();
  for (let i = 0; i < 1_001; i++)
    changes.note(action("Write", { file_path: file("f"), content: "x" }, `a${i}`), world());
  expect(changes.of("a0", false).kind).toBe("forgotten");
  expect(changes.of("a1", false).kind).toBe("change");
  const big = "x".repeat(1024 * 1024);
  for (let i = 0; i < 60; i++) changes.note(action("Write", { file_path: file("f"), content: big }, `b${i}`), world());
  expect(changes.of("a1000", false).kind).toBe("forgotten");
  expect(changes.of("b0", false).kind).toBe("forgotten");
  expect(changes.of("b59", false).kind).toBe("change");
});
