// What a program of source takes in: modules that the session wrote are judged with the program that imports them.
// Modules of the developer's are looked through for what they import, and say nothing themselves.

import { importsIn, moduleFiles } from "../../code/imports.ts";
import { resolvePath } from "../../shell/builtins.ts";
import { textOf } from "../../shell/environment.ts";
import { wordOf } from "../../shell/word.ts";
import type { Span } from "../../text/span.ts";
import type { Language } from "../../tools/spec.ts";
import type { Following } from "../actions/analyze-shell.ts";
import { addProblem } from "../session/analyze-state.ts";
import { codeLanguageOf, runFile } from "./unfold-file.ts";
import type { Runner } from "./unfold-run.ts";

const MAX_MODULES = 300;
/** Of the developer's, looked through for their imports. */
const MAX_SEEN = 40;
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
  const { names, more } = importsIn(source.language, source.text);
  for (const name of names) {
    const path = source.folders
      .flatMap((folder) => moduleFiles(name, source.language).map((file) => resolvePath(folder, file) ?? ""))
      .find((one) => state.files.has(one) || state.world.disk.kindOf(one) === "file");
    if (path !== undefined) runModule(path, source, { runner, at });
  }
  if (more) addProblem(state, TOO_MANY);
}

/** Where else the language looks for modules, as the environment says: `PYTHONPATH=lib:src`, `LUA_PATH='./x/?.lua'`. */
export function searchFolders(language: Language, { invocation, environment }: Runner): readonly string[] {
  const name = SEARCH_PATHS[language];
  if (name === undefined) return [];
  const given = invocation.assignments.findLast((one) => one.name === name)?.value.pieces;
  const kept = environment.variables.get(name);
  const text = textOf(given ?? (kept?.kind === "scalar" ? kept.value : [])) ?? "";
  const parts = text.split(/[:;]/).slice(0, MAX_FOLDERS);
  return parts.flatMap((part) =>
    part === "" ? [] : (resolvePath(invocation.cwd, part.replace(/\/?\?.*$/, "")) ?? []),
  );
}

const MAX_FOLDERS = 32;

const SEARCH_PATHS: Readonly<Partial<Record<Language, string>>> = {
  python: "PYTHONPATH",
  javascript: "NODE_PATH",
  ruby: "RUBYLIB",
  perl: "PERL5LIB",
  lua: "LUA_PATH",
};

const TOO_MANY = { kind: "too-large", sentence: "takes in more modules than the guard reads" } as const;

interface ModuleAt {
  readonly runner: Runner;
  readonly at: Following;
}

/** Each module once in an action: they import each other. */
export function runModule(path: string, source: Omit<Source, "text">, { runner, at }: ModuleAt): void {
  const { state } = at;
  if (state.modules.has(path)) return;
  if (!state.files.has(path)) return void lookThrough(path, source, { runner, at });
  if (state.modules.size >= MAX_MODULES) return void addProblem(state, TOO_MANY);
  state.modules.add(path);
  const { language, span } = source;
  const before = state.loaded;
  // What a test runner loads is called in tests: that it could reach out is not what they do.
  if (before !== "no") state.loaded = "module";
  runFile({ kind: "file", path: wordOf(path, span), args: [], language, known: true }, runner, at);
  state.loaded = before;
}

/** The developer's own module says nothing but what it takes in. Beyond a number of them whatever the session wrote may be taken in. */
function lookThrough(path: string, source: Omit<Source, "text">, { runner, at }: ModuleAt): void {
  const { state } = at;
  const seen = [...state.modules].filter((one) => !state.files.has(one)).length;
  if (seen > MAX_SEEN) return;
  state.modules.add(path);
  if (seen === MAX_SEEN) return void runAllNear(source, { runner, at });
  const text = state.world.disk.readText(path, MAX_FILE);
  if (text === undefined) return;
  const folder = resolvePath(path, "..") ?? "/";
  runImports({ ...source, text, folders: [folder, ...source.folders.slice(1)] }, runner, at);
}

function runAllNear(source: Omit<Source, "text">, { runner, at }: ModuleAt): void {
  const { state } = at;
  const before = state.loaded;
  state.loaded = "module";
  for (const path of state.files.paths()) {
    const isNear = source.folders.some((folder) => path.startsWith(`${folder}/`));
    if (isNear && codeLanguageOf(path) === source.language) runModule(path, source, { runner, at });
  }
  state.loaded = before;
}

/** The text of a file as the session knows it. */
export function sessionText(path: string, { state }: Following): string | undefined {
  const content = state.files.get(path)?.content;
  return content === undefined ? undefined : textOf(content);
}
