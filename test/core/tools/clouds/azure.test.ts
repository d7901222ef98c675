// What the tools of the family "azure" are seen to do, one command line a row.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["az login", "network credential-change"],
  ["az group delete -n x", "network destructive"],
  ["az vm list", "network"],
  ["az keyvault secret show --name x", "network credential-read"],
  ["az config set a=b", ""],
  ["az role assignment delete --ids x", "network credential-change lockout"],
];

describe("azure", () => {
  it.each(ROWS)("%s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
