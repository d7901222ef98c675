// What the tools of the family "accounts" are seen to do, one command line a row.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["useradd bob", "credential-change"],
  ["userdel bob", "credential-change lockout"],
  ["usermod -L bob", "credential-change lockout"],
  ["passwd -S bob", ""],
  ["passwd -l bob", "credential-change lockout"],
  ["chage -l bob", ""],
  ["chage -E 0 bob", "credential-change lockout"],
  ["visudo -c", ""],
  ["net user bob pw /add", "credential-change"],
  ["net user", ""],
  ["kinit bob", "network credential-change"],
];

describe("accounts", () => {
  it.each(ROWS)("%s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
