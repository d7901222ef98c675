// What only BSD, Solaris and AIX have is seen to do.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["geli init /dev/da1", "credential-change destructive"],
  ["geli status", ""],
  ["bectl list", ""],
  ["bectl destroy x", "destructive"],
  ["stopsrc -s sshd", "lockout"],
  ["lssrc -a", ""],
  ["stopsrc -s syslogd", "guard-tamper"],
  ["zoneadm -z x uninstall", "destructive"],
  ["zoneadm list", ""],
  ["chpass bob", "credential-change"],
  ["mkitab x", "persistence"],
];

describe("other Unix systems", () => {
  it.each(ROWS)("reads %s as %s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
