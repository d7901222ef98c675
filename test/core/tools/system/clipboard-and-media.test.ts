// What the tools of the family "clipboard-and-media" are seen to do, one command line a row.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["pbcopy", ""],
  ["screencapture a.png", ""],
  ["mpv a.mp4", ""],
  ["xclip -o", ""],
];

describe("clipboard-and-media", () => {
  it.each(ROWS)("%s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
