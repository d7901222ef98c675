// Files that run: what the session wrote is judged by its content, what it fetched is hidden code, and what stands on
// the disk is opened and read, bounded. A file of the workspace that cannot be seen says nothing against the action.

import { moduleFiles } from "../../code/imports.ts";
import { readManifestName } from "../../code/manifest.ts";
import { codeText, resolvePath } from "../../shell/builtins.ts";
import { inputBehind } from "../../shell/descriptors.ts";
import { type Environment, textOf } from "../../shell/environment.ts";
import { walkShell } from "../../shell/walk.ts";
import { literal, type Word, wordOf } from "../../shell/word.ts";
import type { Span } from "../../text/span.ts";
import type { Language } from "../../tools/spec.ts";
import type { Following } from "../actions/analyze-shell.ts";
import { fileEffects } from "../files/files.ts";
import type { Run } from "../run.ts";
import { type AnalysisState, addDraft, addEffect, siteOf } from "../session/analyze-state.ts";
import { isFetcher } from "../session/analyze-writes.ts";
import { linkToFile } from "../session/earlier-steps.ts";
import type { WrittenFile } from "../session/session-files.ts";
import { ownCommand } from "./own-command.ts";
import { inProjectCode } from "./project-code.ts";
import { environmentAt, follow, type Runner, raiseDecoded, readSource } from "./unfold-run.ts";
import { toolBearing } from "./unread-script.ts";
import { isForeign, raiseUnseen } from "./unseen-file.ts";

const MAX_FILE = 256 * 1024;

export function runFile(run: Run & { readonly kind: "file" }, runner: Runner, at: Following): void {
  const { state } = at;
  const { invocation, environment } = runner;
  if (invocation.where !== "here") return;
  const own = ownCommand(run.path, run.args, siteOf(state, { cwd: invocation.cwd }));
  if (own !== undefined) return void follow({ kind: "argv", words: own, place: "here", open: false }, runner, at);
  const stdin = inputBehind(run.path, { stdin: invocation.stdin, descriptors: environment.descriptors });
  if (stdin !== undefined) {
    const fed: Runner = { ...runner, invocation: { ...invocation, stdin } };
    return void follow({ kind: "stdin", language: run.language ?? "shell" }, fed, at);
  }
  const behind = run.path.pieces[0];
  if (run.path.pieces.length === 1 && behind?.kind === "unknown") {
    const span = run.path.span;
    if (behind.content !== undefined)
      return void runText(
        textOf(behind.content) ?? codeText([{ pieces: behind.content, span }], runner.environment),
        run,
        {
          runner,
          at,
        },
      );
    if (/^[<>]\(/.test(behind.source))
      return void hide(
        `runs code that ${behind.from ?? "a program"} prints`,
        { span, certain: isFetcher(behind.from) },
        state,
      );
    // A file out of a list is one of the project's own; a name out of nowhere is not.
    else if (behind.from === undefined || isFetcher(behind.from))
      hide(`runs a file whose name is not known: ${behind.source} ${behind.why}`, { span, certain: false }, state);
    return;
  }
  const named = pathOf(run.path, runner.invocation.cwd);
  if (named === undefined) return;
  const path = wholeName(named, run.language, state);
  const written = findWritten(path, state);
  if (written !== undefined) return void runWritten(written, run, { runner, at });
  if (run.known === true || isSystem(path)) return;
  const text = state.world.disk.readText(path, MAX_FILE);
  if (text === undefined && state.trusted === 0) state.awaits.set(path, run.language);
  if (text === undefined && run.language === "manifest") {
    const site = siteOf(state, { span: run.path.span });
    for (const effect of readManifestName(path.slice(path.lastIndexOf("/") + 1), site).effects)
      addEffect(state, effect);
  }
  if (text === undefined && state.files.folderFrom(resolvePath(path, "..") ?? "/") === "network")
    return void hide(
      `runs ${literal(run.path) ?? "a file"}, fetched from the network`,
      { span: run.path.span, certain: false },
      state,
    );
  const isUnseen = text === undefined || text.includes("\0");
  if (isUnseen) {
    raiseUnseen(path, run, state);
    return void runByName(path, run, { runner, at });
  }
  // Among temporary files lies code of anybody.
  if (isForeign(path, state)) runText(text, run, { runner, at });
  else inProjectCode(at, () => runText(text, run, { runner, at }));
}

/** What cannot be read is judged by its name, where a tool is called so. */
function runByName(path: string, run: Run & { readonly kind: "file" }, { runner, at }: RunAt): void {
  const tool = at.state.trusted > 0 ? undefined : toolBearing(path, run.args);
  if (tool === undefined) return;
  follow({ kind: "argv", words: [wordOf(tool, run.path.span), ...run.args], place: "here", open: false }, runner, at);
}

/** `node ./x` runs x.js, or what else is there. */
function wholeName(path: string, language: Language | undefined, { files, world }: AnalysisState): string {
  if (language !== "javascript") return path;
  return moduleFiles(path, language).find((one) => files.has(one) || world.disk.kindOf(one) === "file") ?? path;
}

interface RunAt {
  readonly runner: Runner;
  readonly at: Following;
}

/** What the session made is judged as if it stood on the command line. */
function runWritten(written: WrittenFile, run: Run & { readonly kind: "file" }, { runner, at }: RunAt): void {
  const { state } = at;
  const span = run.path.span;
  const shown = literal(run.path) ?? "a file";
  if (written.content === undefined) {
    const how =
      written.from === "network"
        ? "fetched from the network"
        : "written by this session with content that is not known";
    return void hide(`runs ${shown}, ${how}`, { span, certain: written.from === "network" }, state);
  }
  raiseDecoded({ pieces: written.content, span }, state);
  const trusted = state.trusted;
  const text = textOf(written.content) ?? codeText([{ pieces: written.content, span }], runner.environment);
  const known = written.language === undefined ? run : { ...run, language: written.language };
  state.trusted = 0;
  runText(text, known, { runner, at });
  state.trusted = trusted;
}

function hide(sentence: string, at: { readonly span: Span; readonly certain: boolean }, state: AnalysisState): void {
  addDraft(state, siteOf(state, { span: at.span }), {
    kind: "hidden-code",
    certainty: at.certain ? "certain" : "likely",
    sentence,
  });
}

function runText(text: string, run: Run & { readonly kind: "file" }, { runner, at }: RunAt): void {
  const path = literal(run.path) ?? "";
  // Editors take both: `nvim -u init.lua`.
  const isLua = run.language === "escapes" && path.endsWith(".lua");
  const language = isLua ? "lua" : (run.language ?? languageOf(path, text));
  const span = run.path.span;
  // A scan is too coarse to hold against the developer's own files.
  if (language === undefined || (language === "plain" && at.state.trusted > 0)) return;
  if (language !== "shell") {
    const folder = resolvePath(resolvePath(runner.invocation.cwd, path), "..");
    return void readSource(language, text, {
      runner,
      at,
      span,
      args: run.args,
      ...(folder !== undefined && { folder }),
    });
  }
  const environment = environmentAt("here", runner);
  environment.functions.clear();
  environment.aliases.clear();
  environment.positional = run.args;
  environment.name = path;
  walkShell(text, { frame: { environment, stdin: { kind: "inherited" } }, origin: { kind: "fixed", span } }, at.walk);
}

const BY_ENDING: Readonly<Record<string, Language>> = {
  sh: "shell",
  bash: "shell",
  zsh: "shell",
  ksh: "shell",
  command: "shell",
  py: "python",
  pyw: "python",
  js: "javascript",
  mjs: "javascript",
  cjs: "javascript",
  ts: "javascript",
  mts: "javascript",
  pl: "perl",
  pm: "perl",
  rb: "ruby",
  php: "php",
  lua: "lua",
  r: "r",
  awk: "awk",
  ps1: "powershell",
  psm1: "powershell",
  bat: "cmd",
  cmd: "cmd",
  scpt: "applescript",
};

/** Endings of source that is only scanned. */
const SCANNED =
  /^(?:go|rs|c|cc|cpp|cxx|m|mm|jl|tcl|exp|el|lisp|scm|rkt|clj|cljs|groovy|gradle|java|kts?|scala|sc|exs?|erl|hs|mli?|nim|cr|d|swift|dart|zig|v|f90|pas|vbs?|cs|fsx?|m4)$/;

const BY_SHEBANG: readonly (readonly [pattern: RegExp, language: Language])[] = [
  [/\b(?:ba|da|z|k|a|mk)?sh\b/, "shell"],
  [/\bpython/, "python"],
  [/\b(?:node|bun|deno|tsx|ts-node)\b/, "javascript"],
  [/\bperl/, "perl"],
  [/\bruby/, "ruby"],
  [/\bphp/, "php"],
  [/\blua/, "lua"],
  [/\bRscript/, "r"],
  [/\bawk/, "awk"],
  [/\bosascript/, "applescript"],
  [/\bpwsh/, "powershell"],
];

/** The language that the name of a file tells; undefined where it is no code. */
export function codeLanguageOf(path: string): Language | undefined {
  const ending = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? "";
  return BY_ENDING[ending] ?? (SCANNED.test(ending) ? "plain" : undefined);
}

/** By shebang, else by ending; a text file without either is run by the shell. */
function languageOf(path: string, text: string): Language | undefined {
  const first = /^#!([^\n]*)/.exec(text)?.[1];
  if (first !== undefined) return BY_SHEBANG.find(([pattern]) => pattern.test(first))?.[1] ?? "plain";
  return codeLanguageOf(path) ?? (/\.\w+$/.test(path) ? undefined : "shell");
}

function pathOf(path: Word, cwd: string | undefined): string | undefined {
  const text = literal(path);
  return text === undefined ? undefined : resolvePath(cwd, text);
}

/** The file as the session left it, by its own name or by where its link leads. */
function findWritten(path: string, state: AnalysisState): WrittenFile | undefined {
  const own = state.files.get(path);
  const real = own === undefined && !state.files.isEmpty ? state.world.disk.realPath(path) : undefined;
  const found = own ?? (real === undefined ? undefined : state.files.get(real));
  if (found !== undefined) linkToFile(state, path, found);
  return found;
}

function isSystem(path: string): boolean {
  return /^\/(?:usr|s?bin|lib\w*|opt|System|Library|Applications|nix|snap)\//.test(path);
}

/** Start-up files and environments that every shell of the developer runs anyway. */
const OWN_START_UP =
  /\/(?:\.(?:bash|zsh|profile|cargo|nvm|sdkman|asdf|rvm|pyenv|ghcup|deno|bun)[^/]*(?:\/[\w./-]+)?|activate(?:\.\w+)?|nvm\.sh|conda\.sh|setup\.bash|common\.sh)$/;

/** The text of a sourced file that may be walked in the same shell. */
export function sourcedText(
  path: Word,
  at: { readonly environment: Environment; readonly span: Span },
  state: AnalysisState,
): string | undefined {
  if (at.environment.where !== "here") return undefined;
  // Sourcing a file of secrets loads them.
  const site = siteOf(state, { cwd: at.environment.cwd, span: path.span });
  for (const effect of fileEffects("read", path, site)) addEffect(state, effect);
  const whole = pathOf(path, at.environment.cwd);
  if (whole === undefined) {
    const behind = path.pieces.find((piece) => piece.kind === "unknown");
    const from = behind?.kind === "unknown" ? behind.from : undefined;
    if (behind?.kind === "unknown" && /^<\(/.test(behind.source))
      hide(`runs code that ${from ?? "a program"} prints`, { span: path.span, certain: isFetcher(from) }, state);
    return undefined;
  }
  const written = findWritten(whole, state);
  if (written !== undefined) {
    const text = written.content === undefined ? undefined : textOf(written.content);
    if (text === undefined)
      hide(
        `runs ${literal(path) ?? whole}, whose content this session made and the guard does not know`,
        { span: path.span, certain: written.from === "network" },
        state,
      );
    return text;
  }
  if (OWN_START_UP.test(whole) || isSystem(whole)) return undefined;
  const text = state.world.disk.readText(whole, MAX_FILE);
  if (text === undefined && state.trusted === 0) state.awaits.set(whole, "shell");
  if (text === undefined) raiseUnseen(whole, { path }, state);
  return text === undefined || text.includes("\0") ? undefined : text;
}
