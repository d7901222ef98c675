// What talks to a server's hardware is seen to do: quiet on this machine, a connection where another one is named.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["ipmitool sensor list", ""],
  ["ipmitool chassis power status", ""],
  ["ipmitool -I lanplus -H 10.0.0.5 -U admin -P pw sensor list", "network"],
  ["ipmi-sel", ""],
  ["ipmi-sel -h node7 -u admin -p pw", "network"],
  ["ilorest serverinfo", ""],
  ["ilorest iloaccounts delete bob", "credential-change lockout"],
  ["fence_apc -a pdu.example.com -l u -p p -n 3 -o reboot", "network"],
  ["iblinkinfo", "network"],
  ["ib_read_lat", "network"],
  ["iio_info", ""],
  ["iio_info -u ip:192.168.2.1", "network"],
];

describe("server hardware", () => {
  it.each(ROWS)("reads %s as %s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
