// The broker's smaller parts: log, lock versions, tokens, pairing, sessions, rule files, workspace, canary.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openAuditFile } from "../../src/broker/audit/audit-file.ts";
import { ensurePrivateFolder, readSmall } from "../../src/broker/disk/private-files.ts";
import { createCanaries } from "../../src/broker/guard/canary.ts";
import { workspaceOf } from "../../src/broker/judging/workspace.ts";
import { openSessions } from "../../src/broker/sessions/sessions.ts";
import { openSettings } from "../../src/broker/settings-file.ts";
import { createPairing } from "../../src/broker/ui/pairing.ts";
import { openTokens, tokenHash } from "../../src/broker/ui/tokens.ts";
import { sha256 } from "../../src/cli/judging.ts";
import { verifyChain } from "../../src/core/audit/chain.ts";
import { factsOf, remember } from "../../src/core/memory/reduce.ts";
import { isNewer } from "../../src/launch/place.ts";

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "countersign-parts-"));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const note = (sentence: string) => ({ kind: "guard", what: "test", sentence, grave: false }) as const;

describe("the audit file", () => {
  const file = () => path.join(folder, "audit.jsonl");
  const lines = () => fs.readFileSync(file(), "utf8").split("\n").slice(0, -1);
  const intact = (count: number) =>
    expect(verifyChain(lines(), sha256)).toMatchObject({ kind: "intact", records: count });

  it("goes on in one chain after a restart", () => {
    for (const sentence of ["one", "two", "three"]) {
      const audit = openAuditFile(file(), () => 1);
      audit.append(note(sentence), 1);
      audit.close();
    }
    intact(3);
  });

  it("cuts a torn last line off and says so", () => {
    const audit = openAuditFile(file(), () => 1);
    audit.append(note("one"), 1);
    audit.close();
    fs.appendFileSync(file(), '{"Timestamp":"1');
    openAuditFile(file(), () => 1).append(note("two"), 1);
    intact(3);
    expect(lines()[1]).toContain("cut off");
  });

  it("goes on in a new file when the old one was removed, and says so", () => {
    const audit = openAuditFile(file(), () => 1);
    audit.append(note("one"), 1);
    fs.rmSync(file());
    audit.append(note("two"), 1);
    expect(lines()[0]).toContain("removed or changed");
    expect(lines()).toHaveLength(2);
  });

  it("notices when another file stands in its place", () => {
    const audit = openAuditFile(file(), () => 1);
    audit.append(note("one"), 1);
    fs.renameSync(file(), path.join(folder, "aside"));
    fs.copyFileSync(path.join(folder, "aside"), file());
    audit.append(note("two"), 1);
    expect(lines()).toHaveLength(3);
    expect(lines()[1]).toContain("removed or changed");
  });

  it("loses no record to a line that somebody left open", () => {
    const audit = openAuditFile(file(), () => 1);
    audit.append(note("one"), 1);
    fs.appendFileSync(file(), "scribble");
    audit.append(note("two"), 1);
    expect(lines().map((line) => line.slice(0, 8))).toEqual(['{"Timest', "scribble", '{"Timest', '{"Timest']);
  });

  it("never follows a link", () => {
    fs.symlinkSync(path.join(folder, "elsewhere"), file());
    expect(() => openAuditFile(file(), () => 1)).toThrow();
  });
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

describe("tokens", () => {
  const token = "ab".repeat(32);
  it("are known by their hash alone", () => {
    const tokens = openTokens(path.join(folder, "windows.json"));
    expect(tokens.isEmpty()).toBe(true);
    tokens.enrol(tokenHash(token));
    expect(tokens.knows(token)).toBe(true);
    expect(tokens.knows("cd".repeat(32))).toBe(false);
    expect(fs.readFileSync(path.join(folder, "windows.json"), "utf8")).not.toContain(token);
  });

  it("are not trusted on first use again when the list is emptied under a running broker", () => {
    const tokens = openTokens(path.join(folder, "windows.json"));
    tokens.enrol(tokenHash(token));
    fs.rmSync(path.join(folder, "windows.json"));
    expect(tokens.isEmpty()).toBe(false);
    expect(tokens.knows(token)).toBe(false);
  });
});

describe("pairing", () => {
  const request = (code: string) => ({ tokenHash: "ab".repeat(32), code, folders: [] });
  it("lets a window in by the code that a person confirmed, once", async () => {
    const told: unknown[] = [];
    const enrolled: string[] = [];
    const pairing = createPairing(
      (news) => told.push(news),
      (hash) => enrolled.push(hash),
    );
    const asked = pairing.ask(request("123456"));
    expect(told).toEqual([{ code: "123456", folders: [] }]);
    expect(pairing.confirm("654321")).toBe(false);
    expect(pairing.confirm("123456")).toBe(true);
    expect(await asked).toBe(true);
    expect(pairing.confirm("123456")).toBe(false);
    expect(enrolled).toEqual(["ab".repeat(32)]);
  });

  it("is one at a time, ends in time, and ends with its window", async () => {
    vi.useFakeTimers();
    const pairing = createPairing(
      () => {},
      () => {},
    );
    const first = pairing.ask(request("111111"));
    expect(await pairing.ask(request("222222"))).toBe(false);
    vi.advanceTimersByTime(3 * 60_000);
    expect(await first).toBe(false);
    const second = pairing.ask(request("333333"));
    pairing.cancel("333333");
    expect(await second).toBe(false);
    vi.useRealTimers();
  });
});

describe("sessions", () => {
  it("are remembered by the next broker, rules and taint alike", () => {
    const open = () => openSessions(folder, remember, () => 5);
    const begin = { id: "../../etc/x", agent: "claude-code", cwd: "/ws" };
    const first = open();
    first.enter(begin);
    first.learn(begin.id, [{ kind: "secret-read", what: ".env" }]);
    for (const id of ["kept", "dropped"])
      first.allow(begin.id, { id, decision: "allow", when: { inputHash: "h" }, note: "n" });
    expect(first.revoke(begin.id, "dropped")).toBe(true);
    const again = open().enter({ ...begin, cwd: "/elsewhere" });
    expect(again.root).toBe("/ws");
    expect(factsOf(again.memory)).toMatchObject([{ at: 5, fact: { kind: "secret-read", what: ".env" } }]);
    expect(again.rules.map(({ id }) => id)).toEqual(["kept"]);
    expect(fs.readdirSync(folder)).toHaveLength(1);
  });

  const begin = { id: "s", agent: "a", cwd: "/ws" };
  const file = () => path.join(folder, fs.readdirSync(folder)[0] ?? "");
  const read = (what: string) => ({ kind: "secret-read", what }) as const;
  const wrote = (index: number, content?: string) =>
    ({ kind: "wrote", path: `/ws/${index}`, from: "agent", ...(content === undefined ? {} : { content }) }) as const;
  const open = () => openSessions(folder, remember, () => 5);
  const reopened = () => open().enter({ ...begin, cwd: "/x" });
  const whats = () =>
    factsOf(reopened().memory).flatMap(({ fact }) => (fact.kind === "secret-read" ? [fact.what] : []));

  it("survive a torn line, and so does what is learnt after it", () => {
    open().enter(begin);
    fs.appendFileSync(file(), '{"kind":"fact","at":');
    expect(reopened().root).toBe("/ws");
    fs.appendFileSync(file(), '{"kind":"fact","at":');
    const next = open();
    next.enter(begin);
    next.learn("s", [read(".env")]);
    expect(whats()).toEqual([".env"]);
  });

  it("keep the newest facts and every secret read, however long they are, in a bounded file", () => {
    const sessions = open();
    sessions.enter(begin);
    sessions.learn("s", [read("first")]);
    let largest = 0;
    for (let index = 0; index < 100; index++) {
      sessions.learn(
        "s",
        Array.from({ length: 100 }, (_, part) => wrote(index * 100 + part)),
      );
      largest = Math.max(largest, fs.statSync(file()).size);
    }
    sessions.learn("s", [read("last")]);
    const facts = factsOf(reopened().memory);
    expect(whats()).toEqual(["first", "last"]);
    expect(facts.length).toBeLessThan(2_100);
    expect(facts.findLast(({ fact }) => fact.kind === "wrote")?.fact).toMatchObject({ path: "/ws/9999" });
    expect(facts.filter(({ fact }) => fact.kind === "tree")).toMatchObject([{ fact: { folder: "/ws" } }]);
    expect(largest).toBeLessThan(1_000_000);
  });

  it("bound what they keep of contents", () => {
    const sessions = open();
    sessions.enter(begin);
    let largest = 0;
    for (let index = 0; index < 600; index += 50) {
      sessions.learn(
        "s",
        Array.from({ length: 50 }, (_, part) => wrote(index + part, "x".repeat(64 * 1024))),
      );
      largest = Math.max(largest, fs.statSync(file()).size);
    }
    expect(largest).toBeLessThan(32 * 1024 * 1024);
    expect(factsOf(reopened().memory).at(-1)?.fact).toMatchObject({ path: "/ws/599", content: expect.any(String) });
  });

  it("are written anew when their file was removed under the broker", () => {
    const sessions = open();
    sessions.enter(begin);
    sessions.learn("s", [read("before")]);
    fs.rmSync(file());
    sessions.learn("s", [read("after")]);
    expect(reopened().root).toBe("/ws");
    expect(whats()).toEqual(["before", "after"]);
  });

  it("that cannot be read stop the action instead of counting as innocent", () => {
    open().enter(begin);
    const name = file();
    fs.rmSync(name);
    fs.mkdirSync(name);
    expect(() => reopened()).toThrow();
    fs.rmSync(name, { recursive: true });
    fs.symlinkSync("/dev/null", name);
    expect(() => reopened()).toThrow();
  });

  it("take back from the disk no rule but one for an exact input", () => {
    open().enter(begin);
    const rule = (when: object) =>
      `${JSON.stringify({ kind: "rule", at: 1, rule: { id: "r", decision: "allow", when, note: "" } })}\n`;
    fs.appendFileSync(file(), rule({}) + rule({ tool: ["Bash"] }) + rule({ inputHash: "" }) + rule({ inputHash: "h" }));
    expect(reopened().rules).toMatchObject([{ when: { inputHash: "h" } }]);
  });

  it("of a broker before this one can be revoked without an event of theirs", () => {
    const before = open();
    before.enter(begin);
    before.allow("s", { id: "r", decision: "allow", when: { inputHash: "h" }, note: "" });
    const next = open();
    expect(next.holds("s", "r")).toBe(true);
    expect(next.live(1_000)).toBe(0);
    expect(next.revoke("s", "r")).toBe(true);
    expect(next.revoke("s", "r")).toBe(false);
    expect(reopened().rules).toEqual([]);
  });
});

describe("a workspace", () => {
  it.each([
    ["the window that holds it", "/h/a/src", "/h/a", [["/h/a"], ["/h/b"]], ["/h/a"]],
    ["the session's root without one", "/h/c/x", "/h/c", [["/h/a"]], ["/h/c"]],
    ["nothing, in the home folder", "/h", "/h", [], []],
    ["nothing, at the root of the disk", "/", "/", [["/"]], []],
    ["no window of a like name", "/h/ab", "/h/ab", [["/h/a"]], ["/h/ab"]],
  ])("is %s", (_, cwd, root, windows, expected) => {
    expect(workspaceOf(cwd, root, { home: "/h", windows })).toEqual(expected);
  });
});

describe("private files", () => {
  it("close a folder to others, and refuse a link in its place", () => {
    const open = path.join(folder, "open");
    fs.mkdirSync(open, { mode: 0o755 });
    ensurePrivateFolder(open);
    expect(fs.statSync(open).mode & 0o777).toBe(0o700);
    fs.symlinkSync(open, path.join(folder, "link"));
    expect(() => ensurePrivateFolder(path.join(folder, "link"))).toThrow("not a folder");
  });

  it("are read within their bound, and only when regular", () => {
    fs.writeFileSync(path.join(folder, "a"), "12345");
    expect(readSmall(path.join(folder, "a"), 5)).toBe("12345");
    expect(readSmall(path.join(folder, "a"), 4)).toBeUndefined();
    expect(readSmall("/dev/zero", 5)).toBeUndefined();
    expect(readSmall(folder, 5)).toBeUndefined();
  });
});

describe("settings", () => {
  it.each([
    ["nothing", undefined],
    ["no JSON", "{"],
    ["an unknown preset", '{"preset":"off"}'],
    ["a list", "[]"],
    ["a question of no time", '{"questionSeconds":0}'],
  ])("of %s are the defaults", (_, text) => {
    const file = path.join(folder, "settings.json");
    if (text !== undefined) fs.writeFileSync(file, text);
    expect(openSettings(file).current()).toEqual({ preset: "balanced", questionSeconds: 600, idleMinutes: 30 });
  });
});

describe("the canary", () => {
  it("is recognised in its exact form only", () => {
    const canaries = createCanaries();
    const canary = canaries.make();
    expect(canaries.recognise(`${canary}; rm -rf /`)).toBe(false);
    expect(canaries.wasSeen(canary)).toBe(false);
    expect(canaries.recognise(canary)).toBe(true);
    expect(canaries.wasSeen(canary)).toBe(true);
  });
});
