// Code that is handed to a program which nobody described: behind an option that is called after it, or as lines that
// begin with `!` on its input, as consoles take them for the shell. Text that holds no sign of code says nothing here.

import type { Invocation } from "../../shell/invocation.ts";
import { dropPrefix, knownPrefix, literal, type Word, wordOf } from "../../shell/word.ts";
import { specOf } from "../../tools/registry.ts";
import type { Findings } from "../findings.ts";

export function readUnreadCode(invocation: Invocation, found: Findings): void {
  const { args } = invocation;
  for (const [at, word] of args.slice(0, MAX_WORDS).entries()) {
    const [option = "", name, sign] = /^(--?[a-z][\w-]*|\+(?=[:!]))(=?)/i.exec(knownPrefix(word)) ?? [];
    if (name === undefined) continue;
    const value = sign === "=" || name === "+" ? dropPrefix(word, option.length) : args[at + 1];
    if (value !== undefined) readValue(name, value, found);
  }
  readEscapeLines(invocation, found);
}

/** Lines of its input that a console hands to a shell. */
export function readEscapeLines({ stdin }: Invocation, found: Findings): void {
  if (stdin.kind !== "text") return;
  const lines = (literal(stdin.word) ?? "").split("\n").filter((line) => ESCAPE.test(line));
  if (lines.length === 0) return;
  const text = wordOf(
    lines
      .slice(0, MAX_WORDS)
      .join("\n")
      .replaceAll(/^[^\S\n]*[~\\:]/gm, ""),
    stdin.word.span,
  );
  found.runs.push({ kind: "code", language: "escapes", text });
}

function readValue(name: string, value: Word, found: Findings): void {
  const text = knownPrefix(value);
  if (ESCAPE.test(text)) found.runs.push({ kind: "code", language: "escapes", text: value });
  else if (CODE.test(name) && /[([{'"`]/.test(text)) found.runs.push({ kind: "code", language: "plain", text: value });
  else if (COMMAND.test(name) && startsProgram(text)) found.runs.push({ kind: "shell", text: value, place: "here" });
}

/** A command line is told from a sentence by the program that it begins with. */
function startsProgram(text: string): boolean {
  const first = /^([\w./-]+)\s+\S/.exec(text)?.[1];
  return first !== undefined && specOf(first.slice(first.lastIndexOf("/") + 1)) !== undefined;
}

const MAX_WORDS = 64;

/** `!cmd`, `:!cmd`, `~!cmd`, `\! cmd`: what editors, mailers, debuggers and clients hand to a shell. */
const ESCAPE = /^\s*[~\\:]?!{1,2}\s*[\w./~$]+(?:\s|$)/;

const CODE =
  /^(?:-[ceExgr]|-ex|-batch|--?(?:\w+-)*(?:eval|evaluate|expr|expression|code|exec|execute|command|commands|run|script|batch-string|goal|do))$/;
const COMMAND =
  /^(?:-[cexX]|--?(?:\w+-)*(?:cmd|command|exec|execute|run|shell|hook|handler|callback|pre-?cmd|post-?cmd|on-\w+))$/;
