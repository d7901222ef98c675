// What each large cloud is seen to do in its own words.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["doctl databases connection x", "network credential-read"],
  ["ibmcloud iam oauth-tokens", "network credential-read"],
  ["ibmcloud account user-remove x", "network credential-change lockout"],
  ["ibmcloud target", ""],
  ["oci secrets secret-bundle get", "network credential-read"],
  ["aliyun ram ListUsers", "network"],
  ["aliyun ram DeleteUser --UserName x", "network credential-change lockout"],
  ["aliyun ecs DeleteInstance", "network destructive"],
  ["openstack secret get x", "network credential-read"],
  ["yc iam create-token", "network credential-read"],
  ["scw config get secret-key", "credential-read"],
  ["hcloud context create x", "credential-change"],
  ["linode-cli linodes delete 1", "network destructive"],
];

describe("clouds", () => {
  it.each(ROWS)("reads %s as %s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
