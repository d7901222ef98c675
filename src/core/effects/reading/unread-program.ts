// A program that is run by its path and cannot be read: absent, compiled, somebody's own. What it does to a place that it
// is given is not known, so that a place which counts may be written by it. A script that can be read is judged by its text.

import { resolvePath } from "../../shell/builtins.ts";
import type { Invocation } from "../../shell/invocation.ts";
import { dropPrefix, knownPrefix, literal, type Word } from "../../shell/word.ts";
import { fileEffects } from "../files/files.ts";
import type { Findings } from "../findings.ts";
import type { Site } from "../site.ts";

export function readUnreadProgram({ program, args }: Invocation, site: Site, found: Findings): void {
  if (site.where !== "here" || isRead(literal(program), site)) return;
  for (const word of args.slice(0, MAX_WORDS)) {
    const value = dropPrefix(word, /^--?[\w.-]+=/.exec(knownPrefix(word))?.[0].length ?? 0);
    if (knownPrefix(value).startsWith("-")) continue;
    const changes = fileEffects("append", value, site).filter(({ kind }) => COUNTING.has(kind));
    found.effects.push(...changes.map((effect) => ({ ...effect, certainty: "possible" as const })));
  }
}

/** `convert a b`: of a program whose words nobody described, the last of several may be what it writes. */
export function readLastWord(words: readonly Word[], site: Site, found: Findings): void {
  const last = words.at(-1);
  // What lies under /run is mostly a socket, which is talked to.
  if (last === undefined || words.length < 2 || site.where !== "here" || knownPrefix(last).startsWith("/run/")) return;
  const changes = fileEffects("append", last, site).filter(({ kind }) => COUNTING.has(kind));
  found.effects.push(...changes.map((effect) => ({ ...effect, certainty: "possible" as const })));
}

const MAX_WORDS = 64;
const MAX_FILE = 256 * 1024;
const COUNTING: ReadonlySet<string> = new Set(["persistence", "guard-tamper", "credential-change", "lockout"]);

function isRead(program: string | undefined, { cwd, written, world }: Site): boolean {
  const path = program === undefined ? undefined : resolvePath(cwd, program);
  if (path === undefined) return true;
  if (written?.has(path) === true) return true;
  const text = world.disk.readText(path, MAX_FILE);
  return text !== undefined && !text.includes("\0");
}
