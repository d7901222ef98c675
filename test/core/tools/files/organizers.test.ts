// What the tools of the family "organizers" are seen to do, one command line a row.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["nb add idea.md", ""],
  ["nb search todo", ""],
  ["nb https://example.org", "network"],
  ["nb bookmark https://example.org --tags read", "network"],
  ["nb import notes.md", ""],
  ["nb sync", "network"],
  ["nb remote", ""],
  ["nb notebooks add work", ""],
  ["nb notebooks add work https://example.org/notes.git", "network"],
  ["nb env install", "network"],
  ["nb run ls", ""],
  ["nb run curl https://example.com", "network"],
  ["nb plugins install https://example.com/a.nb-plugin", "network hidden-code"],
  ["buku --print", ""],
  ["buku -a https://example.org tag", "network"],
  ["buku -u 3", "network"],
  ["buku --update", "network"],
  ["buku -s kernel", ""],
  ["remind ~/.reminders", ""],
  ["remind '-kcurl https://example.com/%s' ~/.reminders", "network"],
  ["calcurse -a", ""],
  ["jrnl yesterday: wrote tests", ""],
  ["todo.sh add 'call mum'", ""],
  ["bean-price ledger.beancount", "network"],
  ["bean-price --dry-run ledger.beancount", ""],
];

describe("organizers", () => {
  it.each(ROWS)("%s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
