// The arguments of a command, evaluated: named, positional, splatted; and the same as words for a program or a cmdlet.
// A list is one word with commas for a cmdlet and several words for a program, as PowerShell hands them over.

import type { Piece, Word } from "../../shell/word.ts";
import type { Span } from "../../text/span.ts";
import type { Element, Expression } from "./ast.ts";
import { evaluate } from "./evaluate.ts";
import type { At } from "./session.ts";
import { itemsOf, piecesOf, unknown, type Value } from "./value.ts";

export interface Argument {
  /** Lower case, without its dash; absent for a positional one. */
  readonly name?: string;
  /** Absent for a parameter whose value, if it has one, is the next argument. */
  readonly value?: Value;
  /** A string in quotes: its commas make no list. */
  readonly quoted: boolean;
  readonly span: Span;
}

export function evaluateArguments(elements: readonly Element[], at: At): readonly Argument[] {
  return elements.flatMap((element): readonly Argument[] => {
    const { span } = element;
    switch (element.kind) {
      case "splat":
        return splatted(at.session.variables.get(element.name), element);
      case "parameter":
        if (element.value === undefined) return [{ name: element.name, quoted: false, span }];
        return [{ name: element.name, value: evaluate(element.value, at), quoted: isQuoted(element.value), span }];
      case "argument":
        return [{ value: evaluate(element.value, at), quoted: isQuoted(element.value), span }];
      default:
        return element satisfies never;
    }
  });
}

function isQuoted(expression: Expression): boolean {
  return !((expression.kind === "text" || expression.kind === "template") && !expression.quoted);
}

function splatted(value: Value | undefined, { name, span }: Element & { readonly kind: "splat" }): readonly Argument[] {
  if (value?.kind === "table")
    return [...value.entries].map(([key, inner]) => ({ name: key, value: inner, quoted: true, span }));
  if (value?.kind === "list") return value.items.map((item) => ({ value: item, quoted: true, span }));
  return [{ value: value ?? unknown(`@${name}`, "is not set in this command"), quoted: true, span }];
}

/** The value of a parameter, given by its name or a beginning of it. */
export function parameterValue(
  args: readonly Argument[],
  name: string,
  ...others: readonly string[]
): Value | undefined {
  const wanted = [name, ...others];
  const index = args.findIndex((arg) => arg.name !== undefined && wanted.some((full) => isShort(arg.name ?? "", full)));
  const found = args[index];
  if (found === undefined) return undefined;
  const next = args[index + 1];
  return found.value ?? (next?.name === undefined ? next?.value : undefined);
}

export function has(args: readonly Argument[], name: string): boolean {
  return args.some((arg) => arg.name !== undefined && isShort(arg.name, name));
}

function isShort(given: string, full: string): boolean {
  return given.length > 0 && full.startsWith(given.toLowerCase());
}

/** Values that follow no parameter name, and those of parameters that are named. */
export function positionalOf(args: readonly Argument[], switches: readonly string[] = []): readonly Value[] {
  return args.flatMap((arg, index) => {
    if (arg.name !== undefined || arg.value === undefined) return [];
    const before = args[index - 1];
    const isTaken =
      before?.name !== undefined &&
      before.value === undefined &&
      !switches.some((name) => isShort(before.name ?? "", name));
    return isTaken ? [] : [arg.value];
  });
}

export function blocksOf(args: readonly Argument[]): readonly (Value & { readonly kind: "block" })[] {
  return args.flatMap(({ value }) =>
    value === undefined ? [] : itemsOf(value).filter((item) => item.kind === "block"),
  );
}

/** Words as a program gets them. */
export function programWords(args: readonly Argument[]): readonly Word[] {
  return args.flatMap(({ name, value, quoted, span }): readonly Word[] => {
    if (name === undefined)
      return value === undefined ? [] : itemsOf(value).map((item) => programWord(item, { quoted, span }));
    const head: Piece = { kind: "text", text: value === undefined ? `-${name}` : `-${name}:` };
    return [{ pieces: value === undefined ? [head] : [head, ...piecesOf(value)], span }];
  });
}

interface WordAt {
  readonly quoted: boolean;
  readonly span: Span;
}

function programWord(value: Value, { quoted, span }: WordAt): Word {
  const pieces = quoted ? piecesOf(value) : piecesOf(value).map(asPattern);
  return { pieces, span, ...(quoted && { quoted }) };
}

/** Words as a cmdlet's description reads them: `-Name value`, lists with commas. */
export function cmdletWords(args: readonly Argument[]): readonly Word[] {
  return args.flatMap(({ name, value, quoted, span }): readonly Word[] => {
    if (value === undefined) return name === undefined ? [] : [{ pieces: [{ kind: "text", text: `-${name}` }], span }];
    const isList = value.kind === "list";
    const plain = pathPieces(piecesOf(value, ","));
    const word: Word = { pieces: plain, span, ...(quoted && !isList && { quoted }) };
    if (name === undefined) return [word];
    return [{ ...word, pieces: [{ kind: "text", text: `-${name}:` }, ...plain] }];
  });
}

function asPattern(piece: Piece): Piece {
  return piece.kind === "text" && /[*?]/.test(piece.text) && !piece.text.includes("://")
    ? { kind: "glob", text: piece.text }
    : piece;
}

/** Cmdlets match patterns in quotes too, and take either slash; drives, shares and the registry keep theirs. */
function pathPieces(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, index) => {
    if (piece.kind !== "text") return piece;
    const isFar = index === 0 && /^(?:\\\\|[\w.]+:|Registry::)/.test(piece.text);
    if (isFar) return piece;
    return asPattern(
      !/^[^\s<>"|]*$/.test(piece.text) ? piece : { kind: "text", text: piece.text.replaceAll("\\", "/") },
    );
  });
}
