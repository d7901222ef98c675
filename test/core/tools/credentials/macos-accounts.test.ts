// What the account tools of macOS are seen to do; reading the directory is nothing.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["dscl . -read /Users/bob", ""],
  ["dscl . -delete /Users/bob", "credential-change lockout"],
  ["dseditgroup -o edit -a bob -t user admin", "credential-change privilege"],
  ["dseditgroup -o edit -d bob -t user staff", "credential-change lockout"],
  ["dseditgroup -o checkmember -m bob admin", ""],
  ["sysadminctl -secureTokenStatus bob", ""],
  ["pwpolicy -u bob -disableuser", "credential-change lockout"],
  ["fdesetup status", ""],
  ["fdesetup disable", "credential-change guard-tamper"],
];

describe("accounts of macOS", () => {
  it.each(ROWS)("reads %s as %s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
