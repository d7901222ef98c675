// What the tools of the family "macos" are seen to do, one command line a row.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["defaults read com.apple.dock", ""],
  ["csrutil status", ""],
  ["csrutil disable", "guard-tamper"],
  ["spctl --master-disable", "guard-tamper"],
  ["spctl --status", ""],
  ["defaults write com.apple.loginwindow LoginHook x.sh", "persistence"],
];

describe("macos", () => {
  it.each(ROWS)("%s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
