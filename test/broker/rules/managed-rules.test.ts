// An organisation's rules: where they are on each system, and that only an administrator's file may allow anything.
import fs from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { managedRules } from "../../../src/broker/rules/managed-rules.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

describe("the file is looked for", () => {
  it.each([
    ["linux", undefined, ["/etc/countersign/rules.jsonc"]],
    ["darwin", undefined, ["/Library/Application Support/Countersign/rules.jsonc"]],
    ["win32", undefined, ["C:\\ProgramData\\Countersign\\rules.jsonc"]],
    ["win32", "D:\\Data", ["C:\\ProgramData\\Countersign\\rules.jsonc", "D:\\Data\\Countersign\\rules.jsonc"]],
  ] as const)("on %s, with ProgramData %s, at %j", (platform, programData, files) => {
    expect(managedRules(platform, programData).files).toEqual(files);
  });
});

it("on Windows it never allows: owners cannot be told there", () => {
  expect(managedRules("win32", undefined).unowned("C:\\ProgramData\\Countersign\\rules.jsonc")).toContain("Windows");
});

const isRoot = process.getuid?.() === 0;
const { unowned } = managedRules("linux", undefined);
const inside = temporaryFolder();
let folder: string;
let file: string;
beforeEach(() => {
  folder = inside();
  fs.chmodSync(folder, 0o755);
  file = path.join(folder, "rules.jsonc");
  fs.writeFileSync(file, "{}", { mode: 0o644 });
});

describe("a file that others than root can change allows nothing", () => {
  it("when it is not there", () => {
    expect(unowned(path.join(folder, "none"))).toContain("cannot be found");
  });
  it.runIf(isRoot)("but root's own, in root's own folder, does", () => {
    expect(unowned(file)).toBeUndefined();
  });
  it.each<[string, () => void]>([
    ["by its rights", () => fs.chmodSync(file, 0o646)],
    ["by its group's rights", () => fs.chmodSync(file, 0o664)],
    ["by its folder's rights", () => fs.chmodSync(folder, 0o777)],
    ["by its folder's group", () => fs.chmodSync(folder, 0o775)],
  ])("%s", (_, open) => {
    open();
    expect(unowned(file)).toContain("can change");
  });
  it.runIf(isRoot).each<[string, () => void]>([
    ["by its owner", () => fs.chownSync(file, 1000, 0)],
    ["by its folder's owner", () => fs.chownSync(folder, 1000, 0)],
  ])("%s", (_, give) => {
    give();
    expect(unowned(file)).toContain("can change");
  });
  it.runIf(isRoot)("through a link to where they can", () => {
    const away = path.join(folder, "away");
    fs.mkdirSync(away);
    fs.chownSync(away, 1000, 0);
    fs.renameSync(file, path.join(away, "rules.jsonc"));
    fs.symlinkSync(path.join(away, "rules.jsonc"), file);
    expect(unowned(file)).toContain(away);
  });
});
