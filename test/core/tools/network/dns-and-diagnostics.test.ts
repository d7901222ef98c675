// What the tools of the family "dns-and-diagnostics" are seen to do, one command line a row.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["dig example.com", "network"],
  ["ping -c 1 example.com", "network"],
  ["ping localhost", ""],
  ["traceroute example.com", "network"],
  ["whois example.com", "network"],
  ["ss -tlnp", ""],
  ["netstat -an", ""],
  ["ip addr show", ""],
  ["tshark -r a.pcap", ""],
  ["tcpdump -i eth0", "network"],
];

describe("dns-and-diagnostics", () => {
  it.each(ROWS)("%s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
