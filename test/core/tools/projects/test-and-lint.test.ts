// What the specs of test and lint say of whole command lines: flagged kinds, then what is run in turn.
// A row with an empty text is harmless and must stay silent.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["pytest -q", ""],
  ["pytest --pastebin=all", "network outbound-message"],
  ["jest --watch", ""],
  ["vitest run", ""],
  ["eslint .", ""],
  ["prettier --write src", ""],
  ["tsc --noEmit", ""],
  ["mypy src", ""],
  ["ruff check .", ""],
  ["playwright install chromium", "network"],
  ["playwright test", ""],
  ["shellcheck x.sh", ""],
  ["ffmpeg -i a.mp4 b.gif", ""],
  ["k6 run load.js", "network"],
  ["mypy ~/.ssh/id_rsa", "credential-read"],
];

describe("test and lint", () => {
  it.each(ROWS)("reads %s as %s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
