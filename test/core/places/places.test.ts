// Which paths mean more than their bytes, however they are written, and which only look like it.
import { describe, expect, it } from "vitest";
import { type Access, fileEffects } from "../../../src/core/effects/files/files.ts";
import type { Site } from "../../../src/core/effects/site.ts";
import type { World } from "../../../src/core/world.ts";
import { flags, WORKSPACE, WORLD, word } from "../effects/call.ts";

function site(world: World = WORLD, cwd: string | undefined = "/home/kim/shop"): Site {
  return { world, workspace: WORKSPACE, cwd, where: "here" };
}
const of = (access: Access, path: string, at: Site = site()) => flags({ effects: fileEffects(access, word(path), at) });

describe("reading", () => {
  it.each([
    [".env", ["credential-read"]],
    [".env.production", ["credential-read"]],
    [".env.example", []],
    ["src/env.ts", []],
    ["~/.ssh/id_ed25519", ["credential-read"]],
    ["~/.ssh/id_ed25519.pub", []],
    ["~/.ssh/known_hosts", []],
    ["~kim/.ssh/id_rsa", ["credential-read"]],
    ["../../kim/./.ssh//id_rsa", ["credential-read"]],
    ["/proc/self/root/home/kim/.aws/credentials", ["credential-read"]],
    ["/proc/self/cwd/.env", ["credential-read"]],
    ["~/.ss*/id*", ["credential-read"]],
    ["~/.ssh/*", ["credential-read"]],
    ["~/.aws/*", ["credential-read"]],
    [".e?v", ["credential-read"]],
    ["*", []],
    ["src/*", []],
    ["*.json", []],
    ["$DIR/.env", ["credential-read"]],
    ["$FILE", []],
    ["/etc/shadow", ["credential-read"]],
    ["/etc/passwd", []],
    ["certs/server.key", ["credential-read"]],
    ["certs/ca-chain.pem", []],
    ["infra/terraform.tfstate", ["credential-read"]],
    ["tests/fixtures/passwords.txt", []],
    ["/proc/1/environ", ["credential-read"]],
  ])("%s is %j", (path, expected) => {
    expect(of("read", path)).toEqual(expected);
  });
});

describe("writing", () => {
  it.each([
    ["src/a.ts", []],
    [".env", []],
    ["/tmp/x", []],
    ["/dev/null", []],
    ["~/.ssh/authorized_keys", ["credential-change"]],
    ["/etc/sudoers.d/kim", ["credential-change", "privilege"]],
    ["~/.bashrc", ["persistence"]],
    ["/etc/cron.d/job", ["persistence"]],
    [".git/hooks/pre-commit", ["persistence"]],
    [".git/hooks/pre-commit.sample", []],
    [".GIT/Hooks/pre-commit", ["persistence"]],
    ["GIT~1/hooks/pre-commit", ["persistence"]],
    [".git./hooks/pre-commit", ["persistence"]],
    [".g\u200cit/hooks/pre-commit", ["persistence"]],
    ["~/.\u017fsh/authorized_keys", ["credential-change"]],
    [".Claude/Settings.json", ["guard-tamper"]],
    ["~/.local/bin/curl", ["persistence"]],
    ["~/.local/bin/uv", []],
    ["src/github~1.ts", []],
    ["~/Library/LaunchAgents/x.plist", ["persistence"]],
    [".claude/settings.local.json", ["guard-tamper"]],
    ["~/.claude/settings.json", ["guard-tamper"]],
    ["~/.countersign/rules.jsonc", ["guard-tamper"]],
    [".mcp.json", ["guard-tamper"]],
    ["~/.bash_history", ["guard-tamper"]],
    ["/dev/sda", ["destructive"]],
    ["/dev/nvme0n1", ["destructive"]],
  ])("%s is %j", (path, expected) => {
    expect(of("write", path)).toEqual(expected);
  });
});

describe("deleting", () => {
  it.each([
    ["src/a.ts", ["destructive"]],
    ["node_modules", []],
    ["packages/web/dist", []],
    ["/tmp/scratch", []],
    ["/tmp", ["destructive"]],
    ["/", ["destructive"]],
    ["/*", ["destructive"]],
    ["~", ["destructive"]],
    [".", ["destructive"]],
    [".git", ["destructive"]],
    ["/srv/data", ["destructive"]],
    ["~/.ssh/id_rsa", ["credential-change", "destructive"]],
    ["~/.countersign", ["destructive", "guard-tamper"]],
    ["/var/log/syslog", ["destructive", "guard-tamper"]],
    ["$DIR", ["destructive"]],
  ])("%s is %j", (path, expected) => {
    expect(of("delete", path)).toEqual(expected);
  });
  it("of the whole project is certain, of one file under version control only possible", () => {
    const disk = {
      ...WORLD.disk,
      kindOf: (path: string) => (path.endsWith("/.git") ? ("folder" as const) : undefined),
    };
    const at = site({ ...WORLD, disk });
    const certainty = (path: string) =>
      fileEffects("delete", word(path), at).find(({ kind }) => kind === "destructive")?.certainty;
    expect([certainty("."), certainty("src/a.ts")]).toEqual(["certain", "possible"]);
  });
});

describe("a link", () => {
  it("is judged by its target as well", () => {
    const disk = { ...WORLD.disk, realPath: (path: string) => path.replace("/home/kim/shop/link", "/home/kim/.ssh") };
    expect(of("read", "link/id_rsa", site({ ...WORLD, disk }))).toEqual(["credential-read"]);
    const [first] = fileEffects("read", word("link/x"), site({ ...WORLD, disk }));
    expect(first?.detail.inWorkspace).toBe(false);
  });
});

describe("other platforms", () => {
  it("fold case on macOS and leave /private out", () => {
    const at = site({ ...WORLD, platform: "darwin", home: "/Users/kim" });
    expect(of("read", "/users/KIM/.SSH/ID_RSA", at)).toEqual(["credential-read"]);
    expect(of("write", "/private/etc/sudoers", at)).toEqual(["credential-change", "privilege"]);
  });
  it.each([
    "C:\\Users\\kim\\.ssh\\id_rsa",
    "c:/users/KIM/.ssh/ID_RSA",
    "\\\\?\\C:\\Users\\kim\\.ssh\\id_rsa::$DATA",
    ".ENV. ",
  ])("see through Windows spellings: %s", (path) => {
    const world: World = { ...WORLD, platform: "win32", home: "C:\\Users\\kim" };
    const plain = { pieces: [{ kind: "text" as const, text: path }], span: { start: 0, end: 1 } };
    const effects = fileEffects("read", plain, { ...site(world, "C:\\Users\\kim\\shop"), workspace: [] });
    expect(flags({ effects })).toEqual(["credential-read"]);
  });
});

describe("a folder that is not known", () => {
  it("leaves a relative path to be judged by its name", () => {
    expect(of("read", ".env", { ...site(), cwd: undefined })).toEqual(["credential-read"]);
    expect(of("delete", "src/a.ts", { ...site(), cwd: undefined })).toEqual(["destructive"]);
  });
});
