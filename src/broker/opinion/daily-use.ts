// How many tokens reviews have used today, over all windows and brokers: kept in a file of the guard's own.
// What is about to be asked counts before it is asked; a count that cannot be read counts as used up until tomorrow.

import fs from "node:fs";
import * as v from "valibot";
import { writePrivate } from "../../machine/private-files.ts";
import { readJson } from "../../machine/small-files.ts";
import { type Log, said } from "../log.ts";

export interface DailyUse {
  /** Tokens of today, those under way included. */
  readonly today: () => number;
  /** Undefined where the limit leaves no room. Call it once with what was used, or with nothing where that is not known. */
  readonly reserve: (tokens: number, limit: number) => ((used: number | undefined) => void) | undefined;
}

const Stored = v.object({ day: v.string(), tokens: v.pipe(v.number(), v.minValue(0)) });
const USED_UP = Number.MAX_SAFE_INTEGER;

export function openDailyUse(path: string, now: () => number, log: Log): DailyUse {
  const day = () => new Date(now()).toLocaleDateString("sv-SE");
  let so = read(path, day());
  const today = () => (so.day === day() ? so.tokens : 0);
  const add = (tokens: number) => {
    so = { day: day(), tokens: Math.max(0, today() + tokens) };
    try {
      writePrivate(path, `${JSON.stringify(so)}\n`);
    } catch (problem) {
      log(`what reviews have used could not be written down: ${said(problem)}`);
    }
  };
  return {
    today,
    reserve: (tokens, limit) => {
      if (today() + tokens > limit) return undefined;
      add(tokens);
      const { day: of } = so;
      return (used) => {
        if (used !== undefined && of === day()) add(used - tokens);
      };
    },
  };
}

function read(path: string, day: string): { readonly day: string; readonly tokens: number } {
  const parsed = v.safeParse(Stored, readJson(path, 4096));
  if (parsed.success) return parsed.output;
  return { day, tokens: fs.existsSync(path) ? USED_UP : 0 };
}
