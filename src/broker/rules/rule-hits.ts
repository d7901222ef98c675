// How often each rule matched, and when last. Counted in memory as rows are made, so that an action costs no disk; kept in
// a small file once a minute, and caught up from the audit log's end after a crash. It informs people and decides nothing.

import * as v from "valibot";
import type { RuleScope } from "../../core/decision.ts";
import { writePrivate } from "../../machine/private-files.ts";
import { readJson } from "../../machine/small-files.ts";
import type { FeedRow } from "../../protocol/feed.ts";
import type { RuleHitCount } from "../../protocol/rules.ts";
import { said } from "../log.ts";

/** Beyond this count the rules that matched longest ago are forgotten. */
const MAX_NAMES = 10_000;
const MAX_BYTES = 8 * 1024 * 1024;
const WRITE_MILLISECONDS = 60_000;

/** Which rule: its scope and file, and what it says (its key, else its id). */
export interface RuleName {
  readonly scope: RuleScope;
  readonly source?: string | undefined;
  readonly key?: string | undefined;
  readonly id: string;
}

export interface RuleHits {
  readonly count: (row: Pick<FeedRow, "at" | "rules">) => void;
  readonly of: (rule: RuleName) => RuleHitCount & { readonly since: number };
  readonly close: () => void;
}

const Count = v.object({
  /** When the rule was first seen, by a person's look or a match. */
  since: v.number(),
  total: v.number(),
  last: v.optional(v.number()),
  /** The day of `last`, as the person's clock has it, and the count on it. */
  day: v.string(),
  today: v.number(),
});
type Count = v.InferOutput<typeof Count>;
const Stored = v.object({ upTo: v.number(), rules: v.record(v.string(), Count) });

export interface RuleHitsPorts {
  readonly path: string;
  /** Rows of the audit log's end: those younger than the file are counted now. */
  readonly recent: readonly Pick<FeedRow, "at" | "rules">[];
  readonly now: () => number;
  readonly log: (sentence: string) => void;
}

export function openRuleHits({ path, recent, now, log }: RuleHitsPorts): RuleHits {
  const parsed = v.safeParse(Stored, readJson(path, MAX_BYTES));
  const counts = new Map<string, Count>(Object.entries(parsed.success ? parsed.output.rules : {}));
  let upTo = parsed.success ? parsed.output.upTo : 0;
  let timer: NodeJS.Timeout | undefined;
  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    for (const name of [...counts.keys()].slice(0, Math.max(0, counts.size - MAX_NAMES))) counts.delete(name);
    try {
      writePrivate(path, JSON.stringify({ upTo, rules: Object.fromEntries(counts) }));
    } catch (problem) {
      log(`how often rules matched could not be kept: ${said(problem)}`);
    }
  };
  const put = (name: string, count: Count) => {
    counts.delete(name);
    counts.set(name, count);
    timer ??= setTimeout(write, WRITE_MILLISECONDS).unref();
  };
  const count: RuleHits["count"] = ({ at, rules }) => {
    upTo = Math.max(upTo, at);
    const day = rules.length === 0 ? "" : dayOf(at);
    for (const rule of rules) {
      const name = nameOf(rule);
      const { since, total, day: before, today } = counts.get(name) ?? begun(at);
      put(name, { since, total: total + 1, last: at, day, today: before === day ? today + 1 : 1 });
    }
  };
  const from = upTo;
  for (const row of recent) if (row.at > from) count(row);
  return {
    count,
    of: (rule) => {
      const name = nameOf(rule);
      const known = counts.get(name);
      if (known === undefined) put(name, begun(now()));
      const { since, total, last, day, today } = known ?? begun(now());
      return { since, total, today: day === dayOf(now()) ? today : 0, ...(last !== undefined && { last }) };
    },
    close: () => {
      if (timer !== undefined) write();
    },
  };
}

function begun(at: number): Count {
  return { since: at, total: 0, day: "", today: 0 };
}

function nameOf({ scope, source, key, id }: RuleName): string {
  return `${scope} ${key ?? id} ${source ?? ""}`;
}

function dayOf(at: number): string {
  return new Date(at).toDateString();
}
