// What the guard cannot understand is put to a person, whatever wide rules say; only a rule for the exact input answers.
import { describe, expect, it } from "vitest";
import type { RuleSet } from "../../src/core/rules/rule.ts";
import { judgeLine, judgeOperation } from "./judge-line.ts";

const WIDE: RuleSet = {
  scope: "user",
  loosens: true,
  rules: [{ id: "everything", decision: "allow", when: { tool: ["Bash"] }, note: "Allows every command." }],
};
const EXACT: RuleSet = {
  scope: "session",
  loosens: true,
  rules: [{ id: "this", decision: "allow", when: { inputHash: "hash-of-the-input" }, note: "Allows this input." }],
};

const LINES: readonly (readonly [why: string, command: string])[] = [
  ["does not parse", "if true; then echo 'no end"],
  ["does not parse: a here-document in a broken line", "cat <<EOF | ( echo"],
  ["is too large", `echo ${"x".repeat(70_000)}`],
  ["is too deep", `${"$(".repeat(400)}id${")".repeat(400)}`],
  ["is too deep in shells", "eval ".repeat(3_000).concat("id")],
  ["gives more options than are read", `git ${"-c a.b=c ".repeat(1_500)}log`],
  ["has a command word that is not known", '"$UNKNOWN" --version'],
  ["has a command word made of output", "$(curl-config --path) x"],
  ["runs text that is not known", 'sh -c "$UNKNOWN"'],
  ["hides a character that reorders text", "ls \u202e # tset"],
];

const POWERSHELL: readonly (readonly [why: string, command: string])[] = [
  ["does not parse", 'Get-ChildItem "no end'],
  ["does not parse in one line of many", "Get-Date\nif ($x) { Get-Item a\nGet-Item b"],
  ["is too large", `echo ${"x".repeat(300_000)}`],
  ["is too deep", `${"$(".repeat(400)}id${")".repeat(400)}`],
  ["calls itself without end", "function f { f; f }; f"],
  ["has a command word that is not known", "& $unknown --version"],
  ["runs text that is not known", "iex $unknown"],
  ["calls a method whose name is not known", "$x.$unknown('a')"],
  ["hides a character that reorders text", "Get-Item \u202e # tset"],
];

describe("What does not parse, is too large, too deep, or dynamic in command position is never allowed without a person or an exact rule", () => {
  it.each(LINES)("a command that %s is asked about", (_, command) => {
    expect(judgeLine(command).decision).not.toBe("allow");
  });
  it.each(LINES)("a command that %s is asked about under a wide allow rule", (_, command) => {
    expect(judgeLine(command, { ruleSets: [WIDE] }).decision).not.toBe("allow");
  });
  it("an exact rule answers for the input it names", () => {
    expect(judgeLine("if true; then echo 'no end", { ruleSets: [EXACT] }).decision).toBe("allow");
    expect(judgeLine("if true; then echo 'no end", { ruleSets: [EXACT], inputHash: "another" }).decision).toBe("ask");
  });
  it.each(POWERSHELL)("PowerShell that %s is asked about", (_, command) => {
    const line = { kind: "shell", command, dialect: "powershell", background: false } as const;
    expect(judgeOperation(line).decision).not.toBe("allow");
    expect(judgeOperation(line, { ruleSets: [WIDE] }).decision).not.toBe("allow");
  });
  it("an unknown tool is asked about", () => {
    expect(judgeOperation({ kind: "unknown", why: "Teleport" }).decision).toBe("ask");
  });
});
