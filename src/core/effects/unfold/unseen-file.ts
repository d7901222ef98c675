// Code among temporary files that is not there to be read: nobody's project holds it, and whoever puts it there is not seen.
// What an earlier step of the action is seen to put there is judged by that step.

import type { Effect } from "../../effect.ts";
import { DROP_ZONE, isTemporary } from "../../places/folders.ts";
import { isWithin } from "../../places/path-view.ts";
import { resolvePath } from "../../shell/builtins.ts";
import type { Invocation } from "../../shell/invocation.ts";
import { literal, type Word } from "../../shell/word.ts";
import type { Span } from "../../text/span.ts";
import type { Language } from "../../tools/spec.ts";
import { type AnalysisState, addDraft, siteOf } from "../session/analyze-state.ts";

/** Whether it lies where anybody may put something, and in no workspace. */
export function isForeign(path: string, { action, world }: AnalysisState): boolean {
  if (DROP_ZONE.test(path)) return true;
  const isOpen = isTemporary(path, world) || isWithin(path, `${world.home}/Downloads`, world);
  return isOpen && !action.workspace.some((root) => isWithin(path, root, world));
}

interface Named {
  readonly path: Word;
  readonly language?: Language;
}

/** A file that would run, of such a place: absent, or nothing that can be read as text. */
export function raiseUnseen(path: string, { path: shown, language }: Named, state: AnalysisState): void {
  if (state.trusted > 0 || !isForeign(path, state) || isOwn(path, state)) return;
  if (language !== undefined && DATA.has(language)) return;
  const isThere = state.world.disk.kindOf(path) !== undefined;
  const how = isThere ? "which cannot be read" : "which is not there to be read";
  const certainty = isThere || (language !== undefined && SETTINGS.has(language)) ? "possible" : "likely";
  const sentence = `runs ${literal(shown) ?? "a file"}, ${how}`;
  addDraft(state, siteOf(state, { span: shown.span }), { kind: "hidden-code", certainty, sentence });
}

/** A program that does what the files of its folder say, in a folder of such a place in which none was read. */
export function raiseUnseenProject(folder: string, span: Span, state: AnalysisState): void {
  if (state.trusted > 0 || !isForeign(folder, state)) return;
  const isFetched = state.files.folderFrom(folder) === "network";
  if (!isFetched && (isOwn(folder, state) || state.files.hasWithin(folder))) return;
  const sentence = `runs what the files of ${folder} say, which are not there to be read`;
  addDraft(state, siteOf(state, { span }), { kind: "hidden-code", certainty: "possible", sentence });
}

/** An earlier step is seen to put it there, and is judged for that. */
function isOwn(path: string, { effects, files, world }: AnalysisState): boolean {
  if (FRESH.test(path)) return true;
  const isMade = ({ kind, detail }: Effect) =>
    kind === "file-write" && detail.path !== undefined && isWithin(path, detail.path, world);
  return files.isBuilt(path) || [...effects.values()].some(isMade);
}

/** What `mktemp` made a moment ago is empty. */
const FRESH = /^\/tmp\/tmp\.0+\d*(?:\/|$)/;

/** Whatever a program that builds or unpacks is told of a temporary place may be where it puts what it makes. */
export function rememberBuilt(name: string, { args, cwd, where }: Invocation, state: AnalysisState): void {
  if (where !== "here" || !(BUILDERS.has(name) || COPIERS.has(name))) return;
  const paths = args.slice(0, MAX_WORDS).flatMap((word) => {
    const text = literal(word)?.replace(/^--?[\w-]+=|^-[A-Za-z](?=[/.~])/, "");
    const path = text === undefined ? undefined : resolvePath(cwd, text);
    return path !== undefined && isForeign(path, state) ? [path] : [];
  });
  // What is copied from one such place to another is as little known there.
  if (COPIERS.has(name) && paths.length > 1) return;
  // Without a word about it, what they unpack or lay out comes to lie where they run.
  if (BUILDERS.has(name) && cwd !== undefined && isForeign(cwd, state) && !isOpenRoot(cwd, state)) paths.push(cwd);
  for (const path of paths) {
    state.files.addBuilt(path);
    if (!isOpenRoot(path, state)) state.facts.push({ kind: "built", folder: path });
  }
}

/** Where everything lies that anybody put there. */
function isOpenRoot(path: string, { world }: AnalysisState): boolean {
  return !isTemporary(path.slice(0, path.lastIndexOf("/")) || "/", world);
}

const MAX_WORDS = 64;

const COPIERS: ReadonlySet<string> = new Set(["cp", "mv", "ln", "install", "rsync"]);

const BUILDERS: ReadonlySet<string> = new Set(
  [
    "make gmake cmake ninja meson cargo rustc go dotnet javac kotlinc scalac swift swiftc zig ghc stack cabal gradle mvn bazel",
    "venv virtualenv uv conda mamba npm pnpm yarn pip pip3 git tar unzip 7z bsdtar docker podman",
    "gcc g++ cc c++ clang clang++ nim crystal dmd tsc esbuild ld ar as nasm gfortran tcc fpc ocamlopt ocamlfind odin v dart deno bun ghc mlton shc pyinstaller nuitka",
    "sphinx-quickstart django-admin rails cookiecutter mkdocs hugo jekyll mix",
    "dpkg dpkg-deb 7za 7zz unsquashfs cabextract cpio debootstrap gem bundle cpanm luarocks composer poetry pdm pipx jupytext jupyter",
  ]
    .join(" ")
    .split(" "),
);

/** What they hold is data far more often than a command. */
const DATA: ReadonlySet<Language> = new Set<Language>(["manifest", "package-sources", "crontab"]);

/** They name programs among much else. */
const SETTINGS: ReadonlySet<Language> = new Set<Language>([
  "compose",
  "dockerfile",
  "git-config",
  "command-lines",
  "sql",
  "notebook",
]);
