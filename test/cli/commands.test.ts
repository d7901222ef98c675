// The command line around its commands: help, version, mistakes, the log, installing, pairing and the doctor's canary.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { runCanary } from "../../src/cli/canary.ts";
import { run } from "../../src/cli/commands.ts";
import { excerpt, lineDiff } from "../../src/cli/diff.ts";
import type { Io } from "../../src/cli/io.ts";
import { styler } from "../../src/cli/style.ts";
import { underlined } from "../../src/cli/underline.ts";
import { chained, ROOT } from "../../src/core/audit/chain.ts";
import { auditEntry } from "../../src/core/audit/record.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { recorded } from "./bench-io.ts";

const inside = temporaryFolder();
let home = "";
beforeEach(() => {
  home = inside();
});

async function countersign(args: readonly string[], more: Partial<Io> = {}) {
  const terminal = recorded({ home, cwd: home, ...more });
  const code = await run(args, terminal.io);
  return { code, out: terminal.out(), err: terminal.err() };
}

describe("help and mistakes", () => {
  it("--help names every command", async () => {
    const { code, out } = await countersign(["--help"]);
    expect(code).toBe(0);
    for (const name of ["check", "log", "doctor", "install", "uninstall", "pair"]) expect(out).toContain(`  ${name}`);
  });
  it("--version prints the version alone", async () => {
    expect(await countersign(["--version"])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/u),
    });
  });
  it("no command is a mistake that shows the help", async () => expect((await countersign([])).code).toBe(2));
  it("an unknown command says what to do", async () => {
    expect(await countersign(["chek"])).toMatchObject({ code: 2, err: expect.stringContaining("countersign --help") });
  });
  it("a command's own --help", async () => {
    expect((await countersign(["log", "--help"])).out).toContain("usage: countersign log");
  });
});

describe("log", () => {
  const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
  const file = () => join(home, ".countersign/audit.jsonl");

  function write(sentences: readonly string[]): void {
    let prev = ROOT;
    const lines = sentences.map((sentence, index) => {
      const event = { kind: "guard", what: "started", sentence, grave: false } as const;
      const ports = { now: 0, sha256, fingerprint: sha256 };
      const sealed = chained(auditEntry(event, Date.UTC(2026, 0, 1 + index), ports), prev, sha256);
      prev = sealed.hash;
      return `${sealed.line}\n`;
    });
    mkdirSync(join(home, ".countersign"), { recursive: true });
    writeFileSync(file(), lines.join(""));
  }

  it("prints a line for each record, safe for a terminal", async () => {
    write(["one", "two \u001b[31m"]);
    const { out } = await countersign(["log"]);
    expect(out.split("\n")[0]).toMatch(/^2026-01-01 00:00:00 .* one$/u);
    expect(out).toContain("two ⟨U+001B⟩[31m");
  });
  it("filters by time, and refuses a time that is none", async () => {
    write(["one", "two"]);
    expect((await countersign(["log", "--since", "2026-01-02"])).out).not.toContain("one");
    expect((await countersign(["log", "--since", "12h"], { now: () => Date.UTC(2026, 0, 2, 6) })).out).toContain("two");
    expect((await countersign(["log", "--since", "soon"])).code).toBe(2);
  });
  it("prints the records themselves with --json", async () => {
    write(["one"]);
    expect(JSON.parse((await countersign(["log", "--json"])).out)).toMatchObject({ Body: "one" });
  });
  it("verify accepts what was written and names the line that was changed", async () => {
    write(["one", "two", "three"]);
    expect(await countersign(["log", "verify"])).toMatchObject({ code: 0, out: expect.stringContaining("3 records") });
    writeFileSync(file(), readFileSync(file(), "utf8").replace("two", "2"));
    expect(await countersign(["log", "verify"])).toMatchObject({ code: 1, err: expect.stringMatching(/^Line 2 /u) });
  });
  it("verify of no log at all is no success", async () => expect((await countersign(["log", "verify"])).code).toBe(1));
});

describe("install and uninstall", () => {
  const path = () => join(home, ".claude/settings.json");
  const text = '{\n  "model": "opus"\n}\n';

  it("show the change and write nothing without a yes", async () => {
    mkdirSync(join(home, ".claude"));
    writeFileSync(path(), text);
    const { code, out } = await countersign(["install", "claude-code"], { ask: async () => "n" });
    expect(code).toBe(1);
    expect(out).toContain('+     "PreToolUse": [');
    expect(readFileSync(path(), "utf8")).toBe(text);
    expect(existsSync(join(home, ".countersign"))).toBe(false);
  });
  it.each([
    [["install"], "claude-code"],
    [["install", "other"], "claude-code"],
    [["install", "claude-code", "--scope", "world"], "user nor workspace"],
  ])("%j is a mistake", async (args, sentence) => {
    expect(await countersign(args)).toMatchObject({ code: 2, err: expect.stringContaining(sentence) });
  });
  it("refuse a file that Claude Code drops, and leave it", async () => {
    mkdirSync(join(home, ".claude"));
    writeFileSync(path(), "{,}");
    expect(await countersign(["install", "claude-code", "--yes"])).toMatchObject({
      code: 1,
      err: expect.stringContaining("by hand"),
    });
    expect(readFileSync(path(), "utf8")).toBe("{,}");
  });
});

describe("doctor", () => {
  it("fails where nothing is installed, and says what to do", async () => {
    const { code, out } = await countersign(["doctor"]);
    expect(code).toBe(1);
    expect(out).toContain("no settings file holds the guard's hooks");
    expect(out).toContain("countersign install claude-code");
  });

  const verdicts: readonly (readonly [command: string, stopped: boolean, sentence: RegExp])[] = [
    ["read -r event; echo 'the canary was stopped' >&2; exit 2", true, /stopped/u],
    ["exit 0", false, /ended with 0/u],
    ["exit 1", false, /ended with 1/u],
    ["/nowhere/hook", false, /ended with 127/u],
    ["echo 'broken' >&2; exit 2", false, /blocks everything: broken/u],
    ["exit 2", false, /without a word/u],
    ["echo '{}'; echo canary >&2; exit 2", false, /prints beside/u],
  ];
  it.each(verdicts)("a hook `%s` is in the path: %s", async (command, stopped, sentence) => {
    const result = await runCanary(command, home, { PATH: "/usr/bin:/bin" });
    expect(result).toMatchObject({ stopped, sentence: expect.stringMatching(sentence) });
  });
});

describe("pair", () => {
  it.each([
    ["without a terminal", { tty: false }],
    ["from inside an agent", { tty: true, env: { CLAUDECODE: "1" } }],
  ])("refuses %s", async (_, io) => {
    expect(await countersign(["pair"], { ...io, ask: async () => "123456" })).toMatchObject({ code: 1 });
    expect(existsSync(join(home, ".countersign"))).toBe(false);
  });
  it("wants six digits", async () => {
    expect((await countersign(["pair"], { tty: true, ask: async () => "12345" })).code).toBe(2);
  });
});

describe("underlining", () => {
  const plain = styler(false);
  it("marks the span under its own line", () => {
    expect(underlined("cd x\ncurl a", [{ start: 5, end: 9 }], plain)).toEqual(["cd x", "curl a", "^^^^"]);
  });
  it("keeps what is marked in a long line and counts what is left out", () => {
    const text = `${"a".repeat(1000)} curl x`;
    const [line, marks] = underlined(text, [{ start: 1001, end: 1007 }], plain);
    expect(line).toMatch(/… \(8\d\d characters\) ….*curl x$/u);
    expect(marks?.endsWith("^^^^^^")).toBe(true);
    expect([...(line ?? "")].length).toBe([...(marks ?? "")].length);
  });
  it("stays under the text where hidden characters became marks", () => {
    expect(underlined("\u200bcurl", [{ start: 1, end: 5 }], plain)).toEqual(["⟨U+200B⟩curl", "        ^^^^"]);
  });
  it("keeps the lines that matter of many", () => {
    const text = `${"echo\n".repeat(100)}curl`;
    expect(underlined(text, [{ start: 500, end: 504 }], plain)).toEqual(["curl", "^^^^", "… (100 more lines)"]);
  });
  it("ignores spans outside the text", () => expect(underlined("ls", [{ start: 9, end: 12 }], plain)).toEqual(["ls"]));
});

describe("the preview", () => {
  it("shows what comes and what goes, with a little around it", () => {
    const before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";
    expect(excerpt(lineDiff(before, before.replace("5", "five")), 1)).toEqual(["  4", "- 5", "+ five", "  6", "  …"]);
  });
  it("of a new file is all of it", () => expect(excerpt(lineDiff(undefined, "a\nb\n"))).toEqual(["+ a", "+ b"]));
  it("of a removed file is all of it", () => expect(excerpt(lineDiff("a\n", undefined))).toEqual(["- a"]));
});
