// What argparse makes of the words of a program: `args.url` is its default where none of the words gives the option.
// Only for parsers written out in one place; whatever could give the option another value leaves it unknown.

import type { Machine } from "./evaluate.ts";
import { knownText, text, type Value } from "./value.ts";

/** The value of `args.url`, by the name that the expression has: `argparse.ArgumentParser().parse_args().url`. */
export function parsedOption(name: string, { source, argument }: Machine): Value | undefined {
  const member = PARSED.exec(name)?.[1];
  if (member === undefined || source.length > MAX_SOURCE || !isPlainParser(source, member)) return undefined;
  const long = `--${member.replaceAll("_", "-")}`;
  const added = [...source.matchAll(WORDS)].map(([, words]) => words ?? "").filter((words) => names(words, long));
  const [only] = added;
  const [, quoted, number] = DEFAULT.exec(only ?? "") ?? [];
  const value = quoted ?? number;
  if (only === undefined || added.length > 1 || value === undefined) return undefined;
  const letters = [...only.matchAll(/["']-(\w)["']/g)].map(([, letter]) => letter ?? "");
  for (let place = 0; place < MAX_WORDS; place++) {
    const word = argument(place);
    if (word === undefined) return text(value);
    const known = knownText(word);
    if (known === undefined || mayGive(known, long, letters)) return undefined;
  }
  return undefined;
}

const PARSED = /^argparse\.ArgumentParser\(\)\.parse_args\(\)\.([a-z]\w*)$/;
const ADDED = /^[ \t]*\w+\.add_argument\(/gm;
const WORDS = /\.add_argument\(([^()]{0,400})\)/g;
/** Each use reads the whole text. */
const MAX_SOURCE = 8_000;
const DEFAULT = /,\s*default\s*=\s*(?:["']([^"'\\]*)["']|(\d+))\s*(?:,|$)/;
const MAX_WORDS = 64;

function names(words: string, long: string): boolean {
  return words.includes(`"${long}"`) || words.includes(`'${long}'`);
}

/** One parser that is asked once, without other words, and whose answer nobody changes. */
function isPlainParser(source: string, member: string): boolean {
  if (source.split("ArgumentParser(").length !== 2 || source.split("parse_args").length !== 2) return false;
  if (source.split("add_argument").length - 1 !== source.match(ADDED)?.length) return false;
  return !UNUSUAL.test(source) && !new RegExp(String.raw`\.${member}\s*(?:[-+|:]?=[^=]|,[^=\n]{0,80}=)`).test(source);
}

const UNUSUAL =
  /set_defaults|prefix_chars|parents|subparsers|argument_group|exclusive_group|\bdest\b|\baction\s*=\s*["']?[A-Z]|[gs]etattr|methodcaller|vars\(|\._|__(?!name__|main__)\w|Namespace|parse_args\(\s*[^)\s]|\bargv\b/;

/** Also a shortened one (`--ur`), and a letter among others: `-vu`. */
function mayGive(word: string, long: string, letters: readonly string[]): boolean {
  if (word.startsWith("--")) return word.length > 2 && long.startsWith(word.replace(/=.*$/s, ""));
  return word.startsWith("-") && letters.some((letter) => word.includes(letter));
}
