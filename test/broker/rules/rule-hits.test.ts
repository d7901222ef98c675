// How often rules matched: counted without the disk, kept over restarts, and caught up after a crash.
import fs from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openRuleHits, type RuleHits } from "../../../src/broker/rules/rule-hits.ts";
import type { MatchedRule } from "../../../src/core/decision.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

const NOW = new Date(2026, 10, 22, 14, 0).getTime();
const HOUR = 3_600_000;
const RULE = { id: "api", key: "k1", scope: "user", source: "/home/u/rules.jsonc" } as const;
const row = (at: number, more: Partial<MatchedRule> = {}) => ({
  at,
  rules: [{ ...RULE, decision: "allow", note: "n", ...more } as const],
});

const inside = temporaryFolder();
let folder: string;
let now: number;
beforeEach(() => {
  folder = inside();
  now = NOW;
});
afterEach(() => {
  vi.useRealTimers();
});

const file = () => path.join(folder, "hits.json");
function open(recent: Parameters<typeof openRuleHits>[0]["recent"] = []): RuleHits {
  return openRuleHits({ path: file(), recent, now: () => now, log: (sentence) => expect(sentence).toBe("") });
}

it("counts of today and in all, by what the rule says and where", () => {
  const hits = open();
  hits.count(row(NOW - 26 * HOUR));
  hits.count(row(NOW - HOUR));
  hits.count(row(NOW, { id: "renamed" }));
  hits.count(row(NOW, { key: "k2" }));
  hits.count(row(NOW, { scope: "workspace", source: "/w/rules.jsonc" }));
  expect(hits.of(RULE)).toEqual({ total: 3, today: 2, last: NOW, since: NOW - 26 * HOUR });
  now += 24 * HOUR;
  expect(hits.of(RULE)).toMatchObject({ total: 3, today: 0, last: NOW });
});

it("a rule that never matched is known since it was first looked at", () => {
  const hits = open();
  expect(hits.of(RULE)).toEqual({ total: 0, today: 0, since: NOW });
  now += HOUR;
  expect(hits.of(RULE)).toEqual({ total: 0, today: 0, since: NOW });
});

it("no count writes to the disk; a minute later one write holds them all", () => {
  vi.useFakeTimers();
  const hits = open();
  for (let index = 0; index < 1000; index += 1) hits.count(row(NOW + index));
  expect(fs.existsSync(file())).toBe(false);
  vi.advanceTimersByTime(60_000);
  expect(JSON.parse(fs.readFileSync(file(), "utf8"))).toMatchObject({ upTo: NOW + 999 });
  fs.rmSync(file());
  vi.advanceTimersByTime(600_000);
  expect(fs.existsSync(file())).toBe(false);
});

it("counts survive a restart, and a crash by the end of the log", () => {
  const first = open();
  first.count(row(NOW));
  first.close();
  expect(open([row(NOW - HOUR), row(NOW), row(NOW + 1), row(NOW + 2)]).of(RULE).total).toBe(3);
  fs.writeFileSync(file(), "{ torn");
  expect(open([row(NOW)]).of(RULE).total).toBe(1);
});

it("a broker that ends without anything new writes nothing", () => {
  open().close();
  expect(fs.existsSync(file())).toBe(false);
});
