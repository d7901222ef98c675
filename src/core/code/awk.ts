// awk programs: commands, pipes, network files and output files inside them. Everything else in awk stays in awk.
// Text that is not a literal (`system($1)`) is code made from data: it stays an unknown piece for the caller to judge.

import type { Effect } from "../effect.ts";
import { type Access, fileEffects } from "../effects/files/files.ts";
import { networkEffects } from "../effects/network/network.ts";
import type { Reading } from "../effects/reading/reading.ts";
import type { Run } from "../effects/run.ts";
import type { Site } from "../effects/site.ts";
import { hostOf } from "../hosts/host.ts";
import { unescapeText } from "../shell/printf.ts";
import type { Piece } from "../shell/word.ts";
import type { Span } from "../text/span.ts";

const STRING = String.raw`"((?:\\.|[^"\\])*)"`;
/** Only inside a text can a quote behind the bracket be escaped: `print "system(\"id\")"`. */
const SYSTEM = new RegExp(String.raw`\bsystem\s*\(\s*(?!\\")(?:${STRING})?([^)]*)\)`, "g");
const GETLINE = new RegExp(String.raw`${STRING}\s*\|&?\s*getline`, "g");
const ARGUMENTS = String.raw`(?:"(?:\\.|[^"\\\n])*"|[^;{}|\n>"])*`;
const PIPE_TO = new RegExp(String.raw`\bprintf?\b${ARGUMENTS}\|&?\s*${STRING}`, "g");
const OUTPUT = new RegExp(String.raw`\bprintf?\b${ARGUMENTS}>>?\s*${STRING}`, "g");
/** What a program names to be read: `getline line < "f"`, `ARGV[1] = "f"`, `@include "f"`. */
const INPUT = new RegExp(
  String.raw`(?:\bgetline(?:\s+\w+)?\s*<|\bARGV\[[^\]]{0,40}\]\s*=|@include\s)\s*${STRING}`,
  "g",
);
const DYNAMIC = /(?:\||\|&)\s*getline|\bprintf?\b[^;{}|\n"]*\|\s*[a-z]\w*\s*(?:[;}\n]|$)/;

export function readAwk(given: string, site: Site & { readonly span: Span }): Reading {
  const text = given.replaceAll(HOME, `"${site.world.home}`);
  const effects: Effect[] = [];
  const runs: Run[] = [];
  const run = (pieces: readonly Piece[]): void => {
    runs.push({ kind: "shell", text: { pieces, span: site.span }, place: site.where });
  };
  for (const [, known, rest = ""] of text.matchAll(SYSTEM)) {
    const pieces: Piece[] = known === undefined ? [] : [{ kind: "text", text: unescaped(known) }];
    if (rest.trim() !== "")
      pieces.push({ kind: "unknown", source: rest.trim(), why: "is made by the awk program", from: "awk" });
    run(pieces);
  }
  let piped = 0;
  for (const pattern of [GETLINE, PIPE_TO]) {
    for (const [, command = ""] of text.matchAll(pattern)) {
      piped += 1;
      if (!command.startsWith("/inet")) run([{ kind: "text", text: unescaped(command) }]);
    }
  }
  if (piped === 0 && DYNAMIC.test(text))
    run([{ kind: "unknown", source: "awk command", why: "is made by the awk program", from: "awk" }]);
  for (const [, host = "", port] of text.matchAll(/\/inet[46]?\/(?:tcp|udp)\/[^/"]*\/([^/"]*)\/?(\d+)?/g)) {
    const found = { host: hostOf(host, port === undefined ? undefined : Number(port)), direction: "both" as const };
    effects.push(...networkEffects({ hosts: [found], sent: [] }, site));
  }
  const touch = (access: Access, path: string): void => {
    if (!path.startsWith("/inet"))
      effects.push(
        ...fileEffects(access, { pieces: [{ kind: "text", text: unescaped(path) }], span: site.span }, site),
      );
  };
  for (const [, path = ""] of text.matchAll(OUTPUT)) touch("write", path);
  for (const [, path = ""] of text.matchAll(INPUT)) touch("read", path);
  return { effects, runs, problems: [] };
}

/** `ENVIRON["HOME"] "/.profile"`: what stands beside each other is one text. */
const HOME = /\bENVIRON\["HOME"\]\s*"(?=\/)/g;

/** `\"` and `\/` stand for themselves, `\n` and `\101` for what they are in every shell. */
function unescaped(text: string): string {
  return text.replaceAll(/\\(?:["\\/]|[0-7]{1,3}|[a-z])/g, (written) =>
    /["\\/]$/.test(written) ? written.slice(1) : unescapeText(written),
  );
}
