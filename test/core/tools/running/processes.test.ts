// What the tools of the family "processes" are seen to do, one command line a row.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["ps aux", ""],
  ["kill -9 123", ""],
  ["pkill -f falcon-sensor", "guard-tamper"],
  ["lsof -i :3000", ""],
  ["top -b -n 1", ""],
  ["taskkill /im MsMpEng.exe", "guard-tamper"],
];

describe("processes", () => {
  it.each(ROWS)("%s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
