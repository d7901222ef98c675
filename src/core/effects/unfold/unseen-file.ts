// Code among temporary files that is not there to be read: nobody's project holds it, and whoever puts it there is not seen.
// What an earlier step of the action is seen to put there is judged by that step.

import type { Effect } from "../../effect.ts";
import { DROP_ZONE, isTemporary } from "../../places/folders.ts";
import { isWithin } from "../../places/path-view.ts";
import { resolvePath } from "../../shell/builtins.ts";
import type { Invocation } from "../../shell/invocation.ts";
import { literal, type Word } from "../../shell/word.ts";
import type { Language } from "../../tools/spec.ts";
import { type AnalysisState, addDraft, siteOf } from "../session/analyze-state.ts";

/** Whether it lies among temporary files and in no workspace. */
export function isForeign(path: string, { action, world }: AnalysisState): boolean {
  if (DROP_ZONE.test(path)) return true;
  return isTemporary(path, world) && !action.workspace.some((root) => isWithin(path, root, world));
}

interface Named {
  readonly path: Word;
  readonly language?: Language;
}

export function raiseUnseen(path: string, { path: shown, language }: Named, state: AnalysisState): void {
  if (state.trusted > 0 || !isForeign(path, state) || state.world.disk.kindOf(path) !== undefined) return;
  if (language !== undefined && SETTINGS.has(language)) return;
  const isMade = ({ kind, detail }: Effect) =>
    kind === "file-write" && detail.path !== undefined && isWithin(path, detail.path, state.world);
  if ([...state.effects.values()].some(isMade)) return;
  if ([...state.built].some((folder) => isWithin(path, folder, state.world))) return;
  const sentence = `runs ${literal(shown) ?? "a file"}, which is not there to be read`;
  const site = siteOf(state, { span: shown.span });
  addDraft(state, site, { kind: "hidden-code", certainty: "likely", sentence });
}

/** Whatever a program that builds or unpacks is told of a temporary place may be where it puts what it makes. */
export function rememberBuilt(name: string, { args, cwd, where }: Invocation, state: AnalysisState): void {
  if (where !== "here" || !BUILDERS.has(name)) return;
  for (const word of args.slice(0, MAX_WORDS)) {
    const text = literal(word)?.replace(/^--?[\w-]+=|^-[A-Za-z](?=[/.~])/, "");
    const path = text === undefined ? undefined : resolvePath(cwd, text);
    if (path !== undefined && isForeign(path, state)) state.built.add(path);
  }
}

const MAX_WORDS = 64;

const BUILDERS: ReadonlySet<string> = new Set(
  [
    "make gmake cmake ninja meson cargo rustc go dotnet javac kotlinc scalac swift swiftc zig ghc stack cabal gradle mvn bazel",
    "venv virtualenv uv conda mamba npm pnpm yarn pip pip3 git tar unzip 7z bsdtar docker podman rsync",
    "gcc g++ cc c++ clang clang++ nim crystal dmd tsc esbuild ld ar",
  ]
    .join(" ")
    .split(" "),
);

/** What they hold is data far more often than a command. */
const SETTINGS: ReadonlySet<Language> = new Set<Language>([
  "sql",
  "manifest",
  "compose",
  "dockerfile",
  "package-sources",
  "crontab",
  "git-config",
  "command-lines",
  "notebook",
]);
