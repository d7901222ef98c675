// The audit log's chain: what was written verifies, and every kind of change to it is found.
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type AuditRecord, chained, ROOT, resumeAfter, verifyChain } from "../../../src/core/audit/chain.ts";
import { auditEntry } from "../../../src/core/audit/record.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const ports = { now: 2_000, sha256, fingerprint: sha256 };

function log(count: number): string[] {
  const lines: string[] = [];
  let prev = ROOT;
  for (let index = 0; index < count; index += 1) {
    const event = { kind: "guard", what: "started", sentence: `number ${index}`, grave: false } as const;
    const { line, hash } = chained(auditEntry(event, 1_000 + index, ports), prev, sha256);
    lines.push(line);
    prev = hash;
  }
  return lines;
}

function changed(line: string | undefined, change: (record: AuditRecord) => object): string {
  return JSON.stringify(change(JSON.parse(line ?? "{}")));
}

const good = log(5);
const head = (JSON.parse(good[4] ?? "{}") as AuditRecord).hash;

it("a log verifies, and tells its head", () => {
  expect(verifyChain(good, sha256)).toEqual({ kind: "intact", records: 5, head });
  expect(verifyChain(good, sha256, head).kind).toBe("intact");
  expect(verifyChain([], sha256)).toEqual({ kind: "intact", records: 0, head: ROOT });
});

describe("a change is found at its line", () => {
  const rows: readonly (readonly [string, readonly string[], number])[] = [
    [
      "a sentence edited",
      good.with(
        2,
        changed(good[2], (r) => ({ ...r, Body: "harmless" })),
      ),
      3,
    ],
    [
      "an attribute edited",
      good.with(
        1,
        changed(good[1], (r) => ({ ...r, Attributes: {} })),
      ),
      2,
    ],
    [
      "a field added",
      good.with(
        0,
        changed(good[0], (r) => ({ ...r, extra: 1 })),
      ),
      1,
    ],
    ["two lines swapped", good.with(1, good[2] ?? "").with(2, good[1] ?? ""), 2],
    ["a line taken out", good.toSpliced(2, 1), 3],
    ["the first line taken out", good.slice(1), 1],
    ["a line doubled", good.toSpliced(2, 0, good[1] ?? ""), 3],
    ["a line that is none", good.with(3, "x"), 4],
    ["half a line", good.with(4, (good[4] ?? "").slice(0, 40)), 5],
  ];
  it.each(rows)("%s", (_, lines, line) => {
    expect(verifyChain(lines, sha256)).toMatchObject({ kind: "broken", line });
  });

  it("an edit with a new hash of its own breaks the next line", () => {
    const { hash: _, prev: __, ...entry } = { ...(JSON.parse(good[2] ?? "{}") as AuditRecord), Body: "harmless" };
    const forged = chained(entry, (JSON.parse(good[1] ?? "{}") as AuditRecord).hash, sha256).line;
    expect(verifyChain(good.with(2, forged), sha256)).toMatchObject({ kind: "broken", line: 4 });
  });

  it("a cut tail shows when the head is known", () => {
    expect(verifyChain(good.slice(0, 4), sha256, head)).toMatchObject({ kind: "broken", line: 5 });
  });
});

describe("going on after a stop", () => {
  const text = good.map((line) => `${line}\n`).join("");
  it("follows the last record", () => expect(resumeAfter(text)).toEqual({ prev: head, torn: 0 }));
  it("cuts a torn line, counted in bytes", () => {
    expect(resumeAfter(`${text}{"Body":"ä`)).toEqual({ prev: head, torn: 11 });
  });
  it("cuts a whole line that is no record", () => expect(resumeAfter(`${text}xx\n`)).toEqual({ prev: head, torn: 3 }));
  it("starts anew where there is nothing", () => expect(resumeAfter("")).toEqual({ prev: ROOT, torn: 0 }));
  it("the next record verifies with all before it", () => {
    const event = { kind: "guard", what: "recovered", sentence: "x", grave: true } as const;
    const next = chained(auditEntry(event, 9, ports), resumeAfter(`${text}torn`).prev, sha256);
    expect(verifyChain([...good, next.line], sha256).kind).toBe("intact");
  });
});
