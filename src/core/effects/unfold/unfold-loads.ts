// Files that a program runs by convention, by an option or by its settings: what this session wrote of them is judged
// when the program runs. The developer's own files are not opened here: a test run of unchanged code stays quiet.

import { moduleFiles } from "../../code/imports.ts";
import { resolvePath } from "../../shell/builtins.ts";
import { textOf } from "../../shell/environment.ts";
import type { Stdin } from "../../shell/invocation.ts";
import { knownPrefix, literal, type Word, wordOf } from "../../shell/word.ts";
import { LOADINGS, type Loading } from "../../tools/project-files.ts";
import type { Language } from "../../tools/spec.ts";
import type { Following } from "../actions/analyze-shell.ts";
import { addDraft, siteOf } from "../session/analyze-state.ts";
import { linkToFile } from "../session/earlier-steps.ts";
import type { WrittenFile } from "../session/session-files.ts";
import { judgeForeign } from "./foreign-project.ts";
import { codeLanguageOf, runFile } from "./unfold-file.ts";
import { runModule, sessionText } from "./unfold-imports.ts";
import type { Runner } from "./unfold-run.ts";

/** `name`: the program, without its folder. */
export function runLoaded(name: string, runner: Runner, at: Following): void {
  const { cwd, where, args, stdin } = runner.invocation;
  const { files, trusted } = at.state;
  if (where !== "here" || cwd === undefined || trusted > 0) return;
  const loadings = byProgram().get(name);
  if (loadings === undefined) return;
  const words = args.map((word) => literal(word) ?? "");
  // Further on it may be meant for what is run: `go run . --help`.
  if (words.slice(0, 2).some((word) => /^--(?:help|version)$/.test(word)) || words.join() === "-V") return;
  const heads = new Set(words.map((word) => word.split("=")[0] ?? ""));
  for (const loading of loadings) {
    if (loading.commands !== undefined && !loading.commands.some((command) => heads.has(command))) continue;
    judgeForeign(name, loading, { runner, at });
    if (files.isEmpty) continue;
    const told = toldFiles(loading, { args, cwd, stdin }, at);
    for (const path of new Set([...told, ...filesNear(loading, cwd, at)])) {
      const file = files.get(path);
      if (file === undefined) continue;
      linkToFile(at.state, path, file);
      runOne(path, file, { loading, runner, at });
    }
  }
}

let indexed: ReadonlyMap<string, readonly Loading[]> | undefined;

function byProgram(): ReadonlyMap<string, readonly Loading[]> {
  if (indexed !== undefined) return indexed;
  const found = new Map<string, Loading[]>();
  for (const loading of LOADINGS)
    for (const program of loading.programs) found.set(program, [...(found.get(program) ?? []), loading]);
  indexed = found;
  return found;
}

/** Files in the folder that the program runs in, or in one above it, where runners look for configuration. */
function filesNear({ files }: Loading, cwd: string, { state }: Following): readonly string[] {
  return files.flatMap((pattern) => state.files.fitting(pattern).filter((path) => isNear(path, cwd)));
}

function isNear(path: string, cwd: string): boolean {
  const folder = path.slice(0, path.lastIndexOf("/"));
  return path.startsWith(`${cwd}/`) || cwd === folder || cwd.startsWith(`${folder}/`);
}

interface Told {
  readonly args: readonly Word[];
  readonly cwd: string;
  readonly stdin: Stdin;
}

/** Files that the program's own words name: `-r ./x`, `--config=x.js`, `-p plug`, `app:main`, a folder of plug-ins. */
function toldFiles({ told, language }: Loading, { args, cwd, stdin }: Told, { state }: Following): readonly string[] {
  if (told === "nothing") return [];
  const paths: string[] = [];
  if (told === "words" && stdin.kind === "file") paths.push(resolvePath(cwd, literal(stdin.path) ?? "") ?? "");
  for (const [at, word] of args.entries()) {
    for (const name of namesIn(word, args[at - 1], told === "words")) {
      const path = resolvePath(cwd, name);
      const candidates = LANGUAGES_OF_MODULES.flatMap((one) => moduleFiles(name, one));
      const found = candidates.map((file) => resolvePath(cwd, file) ?? "").find((one) => state.files.has(one));
      if (found !== undefined && (language !== undefined || codeLanguageOf(found) !== undefined)) paths.push(found);
      else if (path !== undefined && !/[*?]/.test(name)) paths.push(...codeIn(path, state.files.paths()));
    }
  }
  return paths;
}

const LANGUAGES_OF_MODULES: readonly Language[] = ["javascript", "python", "ruby", "perl", "lua", "php"];

/** The values in a word that may name a file to load. */
function namesIn(word: Word, before: Word | undefined, all: boolean): readonly string[] {
  const text = knownPrefix(word);
  if (text === "" || text.length > 20_000) return [];
  const option = /^(--?[A-Za-z][\w-]*)=(.*)$/.exec(text);
  const cluster = /^-([A-Za-z])([^-=].*)$/.exec(text);
  const previous = before === undefined ? "" : knownPrefix(before);
  if (text.startsWith("-")) {
    if (option !== null && LEADS_ELSEWHERE.test(option[1] ?? "")) return [];
    return [option?.[2], text.startsWith("--") ? undefined : cluster?.[2]].flatMap(parts);
  }
  const isValue = LOADS.test(previous) && !LEADS_ELSEWHERE.test(previous);
  return all || isValue ? parts(text) : [];
}

/** `a.js,b.js`, `app:main`, `auto_prepend_file=x.php`: the whole and its parts. */
function parts(text: string | undefined): readonly string[] {
  return text === undefined
    ? []
    : [...new Set([text, ...text.split(/[,:=]/)])].filter((part) => part !== "").slice(0, 256);
}

/** Options whose value is loaded in one runner or another; after others, such as `--fix`, stands what is worked on. */
const LOADS =
  /^-[A-Za-z]$|^--?[\w-]*(?:config|plugin|rule|requir|import|preset|setup|teardown|file|load|format|report|transform|runner|environment|extension|hook|module|app|script|task|init|opts)[\w-]*$/i;

/** What goes with such an option is written, left out or only a name. */
const LEADS_ELSEWHERE =
  /(?:^-+|-)(?:out|output|ignore|exclude|stdin|log|cache|dest|target|tmp|temp|message|env-file)(?:$|-)/i;

function codeIn(folder: string, paths: Iterable<string>): readonly string[] {
  return [...paths].filter(
    (path) =>
      path.startsWith(`${folder}/`) && !path.includes("/", folder.length + 1) && codeLanguageOf(path) !== undefined,
  );
}

interface LoadedAt {
  readonly loading: Loading;
  readonly runner: Runner;
  readonly at: Following;
}

function runOne(path: string, file: WrittenFile, { loading, runner, at }: LoadedAt): void {
  const { span } = runner.invocation;
  const { state } = at;
  if (file.content === undefined || textOf(file.content) === undefined) {
    const name = path.slice(path.lastIndexOf("/") + 1);
    const how = file.from === "network" ? "fetched from the network" : "wrote with content that is not known";
    const sentence = `loads ${name}, which this session ${how}`;
    const certainty = file.from === "network" ? "likely" : "possible";
    return void addDraft(state, siteOf(state, { span }), { kind: "hidden-code", certainty, sentence });
  }
  const own = codeLanguageOf(path);
  const language =
    loading.language === undefined || (own !== undefined && own !== "plain") ? {} : { language: loading.language };
  const before = state.loaded;
  state.loaded = "file";
  runFile({ kind: "file", path: wordOf(path, span), args: [], ...language }, runner, at);
  if (SETTINGS.test(path)) runMentioned(path, { loading, runner, at });
  state.loaded = before;
}

const SETTINGS = /config|setup|rc(?:\.\w+)?$|\.(?:json|ya?ml|toml|ini|cfg)$|\/\.[^/]+$/;

/** Files of the session's own that settings name: `setupFiles: ["./x.js"]`, `require: ./x`, `build-backend = "x"`. */
function runMentioned(settings: string, { runner, at }: LoadedAt): void {
  const text = sessionText(settings, at);
  const folder = settings.slice(0, settings.lastIndexOf("/") + 1);
  if (text === undefined) return;
  const words = new Set(text.match(/[\w@-]+/g));
  for (const path of at.state.files.paths()) {
    const language = path.startsWith(folder) && path !== settings ? codeLanguageOf(path) : undefined;
    if (language === undefined) continue;
    const stem = path.slice(folder.length).replace(/(?:\/(?:index|__init__))?\.\w+$/, "");
    if (!words.has(stem.slice(stem.lastIndexOf("/") + 1))) continue;
    const isNamed = [stem, stem.replaceAll("/", ".")].some((name) => namedIn(name, text));
    if (isNamed) runModule(path, { language, folders: [folder], span: runner.invocation.span }, { runner, at });
  }
}

/** As a whole name, and not as the end or the beginning of another. */
function namedIn(name: string, text: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const isStart = /(?:^|["'`\s=:,[]|["'`\s=:,[]\.?\/|<rootDir>\/)$/.test(text.slice(Math.max(0, at - 11), at));
    if (
      isStart &&
      /^(?:$|["'`\s,\]:]|\.\w{1,4}(?:$|["'`\s,\]]))/.test(text.slice(at + name.length, at + name.length + 6))
    )
      return true;
  }
  return false;
}
