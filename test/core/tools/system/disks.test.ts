// What the tools of the family "disks" are seen to do, one command line a row.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["lsblk", ""],
  ["mkfs.ext4 /dev/sdb1", "destructive"],
  ["fdisk -l", ""],
  ["wipefs -n /dev/sdb", ""],
  ["wipefs -a /dev/sdb", "destructive"],
  ["zfs list", ""],
  ["zfs destroy tank/x", "destructive"],
  ["zfs destroy -n tank/x", ""],
  ["sgdisk -p /dev/sdb", ""],
  ["diskutil eraseDisk JHFS+ x disk2", "destructive"],
  ["cryptsetup luksDump /dev/sdb", ""],
];

describe("disks", () => {
  it.each(ROWS)("%s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
