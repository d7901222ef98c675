// The one option parser, in every style, on tables made for the test.
import { describe, expect, it } from "vitest";
import { parseCall } from "../../../../src/core/effects/call/options.ts";
import { display, literal } from "../../../../src/core/shell/word.ts";
import type { OptionStyle, ToolSpec } from "../../../../src/core/tools/spec.ts";
import { word } from "../call.ts";

const OPTIONS = {
  "-v --verbose": "flag",
  "-x": "flag",
  "-o --output": "write",
  "-c": { role: "shell", late: true },
  "-i --in-place": { role: "text", optional: true },
  "--upload-file -T": "send",
  "-exec": "exec",
  "-name": "text",
  if: "read",
  "/delete": "flag",
  "/create": "text",
} as const;

function parse(style: OptionStyle, line: string, operands: ToolSpec["operands"] = ["text..."]) {
  const spec: ToolSpec = { names: ["t"], about: "a tool of the test", style, options: OPTIONS, operands };
  const call = parseCall(spec, line === "" ? [] : line.split(" ").map(word));
  return {
    given: call.given.map(({ option, value, words }) => [
      option.names[0],
      words?.map(display).join(" ") ?? (value === undefined ? undefined : display(value)),
    ]),
    unknown: call.unknown.map(({ name }) => name),
    operands: call.operands.map(display),
  };
}

const CASES: readonly (readonly [string, OptionStyle, string, Partial<ReturnType<typeof parse>>])[] = [
  [
    "a cluster is several flags",
    "gnu",
    "-vx a",
    {
      given: [
        ["-v", undefined],
        ["-x", undefined],
      ],
      operands: ["a"],
    },
  ],
  [
    "a cluster may end in an attached value",
    "gnu",
    "-vofile",
    {
      given: [
        ["-v", undefined],
        ["-o", "file"],
      ],
    },
  ],
  ["a value may be the next word", "gnu", "-o file a", { given: [["-o", "file"]], operands: ["a"] }],
  ["a value may look like an option", "gnu", "-o -v", { given: [["-o", "-v"]] }],
  ["a long option takes its value after a sign", "gnu", "--output=file", { given: [["-o", "file"]] }],
  ["a long option may be abbreviated", "gnu", "--upl=/etc/passwd", { given: [["--upload-file", "/etc/passwd"]] }],
  ["two dashes end the options", "gnu", "-- -v", { given: [], operands: ["-v"] }],
  ["an optional value is never the next word", "gnu", "-i a", { given: [["-i", undefined]], operands: ["a"] }],
  ["an optional value may be attached", "gnu", "-i.bak a", { given: [["-i", ".bak"]], operands: ["a"] }],
  ["an option that no table knows is listed", "gnu", "-q --weird=1 a", { unknown: ["-q", "--weird"], operands: ["a"] }],
  ["options may follow operands", "gnu", "a -v", { given: [["-v", undefined]], operands: ["a"] }],
  ["options end at the first operand", "posix", "-v a -x", { given: [["-v", undefined]], operands: ["a", "-x"] }],
  [
    "a late value is the first operand",
    "posix",
    "-cx ls",
    {
      given: [
        ["-c", "ls"],
        ["-x", undefined],
      ],
      operands: [],
    },
  ],
  [
    "a single dash begins a name",
    "single-dash",
    "-name=x --name y",
    {
      given: [
        ["-name", "x"],
        ["-name", "y"],
      ],
    },
  ],
  [
    "a command given by an option ends at ;",
    "single-dash",
    "-exec rm {} ; -name x",
    {
      given: [
        ["-exec", "rm {}"],
        ["-name", "x"],
      ],
    },
  ],
  ["a plus ends a command only after braces", "single-dash", "-exec echo + {} +", { given: [["-exec", "echo + {}"]] }],
  [
    "the first word may be a cluster",
    "bundled-first",
    "vo out.tar a",
    {
      given: [
        ["-v", undefined],
        ["-o", "out.tar"],
      ],
      operands: ["a"],
    },
  ],
  ["name=value is an option", "key-value", "if=/dev/sda x=y", { given: [["if", "/dev/sda"]], operands: ["x=y"] }],
  [
    "a slash begins a name, in any case",
    "slash",
    "/DELETE /Create:x",
    {
      given: [
        ["/delete", undefined],
        ["/create", "x"],
      ],
    },
  ],
  ["an unknown word is an operand", "gnu", "$WHAT -v", { given: [["-v", undefined]], operands: ["$WHAT"] }],
  ["an unknown value stays a value", "gnu", "--output=$WHAT", { given: [["-o", "$WHAT"]] }],
  ["an unknown value may be attached", "gnu", "-o$WHAT", { given: [["-o", "$WHAT"]] }],
  ["an option whose name is partly unknown is listed", "gnu", "--out$WHAT", { given: [], unknown: ["--out"] }],
];

describe("the option parser", () => {
  it.each(CASES)("%s (%s: %s)", (_name, style, line, expected) => {
    expect(parse(style, line)).toMatchObject(expected);
  });
  it("leaves the words of a wrapped command alone", () => {
    expect(parse("gnu", "-v ls -x --output=z", ["argv"])).toMatchObject({
      given: [["-v", undefined]],
      operands: ["ls", "-x", "--output=z"],
    });
  });
});

describe("subcommands", () => {
  const spec: ToolSpec = {
    names: ["t"],
    about: "a tool of the test",
    does: ["network"],
    options: { "-r --repo": "text" },
    commands: {
      "issue list": [],
      "issue *": ["outbound-message"],
      "auth login|refresh": { does: ["credential-change"], options: { "--with-token": "flag" } },
      secret: { commands: { set: { does: ["credential-change"] } } },
    },
  };
  const keyOf = (line: string) => parseCall(spec, line.split(" ").map(word));
  it.each([
    ["issue list", "issue list", 0],
    ["issue close 7", "issue *", 1],
    ["-r a/b issue list", "issue list", 0],
    ["issue -r a/b list", "issue list", 0],
    ["auth refresh --with-token", "auth login|refresh", 0],
    ["secret set NAME", "secret set", 1],
    ["elsewhere x", "", 2],
  ])("%s is %s", (line, key, operands) => {
    const call = keyOf(line);
    expect(call.command.words.join(" ")).toBe(key);
    expect(call.operands).toHaveLength(operands);
    expect(call.unknown).toEqual([]);
  });
  it("keeps an unknown subcommand unknown", () => {
    const call = keyOf("$WHAT list");
    expect(call.command.words).toEqual([]);
    expect(literal(call.operands[0] ?? word("x"))).toBeUndefined();
  });
});
