// What the tools of encrypted volumes are seen to do: opening one changes nothing, its keys are credentials.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["cryptsetup open /dev/sdb1 data", ""],
  ["cryptsetup luksDump /dev/sdb1", ""],
  ["cryptsetup luksDump --dump-volume-key /dev/sdb1", "credential-read"],
  ["cryptsetup luksAddKey /dev/sdb1", "credential-change"],
  ["systemd-cryptenroll --tpm2-device=list", ""],
  ["systemd-cryptenroll --tpm2-device=auto /dev/sdb1", "credential-change"],
  ["systemd-cryptenroll --recovery-key /dev/sdb1", "credential-change"],
  ["gocryptfs cipher plain", ""],
  ["gocryptfs -passwd cipher", "credential-change"],
];

describe("encrypted volumes", () => {
  it.each(ROWS)("reads %s as %s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
