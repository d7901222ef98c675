// What the tools of the family "hosted services" are seen to do, one command line a row.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["crowdin upload sources", "network"],
  ["crowdin config lint", ""],
  ["tx push -s", "network"],
  ["tx init", ""],
  ["tolgee login abc", "network credential-change"],
  ["cloudsmith push deb acme/main/debian/any a.deb", "network outbound-message"],
  ["cloudsmith entitlements create acme/main --name ci", "network credential-change"],
  ["rover graph publish shop@prod --schema s.graphql", "network"],
  ["rover config auth", "network credential-change"],
  ["rover --version", ""],
  ["percy-cli --help", ""],
  ["butler push build acme/game:linux", "network"],
  ["butler version", ""],
  ["tdl dl -u https://t.me/x/1", "network"],
  ["tdl login", "network credential-change"],
  ["mega-put a.zip /", "network"],
  ["mega-login bob@example.org pw", "network credential-change"],
  ["mega-rm /old", "network destructive"],
  ["scrapy crawl quotes", "network"],
  ["scrapy startproject shop", ""],
  ["web-ext lint", ""],
  ["web-ext sign --api-key k --api-secret s", "network"],
  ["spacectl profile login acme", "network credential-change"],
  ["bosh -e prod log-in", "network credential-change"],
  ["bosh -e prod -d web delete-deployment", "network destructive"],
];

describe("hosted services", () => {
  it.each(ROWS)("%s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
