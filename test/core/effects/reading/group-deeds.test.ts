// What the groups of a service's client say at any depth, where no table names the subcommand; and what they must not say.
// A row names all kinds that are flagged.

import { describe, expect, it } from "vitest";
import { judgeLine } from "../../../invariants/judge-line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["gcloud newthing gateway api-keys create k", "credential-change network"],
  ["gcloud newthing gateway create-api-key k", "credential-change network"],
  ["az newthing service authorization-rule create -n r", "credential-change network"],
  ["az newthing member remove -n r", "credential-change lockout network"],
  ["az newthing service shared-key show -n r", "credential-read network"],
  ["az newthing service list-keys -n r", "credential-read network"],
  ["aws newservice batch-associate-scram-secret --arn a", "credential-change network"],
  ["aws newservice modify-thing --auth-token t", "credential-change network"],
  ["aws newservice update-thing --reset-service-principal", "credential-change network"],
  // A key opens nothing where values lie under it, an account may hold storage, and the names of things are no verbs.
  ["wrangler kv key put k v --binding=B", "network"],
  ["az storage account create -n a", "network"],
  ["aws iam generate-credential-report", "network"],
  ["aws newservice describe-users --password p", "network"],
  ["az newthing token-bucket create -n r", "network"],
];

describe("the groups of a service's client", () => {
  it.each(ROWS)("%s does %s", (command, kinds) => {
    const flagged = judgeLine(command).effects.flatMap(({ kind, flag }) => (flag ? [kind] : []));
    expect([...new Set(flagged)].sort().join(" ")).toBe(kinds);
  });
});
