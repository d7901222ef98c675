// The engine's view of the disk: where a path really leads, links to what does not exist yet included.
import fs from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { worldFor } from "../../src/broker/judging/world.ts";
import { judgeDescribed } from "../../src/cli/judging.ts";
import { MACHINE_DISK, rememberedDisk } from "../../src/machine/disk.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const inside = temporaryFolder();
beforeEach(() => {
  for (const folder of ["home/.ssh", "work/deep", "else/where"]) fs.mkdirSync(inside(folder), { recursive: true });
});
const link = (target: string, name: string) => fs.symlinkSync(target, inside(name));

describe("a real path", () => {
  it.each([
    ["what is there", "home/.ssh", "home/.ssh"],
    ["what is not there yet", "work/new/file", "work/new/file"],
    ["a link", "work/there", "home/.ssh"],
    ["a link to nothing", "work/dangling", "home/.ssh/authorized_keys"],
    ["what lies below a link to nothing", "work/dangling/below", "home/.ssh/authorized_keys/below"],
    ["a link to a link to nothing", "work/twice", "home/.ssh/authorized_keys"],
    ["a relative link to nothing, in a folder that is a link", "work/aside/up", "else/nothing"],
  ])("of %s", (_, name, real) => {
    link(inside("home/.ssh"), "work/there");
    link("../home/.ssh/authorized_keys", "work/dangling");
    link("dangling", "work/twice");
    link(inside("else/where"), "work/aside");
    link("../nothing", "else/where/up");
    expect(MACHINE_DISK.realPath(inside(name))).toBe(inside(real));
    expect(rememberedDisk().realPath(inside(name))).toBe(inside(real));
  });

  it("cannot be told of links that go round, nor of a path without a root", () => {
    link("b", "work/a");
    link("a", "work/b");
    expect(MACHINE_DISK.realPath(inside("work/a"))).toBeUndefined();
    expect(MACHINE_DISK.realPath("work")).toBeUndefined();
  });

  it("is told however many folders are missing", () => {
    const far = path.join(inside("work/dangling"), ..."x".repeat(1_000));
    link("../home/.ssh/keys", "work/dangling");
    expect(MACHINE_DISK.realPath(far)).toBe(path.join(inside("home/.ssh/keys"), ..."x".repeat(1_000)));
  });
});

describe("a write through a repository's link to nothing", () => {
  it.each([
    ["by a command", "Bash", { command: "echo key >> notes.txt" }],
    ["by a tool", "Write", { file_path: "notes.txt", content: "key" }],
  ])("is judged by what it would make, %s", (_, tool, input) => {
    link("../home/.ssh/authorized_keys", "work/notes.txt");
    const cwd = inside("work");
    const bench = {
      world: worldFor(inside("home"), inside("home/.countersign"), cwd),
      ruleSets: [],
      preset: "balanced" as const,
      workspace: [cwd],
      now: () => 1,
    };
    const { verdict } = judgeDescribed({ tool, input, cwd }, bench);
    expect([verdict.decision, verdict.effects.map(({ kind }) => kind)]).toEqual([
      "ask",
      expect.arrayContaining(["credential-change"]),
    ]);
  });
});
