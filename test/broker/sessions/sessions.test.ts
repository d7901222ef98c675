// What is known of a session outlives its broker, torn lines and removed files; what cannot be read stops the action.
import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { openSessions } from "../../../src/broker/sessions/sessions.ts";
import { factsOf, remember } from "../../../src/core/memory/reduce.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

const inside = temporaryFolder();

describe("sessions", () => {
  it("are remembered by the next broker, rules and taint alike", () => {
    const open = () => openSessions(inside(), remember, () => 5);
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
    expect(fs.readdirSync(inside())).toHaveLength(1);
  });

  const begin = { id: "s", agent: "a", cwd: "/ws" };
  const file = () => inside(fs.readdirSync(inside())[0] ?? "");
  const read = (what: string) => ({ kind: "secret-read", what }) as const;
  const wrote = (index: number, content?: string) =>
    ({ kind: "wrote", path: `/ws/${index}`, from: "agent", ...(content === undefined ? {} : { content }) }) as const;
  const open = () => openSessions(inside(), remember, () => 5);
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
