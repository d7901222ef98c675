// Placing the shim: baked for one account, whole, executable by nobody else, and never replaced by an older one.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { hookCommand } from "../../src/hook/command.ts";
import { isNewer, placeFiles } from "../../src/launch/place.ts";
import { statePaths } from "../../src/protocol/state-folder.ts";
import { bash, madeBundles, runHook } from "../broker/lab.ts";

it("bakes any path so that a shell reads it back as it is", async () => {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'it\'s $(a) `b` "c" & d '));
  const paths = statePaths(home, "linux", "u");
  await placeFiles({ paths, home, bundles: await madeBundles(), runtime: "/nonexistent", version: "1.0.0" });
  expect(fs.statSync(paths.hookScript).mode & 0o777).toBe(0o500);
  const ended = await runHook(hookCommand(paths, "claude-code"), bash("x"));
  expect(ended).toMatchObject({ code: 2, out: "" });
  expect(ended.err).toContain("could not be started");
  fs.rmSync(home, { recursive: true });
});

it("leaves newer files alone, and mends altered ones", async () => {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), "countersign-place-"));
  const paths = statePaths(home, "linux", "u");
  const placing = { paths, home, bundles: await madeBundles(), runtime: "/a" };
  await placeFiles({ ...placing, version: "2.0.0" });
  const placed = fs.readFileSync(paths.hookScript, "utf8");
  await placeFiles({ ...placing, runtime: "/b", version: "1.0.0" });
  expect(fs.readFileSync(paths.hookScript, "utf8")).toBe(placed);
  fs.rmSync(paths.hookScript);
  await placeFiles({ ...placing, version: "2.0.0" });
  expect(fs.readFileSync(paths.hookScript, "utf8")).toBe(placed);
  fs.rmSync(home, { recursive: true });
});

it("places the command line, which says what to do when the extension has moved", async () => {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), "countersign-place-"));
  const paths = statePaths(home, "linux", "u");
  const placing = { paths, home, bundles: await madeBundles(), runtime: process.execPath, version: "1.0.0" };
  const called = () => spawnSync(paths.commandLine, ["pair", "123456"], { encoding: "utf8", env: { HOME: home } });
  await placeFiles(placing);
  expect(called()).toMatchObject({ status: 1, stderr: "pair must be typed by a person in a terminal of their own.\n" });
  await placeFiles({ ...placing, runtime: "/nonexistent" });
  expect(called()).toMatchObject({ status: 1, stderr: expect.stringContaining("Open VS Code") });
  fs.rmSync(home, { recursive: true });
});

describe("versions", () => {
  it.each([
    ["0.2.0", "0.1.9", true],
    ["0.10.0", "0.9.0", true],
    ["1.0.0", "1.0.0", false],
    ["0.1.0", "0.1.1", false],
    ["1.0", "1.0.0", false],
    ["nonsense", "0.0.0", false],
  ])("%s newer than %s: %s", (a, b, newer) => expect(isNewer(a, b)).toBe(newer));
});
