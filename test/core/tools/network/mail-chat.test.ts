// What the tools of the family "mail-chat" are seen to do, one command line a row.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["mail -s hi bob@example.org", "network outbound-message"],
  ["sendmail bob@example.org", "network outbound-message"],
  ["mailq", ""],
  ["notify-send done", ""],
  ["toot post hello", "network outbound-message"],
  ["pastebinit notes.txt", "network outbound-message"],
  ["b4 send --dry-run", ""],
  ["wall hello", "outbound-message"],
];

describe("mail-chat", () => {
  it.each(ROWS)("%s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
