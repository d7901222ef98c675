// A program that runs what its project's files say, in a folder where anybody may put files, or told of a file there: code
// that nobody has seen. What can be read there is judged by its text, and what the session put there by what it wrote.

import { resolvePath } from "../../shell/builtins.ts";
import { dropPrefix, knownPrefix, literal, type Word } from "../../shell/word.ts";
import type { Loading } from "../../tools/project-files.ts";
import type { Following } from "../actions/analyze-shell.ts";
import { codeLanguageOf, runFile } from "./unfold-file.ts";
import type { Runner } from "./unfold-run.ts";
import { isForeign, raiseUnseen, raiseUnseenProject } from "./unseen-file.ts";

export function judgeForeign(name: string, loading: Loading, { runner, at }: ForeignAt): void {
  const { cwd, args, span } = runner.invocation;
  const { state } = at;
  const heads = new Set(args.slice(0, MAX_WORDS).map((word) => literal(word)));
  if (NOT_PROJECTS.has(name) || loading.language === "package-sources" || isOther(loading, heads)) return;
  for (const [index, word] of args.slice(0, MAX_WORDS).entries()) {
    const told = toldFile(word, args[index - 1], loading);
    const path = told === undefined ? undefined : resolvePath(cwd, literal(told) ?? "?");
    if (told === undefined || path === undefined || !isForeign(path, state)) continue;
    if (state.files.has(path) || state.world.disk.readText(path, MAX_FILE) !== undefined)
      runFile({ kind: "file", path: told, args: [], ...languageOf(path, loading) }, runner, at);
    else raiseUnseen(path, { path: told, language: "command-lines" }, state);
  }
  // A clone brings files and no settings of git.
  if (cwd === undefined || (name === "git" && state.files.folderFrom(cwd) !== undefined)) return;
  if (!isForeign(cwd, state) || BRINGS.some((verb) => heads.has(verb))) return;
  if (!loading.files.some((file) => runThere(file, { loading, runner, at }))) raiseUnseenProject(cwd, span, state);
}

interface ForeignAt {
  readonly runner: Runner;
  readonly at: Following;
}

const MAX_WORDS = 64;
const MAX_FILE = 256 * 1024;

/** Interpreters, editors and clients, which have files of their own but no project. */
const NOT_PROJECTS: ReadonlySet<string> = new Set(
  "python python3 pypy pypy3 ipython pip pip3 php php8 vim vi nvim gvim gdb lldb psql mysql mariadb sqlite3 tmux brew java irb pry".split(
    " ",
  ),
);

/** What makes the project there, or fetches it. */
const BRINGS = ["clone", "init", "new", "create"];

/** What only looks: a command of git that starts no hook, a compose file that is shown. */
function isOther({ language }: Loading, heads: ReadonlySet<string | undefined>): boolean {
  if (language === "git-config") return LOOKS.some((verb) => heads.has(verb));
  if (language === "command-lines" && DRAWS.some((verb) => heads.has(verb))) return true;
  return language === "dockerfile" && heads.has("compose");
}

/** What they name is drawn. */
const DRAWS = ["graph", "dep-graph", "affected:graph"];

const LOOKS = ["log", "show", "branch", "grep", "blame", "ls-files", "fetch"];

/** The file that an option names, or where the program takes such by themselves, an operand. */
function toldFile(word: Word, before: Word | undefined, { told, language }: Loading): Word | undefined {
  const text = knownPrefix(word);
  const attached = /^(--?[A-Za-z][\w-]*)=/.exec(text);
  if (attached !== null) return NAMES_A_FILE.test(attached[1] ?? "") ? dropPrefix(word, attached[0].length) : undefined;
  // `-C/tmp/x`
  if (NAMES_A_FILE.test(text.slice(0, 2)) && text[2] === "/") return dropPrefix(word, 2);
  const option = before === undefined ? "" : knownPrefix(before);
  // `meson setup OUT SOURCE`: the first is made.
  if (text.startsWith("-") || option === "setup") return undefined;
  if (option.startsWith("-") && !option.includes("=")) return NAMES_A_FILE.test(option) ? word : undefined;
  const isProject =
    (language === undefined || language === "plain" || language === "dockerfile") && !/\.\w+$/.test(text);
  const isCode = isProject || codeLanguageOf(text) !== undefined || BUILT_OR_BUILT_FROM.test(text);
  // Of checkers only the settings run; the rest is what they check.
  if (language === "command-lines") return undefined;
  return (told === "words" || language === "dockerfile") && isCode ? word : undefined;
}

const BUILT_OR_BUILT_FROM = /\.(?:dll|exe|jar|nix|bats|cmake|\w*proj|sln)$/i;

const NAMES_A_FILE =
  /^-[cCfIpRrSst]$|^--?(?:\w+-)*(?:config|configfile|conf|cwd|directory|test-dir|plugin|require|import|preset|setup|root|rootdir|project|projectdir|manifest|manifest-path|script|task|(?:grunt|gulp|rake|just|make|task|nox|compose)?file|settings|init|init-script|confcutdir|package|build)(?:-(?:file|path|dir))?$/i;

function languageOf(path: string, { language }: Loading): Pick<Loading, "language"> {
  return language === undefined || codeLanguageOf(path) !== undefined ? {} : { language };
}

/** Whether a file of that name is there and could be read. */
function runThere(file: string, { loading, runner, at }: ForeignAt & { readonly loading: Loading }): boolean {
  const path = file.includes("*") ? undefined : resolvePath(runner.invocation.cwd, file);
  if (path === undefined || at.state.world.disk.readText(path, MAX_FILE) === undefined) return false;
  const word = { pieces: [{ kind: "text" as const, text: path }], span: runner.invocation.span };
  runFile({ kind: "file", path: word, args: [], ...languageOf(path, loading) }, runner, at);
  return true;
}
