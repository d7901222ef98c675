// Writing settings on a real disk: whole, with the mode kept, refused where the file is not what was planned for.
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { readBackup } from "../../../src/agents/claude-code/backup.ts";
import {
  applyPreview,
  type GuardChange,
  type GuardPlace,
  previewInstall,
  previewRepair,
  previewUninstall,
} from "../../../src/agents/claude-code/guard.ts";
import { guardHooks } from "../../../src/agents/claude-code/settings.ts";
import { readSettingsFiles, readText } from "../../../src/agents/claude-code/settings-files.ts";
import { findClaudeCode, isOlder } from "../../../src/agents/claude-code/version.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

const hooks = guardHooks({ hookScript: "/home/u/.countersign/bin/hook.sh" });
const TEXT = '{\n    "model": "opus"\n}\n';
const inside = temporaryFolder();
let root = "";
let place: GuardPlace;

beforeEach(() => {
  root = inside();
  place = { path: join(root, ".claude/settings.json"), scope: "user", backups: join(root, "backups") };
});

function planned(change: GuardChange) {
  if (change.kind === "refused") throw new Error(change.sentence);
  return change;
}
const install = () => applyPreview(place, planned(previewInstall(place, hooks)));
const repair = (after: string) => {
  const mend = { path: place.path, before: readFileSync(place.path, "utf8"), after, sentences: [] };
  return applyPreview(place, previewRepair(place, mend));
};
const uninstall = () => applyPreview(place, planned(previewUninstall(place)));

function write(text: string, mode = 0o644): void {
  mkdirSync(join(root, ".claude"), { recursive: true });
  writeFileSync(place.path, text);
  chmodSync(place.path, mode);
}

describe("install and uninstall", () => {
  it("put the file back to the byte, with its mode", () => {
    write(TEXT, 0o640);
    expect(install().kind).toBe("applied");
    expect(readFileSync(place.path, "utf8")).toContain("PreToolUse");
    expect(statSync(place.path).mode & 0o777).toBe(0o640);
    expect(uninstall().kind).toBe("applied");
    expect(readFileSync(place.path, "utf8")).toBe(TEXT);
    expect(statSync(place.path).mode & 0o777).toBe(0o640);
    expect(readBackup(place.backups, place.path)).toBeUndefined();
  });

  it("remove a file and a folder that were not there before", () => {
    install();
    expect(readBackup(place.backups, place.path)?.madeFolder).toBe(true);
    uninstall();
    expect(existsSync(join(root, ".claude"))).toBe(false);
  });

  it("leave a folder that was there, or that holds something else by now", () => {
    install();
    writeFileSync(join(root, ".claude/other"), "x");
    uninstall();
    expect(readdirSync(join(root, ".claude"))).toEqual(["other"]);
  });

  it("keep what the person changed in between, and install again over an altered guard", () => {
    write(TEXT);
    install();
    writeFileSync(
      place.path,
      readFileSync(place.path, "utf8").replace("opus", "haiku").replace('"matcher": "*"', '"matcher": "Bash"'),
    );
    install();
    expect(readFileSync(place.path, "utf8")).not.toContain('"matcher": "Bash"');
    uninstall();
    expect(readFileSync(place.path, "utf8")).toBe(TEXT.replace("opus", "haiku"));
  });

  it("leave no draft behind", () => {
    write(TEXT);
    install();
    expect(readdirSync(join(root, ".claude"))).toEqual(["settings.json"]);
    expect(readdirSync(place.backups)).toHaveLength(1);
  });
});

describe("a repair", () => {
  it("leaves the file to be put back to the byte", () => {
    write(TEXT, 0o640);
    install();
    const guarded = readFileSync(place.path, "utf8");
    writeFileSync(place.path, guarded.replace("{", '{ "disableAllHooks": true,'));
    expect(repair(guarded).kind).toBe("applied");
    expect(readFileSync(place.path, "utf8")).toBe(guarded);
    uninstall();
    expect(readFileSync(place.path, "utf8")).toBe(TEXT);
    expect(statSync(place.path).mode & 0o777).toBe(0o640);
  });

  it("keeps what the person changed, and not what it took out, for after an uninstall", () => {
    write(TEXT);
    install();
    const changed = readFileSync(place.path, "utf8").replace("opus", "haiku");
    writeFileSync(place.path, changed.replace("{", '{ "disableAllHooks": true,'));
    repair(changed);
    uninstall();
    expect(readFileSync(place.path, "utf8")).toBe(TEXT.replace("opus", "haiku"));
  });

  it("removes with an uninstall what an install made", () => {
    install();
    const guarded = readFileSync(place.path, "utf8");
    writeFileSync(place.path, "{}");
    repair(guarded);
    uninstall();
    expect(existsSync(join(root, ".claude"))).toBe(false);
  });

  it("puts no file on record that nobody installed the guard in", () => {
    write('{"disableAllHooks":true}');
    expect(repair("{}").kind).toBe("applied");
    expect(readFileSync(place.path, "utf8")).toBe("{}");
    expect(readBackup(place.backups, place.path)).toBeUndefined();
  });

  it("is refused when the file changed after the preview, and keeps the record", () => {
    write(TEXT);
    install();
    const record = readBackup(place.backups, place.path);
    const mend = { path: place.path, before: "{}", after: TEXT, sentences: [] };
    expect(applyPreview(place, previewRepair(place, mend))).toMatchObject({ kind: "refused" });
    expect(readBackup(place.backups, place.path)).toEqual(record);
  });
});

describe("refused, with nothing changed", () => {
  it("when the file changed after the preview", () => {
    write(TEXT);
    const preview = planned(previewInstall(place, hooks));
    write('{"model":"new"}');
    expect(applyPreview(place, preview)).toMatchObject({ kind: "refused" });
    expect(readFileSync(place.path, "utf8")).toBe('{"model":"new"}');
    expect(readBackup(place.backups, place.path)).toBeUndefined();
  });

  it("when the file is no UTF-8, which could not be put back", () => {
    mkdirSync(join(root, ".claude"));
    writeFileSync(place.path, new Uint8Array([0x7b, 0xff, 0x7d]));
    expect(previewInstall(place, hooks).kind).toBe("refused");
  });

  it("when a workspace's file, or its folder, is a link", () => {
    const workspace = { ...place, scope: "workspace" as const };
    mkdirSync(join(root, "elsewhere"));
    writeFileSync(join(root, "elsewhere/settings.json"), TEXT);
    symlinkSync(join(root, "elsewhere"), join(root, ".claude"));
    expect(applyPreview(workspace, planned(previewInstall(workspace, hooks)))).toMatchObject({ kind: "refused" });
    expect(readFileSync(join(root, "elsewhere/settings.json"), "utf8")).toBe(TEXT);
  });

  it("when no backup can be written", () => {
    write(TEXT);
    writeFileSync(place.backups, "a file where the folder should be");
    expect(install()).toMatchObject({ kind: "refused" });
    expect(readFileSync(place.path, "utf8")).toBe(TEXT);
  });
});

it("the person's own link is followed and stays a link", () => {
  mkdirSync(join(root, ".claude"));
  writeFileSync(join(root, "dotfile.json"), TEXT);
  symlinkSync(join(root, "dotfile.json"), place.path);
  install();
  expect(lstatSync(place.path).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(root, "dotfile.json"), "utf8")).toContain("PreToolUse");
  uninstall();
  expect(readFileSync(join(root, "dotfile.json"), "utf8")).toBe(TEXT);
});

it("a session reads local settings at the git root as well as in its folder", () => {
  mkdirSync(join(root, ".git"));
  mkdirSync(join(root, "sub"));
  const paths = readSettingsFiles({ home: "/nobody", platform: "linux", folder: join(root, "sub") });
  expect(paths.filter(({ scope }) => scope === "local").map(({ path }) => path)).toEqual([
    join(root, "sub/.claude/settings.local.json"),
    join(root, ".claude/settings.local.json"),
  ]);
});

it("a file that cannot be read is not taken for none", () => {
  expect(readText(join(root, "none"))).toBeUndefined();
  expect(readText(root)).toBe("this file cannot be read");
  symlinkSync("/dev/zero", join(root, "endless"));
  expect(readText(join(root, "endless"))).toBe("this file cannot be read");
});

describe("the installed version", () => {
  it("is read from a native installation's path, without running it", () => {
    mkdirSync(join(root, ".local/share/claude/versions"), { recursive: true });
    mkdirSync(join(root, ".local/bin"), { recursive: true });
    writeFileSync(join(root, ".local/share/claude/versions/2.1.330"), "");
    symlinkSync(join(root, ".local/share/claude/versions/2.1.330"), join(root, ".local/bin/claude"));
    expect(findClaudeCode(root, "")?.version).toBe("2.1.330");
  });
  it("is read from an npm package", () => {
    mkdirSync(join(root, "pkg/bin"), { recursive: true });
    writeFileSync(join(root, "pkg/package.json"), '{"name":"@anthropic-ai/claude-code","version":"2.1.112"}');
    writeFileSync(join(root, "pkg/bin/claude"), "");
    expect(findClaudeCode("/nobody", join(root, "pkg/bin"))?.version).toBe("2.1.112");
  });
  it("may be nowhere", () => expect(findClaudeCode(root, "/nowhere")).toBeUndefined());
  it.each([
    ["2.1.294", "2.1.295", true],
    ["2.1.295", "2.1.295", false],
    ["2.1.1000", "2.1.295", false],
    ["1.9.999", "2.0.0", true],
  ])("%s is older than %s: %s", (version, than, older) => expect(isOlder(version, than)).toBe(older));
});
