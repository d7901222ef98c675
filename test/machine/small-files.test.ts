// Files that anybody may have put there are read within a bound, and nothing makes the reader wait.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { readFile, readJson, readSmall } from "../../src/machine/small-files.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const inside = temporaryFolder();

describe("a small file", () => {
  it("is read within its bound, and only when regular", () => {
    fs.writeFileSync(inside("a"), "12345");
    execFileSync("mkfifo", [inside("pipe")]);
    fs.symlinkSync("/dev/zero", inside("endless"));
    fs.symlinkSync(inside("nowhere"), inside("dangling"));
    const kinds = ["a", "pipe", "endless", "dangling", "none", "a/below", "."].map((name) => readFile(inside(name), 5));
    expect(kinds.map((found) => (found.kind === "withheld" ? found.why : found.kind))).toEqual([
      "bytes",
      "unreadable",
      "unreadable",
      "none",
      "none",
      "none",
      "unreadable",
    ]);
    expect(readFile(inside("a"), 4)).toEqual({ kind: "withheld", why: "too-large" });
    expect([readSmall(inside("a"), 5), readSmall(inside("a"), 4)]).toEqual(["12345", undefined]);
  });

  it("is no JSON where it does not parse", () => {
    fs.writeFileSync(inside("a"), "{");
    fs.writeFileSync(inside("b"), '{"x":1}');
    expect([readJson(inside("a")), readJson(inside("b")), readJson(inside("c"))]).toEqual([
      undefined,
      { x: 1 },
      undefined,
    ]);
  });
});
