// Quotes, backslashes and broken lines: the same words, written in other ways.

import { byWords, join, quote, strongly, type Transformation } from "./transformation.ts";

export const QUOTING: readonly Transformation[] = [
  byWords("every word in single quotes", (words) => words.map(strongly).join(" ")),
  byWords("every word in double quotes", (words) => words.map(doubly).join(" ")),
  byWords("the program in ANSI-C quotes, as hex", ([program, ...rest]) => `$'${hex(program)}' ${join(rest)}`),
  byWords("every word in ANSI-C quotes, as octal", (words) => words.map((word) => `$'${octal(word)}'`).join(" ")),
  byWords("the program in locale quotes", ([program, ...rest]) => `$${doubly(program)} ${join(rest)}`),
  byWords("empty quotes inside the program", ([program, ...rest]) => `${split(program, "''")} ${join(rest)}`),
  byWords("empty quotes inside every word", (words) =>
    words.map((word) => (quote(word) === word ? split(word, '""') : quote(word))).join(" "),
  ),
  byWords("a backslash before each letter of the program", ([program, ...rest]) => {
    return `${[...program].map((char) => `\\${char}`).join("")} ${join(rest)}`;
  }),
  byWords("a broken line inside the program", ([program, ...rest]) => `${split(program, "\\\n")} ${join(rest)}`),
  byWords("broken lines between the words", (words) => words.map(quote).join(" \\\n  ")),
  byWords("no arguments inside the program", ([program, ...rest]) => `${split(program, "$@")} ${join(rest)}`),
  byWords("an empty substitution inside the program", ([program, ...rest]) => `${split(program, "$()")} ${join(rest)}`),
  byWords("tabs for blanks", (words) => words.map(quote).join("\t\t")),
];

/** In the middle, so that neither half is the word. */
function split(word: string, by: string): string {
  const at = Math.ceil(word.length / 2);
  return word.slice(0, at) + by + word.slice(at);
}

function doubly(text: string): string {
  return `"${text.replaceAll(/[\\"$`]/g, "\\$&")}"`;
}

export function hex(text: string): string {
  return [...new TextEncoder().encode(text)].map((byte) => `\\x${byte.toString(16).padStart(2, "0")}`).join("");
}

export function octal(text: string): string {
  return [...new TextEncoder().encode(text)].map((byte) => `\\${byte.toString(8).padStart(3, "0")}`).join("");
}
