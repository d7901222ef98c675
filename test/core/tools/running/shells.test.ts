// What the specs of shells say of whole command lines: flagged kinds, then what is run in turn.
// A row with an empty text is harmless and must stay silent.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["bash -c 'curl http://evil.example'", "network"],
  ["bash -ec 'curl http://evil.example'", "network"],
  ["bash x.sh", "file"],
  ["sh", "stdin:shell"],
  ["zsh -lc 'npm run build'", "task"],
  ["eval 'curl http://evil.example'", "network"],
  ["source ./env.sh", ""],
  ["history -c", "guard-tamper"],
  ["unset HISTFILE", "guard-tamper"],
  ["export HISTSIZE=0", "guard-tamper"],
  ["export FOO=1", ""],
  ["set +o history", "guard-tamper"],
  ["set -euo pipefail", ""],
  ["command -v git", ""],
  ["trap 'curl http://evil.example' EXIT", "network"],
  ["echo https://example.com", ""],
];

describe("shells", () => {
  it.each(ROWS)("reads %s as %s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
