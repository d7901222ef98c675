// The audit log on disk: one chain over restarts and accidents, in the file that people find, or nothing is let through.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { openAuditFile } from "../../../src/broker/audit/audit-file.ts";
import { verifyChain } from "../../../src/core/audit/chain.ts";
import { sha256 } from "../../../src/machine/digest.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

const inside = temporaryFolder();

const note = (sentence: string) => ({ kind: "guard", what: "test", sentence, grave: false }) as const;

describe("the audit file", () => {
  const file = () => inside("audit.jsonl");
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

  it("waits for the disk before it goes on from an answer, and not for an outcome, which lets nothing run", () => {
    const flush = vi.spyOn(fs, "fdatasyncSync");
    const audit = openAuditFile(file(), () => 1);
    const action = { id: "a1", agent: "claude-code", session: "s" };
    audit.append({ kind: "outcome", action, ok: true }, 1);
    expect(flush).not.toHaveBeenCalled();
    audit.append({ kind: "answer", action, answer: "allow", by: "panel" }, 1);
    expect(flush).toHaveBeenCalledOnce();
    flush.mockRestore();
    intact(2);
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
    fs.renameSync(file(), inside("aside"));
    fs.copyFileSync(inside("aside"), file());
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
    fs.symlinkSync(inside("elsewhere"), file());
    expect(() => openAuditFile(file(), () => 1)).toThrow();
  });

  it("writes nowhere while a link or a pipe stands in its place, and goes on once it is gone", () => {
    const audit = openAuditFile(file(), () => 1);
    audit.append(note("one"), 1);
    const stand: readonly (() => void)[] = [
      () => fs.symlinkSync(inside("elsewhere"), file()),
      () => execFileSync("mkfifo", [file()]),
    ];
    for (const put of stand) {
      fs.rmSync(file());
      put();
      expect(() => audit.append(note("two"), 1)).toThrow();
      // Another file may get the number that the log's had: it must be left alone.
      const other = fs.openSync(inside("other"), "w");
      expect(() => audit.append(note("three"), 1)).toThrow();
      fs.writeSync(other, "untouched");
      fs.closeSync(other);
      expect(fs.readFileSync(inside("other"), "utf8")).toBe("untouched");
      expect(fs.existsSync(inside("elsewhere"))).toBe(false);
    }
    fs.rmSync(file());
    audit.append(note("four"), 1);
    expect(lines().map((line) => /removed or changed|four/.exec(line)?.[0])).toEqual(["removed or changed", "four"]);
  });
});
