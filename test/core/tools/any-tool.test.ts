// What a program without a description is taken to do by its first words, and what they leave open.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { kindsOf } from "./line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["frobctl login", "network credential-change"],
  ["frobctl user add bob", "credential-change"],
  ["frobctl tokens revoke x", "credential-change lockout"],
  ["frobctl user list", ""],
  ["frobctl secret get x", "credential-read"],
  ["frobctl deploy", "network"],
  ["frobctl status", ""],
  ["frobctl login --help", ""],
  ["frobctl db drop", "destructive"],
];

describe("a program that nobody has described", () => {
  it.each(ROWS)("reads %s as %s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
