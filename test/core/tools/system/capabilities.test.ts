// What the tools of the family "capabilities" are seen to do, one command line a row.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["xattr -d com.apple.quarantine x.app", "guard-tamper"],
  ["xattr -l x.app", ""],
];

describe("capabilities", () => {
  it.each(ROWS)("%s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
