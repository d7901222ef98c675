// Each part of a command is told once, where it stands, by the tool's own description.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explain } from "../../../src/core/explain/explain.ts";

/** The parts as "text: words". */
const told = (command: string) =>
  explain(command).map(({ span, words }) => [command.slice(span.start, span.end), words]);

describe("a command is explained", () => {
  it.each<[string, [string, string][]]>([
    [
      "curl -sS -T report.pdf https://files.example/up > answer.txt",
      [
        ["curl", "transfers data to and from URLs"],
        ["-T report.pdf", "a file that it sends away"],
        ["https://files.example/up", "the address that it talks to"],
        ["answer.txt", "a file that its output takes the place of"],
      ],
    ],
    ["no-such-tool --x", [["no-such-tool", "a program that nobody has described yet"]]],
  ])("%s", (command, parts) => expect(told(command)).toEqual(parts));

  it.each<[string, string, RegExp]>([
    ["git push origin main", "push", /^what it is told to do: .*talks to another machine/],
    ["sudo rm -rf build", "rm", /^(?:removes|deletes)/],
    ["sudo rm -rf build", "build", /deletes/],
    ["find . -name x -exec rm {} ;", "rm", /^(?:removes|deletes)/],
    ["cat a.txt | grep x", "grep", /search|print/],
    ["for f in *; do wc -l $f; done", "wc", /count/],
    ["cat notes.txt", "notes.txt", /^a file that it reads/],
    ["$tool x", "$tool", /known only when it runs/],
  ])("%s: %s", (command, text, words) => {
    const part = told(command).find(([shown]) => shown === text);
    expect(part?.[1]).toMatch(words);
  });

  it("tells what runs in a loop once", () => {
    const parts = told("for i in 1 2 3; do touch x; done").filter(([text]) => text === "touch");
    expect(parts).toHaveLength(1);
  });
});

it("is total, and its parts lie in the command, in order", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (command) => {
      const parts = explain(command);
      let last = 0;
      for (const { span, words } of parts) {
        expect(span.start).toBeGreaterThanOrEqual(last);
        expect(span.end).toBeLessThanOrEqual(command.length);
        expect(words).not.toBe("");
        last = span.start;
      }
    }),
    { numRuns: 300 },
  );
});
