// What servers of identities are seen to do: whom they add may sign in.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["kcadm.sh get users", "network"],
  ["kcadm.sh create users -s username=bob", "network credential-change"],
  ["tctl users ls", "network"],
  ["tctl users rm bob", "network credential-change lockout"],
  ["spire-server entry show", ""],
  ["spire-server token generate", "credential-change"],
  ["nodetool status", ""],
  ["nodetool decommission", "destructive"],
  ["neo4j-admin set-initial-password x", "credential-change"],
];

describe("identity servers", () => {
  it.each(ROWS)("reads %s as %s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
