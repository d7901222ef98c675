// Builds invocations for tests from plain words, and a machine on which nothing can be seen.
import type { ReadContext, Reading } from "../../../src/core/effects/reading/reading.ts";
import { read } from "../../../src/core/effects/reading/reading.ts";
import type { Invocation, Stdin } from "../../../src/core/shell/invocation.ts";
import type { Piece, Word } from "../../../src/core/shell/word.ts";
import type { ToolSpec } from "../../../src/core/tools/spec.ts";
import { BLIND_DISK, type World } from "../../../src/core/world.ts";

export const WORLD: World = {
  home: "/home/kim",
  user: "kim",
  platform: "linux",
  env: {},
  guardFolder: "/home/kim/.countersign",
  disk: BLIND_DISK,
};
export const WORKSPACE = ["/home/kim/shop"];

/** `$X` stands for an unknown piece, `*` and `?` for unquoted patterns. */
export function word(text: string): Word {
  const span = { start: 0, end: text.length };
  const pieces = text.split(/(\$[A-Z]+)/).filter((part) => part !== "");
  return { span, pieces: pieces.map(pieceOf) };
}

function pieceOf(text: string): Piece {
  if (text.startsWith("$")) return { kind: "unknown", source: text, why: "is not set" };
  return /[*?]/.test(text) ? { kind: "glob", text } : { kind: "text", text };
}

export function invocation(words: readonly string[], stdin: Stdin = { kind: "inherited" }): Invocation {
  const [program = "", ...args] = words;
  return {
    program: word(program),
    args: args.map(word),
    assignments: [],
    redirects: [],
    stdin,
    cwd: "/home/kim/shop",
    span: { start: 0, end: 1 },
    where: "here",
  };
}

/** Reads a command whose words are separated by single blanks. */
export function readLine(line: string, spec?: ToolSpec, stdin?: Stdin): Reading {
  const context: ReadContext = { world: WORLD, workspace: WORKSPACE, ...(spec && { specOf: only(spec) }) };
  return read(invocation(line.split(" "), stdin), context);
}

/** Kinds of the flagged effects, sorted, each once. */
export function flags(reading: Pick<Reading, "effects">): readonly string[] {
  return [...new Set(reading.effects.filter(({ flag }) => flag).map(({ kind }) => kind))].sort();
}

function only(spec: ToolSpec): (name: string) => ToolSpec | undefined {
  return (name) => (spec.names.includes(name) ? spec : undefined);
}
