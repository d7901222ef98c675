// The questions that windows are asking models for: each counted before it is asked, answered once, ended in time.
// Equal questions are asked once: while one is under way, and after it was answered, as long as that is remembered.

import type { SessionSight } from "../../core/review/session-sight.ts";
import type { Sight } from "../../core/review/sight.ts";
import type { None, NoOpinion, Opinion, Outcome } from "../../protocol/opinion.ts";
import { total } from "../../protocol/opinion.ts";
import type { ReviewGiven, Reviewing, ReviewNews, SummaryReply } from "../../protocol/review.ts";
import type { DailyUse } from "./daily-use.ts";

/** A window. The object is its identity: only who was asked may answer. */
export interface ReviewerLine {
  /** What it offers; undefined: nothing. */
  readonly reviewing: Reviewing | undefined;
  readonly folders: readonly string[];
  readonly ask: (news: ReviewNews) => void;
}

export interface AskedPorts {
  readonly use: DailyUse;
  readonly sha256: (text: string) => string;
  readonly newId: () => string;
}

export interface Asked {
  /** Never rejects; at most `MAX_MILLISECONDS`. */
  readonly ask: (line: ReviewerLine, actionId: string, sight: Sight) => Promise<Opinion>;
  readonly given: (line: ReviewerLine, given: ReviewGiven) => void;
  /** Room for one summary, which the window asks for by itself. */
  readonly reserve: (line: ReviewerLine, sight: SessionSight) => SummaryReply;
  readonly spent: (line: ReviewerLine, requestId: string, used: number | undefined) => void;
  readonly left: (line: ReviewerLine) => void;
}

/** The window gives its model 8 seconds; whatever is on the way then is waited for no longer than this. */
export const MAX_MILLISECONDS = 8_500;
const MAX_PENDING = 8;
const MAX_REMEMBERED = 500;
/** Tokens of what every question carries, and of the longest answer; characters of a token of data, at least. */
const STATIC_TOKENS = 5_000;
const CHARACTERS_A_TOKEN = 2.5;

interface Pending {
  readonly line: ReviewerLine;
  readonly settle: (outcome: Outcome) => void;
  readonly spend: (used: number | undefined) => void;
}

export function createAsked({ use, sha256, newId }: AskedPorts): Asked {
  const pending = new Map<string, Pending>();
  const underWay = new Map<string, Promise<Outcome>>();
  const answered = new Map<string, Outcome>();
  const send = (line: ReviewerLine, actionId: string, sight: Sight): Promise<Outcome> => {
    const limit = line.reviewing?.dailyTokens ?? 0;
    if (pending.size >= MAX_PENDING) return Promise.resolve(none("busy", "Too many opinions are being asked for."));
    const spend = use.reserve(estimate(sight), limit);
    if (spend === undefined) return Promise.resolve(none("limit", limitWords(limit)));
    const requestId = newId();
    return new Promise((resolve) => {
      const timer = setTimeout(() => end(none("slow", "The reviewer did not answer in 8 seconds.")), MAX_MILLISECONDS);
      const end = (outcome: Outcome) => {
        clearTimeout(timer);
        pending.delete(requestId);
        resolve(outcome);
      };
      pending.set(requestId, { line, settle: end, spend });
      line.ask({ requestId, actionId, sight });
    });
  };
  return {
    ask: async (line, actionId, sight) => {
      const key = sha256(`${line.reviewing?.endpoint ?? ""}\n${JSON.stringify(sight)}`);
      const known = answered.get(key);
      if (known?.kind === "given") return { ...known, fromCache: true };
      const running = underWay.get(key);
      const outcome = await (running ?? keepWhile(underWay, key, send(line, actionId, sight)));
      if (outcome.kind === "given") keepNewest(answered, key, outcome);
      return running !== undefined && outcome.kind === "given" ? { ...outcome, fromCache: true } : outcome;
    },
    given: (line, { requestId, outcome, usage }) => {
      const entry = pending.get(requestId);
      if (entry === undefined || entry.line !== line) return;
      entry.spend(usage === undefined ? undefined : total(usage));
      entry.settle(outcome);
    },
    reserve: (line, sight) => {
      const limit = line.reviewing?.dailyTokens ?? 0;
      const spend = use.reserve(estimate(sight), limit);
      if (spend === undefined) return { kind: "refused", sentence: limitWords(limit) };
      const requestId = newId();
      pending.set(requestId, { line, settle: () => pending.delete(requestId), spend });
      return { kind: "ready", requestId, sight };
    },
    spent: (line, requestId, used) => {
      const entry = pending.get(requestId);
      if (entry === undefined || entry.line !== line) return;
      entry.spend(used);
      entry.settle(GONE);
    },
    left: (line) => {
      for (const entry of [...pending.values()]) if (entry.line === line) entry.settle(GONE);
    },
  };
}

const GONE = none("nobody", "The window that asked was closed.");

function none(why: NoOpinion, sentence: string): None {
  return { kind: "none", why, sentence };
}

function limitWords(limit: number): string {
  return `Today's limit of ${limit.toLocaleString("en-US")} tokens leaves no room for another question.`;
}

function estimate(sight: Sight | SessionSight): number {
  return STATIC_TOKENS + Math.ceil(JSON.stringify(sight).length / CHARACTERS_A_TOKEN);
}

function keepWhile(map: Map<string, Promise<Outcome>>, key: string, promise: Promise<Outcome>): Promise<Outcome> {
  map.set(key, promise);
  return promise.finally(() => map.delete(key));
}

function keepNewest(map: Map<string, Outcome>, key: string, outcome: Outcome): void {
  map.delete(key);
  map.set(key, outcome);
  const oldest = map.keys().next();
  if (map.size > MAX_REMEMBERED && oldest.done !== true) map.delete(oldest.value);
}
