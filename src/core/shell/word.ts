// A word of a command line after expansion: what is statically known of it, piece by piece.
// What cannot be known stays in the word as an unknown piece with its reason; it never disappears.

import type { Span } from "../text/span.ts";

export type Piece =
  /** `decoded`: it came out of a decoder, so that nobody could read it on the command line. */
  | { readonly kind: "text"; readonly text: string; readonly decoded?: true }
  /** An unquoted pattern character run that the shell would match against files. */
  | { readonly kind: "glob"; readonly text: string }
  /** `source` is the text of the expansion as written (`$1`, `$(date)`), `why` a short reason for people. */
  | UnknownPiece;

export interface UnknownPiece {
  readonly kind: "unknown";
  readonly source: string;
  readonly why: string;
  /** All the texts it can have, where they can be listed (branches, loops): at most CHOICE_LIMIT. */
  readonly choices?: readonly string[];
  /** The program whose output it is, where that is known. */
  readonly from?: string;
  /** The paths of which its text names one or more, where a lister printed it: at most eight, patterns among them. */
  readonly listed?: readonly (readonly Piece[])[];
  /** The content behind a process substitution `<(…)`, where it can be computed. */
  readonly content?: readonly Piece[];
}

export const CHOICE_LIMIT = 8;

export interface Word {
  readonly pieces: readonly Piece[];
  readonly span: Span;
  /** Set when any part of the word was quoted: such a word is never an option cluster of globs. */
  readonly quoted?: boolean;
}

/** The whole text of a word whose every piece is known, glob characters included; undefined otherwise. */
export function literal(word: Word): string | undefined {
  let text = "";
  for (const piece of word.pieces) {
    if (piece.kind === "unknown") return undefined;
    text += piece.text;
  }
  return text;
}

/** The known text before the first unknown piece: enough to see `https://evil.example/?q=` or `--upload-file=`. */
export function knownPrefix(word: Word): string {
  let text = "";
  for (const piece of word.pieces) {
    if (piece.kind === "unknown") return text;
    text += piece.text;
  }
  return text;
}

/** The word as people read it: unknown pieces stand as they were written. */
export function display(word: Word): string {
  let text = "";
  for (const piece of word.pieces) text += piece.kind === "unknown" ? piece.source : piece.text;
  return text;
}

export function wordOf(text: string, span: Span): Word {
  return { pieces: [{ kind: "text", text }], span };
}

export function hasUnknown(word: Word): boolean {
  return word.pieces.some((piece) => piece.kind === "unknown");
}

export function isDecoded(pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => piece.kind === "text" && piece.decoded === true);
}

/** The word without its first `count` known characters; spans stay, since they point at the whole word. */
export function dropPrefix(word: Word, count: number): Word {
  if (count === 0) return word;
  const pieces: Piece[] = [];
  let left = count;
  for (const piece of word.pieces) {
    if (left > 0 && piece.kind !== "unknown") {
      const rest = piece.text.slice(left);
      left -= Math.min(left, piece.text.length);
      if (rest !== "") pieces.push({ ...piece, text: rest });
    } else pieces.push(piece);
  }
  return { ...word, pieces };
}
