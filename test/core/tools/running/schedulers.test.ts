// What the tools of the family "schedulers" are seen to do, one command line a row.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["crontab -l", ""],
  ["crontab -r", "destructive"],
  ["crontab jobs.txt", "persistence file"],
  ["atq", ""],
  ["schtasks /query", ""],
  ["schtasks /create /tn x /tr calc.exe", "persistence"],
];

describe("schedulers", () => {
  it.each(ROWS)("%s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
