// What the tools of the family "backup" are seen to do, one command line a row.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["restic snapshots", ""],
  ["restic forget --prune x", "destructive"],
  ["borg list", ""],
  ["tmutil listbackups", ""],
  ["restic key passwd", "credential-change"],
];

describe("backup", () => {
  it.each(ROWS)("%s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
