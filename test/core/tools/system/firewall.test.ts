// What the tools of the family "firewall" are seen to do, one command line a row.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["iptables -L", ""],
  ["iptables -F", "guard-tamper"],
  ["ufw status", ""],
  ["ufw disable", "guard-tamper"],
  ["ufw deny 22", "lockout guard-tamper"],
  ["nft list ruleset", ""],
  ["nft flush ruleset", "lockout guard-tamper"],
  ["setenforce 0", "guard-tamper"],
  ["setenforce 1", ""],
  ["auditctl -l", ""],
  ["auditctl -D", "guard-tamper"],
];

describe("firewall", () => {
  it.each(ROWS)("%s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
