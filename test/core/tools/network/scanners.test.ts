// What the tools of the family "scanners" are seen to do, one command line a row.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["nmap -sV scanme.example.org", "network"],
  ["nmap --iflist", ""],
  ["gitleaks detect", ""],
  ["nikto -h https://example.com", "network"],
  ["unshadow passwd shadow", "credential-read"],
];

describe("scanners", () => {
  it.each(ROWS)("%s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
