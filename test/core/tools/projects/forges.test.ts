// What the specs of forges say of whole command lines: flagged kinds, then what is run in turn.
// A row with an empty text is harmless and must stay silent.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["gh", ""],
  ["gh pr view 1", "network"],
  ["gh pr create -t x", "network outbound-message"],
  ["gh pr comment 1 -b hi", "network outbound-message"],
  ["gh pr merge 1 --delete-branch", "network outbound-message destructive"],
  ["gh issue list", "network"],
  ["gh issue create -t x", "network outbound-message"],
  ["gh release create v1", "network outbound-message"],
  ["gh repo delete a/b", "network destructive"],
  ["gh repo clone a/b", "network"],
  ["gh auth login", "network credential-change"],
  ["gh auth token", "credential-read"],
  ["gh auth status", "network"],
  ["gh secret set X", "network credential-change"],
  ["gh api repos/a/b/issues", "network"],
  ["gh api -X DELETE repos/a/b/collaborators/bob", "network credential-change lockout destructive"],
  ["gh api repos/a/b/issues -f title=x", "network outbound-message"],
  ["gh foo", "network"],
  ["glab mr create", "network outbound-message"],
  ["glab mr merge --remove-source-branch", "network outbound-message destructive"],
  ["glab issue list", "network"],
  ["gist file.txt", "network outbound-message"],
  ["gist --list", "network"],
  ["jira issue create", "network outbound-message"],
  ["jira issue list", "network"],
];

describe("forges", () => {
  it.each(ROWS)("reads %s as %s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
