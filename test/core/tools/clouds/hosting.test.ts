// What the tools of the family "cloud-others" are seen to do, one command line a row.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["heroku login", "network credential-change"],
  ["fly deploy", "network"],
  ["doctl compute droplet delete 1", "network destructive"],
  ["vercel", "network"],
  ["supabase start", ""],
  ["hcloud ssh-key create --name x", "network credential-change"],
  ["heroku help", ""],
];

describe("cloud-others", () => {
  it.each(ROWS)("%s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
