// What the tools of the family "secrets" are seen to do, one command line a row.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["pass ls", ""],
  ["pass show web/x", "credential-read"],
  ["pass web/x", "credential-read"],
  ["op read op://a/b", "network credential-read"],
  ["vault kv get secret/x", "network credential-read"],
  ["sops -d a.yaml", "credential-read"],
  ["security find-generic-password -w -s x", "credential-read"],
  ["security list-keychains", ""],
  ["secret-tool lookup a b", "credential-read"],
];

describe("secrets", () => {
  it.each(ROWS)("%s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
