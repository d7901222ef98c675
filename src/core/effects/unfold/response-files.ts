// Files of words that a program takes as if they stood on its command line: `gcc @options`, `javac @sources`, `java @args`.
// Only what this session wrote is put in; the developer's own options are theirs.

import { resolvePath } from "../../shell/builtins.ts";
import { textOf } from "../../shell/environment.ts";
import type { Invocation } from "../../shell/invocation.ts";
import { literal, type Word, wordOf } from "../../shell/word.ts";
import type { AnalysisState } from "../session/analyze-state.ts";

/** The call with the words of such files in their places. */
export function withResponseFiles(invocation: Invocation, state: AnalysisState): Invocation {
  const { program, args, cwd } = invocation;
  if (state.files.isEmpty) return invocation;
  const name = literal(program)?.split("/").at(-1);
  if (name === undefined || !TAKES.test(name)) return invocation;
  const words = args.flatMap((word) => wordsOf(word, cwd, state) ?? [word]);
  return words.length === args.length ? invocation : { ...invocation, args: words };
}

const TAKES =
  /^(?:(?:[\w.-]+-)?(?:gcc|g\+\+|cc|c\+\+|clang|clang\+\+|ld|ar|as|objcopy|nm)(?:-[\d.]+)?|ld\.\w+|rustc|javac|java|javadoc|jar|csc|vbc|fsc|msbuild|dotnet|link|cl|swiftc|kotlinc|scalac|groovyc|protoc|buf|7z|tsc|bazel|wix)(?:\.exe)?$/;

const MAX_WORDS = 1_000;
const MAX_TEXT = 64 * 1024;

function wordsOf(word: Word, cwd: string | undefined, { files }: AnalysisState): readonly Word[] | undefined {
  const file = /^@(.+)$/.exec(literal(word) ?? "")?.[1];
  const path = file === undefined ? undefined : resolvePath(cwd, file);
  const content = path === undefined ? undefined : files.get(path)?.content;
  const text = content === undefined ? undefined : textOf(content);
  const found = text?.slice(0, MAX_TEXT).match(/"(?:[^"\\]|\\.)*"|'[^']*'|[^\s"']+/g);
  // The file itself stays in sight, behind them: what it is called may matter too.
  if (found === undefined || found === null) return undefined;
  const words = found.slice(0, MAX_WORDS).map((one) => wordOf(one.replace(/^(["'])(.*)\1$/, "$2"), word.span));
  return [...words, word];
}
