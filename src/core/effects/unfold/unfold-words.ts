// Commands that take words from their input: xargs, parallel. Each word is put where the command wants it.
// Input that cannot be known becomes an unknown word; it is never left out.

import type { Invocation } from "../../shell/invocation.ts";
import { literal, type Piece, type UnknownPiece, type Word, wordOf } from "../../shell/word.ts";
import type { InputWords, Run } from "../run.ts";

const MAX_CALLS = 16;
const MAX_WORDS = 64;

/** The command lines that come of it: one for each value where a mark stands for it, else one with all of them at its end. */
export function wordsFromInput(
  run: Run & { readonly kind: "argv" },
  invocation: Invocation,
  hasBlankNames: boolean,
): readonly (readonly Word[])[] {
  const { input } = run;
  if (input === undefined) return [run.words];
  const cut = run.words.findIndex((word) => /^:::/.test(literal(word) ?? ""));
  const command = cut < 0 ? run.words : run.words.slice(0, cut);
  const isMarked = command.some((word) => hasMark(word, input.mark));
  const listed = cut < 0 ? inputWords(invocation, input, isMarked) : run.words.slice(cut + 1);
  // `touch 'src .log'; find … | xargs rm`: where names hold blanks, what comes of parting at them is any name.
  const isParted = hasBlankNames && cut < 0 && !isMarked && input.separator === undefined && listed.length > 0;
  const values = isParted ? [...listed.slice(0, MAX_WORDS - 1), unknownInput(invocation)] : listed;
  if (!isMarked) return [[...command, ...values.slice(0, MAX_WORDS)]];
  const each = values.length > 0 ? values : [unknownInput(invocation)];
  return each.slice(0, MAX_CALLS).map((value) => command.map((word) => replaced(word, input.mark, value)));
}

function inputWords(invocation: Invocation, input: InputWords, byLine: boolean): readonly Word[] {
  const { stdin } = invocation;
  if (input.isFile === true) return [unknownInput({ ...invocation, stdin: { kind: "inherited" } })];
  if (stdin.kind === "inherited") return [];
  const text = stdin.kind === "text" ? literal(stdin.word) : undefined;
  if (stdin.kind === "pipe" && stdin.listed !== undefined) return stdin.listed;
  if (stdin.kind !== "text" || text === undefined) return [unknownInput(invocation)];
  return textWords(text, input, byLine).map((form) => wordOf(form, stdin.word.span));
}

/** Lines where each takes the place of a mark, else words; with and without quotes, since both readings are in use. */
function textWords(text: string, { separator }: InputWords, byLine: boolean): readonly string[] {
  if (separator !== undefined) return text.split(separator).filter((part) => part !== "");
  const parts = text
    .split(byLine ? /[\n\0]+/ : /[\s\0]+/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  return parts.flatMap((part) => {
    const bare = byLine ? part.replaceAll(/['"]/g, "") : part.replaceAll(/^['"]|['"]$/g, "");
    return byLine && bare !== part ? [part, bare] : [bare];
  });
}

function unknownInput({ stdin, span }: Invocation): Word {
  if (stdin.kind === "text") return stdin.word;
  const from = stdin.kind === "pipe" && stdin.from !== undefined ? { from: stdin.from } : {};
  const source = (stdin.kind === "pipe" ? stdin.source : undefined) ?? "…";
  const piece: UnknownPiece = { kind: "unknown", source, why: "comes from the input", ...from };
  return { pieces: [piece], span: stdin.kind === "pipe" ? stdin.span : span };
}

function hasMark(word: Word, mark: string): boolean {
  return word.pieces.some((piece) => piece.kind !== "unknown" && piece.text.includes(mark));
}

/** A value inside a longer text is a name in it; a value that is the whole word says all by itself. */
function replaced(word: Word, mark: string, value: Word): Word {
  if (!hasMark(word, mark)) return word;
  const inside = literal(word) === mark ? value.pieces : value.pieces.map(withoutOrigin);
  const pieces = word.pieces.flatMap((piece): readonly Piece[] => {
    if (piece.kind === "unknown") return [piece];
    return piece.text.split(mark).flatMap((text, index) => {
      const own: readonly Piece[] = text === "" ? [] : [{ ...piece, text }];
      return index === 0 ? own : [...inside, ...own];
    });
  });
  return { ...word, pieces };
}

function withoutOrigin(piece: Piece): Piece {
  if (piece.kind !== "unknown") return piece;
  const { from: _, ...rest } = piece;
  return rest;
}
