// Follows what a program runs in its turn: commands, shell text, code, files, standard input, tasks and packages.
// Bounded in depth; what cannot be looked into is hidden code, with the reason.

import { accountDeeds } from "../../code/account-deeds.ts";
import { walkCmd } from "../../code/cmd.ts";
import { documentDeeds } from "../../code/document-deeds.ts";
import { loadedFirst } from "../../code/loaded-first.ts";
import { walkPowershell } from "../../code/powershell/walk.ts";
import { printedSecrets } from "../../code/printed-secrets.ts";
import { readCode } from "../../code/read-code.ts";
import { sourceOf } from "../../code/unknown-text.ts";
import { spendText } from "../../shell/budget.ts";
import { codeText, resolvePath } from "../../shell/builtins.ts";
import { type Environment, environmentOf, fork, type Pieces } from "../../shell/environment.ts";
import type { Assignment, Invocation, Stdin } from "../../shell/invocation.ts";
import { type Frame, walkShell } from "../../shell/walk.ts";
import { call } from "../../shell/walk-command.ts";
import { dropPrefix, isDecoded, knownPrefix, literal, type UnknownPiece, type Word, wordOf } from "../../shell/word.ts";
import { isProjectTool } from "../../tools/projects/project-tools.ts";
import type { Language } from "../../tools/spec.ts";
import type { Following } from "../actions/analyze-shell.ts";
import { networkEffects } from "../network/network.ts";
import type { Reading } from "../reading/reading.ts";
import type { Run, RunPlace } from "../run.ts";
import { type AnalysisState, addDraft, addEffect, addProblem, siteOf } from "../session/analyze-state.ts";
import { judgeCode } from "../session/analyze-taint.ts";
import { isFetcher, rememberWrite } from "../session/analyze-writes.ts";
import { rememberCodeCopies } from "../session/secret-copies.ts";
import { givenArguments, givenVariables } from "./given-variables.ts";
import { withOwnPort } from "./own-server.ts";
import { runFile } from "./unfold-file.ts";
import { runImports, searchFolders } from "./unfold-imports.ts";
import { runTask } from "./unfold-task.ts";
import { wordsFromInput } from "./unfold-words.ts";

const MAX_RUN_DEPTH = 12;

/** The program that runs something, and the shell around it. */
export interface Runner {
  readonly invocation: Invocation;
  readonly environment: Environment;
}

export function follow(run: Run, runner: Runner, at: Following): void {
  const { state } = at;
  if (state.depth >= MAX_RUN_DEPTH) {
    return void addProblem(state, {
      kind: "too-deep",
      sentence: "runs programs inside programs deeper than the guard follows",
    });
  }
  state.depth += 1;
  followInside(run, runner, at);
  state.depth -= 1;
}

function followInside(run: Run, runner: Runner, at: Following): void {
  switch (run.kind) {
    case "argv":
      return void followWords(run, runner, at);
    case "shell":
      return void followShell(run.text, run.place, { runner, at });
    case "code":
      return void runCode(run.language, run.text, runner, at);
    case "file":
      return void runFile(run, runner, at);
    case "stdin":
      return void followStdin(run.language, runner, at);
    case "task":
      return void runTask(run, runner, at);
    case "package": {
      raiseFetch(run.name, runner, at.state);
      const words = [packageProgram(run.name), ...run.args];
      return void followWords({ kind: "argv", words, place: "here", open: false }, runner, at);
    }
    default:
      run satisfies never;
  }
}

/** A program that projects do not install for themselves, and that this one has not installed, is fetched before it runs. */
function raiseFetch(name: Word, { invocation }: Runner, state: AnalysisState): void {
  if (invocation.args.some((word) => STAYS_HERE.has(literal(word) ?? ""))) return;
  const program = literal(packageProgram(name)) ?? "";
  if (isProjectTool(program) || isInstalled(program, invocation.cwd, state)) return;
  const runner = literal(invocation.program);
  const site = siteOf(state, { span: name.span, ...(runner !== undefined && { program: runner }) });
  const says = { direction: "down", certainty: "likely", sentence: `fetches ${program} and runs it` } as const;
  for (const effect of networkEffects({ hosts: [], sent: [], says }, site)) addEffect(state, effect);
}

const STAYS_HERE: ReadonlySet<string> = new Set(["--no", "--no-install", "--offline", "--cached"]);

function isInstalled(program: string, cwd: string | undefined, { world }: AnalysisState): boolean {
  let folder = cwd;
  for (let steps = 0; folder !== undefined && steps < 6; steps += 1) {
    if (world.disk.kindOf(`${folder}/node_modules/.bin/${program}`) !== undefined) return true;
    const above = resolvePath(folder, "..");
    folder = above === folder ? undefined : above;
  }
  return false;
}

/** `npx cowsay@2` runs `cowsay`, `npx @scope/tool` runs `tool`. */
function packageProgram(name: Word): Word {
  const text = literal(name);
  if (text === undefined || text.startsWith(".") || /^[a-z+]+:/.test(text)) return wordOf("package", name.span);
  const bare = text.replace(/^@[^/]+\//, "").replace(/@[^@]*$/, "");
  return wordOf(bare.split("/").at(-1) ?? bare, name.span);
}

function followWords(run: Run & { readonly kind: "argv" }, { invocation, environment }: Runner, at: Following): void {
  for (const words of run.open ? wordsFromInput(run, invocation, madeBlankName(at.state)) : [run.words])
    callWords({ ...run, words }, { invocation, environment }, at);
}

/** Whether the session made a file whose name holds a blank. */
function madeBlankName({ effects, files }: AnalysisState): boolean {
  for (const { kind, detail } of effects.values())
    if (kind === "file-write" && /\s/.test(detail.path ?? "")) return true;
  for (const path of files.paths()) if (/\s/.test(path)) return true;
  return false;
}

function callWords(run: Run & { readonly kind: "argv" }, { invocation, environment }: Runner, at: Following): void {
  const start = run.words[0];
  // parallel hands its command to a shell; a program's name with blanks or signs in it can only be meant so.
  const isText = run.input !== undefined && start !== undefined && /\S\s+\S|[$`;|&<>(){}]/.test(knownPrefix(start));
  if (start !== undefined && (run.place === "remote" || isText)) {
    return void followShell(joined(run.words, start.span), run.place, { runner: { invocation, environment }, at });
  }
  const { assignments, words } = splitAssignments(run.words);
  const first = words[0];
  if (first === undefined) return;
  const inner = environmentAt(run.place, { invocation, environment });
  // Which of the words from its input a program is given, is not known.
  inner.open ||= run.open;
  const span =
    first.span.end > first.span.start
      ? { start: first.span.start, end: Math.max(first.span.end, words.at(-1)?.span.end ?? 0) }
      : invocation.span;
  const frame: Frame = frameOf(inner, invocation, run.open ? { kind: "inherited" } : invocation.stdin);
  for (const { name, value } of assignments) at.walk.visitor.assignment(name, value, inner);
  call({ words, assignments, redirects: [], stdin: frame.stdin, span, plain: true }, frame, at.walk);
}

function joined(words: readonly Word[], span: Word["span"]): Word {
  const blank = { kind: "text", text: " " } as const;
  return { pieces: words.flatMap(({ pieces }, index): Pieces => (index === 0 ? pieces : [blank, ...pieces])), span };
}

/** `env A=b cmd` and `sudo A=b cmd`: what stands before the program is given to it. */
function splitAssignments(given: readonly Word[]): {
  readonly assignments: readonly Assignment[];
  readonly words: readonly Word[];
} {
  const assignments: Assignment[] = [];
  // `env - CMD`: a dash for the empty environment.
  const dashes = given.findIndex((word) => literal(word) !== "-");
  for (const word of given.slice(Math.max(dashes, 0))) {
    const match = /^([A-Za-z_]\w*(?:%%|\(\))?)=/.exec(knownPrefix(word));
    if (match === null) break;
    assignments.push({ name: match[1] ?? "", value: dropPrefix(word, match[0].length), span: word.span });
  }
  return { assignments, words: given.slice(Math.max(dashes, 0) + assignments.length) };
}

function frameOf(environment: Environment, invocation: Invocation, stdin: Stdin): Frame {
  return { environment, stdin, pipesTo: invocation.pipesTo };
}

/** The shell in which a run starts: this one, or one on another machine about which nothing is known. */
export function environmentAt(place: RunPlace, { invocation, environment }: Runner): Environment {
  if (place !== "here") {
    const away = environmentOf({ env: {}, home: "~", cwd: undefined });
    away.where = place;
    return away;
  }
  const inner = fork(environment);
  inner.cwd = invocation.cwd;
  for (const { name, value } of invocation.assignments)
    inner.variables.set(name, { kind: "scalar", value: value.pieces });
  return inner;
}

interface ShellRun {
  readonly runner: Runner;
  readonly at: Following;
}

function followShell(text: Word, place: RunPlace, { runner, at }: ShellRun): void {
  const { invocation } = runner;
  const environment = environmentAt(place === "here" ? runner.environment.where : place, runner);
  const known = literal(text);
  raiseMadeCode(text, at.state);
  if (/(?:^|\/)(?:ba|da|z|k|a|mk)?sh$/.test(literal(invocation.program) ?? "")) {
    const start = text.span.start;
    const position = invocation.args.findIndex((word) => word.span.start === start && literal(word) === known);
    if (position >= 0) {
      environment.positional = invocation.args.slice(position + 2);
      environment.name = literal(invocation.args[position + 1] ?? text) ?? "sh";
    }
  }
  const origin =
    known === undefined ? { kind: "fixed" as const, span: text.span } : at.walk.visitor.originOf(text, known);
  const frame = frameOf(environment, invocation, invocation.stdin);
  walkShell(codeText([text], environment), { frame, origin }, at.walk);
}

/** What was encoded on the command line, nobody could read there. */
export function raiseDecoded({ pieces, span }: Word, state: AnalysisState): void {
  if (state.trusted > 0 || !isDecoded(pieces)) return;
  const sentence = "runs code that is encoded on the command line";
  addDraft(state, siteOf(state, { span }), { kind: "hidden-code", certainty: "likely", sentence });
}

/** Code put together from what a program prints: the part that is not known can say anything. */
function raiseMadeCode(text: Word, state: AnalysisState): void {
  if (state.trusted > 0) return;
  raiseDecoded(text, state);
  const made = text.pieces.find((piece): piece is UnknownPiece => piece.kind === "unknown" && piece.from !== undefined);
  if (made === undefined) return;
  const sentence = `runs code that is put together from what ${made.from ?? "a program"} prints`;
  addDraft(state, siteOf(state, { span: text.span }), {
    kind: "hidden-code",
    certainty: isFetcher(made.from) ? "certain" : "likely",
    sentence,
  });
}

/** What is put into their texts is data far more often than a command. */
const MOSTLY_DATA: ReadonlySet<Language> = new Set(["sed", "awk", "crontab", "manifest", "sql"]);

/** Source of another language, given as a word. */
function runCode(language: Language, text: Word, runner: Runner, at: Following): void {
  const { state } = at;
  if (!MOSTLY_DATA.has(language)) raiseMadeCode(text, state);
  const known = literal(text);
  const entirely = known === undefined && text.pieces.every((piece) => piece.kind === "unknown");
  if (entirely && state.trusted === 0 && language !== "crontab" && language !== "manifest") {
    const sentence = `runs ${language} code that is not known before it runs`;
    addDraft(state, siteOf(state, { span: text.span }), { kind: "hidden-code", certainty: "likely", sentence });
    return;
  }
  const source = known ?? sourceOf(language, text.pieces);
  readSource(language, loadedFirst(language, runner.invocation.args) + source, { runner, at, span: text.span });
}

/** What they say depends on the program that reads them. */
const NAMES_ITS_PROGRAM: ReadonlySet<Language> = new Set(["plain", "sql"]);

export interface SourceAt {
  readonly runner: Runner;
  readonly at: Following;
  readonly span: Word["span"];
  /** Where its file lies. */
  readonly folder?: string;
  /** The words behind its file's name. */
  readonly args?: readonly Word[];
}

/** Reads code of any language and follows what it runs. */
export function readSource(language: Language, text: string, source: SourceAt): void {
  const { runner, at, span, folder } = source;
  const { state } = at;
  const { invocation } = runner;
  if (!spendText(at.walk, text.length)) return;
  if (language === "powershell") return void runPowershell(text, { runner, at, span });
  if (language === "cmd") {
    const outer = { ...environmentAt("here", runner), where: invocation.where };
    return void walkCmd(text, { outer, walk: at.walk, span, stdin: invocation.stdin });
  }
  const program = literal(invocation.program)?.split("/").at(-1);
  const where = {
    cwd: invocation.cwd,
    where: invocation.where,
    ...(NAMES_ITS_PROGRAM.has(language) && program !== undefined && { program }),
  };
  const variable = givenVariables(text, runner, state);
  const site = { ...siteOf(state, where), span, variable, argument: givenArguments(text, source) };
  const reading = readCode(language, text, site);
  const isCalled = state.loaded === "module";
  const effects = folder === undefined ? reading.effects : withOwnPort(reading);
  for (const effect of effects) if (!isCalled || effect.kind !== "network") addEffect(state, effect);
  for (const problem of reading.problems) addProblem(state, problem);
  if (folder === undefined && program !== undefined)
    for (const effect of [
      ...accountDeeds(text, program, site),
      ...documentDeeds(text, program, site),
      ...printedSecrets(text, site),
    ])
      addEffect(state, effect);
  judgeCode(reading.effects, span, state);
  rememberFiles(reading, invocation, state);
  if (invocation.where === "here") rememberCodeCopies(reading, invocation.cwd, state);
  // What the code starts is started by the code: the outer program's input is not its own, unless the code asks for it.
  const inner: Runner = {
    environment: { ...runner.environment, open: true },
    invocation: { ...invocation, stdin: { kind: "inherited" }, assignments: [] },
  };
  const { loaded } = state;
  state.loaded = "no";
  if (SIDE_DOORS.has(language) && folder === undefined) raiseSideDoor(reading.runs, { runner, at, span });
  for (const run of reading.runs) follow(run, run.kind === "stdin" ? runner : inner, at);
  state.loaded = loaded;
  const folders = [folder ?? invocation.cwd, invocation.cwd, ...searchFolders(language, runner)].flatMap(
    (one) => one ?? [],
  );
  if (invocation.where === "here") runImports({ language, text, folders, span }, inner, at);
}

/** Languages of programs that show, edit or ask: a program that is started from there comes by a side door. (awk is a language like others.) */
const SIDE_DOORS: ReadonlySet<Language> = new Set<Language>(["escapes", "sed", "sql"]);

function raiseSideDoor(runs: readonly Run[], { runner, at, span }: SourceAt): void {
  const { state } = at;
  // A console is fed its own commands, whatever their first sign.
  if (state.trusted > 0 || runner.invocation.stdin.kind === "text" || !runs.some(({ kind }) => kind === "shell"))
    return;
  const program = literal(runner.invocation.program)?.split("/").at(-1) ?? "a program";
  const sentence = `starts a program from inside ${program}`;
  addDraft(state, siteOf(state, { span }), { kind: "hidden-code", certainty: "possible", sentence });
}

function runPowershell(text: string, { runner, at, span }: SourceAt): void {
  const where = runner.invocation.where;
  const origin = at.walk.visitor.originOf({ pieces: [], span }, text);
  walkPowershell(text, { outer: { ...environmentAt("here", runner), where }, origin }, at.walk);
}

/** What code writes is judged by its content when it runs later. */
function rememberFiles({ writes = [] }: Reading, { cwd, where }: Invocation, state: AnalysisState): void {
  for (const { path, content, append, fetched } of where === "here" ? writes : []) {
    const whole = resolvePath(cwd, path);
    const written = { content: fetched ? undefined : content, from: fetched ? "fetch" : undefined, append };
    if (whole !== undefined) rememberWrite(whole, written, state);
  }
}

/** Standard input is code. */
function followStdin(language: Language, runner: Runner, at: Following): void {
  const { stdin } = runner.invocation;
  switch (stdin.kind) {
    case "inherited":
      return void raiseOpenShell(language, runner, at.state);
    case "text":
      if (language === "shell")
        return void followShell(stdin.word, "here", {
          runner: { ...runner, invocation: withoutInput(runner.invocation) },
          at,
        });
      return void runCode(language, stdin.word, { ...runner, invocation: withoutInput(runner.invocation) }, at);
    case "file":
      return void runFile({ kind: "file", path: stdin.path, language, args: [] }, runner, at);
    case "pipe": {
      const { state } = at;
      // What a crontab runs later is persistence, and said already; a manifest is applied, not run.
      if (state.trusted > 0 || language === "crontab" || language === "manifest") return;
      const fetched = isFetcher(stdin.from) || networkWithin(stdin.span.start, stdin.span.end, state);
      // A dump of a database is data, and what services are called is mostly generated.
      if ((language === "sql" || language === "compose") && !fetched) return;
      const sentence = fetched
        ? `runs code that ${stdin.from ?? "another program"} fetches`
        : `runs code that ${stdin.from ?? "another program"} prints`;
      return void addDraft(state, siteOf(state, { span: runner.invocation.span }), {
        kind: "hidden-code",
        certainty: fetched ? "certain" : "likely",
        sentence,
      });
    }
    default:
      stdin satisfies never;
  }
}

/** `find -exec /bin/sh`, `:!sh`: whoever starts a shell from inside another program means to type into it. */
function raiseOpenShell(language: Language, { invocation }: Runner, state: AnalysisState): void {
  if (language !== "shell" || invocation.where !== "here" || state.trusted > 0 || state.depth < 2) return;
  addDraft(state, siteOf(state, { span: invocation.span }), {
    kind: "hidden-code",
    certainty: "possible",
    sentence: "opens a shell from inside another program, for commands that are not seen",
  });
}

function withoutInput(invocation: Invocation): Invocation {
  return { ...invocation, stdin: { kind: "inherited" } };
}

function networkWithin(start: number, end: number, state: AnalysisState): boolean {
  for (const { kind, flag, span } of state.effects.values()) {
    if (kind === "network" && flag && span !== undefined && span.start >= start && span.end <= end) return true;
  }
  return false;
}
