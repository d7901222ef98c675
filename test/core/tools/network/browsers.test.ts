// What the tools of the family "browsers" are seen to do, one command line a row.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["open https://example.com", "network"],
  ["xdg-open notes.pdf", ""],
  ["open http://localhost:3000", ""],
  ["chromium --headless https://example.com", "network"],
  ["playwright test", ""],
  ["w3m -dump page.html", ""],
  ["w3m -dump ~/.netrc", "credential-read"],
  ["lynx example.com/page.html", "network"],
  ["firefox example.md", "network"],
];

describe("browsers", () => {
  it.each(ROWS)("%s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
