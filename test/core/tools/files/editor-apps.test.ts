// What the specs of editor apps say of whole command lines: flagged kinds, then what is run in turn.
// A row with an empty text is harmless and must stay silent.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["code .", ""],
  ["code -d a b", ""],
  ["code --list-extensions", ""],
  ["code --install-extension x.y", "network hidden-code"],
  ["code --uninstall-extension countersign.countersign", "guard-tamper"],
  ["code --disable-extensions", "guard-tamper"],
  ["code --disable-workspace-trust .", "guard-tamper"],
  ["code tunnel", "network guard-tamper"],
  ["code serve-web --help", ""],
  ["cursor --add-mcp '{}'", "guard-tamper"],
  ["subl x", ""],
];

describe("editor apps", () => {
  it.each(ROWS)("reads %s as %s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
