// What keys in hardware are seen to do: a code or an unsealed value is a secret that is printed.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["ykman list", ""],
  ["ykman oath accounts code", "credential-read"],
  ["ykman oath accounts list", ""],
  ["ykman piv reset", "credential-change destructive"],
  ["tpm2_pcrread", ""],
  ["tpm2_clear", "credential-change"],
  ["tpm2_unseal -c x", "credential-read"],
  ["oathtool --totp x", "credential-read"],
  ["clevis luks bind -d /dev/sda1 tpm2 {}", "credential-change"],
  ["pkcs11-tool -L", ""],
  ["pkcs11-tool --keypairgen", "credential-change"],
];

describe("hardware keys", () => {
  it.each(ROWS)("reads %s as %s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
