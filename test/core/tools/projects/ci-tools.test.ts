// What the tools of the family "ci-tools" are seen to do, one command line a row.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["jenkins-cli list-jobs", "network"],
  ["travis login", "network credential-change"],
  ["travis lint", ""],
];

describe("ci-tools", () => {
  it.each(ROWS)("%s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
