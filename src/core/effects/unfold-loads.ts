// Files that a program runs by convention: what this session wrote of them is judged when the program runs.
// The developer's own files are not opened here: a test run of unchanged code is daily work and stays quiet.

import { textOf } from "../shell/environment.ts";
import { literal, wordOf } from "../shell/word.ts";
import { fits } from "../text/wildcard.ts";
import { LOADINGS, type Loading } from "../tools/project-files.ts";
import type { Following } from "./analyze-shell.ts";
import { addDraft, siteOf } from "./analyze-state.ts";
import { linkToFile } from "./earlier-steps.ts";
import type { WrittenFile } from "./session-files.ts";
import { runFile } from "./unfold-file.ts";
import type { Runner } from "./unfold-run.ts";

/** `name`: the program, without its folder. */
export function runLoaded(name: string, runner: Runner, at: Following): void {
  const { cwd, where, args } = runner.invocation;
  const { files, trusted } = at.state;
  if (files.isEmpty || where !== "here" || cwd === undefined || trusted > 0) return;
  const loadings = byProgram().get(name);
  if (loadings === undefined) return;
  const words = args.map((word) => literal(word) ?? "");
  if (words.some((word) => /^(?:--help|--version|-V)$/.test(word))) return;
  for (const loading of loadings) {
    if (loading.commands !== undefined && !loading.commands.some((command) => words.includes(command))) continue;
    for (const path of files.paths()) {
      const file = isLoaded(path, loading, cwd) ? files.get(path) : undefined;
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

/** The file lies in the folder that the program runs in, or in one above it, where runners look for configuration. */
function isLoaded(path: string, { files }: Loading, cwd: string): boolean {
  const slash = path.lastIndexOf("/");
  const folder = path.slice(0, slash);
  const isNear = path.startsWith(`${cwd}/`) || cwd === folder || cwd.startsWith(`${folder}/`);
  return isNear && files.some((pattern) => fits(pattern, path.slice(slash + 1)));
}

interface LoadedAt {
  readonly loading: Loading;
  readonly runner: Runner;
  readonly at: Following;
}

function runOne(path: string, file: WrittenFile, { loading, runner, at }: LoadedAt): void {
  const { span } = runner.invocation;
  if (file.content === undefined || textOf(file.content) === undefined) {
    const name = path.slice(path.lastIndexOf("/") + 1);
    const how = file.from === "network" ? "fetched from the network" : "wrote with content that is not known";
    const sentence = `loads ${name}, which this session ${how}`;
    const certainty = file.from === "network" ? "likely" : "possible";
    return void addDraft(at.state, siteOf(at.state, { span }), { kind: "hidden-code", certainty, sentence });
  }
  const language = loading.language === undefined ? {} : { language: loading.language };
  runFile({ kind: "file", path: wordOf(path, span), args: [], ...language }, runner, at);
}
