// What the tools of the family "services" are seen to do, one command line a row.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["systemctl status nginx", ""],
  ["systemctl enable nginx", "persistence"],
  ["systemctl stop auditd", "guard-tamper"],
  ["systemctl restart nginx", ""],
  ["launchctl list", ""],
  ["launchctl load a.plist", "persistence"],
  ["service rsyslog stop", "guard-tamper"],
  ["service rsyslog status", ""],
  ["systemctl stop sshd", "lockout"],
];

describe("services", () => {
  it.each(ROWS)("%s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
