// `read` and `mapfile`: which variables they set, and to which fields of the input, where that is known.
// Several lines give all that they can be; input that is not known gives an unknown piece, never an empty one.

import { inputOf } from "./descriptors.ts";
import { type Environment, type Pieces, textOf, variable } from "./environment.ts";
import { unknown } from "./expand.ts";
import type { Stdin } from "./invocation.ts";
import { withListed } from "./listed.ts";
import type { At, Call } from "./walk-command.ts";
import { evaluateSubscript } from "./walk-words.ts";
import { CHOICE_LIMIT, literal, type Piece, type Word } from "./word.ts";

const EMPTY: Word = { pieces: [], span: { start: 0, end: 0 } };

const READ_WITH_VALUE = /^-[erszu]*[adinNptu]$/;

export function readInput(args: readonly Word[], at: At, given: Call): void {
  const names: string[] = [];
  let { stdin } = given;
  for (let index = 0; index < args.length; index += 1) {
    const text = literal(args[index] ?? EMPTY) ?? "";
    if (READ_WITH_VALUE.test(text)) {
      const value = literal(args[index + 1] ?? EMPTY) ?? "";
      if (text.endsWith("a")) names.push(value);
      if (text.endsWith("u")) stdin = inputOf(Number(value), given.span, { ...at.frame.environment, stdin });
      index += 1;
    } else if (!text.startsWith("-")) names.push(text);
  }
  const lines = inputLines(stdin);
  const targets = names.length === 0 ? ["REPLY"] : names;
  const blanks = blanksFor(given, at.frame.environment);
  targets.forEach((name, index) => {
    evaluateSubscript(name, at.frame, at.walk);
    const value =
      lines === undefined
        ? [inputPiece(name, stdin)]
        : [fieldOf(lines, { index, last: index === targets.length - 1, name, blanks })];
    if (!/^\w+$/.test(name)) return;
    at.frame.environment.variables.set(name, { kind: "scalar", value });
    at.walk.visitor.assignment(name, { pieces: value, span: given.span }, at.frame.environment);
  });
}

/** `IFS=, read a b` splits at commas for this one command. */
function blanksFor({ assignments }: Call, environment: Environment): string {
  const given = assignments.findLast(({ name }) => name === "IFS");
  const pieces = given === undefined ? variable(environment, "IFS") : undefined;
  return (given === undefined ? pieces?.kind === "scalar" && textOf(pieces.value) : literal(given.value)) || "";
}

function inputLines(stdin: Stdin): readonly string[] | undefined {
  const text = stdin.kind === "text" ? textOf(stdin.word.pieces) : undefined;
  return text?.replace(/\n$/, "").split("\n");
}

/** The field of every line: a loop may read any of them. */
function fieldOf(
  lines: readonly string[],
  at: { readonly index: number; readonly last: boolean; readonly name: string; readonly blanks: string },
): Piece {
  const fields = lines.map((line) => fieldOfLine(line, at));
  const texts = [...new Set(fields)];
  const only = texts[0];
  if (texts.length === 1 && only !== undefined) return { kind: "text", text: only };
  const piece = unknown(`$${at.name}`, "is read from several lines");
  return texts.length > CHOICE_LIMIT ? piece : { ...piece, choices: texts };
}

/** Blanks at the ends fall away and runs of them count once; every other separator ends a field. The last takes the rest. */
function fieldOfLine(
  line: string,
  at: { readonly index: number; readonly last: boolean; readonly blanks: string },
): string {
  const isBlank = (char: string | undefined) =>
    char !== undefined && " \t\n".includes(char) && at.blanks.includes(char);
  let rest = line;
  for (let index = 0; ; index += 1) {
    while (isBlank(rest[0])) rest = rest.slice(1);
    if (at.last && index === at.index) break;
    const end = [...rest].findIndex((char) => at.blanks.includes(char));
    if (index === at.index) return end < 0 ? rest : rest.slice(0, end);
    if (end < 0) return "";
    rest = rest.slice(end);
    while (isBlank(rest[0])) rest = rest.slice(1);
    if (rest !== "" && at.blanks.includes(rest[0] ?? "")) rest = rest.slice(1);
    else if (rest === "") return "";
  }
  while (isBlank(rest.at(-1))) rest = rest.slice(0, -1);
  return rest;
}

const NO_PIPE: { readonly from?: string; readonly listed?: readonly Word[] } = {};

function inputPiece(name: string, stdin: Stdin): Piece {
  const { from, listed } = stdin.kind === "pipe" ? stdin : NO_PIPE;
  const why = from === undefined ? "is read from input" : `is read from \`${from}\``;
  const piece = withListed(unknown(`$${name}`, why), listed);
  return from === undefined ? piece : { ...piece, from };
}

export function readLines(args: readonly Word[], at: At, given: Call): void {
  const name = literal(args.at(-1) ?? EMPTY) ?? "MAPFILE";
  evaluateSubscript(name, at.frame, at.walk);
  const lines = inputLines(given.stdin);
  const items: ReadonlyMap<string, Pieces> =
    lines === undefined
      ? new Map([["0", [inputPiece(name, given.stdin)]]])
      : new Map(lines.map((line, index) => [`${index}`, [{ kind: "text", text: line }]]));
  at.frame.environment.variables.set(/^\w+$/.test(name) ? name : "MAPFILE", { kind: "array", items });
  // The first of the list is what the name alone stands for.
  const [first = []] = items.values();
  at.walk.visitor.assignment(name, { pieces: first, span: given.span }, at.frame.environment);
}
