// What the tools of the family "kernel-and-logs" are seen to do, one command line a row.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["sysctl -a", ""],
  ["sysctl -w kernel.randomize_va_space=0", "guard-tamper"],
  ["modprobe x", "privilege"],
  ["lsmod", ""],
  ["journalctl -u nginx", ""],
  ["journalctl --vacuum-time=1s", "destructive guard-tamper"],
  ["dmesg", ""],
  ["wevtutil cl Security", "destructive guard-tamper"],
  ["mokutil --sb-state", ""],
];

describe("kernel-and-logs", () => {
  it.each(ROWS)("%s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
