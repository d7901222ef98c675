// A path as a command names it, made comparable: absolute where that can be known, in segments, wildcards kept.
// What cannot be known stays open: an unknown start fits any folder, an unknown piece any name.

import { literal, type Word } from "../shell/word.ts";
import type { World } from "../world.ts";
import { STAR, type Token, tokens } from "./segment.ts";

export interface PathView {
  /** The absolute path where every part is known, else undefined. */
  readonly path: string | undefined;
  /** For people: the path as short as it can be said. */
  readonly shown: string;
  /** False where the folder it starts in is not known. */
  readonly rooted: boolean;
  readonly segments: readonly (readonly Token[])[];
  /** Text of each segment without wildcards, undefined for the others. */
  readonly names: readonly (string | undefined)[];
  readonly wild: boolean;
}

export interface PathBase {
  readonly world: World;
  readonly cwd: string | undefined;
}

/** The views to judge: the path as named and, where links lead elsewhere, its real path. */
export function pathViews(word: Word, base: PathBase): readonly PathView[] {
  const named = nameView(word, base);
  if (named.path === undefined) return [named];
  const real = base.world.disk.realPath(named.path);
  if (real === undefined || real === named.path) return [named];
  return [named, plainView(real, base.world, named.shown)];
}

/** The view of an absolute path. */
export function plainView(path: string, world: World, shown?: string): PathView {
  return finish([...forward(path, world)], true, world, shown ?? path);
}

/** Whether an absolute path lies in the folder, or is it. */
export function isWithin(path: string, folder: string, world: World): boolean {
  const fold = (text: string) => (world.platform === "linux" ? text : text.toLowerCase());
  const inner = fold(clean(path, world));
  const outer = fold(clean(folder, world));
  return outer !== "" && (inner === outer || inner.startsWith(outer === "/" ? "/" : `${outer}/`));
}

/** Forward slashes, no doubled or closing slash, no `.`; `..` taken away; `/private` of macOS left out. */
export function clean(path: string, world: World): string {
  const view = finish([...forward(path, world)], true, world, path);
  return view.path ?? path;
}

function nameView(word: Word, base: PathBase): PathView {
  const { world, cwd } = base;
  const shown = word.pieces.map((piece) => (piece.kind === "unknown" ? piece.source : piece.text)).join("");
  let found: Token[] = [];
  let rooted = true;
  for (const [index, piece] of word.pieces.entries()) {
    if (piece.kind === "unknown") {
      const value = knownVariable(piece.source, base);
      if (value !== undefined) found.push(...forward(value, world));
      else if (found.length === 0 && index === 0) rooted = false;
      else found.push(STAR);
    } else if (piece.kind === "glob") found.push(...tokens(index === 0 ? expandTilde(piece.text, world) : piece.text));
    else found.push(...forward(index === 0 ? expandTilde(piece.text, world) : piece.text, world));
  }
  const start = found.slice(0, 3).join("");
  const isAbsolute = rooted && (start.startsWith("/") || /^[A-Za-z]:/.test(start));
  if (!isAbsolute && rooted) {
    if (cwd === undefined) rooted = false;
    else found = [...forward(cwd, world), "/", ...found];
  }
  const isLiteral = literal(word) !== undefined;
  return finish(procfs(found, cwd, world), rooted, world, isLiteral ? shown : shown || "a path that is not known");
}

function expandTilde(text: string, world: World): string {
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
function procfs(found: readonly Token[], cwd: string | undefined, world: World): readonly Token[] {
  const text = found.map((token) => (typeof token === "string" ? token : "\u0000")).join("");
  const match = /^\/+proc\/+(?:self|thread-self|\d+|\$\$)\/+(cwd|root)(?=\/|$)/.exec(text);
  if (match === null) return found;
  const base = match[1] === "root" ? "/" : (cwd ?? "/");
  return [...forward(base, world), "/", ...found.slice(match[0].length)];
}

/** The characters of a path with the platform's odd spellings made plain. */
function forward(path: string, world: World): readonly string[] {
  if (world.platform !== "win32" && !/^[A-Za-z]:\\/.test(path)) return [...path];
  return [
    ...path
      .replaceAll("\\", "/")
      .replace(/^\/\/[?.]\/(?=[A-Za-z]:)/, "")
      .replace(/::\$DATA$/i, ""),
  ];
}

function finish(all: readonly Token[], rooted: boolean, world: World, shown: string): PathView {
  const segments: (readonly Token[])[] = [];
  let current: Token[] = [];
  for (const token of [...all, "/"]) {
    if (token !== "/") current.push(token);
    else {
      addSegment(segments, current, world);
      current = [];
    }
  }
  if (world.platform === "darwin" && textOf(segments[0]) === "private" && rooted && segments.length > 1)
    segments.shift();
  const names = segments.map(textOf);
  const wild = names.includes(undefined);
  const drive = names[0] !== undefined && /^[A-Za-z]:$/.test(names[0]);
  const path = wild || !rooted ? undefined : `${drive ? "" : "/"}${names.join("/")}`;
  return { path, shown, rooted, segments, names, wild };
}

function addSegment(segments: (readonly Token[])[], segment: Token[], world: World): void {
  const text = textOf(segment);
  if (text === "" || text === ".") return;
  if (text === ".." && segments.length > 0 && textOf(segments.at(-1)) !== "..") segments.pop();
  else if (text !== "..") segments.push(world.platform === "win32" ? plainName(segment, text) : segment);
}

/** Windows ignores dots and blanks at the end of a name, and `PROGRA~1` is another name of a longer one. */
function plainName(segment: Token[], text: string | undefined): readonly Token[] {
  if (text === undefined) return segment;
  const short = /^(.{1,6})~\d/.exec(text);
  if (short !== null) return [...(short[1] ?? ""), STAR];
  return [...text.replace(/[. ]+$/, "")];
}

function textOf(segment: readonly Token[] | undefined): string | undefined {
  if (segment === undefined) return undefined;
  let text = "";
  for (const token of segment) {
    if (typeof token !== "string") return undefined;
    text += token;
  }
  return text;
}
