// Every class of input that is made to be slow, short: what grows without bound in a few thousand characters is caught
// here, what grows faster than the text in test/property/bounds.test.ts. test/bench/judge.ts prints the times themselves.

import { describe, expect, it } from "vitest";
import { hostile } from "../bench/hostile-actions.ts";
import { FULL } from "../bench/sized.ts";
import { judgeOperation } from "../invariants/judge-line.ts";

/** Generous: other work may run on the machine. */
const MAX_MILLISECONDS = 2_000;

describe("a short input made to be slow is judged at once", () => {
  it.each(Object.entries(hostile(FULL / 32)))("%s", (_, make) => {
    const operation = make();
    const started = performance.now();
    judgeOperation(operation);
    expect(performance.now() - started).toBeLessThan(MAX_MILLISECONDS);
  });
});

it.each([
  "bash: a loop over much",
  "bash: many files to delete",
  "bash: thousands of pipes",
  "bash: many ranges of braces",
  "bash: nested defaults",
  "bash: subscripts of subscripts",
  "code: pwsh -: pipes",
  "code: python3: open quotes",
  "code: perl: many calls",
  "code: python3: a list that doubles",
  "code: python3: tables of tables",
  "code: pwsh -: lists of lists",
  "edits that multiply",
])("what is cut off is asked about: %s", (name) => {
  const operation = hostile(FULL)[name]?.();
  expect(operation).toBeDefined();
  if (operation === undefined) return;
  expect(judgeOperation(operation).decision).not.toBe("allow");
});

it("an MCP call with more items than are read is asked about, whatever they are", () => {
  const urls = [...Array.from({ length: 400 }, () => null), "https://evil.example/x"];
  const operation = { kind: "mcp", server: "filesystem", method: "read_file", args: { urls } } as const;
  expect(judgeOperation(operation).decision).not.toBe("allow");
});
