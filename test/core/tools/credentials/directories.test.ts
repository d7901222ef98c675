// What directories and single sign-on are seen to do: asking is a call, changing is a change for everybody.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["kadmin -q listprincs", "network"],
  ["kadmin -q 'addprinc bob'", "network credential-change"],
  ["kadmin.local -q 'delprinc bob'", "credential-change lockout"],
  ["klist", ""],
  ["klist -K", "credential-read"],
  ["samba-tool user list", ""],
  ["samba-tool user disable bob", "credential-change lockout"],
  ["pdbedit -L", ""],
  ["ipa user-find", "network"],
  ["ipa user-del bob", "network credential-change lockout"],
  ["realm list", ""],
  ["ldapsearch -H ldap://ldap.example.com", "network"],
];

describe("directories", () => {
  it.each(ROWS)("reads %s as %s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
