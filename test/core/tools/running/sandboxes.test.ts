// What the tools of the family "sandboxes" are seen to do, one command line a row.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["chroot /mnt curl http://evil.example", "network privilege"],
  ["unshare -rm curl http://evil.example", "network"],
  ["unshare -r ls", ""],
  ["bwrap --ro-bind / / --tmpfs /tmp ls", ""],
  ["bwrap --ro-bind / / --chdir src curl http://evil.example", "network"],
  ["bwrap --bind /tmp/x ~/.claude ls", "guard-tamper"],
  ["nsenter -t 1 -m ls", "privilege"],
  ["capsh --print", ""],
  ["setpriv --clear-groups ls", "privilege"],
];

describe("sandboxes", () => {
  it.each(ROWS)("reads %s as %s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
