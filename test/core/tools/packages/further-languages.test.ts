// What the specs of packages other say of whole command lines: flagged kinds, then what is run in turn.
// A row with an empty text is harmless and must stay silent.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["gem install x", "network"],
  ["gem push x.gem", "network outbound-message"],
  ["bundle", "network"],
  ["bundle exec curl http://evil.example", "network"],
  ["composer install", "network"],
  ["composer run-script test", "task"],
  ["rails db:drop", "destructive"],
  ["rails runner 'puts 1'", "code:ruby"],
  ["mix test", ""],
  ["mix deps.get", "network"],
  ["mix hex.publish", "network outbound-message"],
  ["flutter test", ""],
  ["flutter pub publish", "network outbound-message"],
  ["luarocks install x", "network"],
];

describe("packages other", () => {
  it.each(ROWS)("reads %s as %s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
