// What the tools of the family "os-packages" are seen to do, one command line a row.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["apt list --installed", ""],
  ["apt install jq", "network"],
  ["apt-get -s install jq", ""],
  ["brew list", ""],
  ["brew install jq", "network"],
  ["dpkg -l", ""],
  ["pacman -Syu", "network"],
  ["pacman -Qi bash", ""],
  ["rpm -qa", ""],
  ["brew services start x", "persistence"],
  ["apt remove auditd", "guard-tamper"],
];

describe("os-packages", () => {
  it.each(ROWS)("%s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
