// What servers of applications are seen to do to their own accounts.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["occ user:add bob", "credential-change"],
  ["occ user:delete bob", "credential-change lockout"],
  ["occ status", ""],
  ["prosodyctl adduser bob@x.example", "credential-change"],
  ["prosodyctl status", ""],
  ["pure-pw userdel bob", "credential-change lockout"],
  ["getcert list", ""],
  ["nebula-cert sign -name x", "credential-change"],
];

describe("accounts of servers", () => {
  it.each(ROWS)("reads %s as %s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
