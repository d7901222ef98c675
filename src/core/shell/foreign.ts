// Two ways in which text can mean something else than what the parser sees: characters that people and parsers
// do not see alike, and syntax that zsh runs and bash parsers read as plain words. Both raise; neither is repaired.

import type { Problem } from "../decision.ts";
import { isPlain } from "../text/visible.ts";

// Controls but tab, newline and carriage return before it; soft hyphen; zero-width, bidi and tag characters; fillers.
// The zero-width joiner stays legal inside emoji.
const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\xad|\u061c|\u115f|\u1160|\u180e|[\u2028-\u202e\u2060-\u206f]|\u200b|\u200c|\u200e|\u200f|\u3164|\ufeff|\uffa0|(?<!\p{Extended_Pictographic}|\ufe0f|\p{Emoji_Modifier})\u200d|\r(?!\n)|[\u{e0000}-\u{e007f}]/u;

/** Characters that are not seen, or change the order in which text is seen. */
export function hiddenCharacters(text: string): readonly Problem[] {
  if (isPlain(text)) return NONE;
  const match = HIDDEN.exec(text);
  if (match === null) return [];
  const code = (match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return [{ kind: "foreign-syntax", sentence: `holds the invisible or control character U+${code} at ${match.index}` }];
}

const NONE: readonly Problem[] = [];

/** zsh modules and precommand words that run or reach something and that bash does not have. */
const ZSH_WORDS: ReadonlySet<string> = new Set([
  "noglob",
  "nocorrect",
  "repeat",
  "ztcp",
  "zsocket",
  "zpty",
  "zmodload",
  "zftp",
  "sysopen",
  "sched",
  "zf_rm",
  "tcp_open",
  "tcp_proxy",
]);

/** A command word that zsh would treat in its own way. */
export function zshCommand(word: string): Problem | undefined {
  if (ZSH_WORDS.has(word)) return foreign(`runs \`${word}\`, which only zsh knows`);
  if (/^=[A-Za-z_./]/.test(word)) return foreign("uses zsh's =command expansion");
  return undefined;
}

/** A Latin name with letters of another script, or in full width: it is not the program that people read. */
export function lookAlike(word: string): Problem | undefined {
  if (isPlain(word)) return undefined;
  const name = word.slice(word.lastIndexOf("/") + 1);
  const isMixed =
    /[a-z0-9]/i.test(name) && /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u.test(name);
  return isMixed || /[\uff01-\uff5e\u{1d400}-\u{1d7ff}]/u.test(name)
    ? foreign("runs a program whose name holds letters that look like others")
    : undefined;
}

/** A pattern with zsh's glob qualifiers, which can run code: `*(e:'code':)`, `*(+fn)`. */
export function zshGlob(text: string): Problem | undefined {
  return /\(#?q?[^()|]*(?:e[:'"{[<]|\+\w)/.test(text) && /^[?*+@!]?\(/.test(text)
    ? foreign("uses a pattern that runs code in zsh")
    : undefined;
}

function foreign(sentence: string): Problem {
  return { kind: "foreign-syntax", sentence };
}
