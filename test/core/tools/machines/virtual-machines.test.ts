// What hypervisors are seen to do beyond containers.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["pveum user list", ""],
  ["pveum user add bob@pve", "credential-change"],
  ["pveum user delete bob@pve", "credential-change lockout"],
  ["pvesh get /nodes", ""],
  ["pvesh delete /nodes/x", "destructive"],
  ["virt-customize -a x.img --root-password password:x", "credential-change"],
  ["esxcli network firewall set --enabled false", "guard-tamper"],
];

describe("virtual machines", () => {
  it.each(ROWS)("reads %s as %s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
