// Finds quoted texts and host names in source of any language, for the plain scan of it.
// It knows quotes and nothing else; a text that does not close on its line is none.

import { publicEnding } from "../hosts/domain.ts";

export interface Literal {
  readonly text: string;
  /** Of what stands between the quotes. */
  readonly start: number;
  readonly end: number;
}

/** Quoted texts, and paths that stand without quotes, in order. */
export function literalsIn(text: string): readonly Literal[] {
  const found: Literal[] = [];
  const form =
    /"((?:\\.|[^"\\\n])*)"|'((?:\\.|[^'\\\n])*)'|`([^`]*)`|(?<![\w/.:"'~-])((?:~|\$HOME|\/(?:etc|root|home|Users|var|Library|usr|boot))\/[\w./-]+)/g;
  for (const match of text.matchAll(form)) {
    const quoted = match[1] ?? match[2] ?? match[3];
    const inner = quoted ?? match[4] ?? "";
    const start = match.index + (quoted === undefined ? 0 : 1);
    found.push({ text: inner, start, end: start + inner.length });
  }
  return found;
}

/** What languages put between texts to join them, and the calls that do. */
const JOINT = /^["'`]?\s*(?:\*|\+\+?|<>|\^|\.\.|~|&|\|\||<\+>)\s*["'`]?$/;
const JOINING = /\b(?:string-append|string-concat|concatenate|concat|str|strcat|string|join)\b[\s('"\w]{0,24}["'`]?$/;

/** Texts that are joined where they stand are one text. */
export function joinedLiterals(literals: readonly Literal[], text: string): readonly Literal[] {
  const whole: Literal[] = [];
  let inCall = false;
  for (const one of literals) {
    const last = whole.at(-1);
    const gap = last === undefined ? "" : text.slice(last.end, one.start);
    if (last !== undefined && (JOINT.test(gap) || (inCall && /^["'`][\s,]+["'`]$/.test(gap)))) {
      whole[whole.length - 1] = { text: last.text + one.text, start: last.start, end: one.end };
      continue;
    }
    inCall = JOINING.test(text.slice(Math.max(0, one.start - 48), one.start));
    whole.push(one);
  }
  return whole;
}

/** `\x63\x75` and `\n` in a text are what they stand for. */
export function decodeEscapes(text: string): string {
  const code = (digits: string) => String.fromCodePoint(Math.min(Number.parseInt(digits, 16), 0x10ffff));
  return text
    .replaceAll(/\\x([0-9a-f]{2})/gi, (_, digits: string) => code(digits))
    .replaceAll(/\\u\{?([0-9a-f]{4,6})\}?/gi, (_, digits: string) => code(digits))
    .replaceAll("\\n", "\n")
    .replaceAll(/\\(["'`\\])/g, "$1");
}

/** A name under a public suffix, an address, or localhost; with a port or without. */
export function looksLikeHost(text: string): boolean {
  const match = /^([A-Za-z0-9.-]+)(?::\d{1,5})?$/.exec(text);
  const name = match?.[1] ?? "";
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(name) || name === "localhost") return true;
  if (!/\.[a-z]{2,}$/i.test(name) || /\.(?:go|rs|py|sh|md|so|cc|pl|js|ts|c|h|txt|json|java|class|zip)$/i.test(name))
    return false;
  return publicEnding(name) !== undefined;
}

/** The first of several words may hold a whole path with blanks around it. */
export function spaced(words: readonly string[]): readonly string[] {
  return words.map((word, index) => (index === 0 ? word.trim() : word));
}
