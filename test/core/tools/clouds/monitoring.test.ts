// What the tools of the family "monitoring" are seen to do, one command line a row.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["sentry-cli login", "network credential-change"],
  ["sentry-cli releases list", "network"],
  ["promtool check config a.yml", ""],
  ["opsgenie createAlert", "network outbound-message"],
  ["mosquitto_pub -h broker.example -t a -m b", "network"],
];

describe("monitoring", () => {
  it.each(ROWS)("%s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
