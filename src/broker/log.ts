// The broker's own diary: one line an event, in a file of bounded size that only this account may read.
// Never holds an action's input or a token; never throws, since a full disk must not take the guard down with it.

import fs from "node:fs";

const MAX_BYTES = 1_000_000;

export type Log = (sentence: string) => void;

export function openLog(path: string, now: () => number): Log {
  return (sentence) => {
    try {
      if ((fs.statSync(path, { throwIfNoEntry: false })?.size ?? 0) > MAX_BYTES) fs.renameSync(path, `${path}.1`);
      const line = sentence.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").slice(0, 2000);
      fs.appendFileSync(path, `${new Date(now()).toISOString()} ${process.pid} ${line}\n`, { mode: 0o600 });
    } catch {
      // Nowhere left to say it.
    }
  };
}

/** What went wrong, as one line for logs and sentences. */
export function said(problem: unknown): string {
  return problem instanceof Error ? problem.message : String(problem);
}
