// What a program of source takes in: modules that the session wrote are judged with the program that imports them.
// Modules of the developer's are looked through for what they import, and say nothing themselves.

import { importsIn, moduleFiles } from "../code/imports.ts";
import { resolvePath } from "../shell/builtins.ts";
import { textOf } from "../shell/environment.ts";
import { wordOf } from "../shell/word.ts";
import type { Span } from "../text/span.ts";
import type { Language } from "../tools/spec.ts";
import type { Following } from "./analyze-shell.ts";
import { runFile } from "./unfold-file.ts";
import type { Runner } from "./unfold-run.ts";

const MAX_MODULES = 200;
const MAX_FILE = 256 * 1024;

/** A program's text, and where it lies: its file, or the folder in which code on the command line runs. */
export interface Source {
  readonly language: Language;
  readonly text: string;
  readonly folders: readonly string[];
  readonly span: Span;
}

export function runImports(source: Source, runner: Runner, at: Following): void {
  const { state } = at;
  if (state.files.isEmpty) return;
  for (const name of importsIn(source.language, source.text)) {
    const path = source.folders
      .flatMap((folder) => moduleFiles(name, source.language).map((file) => resolvePath(folder, file) ?? ""))
      .find((one) => state.files.has(one) || state.world.disk.kindOf(one) === "file");
    if (path !== undefined) runModule(path, source, { runner, at });
  }
}

interface ModuleAt {
  readonly runner: Runner;
  readonly at: Following;
}

/** Each module once in an action: they import each other. */
export function runModule(path: string, source: Omit<Source, "text">, { runner, at }: ModuleAt): void {
  const { state } = at;
  if (state.modules.has(path) || state.modules.size >= MAX_MODULES) return;
  state.modules.add(path);
  const { language, span } = source;
  if (state.files.has(path)) {
    const before = state.loaded;
    // What a test runner loads is called in tests: that it could reach out is not what they do.
    if (before !== "no") state.loaded = "module";
    runFile({ kind: "file", path: wordOf(path, span), args: [], language, known: true }, runner, at);
    state.loaded = before;
    return;
  }
  const text = state.world.disk.readText(path, MAX_FILE);
  if (text === undefined) return;
  const folder = resolvePath(path, "..") ?? "/";
  runImports({ ...source, text, folders: [folder, ...source.folders.slice(-1)] }, runner, at);
}

/** The text of a file as the session knows it. */
export function sessionText(path: string, { state }: Following): string | undefined {
  const content = state.files.get(path)?.content;
  return content === undefined ? undefined : textOf(content);
}
