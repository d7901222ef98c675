// What the specs of files tools say of whole command lines: flagged kinds, then what is run in turn.
// A row with an empty text is harmless and must stay silent.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["rm -rf /", "destructive"],
  ["rm -rf node_modules", ""],
  ["rm ~/.ssh/id_rsa", "credential-change destructive"],
  ["unlink /var/log/messages", "destructive guard-tamper"],
  ["shred -u x", "destructive"],
  ["mv a b", ""],
  ["cp a ~/.ssh/authorized_keys", "credential-change"],
  ["ln -s a b", ""],
  ["dd if=/dev/zero of=/dev/sda", "destructive"],
  ["dd if=a of=b bs=1M", ""],
  ["chmod 4755 x", "privilege"],
  ["chmod u+s /bin/bash", "privilege"],
  ["chmod +x x", ""],
  ["chmod -R 755 dist", ""],
  ["install -m 4755 x /usr/local/bin/x", "privilege"],
  ["truncate -s 0 log.txt", "destructive"],
  ["mkdir -p a/b", ""],
  ["touch x", ""],
];

describe("files tools", () => {
  it.each(ROWS)("reads %s as %s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
