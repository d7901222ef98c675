// What is kept from whoever reviews a change: files that run by themselves, left out of git, or their diff folded away.
// An ordinary list (`node_modules`, `dist`, `.env`) hides nothing of the kind, whoever writes it.

import { type LeftOut, type ListKind, readLeftOut } from "../../code/left-out.ts";
import { fitsPath } from "../../memory/file-names.ts";
import { runsUnasked } from "../../places/reviewed.ts";
import { resolvePath } from "../../shell/builtins.ts";
import { textOf } from "../../shell/environment.ts";
import type { Invocation } from "../../shell/invocation.ts";
import { hasUnknown, literal, wordOf } from "../../shell/word.ts";
import type { Span } from "../../text/span.ts";
import { secretIn } from "../files/files.ts";
import { type AnalysisState, addDraft, siteOf } from "./analyze-state.ts";
import { linkToFile } from "./earlier-steps.ts";

interface List {
  readonly kind: ListKind;
  readonly path: string;
  /** The folder that its patterns start in. */
  readonly root: string;
  /** Nobody who looks at the change sees the list itself. */
  readonly isPrivate: boolean;
}

/** What the lists that this action wrote hide, and what it wrote that an earlier list hides. */
export function judgeHiding(state: AnalysisState): void {
  const written = state.facts.flatMap((fact) => (fact.kind === "wrote" ? [fact.path] : []));
  judgeUnknownLists(written, state);
  for (const path of new Set(written)) {
    const list = listAt(path, state);
    if (list !== undefined) judgeList(list, { only: "added", paths: [...state.files.paths()] }, state);
    else if (runsUnasked(path, state.world, true) !== undefined)
      for (const other of listsOf(state))
        if (!written.includes(other.path)) judgeList(other, { only: "all", paths: [path] }, state);
  }
}

const NAMES: readonly (readonly [pattern: string, kind: ListKind])[] = [
  [".gitignore", "ignored"],
  ["*gitignore*", "ignored"],
  [".ignore", "ignored"],
  [".rgignore", "ignored"],
  [".semgrepignore", "ignored"],
  ["*/.git/info/exclude", "ignored"],
  ["*/git/ignore", "ignored"],
  [".gitattributes", "attributes"],
  ["*/.git/info/attributes", "attributes"],
  ["*/git/attributes", "attributes"],
];

function listsOf(state: AnalysisState): readonly List[] {
  const paths = NAMES.flatMap(([pattern]) => state.files.fitting(pattern));
  return [...new Set(paths)].flatMap((path) => listAt(path, state) ?? []);
}

function listAt(path: string, { action }: AnalysisState): List | undefined {
  const kind = NAMES.find(([pattern]) => fitsPath(pattern, path))?.[1];
  if (kind === undefined) return undefined;
  const own = path.replace(/\/(?:\.git\/info\/)?[^/]+$/, "");
  const isPrivate = !/\/\.[a-z]+(?:ignore|attributes)$/.test(path);
  const isOfRepository = !isPrivate || path.includes("/.git/");
  const root = isOfRepository ? own : (action.workspace[0] ?? action.cwd);
  return { kind, path, root, isPrivate };
}

/** Changed in a way that leaves its content unknown (`sed -i`): what only git and its owner read may hide what the session wrote. */
function judgeUnknownLists(written: readonly string[], state: AnalysisState): void {
  if (state.files.isEmpty) return;
  for (const { kind, detail } of [...state.effects.values()]) {
    const list = kind === "file-write" && detail.path !== undefined ? listAt(detail.path, state) : undefined;
    if (list?.isPrivate !== true) continue;
    if (written.includes(list.path) && state.files.get(list.path)?.content !== undefined) continue;
    const hidden = [...state.files.paths()].find(
      (path) => path.startsWith(`${list.root}/`) && runsUnasked(path, state.world, true) !== undefined,
    );
    if (hidden === undefined) continue;
    raise(`may hide ${hidden}, which this session wrote, from whoever reviews the change`, { isGrave: false }, state);
  }
}

interface Aim {
  /** Lines that stood in the list before are the developer's own; that can be told while the action has not run. */
  readonly only: "added" | "all";
  readonly paths: readonly string[];
}

function judgeList(list: List, { only, paths }: Aim, state: AnalysisState): void {
  const content = state.files.get(list.path)?.content;
  const text = content === undefined ? undefined : textOf(content);
  if (text === undefined) return;
  const before = only === "all" ? "" : (state.world.disk.readText(list.path, MAX_LIST) ?? "");
  const known = new Set(before.split("\n").map((line) => line.trim()));
  const lines = readLeftOut(list.kind, text).filter(({ line }) => !known.has(line));
  if (lines.length === 0) return;
  const hides = (path: string) => lines.findLast(({ means }) => means(path))?.shows === false;
  const inside = paths.filter((path) => path.startsWith(`${list.root}/`) && path !== list.path);
  const hidden = inside.flatMap((path) => {
    const what = runsUnasked(path, state.world, true);
    return what !== undefined && hides(path.slice(list.root.length + 1)) ? [{ path, what }] : [];
  });
  for (const { path, what } of hidden.slice(0, SHOWN)) {
    const file = state.files.get(path);
    if (file !== undefined) linkToFile(state, path, file);
    raise(
      `hides ${path}, ${what}, which this session wrote, from whoever reviews the change`,
      { isGrave: !isPlain(list) },
      state,
    );
  }
  if (hidden.length === 0) judgeAlone(list, { lines, hides }, state);
}

/** A list that is reviewed itself may be an honest mistake. */
function isPlain({ kind, isPrivate }: List): boolean {
  return kind === "ignored" && !isPrivate;
}

interface Lines {
  readonly lines: readonly LeftOut[];
  readonly hides: (path: string) => boolean;
}

/** What a list hides whoever wrote the files: diffs of code and of pipelines, and secrets that it shows after all. */
function judgeAlone({ kind, path: list }: List, { lines, hides }: Lines, state: AnalysisState): void {
  const folded = kind === "attributes" ? CODE.find(hides) : undefined;
  if (folded !== undefined)
    raise(`keeps changes of files like ${folded} from being shown to whoever reviews them`, { isGrave: false }, state);
  const site = siteOf(state, { cwd: resolvePath(list, "..") });
  const shown = lines.find(
    ({ line, shows }) => shows && secretIn(wordOf(line.slice(1).replace(/^\//, ""), NOWHERE), site) !== undefined,
  );
  if (shown !== undefined)
    raise(`lets ${shown.line.slice(1)}, which holds secrets, be added to the repository`, { isGrave: false }, state);
}

const CODE = [
  ".github/workflows/ci.yml .gitlab-ci.yml .husky/pre-commit .vscode/tasks.json .envrc .claude/settings.json CLAUDE.md",
  "package.json Makefile run.sh src/app.py src/app.js src/app.ts src/app.go src/app.rb",
]
  .join(" ")
  .split(" ");

/** `git update-index --assume-unchanged FILE`, `git config core.excludesFile FILE`: git itself is told not to look. */
export function judgeUnseen(name: string, invocation: Invocation, state: AnalysisState): void {
  if (name !== "git" || invocation.where !== "here") return;
  const words = invocation.args.map((word) => literal(word) ?? "");
  const { cwd, span } = invocation;
  const verb = words.findIndex((word) => word === "update-index" || word === "config");
  if (words[verb] === "config") {
    const key = words.findIndex((word) => /^core\.(?:excludes|attributes)file$/i.test(word));
    const path = key < 0 ? undefined : resolvePath(cwd, words[key + 1] ?? "?");
    if (path === undefined || !state.files.has(path)) return;
    const kind = /excludes/i.test(words[key] ?? "") ? "ignored" : "attributes";
    const root = state.action.workspace[0] ?? state.action.cwd;
    return void judgeList(
      { kind, path, root, isPrivate: true },
      { only: "all", paths: [...state.files.paths()] },
      state,
    );
  }
  if (verb < 0 || !words.some((word) => word === "--assume-unchanged" || word === "--skip-worktree")) return;
  for (const word of invocation.args.slice(verb + 1)) {
    const path = hasUnknown(word) ? undefined : resolvePath(cwd, literal(word) ?? "");
    if (path === undefined) continue;
    const isOwn = state.files.has(path);
    const what = runsUnasked(path, state.world, isOwn);
    if (what !== undefined) raise(`hides changes of ${path}, ${what}, from git`, { isGrave: isOwn, span }, state);
  }
}

interface Said {
  readonly isGrave: boolean;
  readonly span?: Span;
}

function raise(sentence: string, { isGrave, span }: Said, state: AnalysisState): void {
  const certainty = isGrave ? "likely" : "possible";
  addDraft(state, siteOf(state, span && { span }), { kind: "guard-tamper", certainty, sentence });
}

const MAX_LIST = 64 * 1024;
const SHOWN = 3;
const NOWHERE: Span = { start: 0, end: 0 };
