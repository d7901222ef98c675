// PowerShell and cmd lines made at random and made to hurt: the engine answers each, in time, and never throws.
// Nothing is run.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeOperation } from "../invariants/judge-line.ts";

function judged(command: string, dialect: "posix" | "powershell" = "powershell") {
  return judgeOperation({ kind: "shell", command, dialect, background: false });
}

const FRAGMENTS =
  "iex iwr $x $y $env:A ' \" @' '@ @\" \"@ ( ) { } [ ] [int] [char] :: . .. , ; | || & && -f -join -replace -split + - * = += ` # <# #> if else foreach in function param try catch while do switch return @( @{ $( 1 0x2 'a' \"b$z\" -Path --% > >> 2>&1 % ? \\ \n \t https://a.example .env".split(
    " ",
  );

describe("PowerShell made at random", () => {
  it("is always answered", () => {
    const words = fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 40 });
    fc.assert(
      fc.property(words, fc.constantFrom("", " "), (parts, between) => {
        expect(["allow", "ask", "deny"]).toContain(judged(parts.join(between)).decision);
      }),
      { numRuns: 400 },
    );
  });
  it("is always answered behind cmd /c", () => {
    const words = fc.array(
      fc.constantFrom("^", "%A%", "%", "!B!", "(", ")", "&", "|", ">", '"', "for", "if", "set A=b", "do", "dir"),
      {
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(words, (parts) => {
        expect(["allow", "ask", "deny"]).toContain(judged(`cmd /c '${parts.join(" ")}'`, "posix").decision);
      }),
      { numRuns: 200 },
    );
  });
});

const HOSTILE: readonly (readonly [why: string, command: string])[] = [
  ["opens brackets on every line", "[\n".repeat(30_000)],
  ["opens here-strings on every line", "@'\n".repeat(20_000)],
  ["opens groups on every line", "(\n".repeat(30_000)],
  ["opens quotes on every line", "a'\n".repeat(30_001)],
  ["adds without end", Array.from({ length: 20_000 }, () => "'a'").join("+")],
  ["asks for members without end", `$x${".a".repeat(30_000)}`],
  ["doubles a text in a loop", "$a = 'x' * 4000; 1..200 | % { $a = $a + $a }; iex $a"],
  ["doubles an unknown text in a loop", '$a = $b; 1..200 | % { $a = "$a$a" }; iex $a'],
  ["replaces by itself in a loop", "$a = 'x' * 4000; 1..200 | % { $a = $a.Replace('x', $a) }; iex $a"],
  ["nests loops", "1..256|%{1..256|%{1..256|%{1..256|%{ iwr https://a.example }}}}"],
  ["tries a costly pattern", `('${"a".repeat(4000)}' -replace 'a*a*a*a*b', 'x') | iex`],
  ["nests casts", `${"[int]".repeat(5_000)}1`],
  ["nests negations", `${"-not ".repeat(5_000)}1`],
];

describe("PowerShell made to hurt", () => {
  it.each(HOSTILE)("that %s is asked about in time", (_, command) => {
    const start = performance.now();
    expect(judged(command).decision).not.toBe("allow");
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
