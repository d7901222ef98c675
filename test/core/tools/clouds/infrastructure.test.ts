// What the tools of the family "infrastructure" are seen to do, one command line a row.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["terraform fmt", ""],
  ["terraform validate", ""],
  ["terraform plan", "network"],
  ["terraform apply -destroy", "network destructive"],
  ["terraform destroy", "network destructive"],
  ["terraform login", "network credential-change"],
  ["pulumi destroy", "network destructive"],
  ["ansible-playbook --syntax-check a.yml", ""],
  ["ansible-vault view a.yml", "credential-read"],
  ["vagrant destroy -f", "destructive"],
];

describe("infrastructure", () => {
  it.each(ROWS)("%s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
