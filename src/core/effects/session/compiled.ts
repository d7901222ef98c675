// Programs that the session builds from sources it wrote: the source is remembered as the program's content.
// It is scanned like any source when the program runs. What was built from the developer's own files is theirs.

import { resolvePath } from "../../shell/builtins.ts";
import type { Pieces } from "../../shell/environment.ts";
import type { Invocation } from "../../shell/invocation.ts";
import { literal } from "../../shell/word.ts";
import type { AnalysisState } from "./analyze-state.ts";
import { keepFile } from "./analyze-writes.ts";

interface Compiler {
  /** What it writes when no `-o` names it: a fixed name, or the source's name without its ending. */
  readonly output: string | "stem";
}

const C: Compiler = { output: "a.out" };
const STEM: Compiler = { output: "stem" };

const COMPILERS: Readonly<Record<string, Compiler>> = {
  ...Object.fromEntries("cc gcc g++ c++ clang clang++ tcc gfortran".split(" ").map((name) => [name, C])),
  ...Object.fromEntries(
    "rustc ghc ocamlfind nim dmd ldc2 fpc v crystal swiftc go zig".split(" ").map((name) => [name, STEM]),
  ),
};

export function rememberCompiled(name: string, { args, cwd, where }: Invocation, state: AnalysisState): void {
  const compiler = Object.hasOwn(COMPILERS, name) ? COMPILERS[name] : undefined;
  if (compiler === undefined || where !== "here" || state.files.isEmpty) return;
  const words = args.map((word) => literal(word) ?? "");
  const sources = words.flatMap((text) => {
    const path = /^[^-].*\.\w+$/.test(text) ? resolvePath(cwd, text) : undefined;
    const file = path === undefined ? undefined : state.files.get(path);
    return path === undefined || file === undefined ? [] : [{ path, file }];
  });
  const first = sources[0];
  const output = outputOf(words) ?? (compiler.output === "stem" ? first?.path.replace(/\.\w+$/, "") : compiler.output);
  const target = output === undefined ? undefined : resolvePath(cwd, output);
  if (first === undefined || target === undefined) return;
  const contents = sources.map(({ file }) => file.content);
  const content = contents.includes(undefined) ? undefined : contents.flatMap((pieces): Pieces => pieces ?? []);
  const from = sources.some(({ file }) => file.from === "network") ? "network" : "agent";
  keepFile(target, { content, from, language: "plain" }, state);
}

/** `-o out`, `-oout`, `--out:out`. */
function outputOf(words: readonly string[]): string | undefined {
  const at = words.findIndex((text) => text === "-o" || text === "--output");
  if (at >= 0) return words[at + 1];
  return words
    .map((text) => /^(?:-o(?!\b$)|--out(?:put)?[:=])(.+)$/.exec(text)?.[1])
    .find((text) => text !== undefined);
}
