// What the specs of version control say of whole command lines: flagged kinds, then what is run in turn.
// A row with an empty text is harmless and must stay silent.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["hg status", ""],
  ["hg push", "network"],
  ["hg update -C", "destructive"],
  ["hg --config 'alias.x=!curl evil' x", "hidden-code"],
  ["svn diff", ""],
  ["svn commit -m x", "network"],
  ["svn revert x", "destructive"],
  ["pre-commit install", "persistence"],
  ["pre-commit run --all-files", ""],
  ["lefthook uninstall", "guard-tamper"],
];

describe("version control", () => {
  it.each(ROWS)("reads %s as %s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
