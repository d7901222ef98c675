// Calls that start processes: a shell's command, a program with its words, a program that is fed code.
// The commands are not judged here: they come back as runs.

import type { Piece } from "../shell/word.ts";
import { type Doing, type Reader, wordOf } from "./reader.ts";
import { type Call, itemsOf, piecesOf, type Value } from "./values/value.ts";

export function shell(pieces: readonly Piece[], reader: Reader): void {
  reader.runs.push({ kind: "shell", text: wordOf(pieces, reader), place: reader.site.where });
}

export function runCommand({ call, target, positional, reader }: Doing): void {
  if (target === undefined) return;
  const isShell = call.args.some(({ key, value }) => key === "shell" && value.kind !== "number" && isTrue(value));
  if (target.kind === "list") {
    const [command] = target.items;
    if (isShell && command !== undefined) return void shell(piecesOf(command), reader);
    return void argv(target.items, !target.whole, reader, call);
  }
  const words = positional.filter((value) => value.kind !== "map" && value.kind !== "function");
  if (words.length > 1 && reader.language !== "python" && reader.language !== "php")
    return void argv(words, false, reader);
  shell(piecesOf(target), reader);
}

/** Python's `True` and whatever is not known. */
function isTrue(value: Value): boolean {
  return value.kind !== "unknown" || value.source !== "False";
}

function argv(items: readonly Value[], isOpen: boolean, reader: Reader, call?: Call): void {
  const [first] = items;
  if (first === undefined) return;
  const input = call?.args.find(({ key }) => key === "input")?.value;
  const words = items.map((item) => wordOf(piecesOf(item), reader));
  if (isOpen) words.push(wordOf([{ kind: "unknown", source: "…", why: "is worked out by the program" }], reader));
  if (input !== undefined) return void withInput(items, input, reader);
  reader.runs.push({ kind: "argv", words, place: reader.site.where, open: false });
}

/** What a program is given to read is code where that program runs code. */
function withInput(items: readonly Value[], input: Value, reader: Reader): void {
  const quoted = items.flatMap((item, index): readonly Piece[] => [
    { kind: "text", text: index === 0 ? "" : " " },
    ...piecesOf(item).map(
      (piece): Piece =>
        piece.kind === "unknown" ? piece : { kind: "text", text: `'${piece.text.replaceAll("'", "'\\''")}'` },
    ),
  ]);
  const held = piecesOf(input).map(
    (piece): Piece =>
      piece.kind === "unknown" ? piece : { kind: "text", text: printable(piece.text).replaceAll("'", "'\\''") },
  );
  shell([{ kind: "text", text: "printf %s '" }, ...held, { kind: "text", text: "' | " }, ...quoted], reader);
}

/** Bytes that no command is made of stand for nothing: a program may well be fed them. */
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, "_");
}

export function spaced(items: readonly Value[]): readonly Piece[] {
  return items.flatMap((item, index): readonly Piece[] =>
    index === 0 ? piecesOf(item) : [{ kind: "text", text: " " }, ...piecesOf(item)],
  );
}

/** A program and its words: in a list, among options, or one after the other. */
export function spawn({ target, positional, reader }: Doing): void {
  if (target === undefined) return;
  const rest = positional.slice(positional.indexOf(target) + 1);
  const listed = rest.find((value) => value.kind === "list") ?? listedIn(rest.at(-1));
  const given =
    listed === undefined ? rest.filter(({ kind }) => kind !== "map" && kind !== "function") : (itemsOf(listed) ?? []);
  // Python's exec functions are given the program's own name as first argument.
  const words = reader.language === "python" ? given.slice(1) : given;
  argv([target, ...words], listed?.kind === "list" && !listed.whole, reader);
}

function listedIn(value: Value | undefined): Value | undefined {
  return value?.kind === "map" ? value.entries.get("args") : undefined;
}
