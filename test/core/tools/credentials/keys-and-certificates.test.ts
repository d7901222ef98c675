// What the tools of the family "keys-and-certificates" are seen to do, one command line a row.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["ssh-keygen -t ed25519", "credential-change"],
  ["ssh-keygen -lf id.pub", ""],
  ["ssh-add -l", ""],
  ["ssh-add", "credential-change"],
  ["gpg --import a.asc", "credential-change"],
  ["gpg --verify a.sig", ""],
  ["gpg --export-secret-keys", "credential-read"],
  ["openssl genrsa 2048", "credential-change"],
  ["openssl x509 -in a.crt -noout -text", ""],
  ["openssl s_client -connect example.com:443", "network"],
  ["certbot certificates", ""],
  ["mkcert example.org", "credential-change"],
];

describe("keys-and-certificates", () => {
  it.each(ROWS)("%s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
