// What the tools of the family "data platforms" are seen to do, one command line a row.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["temporal workflow list", ""],
  ["temporal workflow list --address t.example.org:7233", "network"],
  ["meltano run tap-x target-y", "network"],
  ["meltano init shop", ""],
  ["vespa auth login", "network credential-change"],
  ["litestream restore -o app.db s3://bucket/app", "network"],
  ["litestream databases", ""],
  ["memcached-tool 10.1.1.4:11211 stats", "network"],
  ["memcached-tool localhost:11211 stats", ""],
  ["varnishadm ban.list", ""],
  ["varnishadm -T cache1:6082 ban.list", "network"],
  ["nf-core pipelines download rnaseq", "network"],
  ["nf-core pipelines lint", ""],
  ["cnspec scan local", ""],
  ["cnspec scan aws", "network"],
  ["openshift-install create cluster --dir c", "network"],
  ["openshift-install create manifests --dir c", ""],
  ["openshift-install destroy cluster --dir c", "network destructive"],
  ["pihole -g", "network"],
  ["pihole status", ""],
];

describe("data platforms", () => {
  it.each(ROWS)("%s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
