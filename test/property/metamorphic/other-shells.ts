// What zsh runs and bash does not: it must be raised for what it is, whatever the rest of the line says.

import { byWords, join, type Transformation } from "./transformation.ts";

export const OTHER_SHELLS: readonly Transformation[] = [
  byWords("zsh's = before the program", ([program, ...rest]) => `=${program} ${join(rest)}`, {
    untried: true,
    raises: true,
  }),
  byWords("zsh's noglob", (words) => `noglob ${join(words)}`, { untried: true, raises: true }),
  byWords("zsh's nocorrect", (words) => `nocorrect ${join(words)}`, { untried: true, raises: true }),
  byWords("zsh's repeat", (words) => `repeat 1 ${join(words)}`, { untried: true, raises: true }),
  byWords("zsh's short for", (words) => `for x (${join(words.slice(0, 1))}) $x ${join(words.slice(1))}`, {
    untried: true,
    raises: true,
  }),
  byWords("a Cyrillic letter in the program", ([program, ...rest]) => lookAlike(program, CYRILLIC, rest), {
    untried: true,
    raises: true,
  }),
  byWords(
    "a full-width letter in the program",
    ([program, ...rest]) => {
      return /^[a-z]/.test(program)
        ? `${String.fromCharCode(program.charCodeAt(0) + 0xfee0)}${program.slice(1)} ${join(rest)}`
        : undefined;
    },
    { untried: true, raises: true },
  ),
];

const CYRILLIC: Readonly<Record<string, string>> = { a: "а", c: "с", e: "е", o: "о", p: "р", s: "ѕ", x: "х", y: "у" };

function lookAlike(
  program: string,
  letters: Readonly<Record<string, string>>,
  rest: readonly string[],
): string | undefined {
  const at = [...program].findIndex((letter) => letters[letter] !== undefined);
  if (at < 0) return undefined;
  return `${program.slice(0, at)}${letters[program[at] ?? ""]}${program.slice(at + 1)} ${join(rest)}`;
}
