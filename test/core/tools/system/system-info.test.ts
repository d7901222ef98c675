// What the tools of the family "system-info" are seen to do, one command line a row.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["uname -a", ""],
  ["sw_vers", ""],
  ["lscpu", ""],
  ["systeminfo", ""],
  ["systeminfo /s other.example", "network"],
];

describe("system-info", () => {
  it.each(ROWS)("%s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
