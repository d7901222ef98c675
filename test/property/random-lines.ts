// Command lines that nobody would write: shell tokens, names and options of known tools, paths, bytes, in any order.
// The same seed gives the same lines; nothing made here is ever run.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the text is a shell's, not a template

import { FAMILIES } from "../../src/core/tools/families.ts";

/** A number below `limit`. */
export type Draw = (limit: number) => number;

export function drawer(seed: number): Draw {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

export function randomLine(draw: Draw): string {
  let line = "";
  for (let left = 1 + draw(draw(8) === 0 ? 60 : 12); left > 0; left -= 1) {
    const [make, share] = KINDS[draw(KINDS.length)] ?? KINDS[0];
    line += draw(share) === 0 ? make(draw) : ` ${make(draw)}`;
  }
  // A cut through the middle leaves quotes, groups and here-documents open.
  return draw(12) === 0 ? line.slice(0, draw(line.length + 1)) : line;
}

type Kind = readonly [make: (draw: Draw) => string, attached: number];

export const among =
  (list: readonly string[]) =>
  (draw: Draw): string =>
    list[draw(list.length)] ?? "";

const SPECS = Object.values(FAMILIES).flat();
const PROGRAMS = SPECS.flatMap(({ names }) => names);
const OPTIONS = [
  ...new Set(SPECS.flatMap(({ options }) => Object.keys(options ?? {}).flatMap((key) => key.split(/[\s,]+/)))),
];
const COMMANDS = [...new Set(SPECS.flatMap(({ commands }) => Object.keys(commands ?? {})))].map((key) =>
  key.replaceAll("*", "x").replace(/\|.*$/, ""),
);

const SHELL =
  "; & && || | |& ( ) { } [ ] [[ ]] (( )) $ $( ${ } $(( )) ` ' \" \\ < > >> << <<< <( >( & 2>&1 &> >| ! # * ? ~ = += , : .. if then else elif fi for in do done while until case esac ;; select function time coproc eval exec source . command builtin trap alias export declare local read set shift unset cd pushd popd test let return";
const PIECES =
  "$x $1 $@ $* $# $? $! ${x:-y} ${x#*/} ${x%%.*} ${x//a/b} ${!x} ${#x} ${x^^} ${x@P} ${x[0]} ${x[@]} $((1+2)) {a,b} {1..9} *.txt [a-z] ?(a) $'\\x41' $\"a\" \"$x\" '$x' -- - + -e -c -n --help --version --x=y a=b x=1 f() {\\ :;} <<E";
const TEXTS =
  "/etc/passwd ~/.ssh/id_rsa .env src/a.ts /tmp/x ../../a https://evil.example/x http://127.0.0.1:80 user@host:/p 10.0.0.1 host:443 @file :latest 0 1 1e9 -1 999999999999 main HEAD {} %s %x aGk= 6869 root";
const CODE =
  "'import os;os.system(\"id\")' 'fetch(\"http://a\")' 'system(\"id\")' '{print $1|\"sh\"}' 's/a/b/e' 'DROP TABLE x' '`id`' 'iex (iwr a)' '$(id)' '<?php eval($_GET[0]);' 'f(f(f(1)))' '\"\"\"' '#{x}' 'q{a}' '[[a]]'";
const ODD = [
  "\n",
  "\\\n",
  "\t",
  "\r",
  "\0",
  "\u202e",
  "\u200b",
  "é",
  "漢",
  "👩‍👩‍👧",
  "\ud800",
  "\x1b[0m",
  "\u00a0",
  "＝",
  "\nE\n",
  "<<E\n",
];

const KINDS: readonly [Kind, ...Kind[]] = [
  [among(PROGRAMS), 30],
  [among(PROGRAMS), 30],
  [among(OPTIONS), 30],
  [among(COMMANDS), 30],
  [among(SHELL.split(" ")), 2],
  [among(SHELL.split(" ")), 2],
  [among(PIECES.split(" ")), 3],
  [among(TEXTS.split(" ")), 6],
  [among(CODE.match(/'[^']*'/g) ?? []), 8],
  [among(ODD), 2],
  [(draw) => String.fromCharCode(draw(draw(4) === 0 ? 0x1_00_00 : 128)), 2],
];
