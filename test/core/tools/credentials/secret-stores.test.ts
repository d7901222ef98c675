// What password managers are seen to do: a printed secret is a read, a list of names is not.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["bw get password x", "network credential-read"],
  ["bw list items", "network credential-read"],
  ["bw list folders", "network"],
  ["bw status", ""],
  ["bw unlock", "credential-change"],
  ["doppler secrets", "network credential-read"],
  ["doppler secrets set A=b", "network credential-change"],
  ["chamber exec app -- env", "network credential-read"],
  ["rbw ls", ""],
  ["rbw get x", "credential-read"],
  ["envchain --list", ""],
  ["lpass rm x", "network credential-change destructive"],
  ["infisical export", "network credential-read"],
];

describe("secret stores", () => {
  it.each(ROWS)("reads %s as %s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
