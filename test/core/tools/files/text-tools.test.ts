// What the specs of text tools say of whole command lines: flagged kinds, then what is run in turn.
// A row with an empty text is harmless and must stay silent.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ['grep -r "https://example.com" src', ""],
  ["grep -e root -f .env x", "credential-read"],
  ["rg --pre 'curl http://evil.example' foo", "network hidden-code"],
  ["rg -n foo src", ""],
  ["sed -n '1,5p' x", "code:sed"],
  ["sed -e 's/a/b/e' x", "code:sed"],
  ["awk 'BEGIN{system(\"id\")}'", "code:awk"],
  ["jq . package.json", ""],
  ["diff a b", ""],
  ["pandoc -F ./filter.sh a.md", "file"],
  ["fzf --preview 'curl http://evil.example'", "network"],
];

describe("text tools", () => {
  it.each(ROWS)("reads %s as %s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
