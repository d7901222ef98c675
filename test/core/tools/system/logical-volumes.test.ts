// What the commands of LVM are seen to do: growing a volume loses nothing, shrinking it does.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["lvs -o +devices", ""],
  ["lvresize -L +5G vg/lv", ""],
  ["lvresize --size 5G vg/lv", "destructive"],
  ["lvresize -l -10%VG vg/lv", "destructive"],
  ["lvreduce -t -L 1G vg/lv", ""],
  ["lvconvert --type mirror vg/lv", ""],
  ["lvconvert --merge vg/snap", "destructive"],
  ["lvremove vg/lv", "destructive"],
  ["lvm lvremove vg/lv", "destructive"],
];

describe("logical volumes", () => {
  it.each(ROWS)("reads %s as %s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
