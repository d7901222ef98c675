// Tasks of build and package files: `npm run x`, `make x`, `just x`. The right part of the file is opened and walked.
// A file that cannot be read says nothing; one that this session wrote is judged like everything it writes.

import { spendText } from "../../shell/budget.ts";
import { resolvePath } from "../../shell/builtins.ts";
import { inputBehind } from "../../shell/descriptors.ts";
import { fork, textOf } from "../../shell/environment.ts";
import type { Stdin } from "../../shell/invocation.ts";
import { walkText } from "../../shell/walk.ts";
import { dropPrefix, knownPrefix, literal, wordOf } from "../../shell/word.ts";
import type { Following } from "../actions/analyze-shell.ts";
import type { Run } from "../run.ts";
import { type AnalysisState, addDraft, siteOf } from "../session/analyze-state.ts";
import { linkToFile } from "../session/earlier-steps.ts";
import { withIncluded } from "./included-makefiles.ts";
import { makeCommands } from "./makefile.ts";
import { inProjectCode } from "./project-code.ts";
import type { Runner } from "./unfold-run.ts";
import { isForeign, raiseUnseen, raiseUnseenProject } from "./unseen-file.ts";

const MAX_FILE = 256 * 1024;

export function runTask(run: Run & { readonly kind: "task" }, runner: Runner, at: Following): void {
  const { cwd, where } = runner.invocation;
  if (where !== "here" || cwd === undefined) return;
  const name = run.name === undefined ? undefined : literal(run.name);
  if (run.name !== undefined && name === undefined) return;
  const source = TASKS.find(({ tools }) => tools.test(run.tool));
  if (source === undefined) return;
  const given = source.commands === makeCommands ? makefileOf(runner) : undefined;
  if (typeof given === "object") return void runFedTask(name, given, { runner, at });
  const named = given === undefined ? undefined : resolvePath(cwd, given);
  if (named !== undefined && nearest(named, cwd, at.state) === undefined)
    raiseUnseen(named, { path: wordOf(named, runner.invocation.span) }, at.state);
  for (const file of given === undefined ? source.files : [given]) {
    const found = nearest(file, cwd, at.state);
    if (found === undefined) continue;
    // Scripts that run with an install are the developer's own, unless the session wrote them.
    if (run.name === undefined && source.commands === packageCommands && !found.own) return;
    const span = run.name?.span ?? runner.invocation.span;
    if (found.text === undefined) {
      const sentence = `runs a task of ${file}, which this session wrote with content that is not known`;
      return void addDraft(at.state, siteOf(at.state, { span }), {
        kind: "hidden-code",
        certainty: "likely",
        sentence,
      });
    }
    const { text, folder } = found;
    const names = name === undefined && source.commands === packageCommands ? lifecycle(runner) : [name];
    const runAll = (): void => {
      // The file is read anew for each of its tasks that runs another one.
      if (!spendText(at.walk, text.length >> 3)) return;
      for (const command of source.commands(withIncluded(text, folder, at.state), names)) {
        const environment = fork(runner.environment);
        environment.cwd = folder;
        const frame = { environment, stdin: { kind: "inherited" } } as const;
        walkText(command, { frame, origin: { kind: "fixed", span } }, at.walk);
      }
    };
    // Among temporary files lies code of anybody.
    if (found.own || isForeign(folder, at.state)) runAll();
    else inProjectCode(at, runAll);
    return;
  }
  if (given === undefined && (run.name !== undefined || source.commands !== packageCommands))
    raiseUnseenProject(cwd, run.name?.span ?? runner.invocation.span, at.state);
}

/** Alone or behind options that take no value. */
const MAKEFILE = /^(?:-[BbeikLmnpqRrSstvw]*f|--(?:make|just)?file=?)/;

/** `make -f other.mk`, `make -f -`, `make -f <(…)`: the makefile that is named, or the input that takes its place. */
function makefileOf({ invocation, environment }: Runner): string | Stdin | undefined {
  const { args, stdin } = invocation;
  const at = args.findIndex((word) => MAKEFILE.test(knownPrefix(word)));
  const option = args[at];
  if (option === undefined) return undefined;
  const start = MAKEFILE.exec(knownPrefix(option))?.[0].length ?? 0;
  const attached = dropPrefix(option, start);
  const path = attached.pieces.length === 0 ? args[at + 1] : attached;
  if (path === undefined || literal(path) === "-") return path && stdin;
  const behind = path.pieces[0];
  if (behind?.kind === "unknown" && /^<\(/.test(behind.source)) {
    return behind.content === undefined
      ? { kind: "pipe", span: path.span, ...(behind.from !== undefined && { from: behind.from }) }
      : { kind: "text", word: { ...path, pieces: behind.content } };
  }
  return inputBehind(path, { stdin, descriptors: environment.descriptors }) ?? literal(path);
}

interface TaskAt {
  readonly runner: Runner;
  readonly at: Following;
}

function runFedTask(name: string | undefined, stdin: Stdin, { runner, at }: TaskAt): void {
  const { span } = runner.invocation;
  const text = stdin.kind === "text" ? literal(stdin.word) : undefined;
  if (text === undefined) {
    if (stdin.kind === "inherited" || at.state.trusted > 0) return;
    const sentence = "runs a makefile that is fed to it and not known before it runs";
    return void addDraft(at.state, siteOf(at.state, { span }), { kind: "hidden-code", certainty: "likely", sentence });
  }
  if (!spendText(at.walk, text.length >> 3)) return;
  for (const command of makeCommands(text, [name])) {
    const frame = { environment: fork(runner.environment), stdin: { kind: "inherited" } } as const;
    walkText(command, { frame, origin: { kind: "fixed", span } }, at.walk);
  }
}

interface TaskSource {
  readonly tools: RegExp;
  readonly files: readonly string[];
  readonly commands: (text: string, names: readonly (string | undefined)[]) => readonly string[];
}

const TASKS: readonly TaskSource[] = [
  { tools: /^(?:npm|pnpm|yarn|bun|node|npm-run-all|run-s|run-p)/, files: ["package.json"], commands: packageCommands },
  { tools: /^(?:g?make|gnumake|remake)$/, files: ["GNUmakefile", "makefile", "Makefile"], commands: makeCommands },
  { tools: /^just$/, files: ["justfile", "Justfile", ".justfile"], commands: makeCommands },
  { tools: /^composer$/, files: ["composer.json"], commands: packageCommands },
];

interface TaskFile {
  readonly text: string | undefined;
  readonly folder: string;
  /** Written by this session. */
  readonly own: boolean;
}

/** The file in the folder or the next one above it. */
function nearest(name: string, cwd: string, state: AnalysisState): TaskFile | undefined {
  for (let folder = cwd, steps = 0; steps < 6; steps += 1) {
    const path = resolvePath(folder, name) ?? "";
    const found = state.files.get(path);
    // Whether a tree that is only now being fetched holds such a file cannot be told.
    const isGuess = found?.content === undefined && state.files.folderFrom(folder) !== undefined;
    const written = isGuess ? undefined : found;
    if (written !== undefined) linkToFile(state, path, written);
    if (written !== undefined)
      return { text: written.content === undefined ? undefined : textOf(written.content), folder, own: true };
    const text = state.world.disk.readText(path, MAX_FILE);
    if (text !== undefined) return { text, folder, own: false };
    const above = resolvePath(folder, "..") ?? folder;
    if (above === folder) return undefined;
    folder = above;
  }
  return undefined;
}

/** Scripts of package.json that run with a name: itself, and the ones before and after it. */
function packageCommands(text: string, names: readonly (string | undefined)[]): readonly string[] {
  const scripts = scriptsOf(text);
  const keys = names.flatMap((name) => [`pre${name}`, `${name}`, `post${name}`]);
  return [...new Set(keys)].flatMap((key) => {
    const script = Object.hasOwn(scripts, key) ? scripts[key] : undefined;
    return typeof script === "string" ? [script] : [];
  });
}

/** Scripts that run with a command of the package manager itself. */
function lifecycle({ invocation }: Runner): readonly string[] {
  const verb = invocation.args.map((word) => literal(word) ?? "").find((text) => !text.startsWith("-")) ?? "install";
  return LIFECYCLES[verb] ?? ["install", "prepublish", "prepare"];
}

const LIFECYCLES: Readonly<Record<string, readonly string[]>> = {
  pack: ["pack", "prepare"],
  publish: ["publish", "publishOnly", "pack", "prepare"],
  version: ["version"],
  rebuild: ["install"],
};

function scriptsOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const file: unknown = JSON.parse(text);
    if (typeof file !== "object" || file === null || !("scripts" in file)) return {};
    const { scripts } = file;
    return typeof scripts === "object" && scripts !== null ? { ...scripts } : {};
  } catch {
    return {};
  }
}
