// A path as a command names it, made comparable: absolute where that can be known, in segments, wildcards kept.
// What cannot be known stays open: an unknown start fits any folder, an unknown piece any name.

import { meanings } from "../shell/listed.ts";
import { display, hasUnknown, type Word } from "../shell/word.ts";
import { withoutEnd } from "../text/endings.ts";
import type { World } from "../world.ts";
import { bounded, STAR, type Token, tokens } from "./segment.ts";

export interface PathView {
  /** The absolute path where every part is known, else undefined. */
  readonly path: string | undefined;
  /** For people: the path as short as it can be said. */
  readonly shown: string;
  /** False where the folder it starts in is not known. */
  readonly rooted: boolean;
  /** Text of each segment without wildcards, undefined for the others. */
  readonly names: readonly (string | undefined)[];
  /** The segments with wildcards, undefined for the others; none where no segment has one. */
  readonly patterns: readonly (readonly Token[] | undefined)[];
  readonly wild: boolean;
  /** Some part of it is not known: unlike a pattern, which fits names in one folder, it may lead anywhere. */
  readonly open?: true;
}

export interface PathBase {
  readonly world: World;
  readonly cwd: string | undefined;
}

/** The views to judge: the path as named and, where links lead elsewhere, its real path; of a lister's output each path that it can be. */
export function pathViews(word: Word, base: PathBase): readonly PathView[] {
  const meant = meanings(word);
  if (meant.length !== 1 || meant[0] !== word) {
    const shown = display(word);
    return meant.flatMap((one) => viewsOf(one, base).map((view) => ({ ...view, shown })));
  }
  return viewsOf(word, base);
}

function viewsOf(word: Word, base: PathBase): readonly PathView[] {
  const named = nameView(word, base);
  if (named.path === undefined) return [named];
  const real = base.world.disk.realPath(named.path);
  if (real === undefined || real === named.path) return [named];
  return [named, plainView(real, base.world, named.shown)];
}

/** The view of an absolute path. */
export function plainView(path: string, world: World, shown?: string): PathView {
  return finish([forward(path, world)], { rooted: true, world, shown: shown ?? path });
}

/** Whether an absolute path lies in the folder, or is it. */
export function isWithin(path: string, folder: string, world: World): boolean {
  const inner = comparable(path, world);
  const outer = comparable(folder, world);
  if (outer === "" || !inner.startsWith(outer)) return false;
  return inner.length === outer.length || outer === "/" || inner[outer.length] === "/";
}

function comparable(path: string, world: World): string {
  const plain = clean(path, world);
  return world.platform === "linux" ? plain : plain.toLowerCase();
}

/** Forward slashes, no doubled or closing slash, no `.`; `..` taken away; `/private` of macOS left out. */
export function clean(path: string, world: World): string {
  if (world.platform === "linux" && CLEAN.test(path)) return path;
  return plainView(path, world).path ?? path;
}

const CLEAN = /^(?:\/(?!\.{0,2}(?:\/|$))[^/:]*)+$/;

/** A path in the making: runs of known characters, and wildcards between them. */
class Chunks {
  readonly list: Token[] = [];

  add(token: Token): void {
    const last = this.list.at(-1);
    if (typeof token === "string" && typeof last === "string") this.list[this.list.length - 1] = last + token;
    else if (token !== "") this.list.push(token);
  }
}

function nameView(word: Word, base: PathBase): PathView {
  const { world, cwd } = base;
  const shown = display(word);
  const found = new Chunks();
  let rooted = true;
  for (const [index, piece] of word.pieces.entries()) {
    if (piece.kind === "unknown") {
      const value = knownVariable(piece.source, base);
      if (value !== undefined) found.add(forward(value, world));
      else if (found.list.length === 0 && index === 0) rooted = false;
      else found.add(STAR);
      continue;
    }
    const text = index === 0 ? expandTilde(piece.text, world) : piece.text;
    if (piece.kind === "text") found.add(forward(text, world));
    else for (const token of tokens(forward(text, world))) found.add(token);
  }
  const start = found.list[0] ?? "";
  const isAbsolute = rooted && typeof start === "string" && /^(?:\/|[A-Za-z]:)/.test(start);
  let chunks: readonly Token[] = found.list;
  if (!isAbsolute && rooted) {
    if (cwd === undefined) rooted = false;
    else chunks = below(`${forward(cwd, world)}/`, chunks);
  }
  const open = hasUnknown(word) && shown === "";
  const view = finish(procfs(chunks, base), { rooted, world, shown: open ? "a path that is not known" : shown });
  return view.wild && hasUnknown(word) ? { ...view, open: true } : view;
}

function below(folder: string, chunks: readonly Token[]): readonly Token[] {
  const [first, ...rest] = chunks;
  return typeof first === "string" ? [folder + first, ...rest] : [folder, ...chunks];
}

function expandTilde(text: string, world: World): string {
  if (!text.startsWith("~")) return text;
  if (text === "~" || text.startsWith("~/")) return world.home + text.slice(1);
  const match = /^~([A-Za-z_][\w.-]*)(?=\/|$)/.exec(text);
  if (match === null) return text;
  const user = match[1] ?? "";
  const rest = text.slice(match[0].length);
  if (user === world.user) return world.home + rest;
  if (user === "root") return `${world.platform === "darwin" ? "/var/root" : "/root"}${rest}`;
  return `${world.platform === "darwin" ? "/Users" : "/home"}/${user}${rest}`;
}

function knownVariable(source: string, base: PathBase): string | undefined {
  const name = /^\$(?:(\w+)|\{(\w+)\})$/.exec(source);
  const variable = name?.[1] ?? name?.[2];
  if (variable === "HOME") return base.world.home;
  if (variable === "PWD") return base.cwd;
  return variable === undefined ? undefined : base.world.env[variable];
}

/** /proc/self/cwd and /proc/self/root are other names of the working directory and of /. */
function procfs(chunks: readonly Token[], { cwd, world }: PathBase): readonly Token[] {
  if (typeof chunks[0] !== "string" || !chunks[0].includes("proc")) return chunks;
  const [first, ...rest] = chunks;
  const match = /^\/+proc\/+(?:self|thread-self|\d+|\$\$)\/+(cwd|root)(?=\/|$)/.exec(first);
  // What goes on with a wildcard has another name.
  if (match === null || (match[0].length === first.length && rest.length > 0)) return chunks;
  const base = match[1] === "root" ? "/" : (cwd ?? "/");
  return [`${forward(base, world)}/${first.slice(match[0].length)}`, ...rest];
}

/** The path with the platform's odd spellings made plain. */
function forward(path: string, world: World): string {
  // Elsewhere too a backslash in a name is meant for PowerShell or another program of Windows.
  if (world.platform !== "win32" && !path.includes("\\")) return path;
  return path
    .replaceAll("\\", "/")
    .replace(/^\/\/[?.]\/(?=[A-Za-z]:)/, "")
    .replace(/::\$DATA$/i, "");
}

const MAX_DEPTH = 64;

interface Ending {
  readonly rooted: boolean;
  readonly world: World;
  readonly shown: string;
}

/** One segment: its text, or its tokens where it holds wildcards. */
type Segment = string | readonly Token[];

function finish(chunks: readonly Token[], { rooted, world, shown }: Ending): PathView {
  const segments: Segment[] = [];
  for (const segment of segmentsOf(chunks)) {
    if (segment === "" || segment === ".") continue;
    if (segment === "..") segments.pop();
    else segments.push(typeof segment === "string" && world.platform === "win32" ? plainName(segment) : segment);
  }
  // No folder lies so deep that a pattern could match it: of such a path its two ends say what it may mean.
  if (segments.length > MAX_DEPTH && segments.some((segment) => typeof segment !== "string"))
    segments.splice(MAX_DEPTH / 2, segments.length - MAX_DEPTH);
  if (segments[0] === "private" && /^(?:etc|var|tmp)$/.test(`${segments[1]}`) && rooted && segments.length > 1)
    segments.shift();
  const names = segments.map((segment) => (typeof segment === "string" ? segment : undefined));
  const wild = names.includes(undefined);
  const patterns = wild ? segments.map((segment) => (typeof segment === "string" ? undefined : segment)) : NO_PATTERNS;
  const drive = names[0] !== undefined && /^[A-Za-z]:$/.test(names[0]);
  const path = wild || !rooted ? undefined : `${drive ? "" : "/"}${names.join("/")}`;
  return { path, shown, rooted, names, patterns, wild };
}

const NO_PATTERNS: PathView["patterns"] = [];

function segmentsOf(chunks: readonly Token[]): readonly Segment[] {
  const [only] = chunks;
  if (chunks.length === 1 && typeof only === "string") return only.split("/");
  const found: Segment[] = [];
  let name = "";
  let pattern: Token[] | undefined;
  for (const chunk of chunks) {
    if (typeof chunk !== "string") {
      pattern ??= [...name];
      pattern.push(chunk);
      continue;
    }
    for (const [index, text] of chunk.split("/").entries()) {
      if (index > 0) {
        found.push(pattern === undefined ? name : bounded(pattern));
        pattern = undefined;
        name = "";
      }
      if (pattern === undefined) name += text;
      else for (const character of text) pattern.push(character);
    }
  }
  return [...found, pattern === undefined ? name : bounded(pattern)];
}

/** Windows ignores dots and blanks at the end of a name, and `PROGRA~1` is another name of a longer one. */
function plainName(name: string): Segment {
  const short = /^(.{1,6})~\d/.exec(name);
  return short === null ? withoutEnd(name, ". ") : [...(short[1] ?? ""), STAR];
}
