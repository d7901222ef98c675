// Finds which places of the tables a path is, or could be: the one comparison of paths with places.
// Segments are compared whole; a wildcard in the command counts only where enough of the name agrees.

import type { World } from "../world.ts";
import { GUARDS } from "./guards.ts";
import type { PathView } from "./path-view.ts";
import { isWithin } from "./path-view.ts";
import type { Place } from "./place.ts";
import { SECRETS } from "./secrets.ts";
import { meet, type Token, tokens } from "./segment.ts";
import { AUTH, DEVICES, PERSISTENCE } from "./standing-files.ts";

export interface PlaceHit {
  readonly place: Place;
  /** False where the path holds wildcards or unknown parts that only may lead there. */
  readonly sure: boolean;
}

interface Segment {
  readonly text: string;
  readonly isLiteral: boolean;
  readonly isMany: boolean;
  readonly tokens: readonly Token[];
  readonly letters: number;
  /** Length of an ending such as `.json` that says nothing by itself. */
  readonly ending: number;
}

interface Pattern {
  readonly anchor: "root" | "home" | "any" | "guard";
  readonly folderOnly: boolean;
  readonly hasMany: boolean;
  readonly segments: readonly Segment[];
}

interface CompiledPlace {
  readonly order: number;
  readonly place: Place;
  readonly except: readonly Pattern[];
}

interface Entry {
  readonly pattern: Pattern;
  readonly owner: CompiledPlace;
}

/** Patterns by their last name, so that most of them are never looked at. */
interface Index {
  readonly byName: ReadonlyMap<string, readonly Entry[]>;
  readonly open: readonly Entry[];
  readonly all: readonly Entry[];
}

/** A path made ready for comparison with all patterns. */
interface Subject {
  readonly view: PathView;
  readonly names: readonly (string | undefined)[];
  readonly home: number;
  readonly guard: number;
  readonly fold: boolean;
}

const EXACT = compileAll(false);
const FOLDED = compileAll(true);

/** Every place that the path is. `folders`: whether a folder of secrets or guards counts as such (not for writing into). */
export function placesOf(view: PathView, world: World, folders: boolean): readonly PlaceHit[] {
  const fold = world.platform !== "linux";
  const subject: Subject = {
    view,
    fold,
    names: fold ? view.names.map((name) => name?.toLowerCase()) : view.names,
    home: depthIn(view, world.home, world),
    guard: depthIn(view, world.guardFolder, world),
  };
  const index = fold ? FOLDED : EXACT;
  const last = subject.names.at(-1);
  const found = new Set<CompiledPlace>();
  for (const entries of last === undefined ? [index.all] : [index.byName.get(last) ?? [], index.open]) {
    for (const { pattern, owner } of entries) {
      if (found.has(owner) || (pattern.folderOnly && !folders)) continue;
      if (fitsPattern(pattern, subject)) found.add(owner);
    }
  }
  return [...found]
    .filter(({ except }) => view.wild || !except.some((pattern) => fitsPattern(pattern, subject)))
    .sort((a, b) => a.order - b.order)
    .map(({ place }) => ({ place, sure: !view.wild && view.rooted }));
}

/** Number of leading segments that make the folder, or -1 when the path is not in it. */
function depthIn(view: PathView, folder: string, world: World): number {
  if (folder === "" || !view.rooted) return -1;
  const parts = folder.split(/[\\/]+/).filter((part) => part !== "");
  const head = view.names.slice(0, parts.length);
  if (head.length < parts.length || head.includes(undefined)) return -1;
  const prefix = /^[A-Za-z]:$/.test(parts[0] ?? "") ? "" : "/";
  return isWithin(`${prefix}${head.join("/")}`, folder, world) ? parts.length : -1;
}

function fitsPattern(pattern: Pattern, subject: Subject): boolean {
  switch (pattern.anchor) {
    case "root":
      return subject.view.rooted && fitsFrom(0, pattern, subject);
    case "home":
      return subject.view.rooted
        ? subject.home >= 0 && fitsFrom(subject.home, pattern, subject)
        : fitsFrom(0, pattern, subject);
    case "guard":
      return subject.guard >= 0 && fitsFrom(subject.guard, pattern, subject);
    case "any":
      return fitsAnywhere(pattern, subject);
    default:
      return pattern.anchor satisfies never;
  }
}

function fitsAnywhere(pattern: Pattern, subject: Subject): boolean {
  const spare = subject.names.length - pattern.segments.length;
  if (!pattern.hasMany) return spare >= 0 && fitsFrom(spare, pattern, subject);
  for (let start = 0; start < subject.names.length; start += 1) if (fitsFrom(start, pattern, subject)) return true;
  return false;
}

function fitsFrom(start: number, pattern: Pattern, subject: Subject): boolean {
  if (!pattern.hasMany && subject.names.length - start !== pattern.segments.length) return false;
  const found = compare(subject, start, pattern.segments, 0);
  return subject.view.wild ? found > 0 : found >= 0;
}

/** -1: no common path; 0: one without evidence; 1: one in which a telling name agrees. */
function compare(subject: Subject, i: number, pattern: readonly Segment[], j: number): number {
  const segment = pattern[j];
  if (segment === undefined) return i === subject.names.length ? 0 : -1;
  if (segment.isMany) {
    let best = -1;
    for (let next = i; next <= subject.names.length && best < 1; next += 1) {
      best = Math.max(best, compare(subject, next, pattern, j + 1));
    }
    return best;
  }
  if (i >= subject.names.length) return -1;
  const here = compareSegment(subject, i, segment);
  if (here < 0) return -1;
  const rest = compare(subject, i + 1, pattern, j + 1);
  return rest < 0 ? -1 : Math.max(here, rest);
}

function compareSegment(subject: Subject, i: number, segment: Segment): number {
  const name = subject.names[i];
  if (segment.isLiteral && name !== undefined) return segment.text === name ? Number(segment.letters > 1) : -1;
  const given = subject.view.segments[i] ?? [];
  const folded = subject.fold ? given.map((token) => (typeof token === "string" ? token.toLowerCase() : token)) : given;
  const agreed = meet(folded, segment.tokens);
  if (agreed < 0) return -1;
  return agreed >= 2 && agreed * 2 >= segment.letters && agreed > segment.ending ? 1 : 0;
}

function compileAll(fold: boolean): Index {
  const lower = (path: string) => (fold ? path.toLowerCase() : path);
  const all = [...SECRETS, ...AUTH, ...PERSISTENCE, ...DEVICES, ...GUARDS].flatMap((place, order) => {
    const except = (place.except ?? []).map((path) => compilePattern(lower(path)));
    const owner: CompiledPlace = { order, place, except };
    return place.paths.map((path): Entry => ({ pattern: compilePattern(lower(path)), owner }));
  });
  const byName = new Map<string, Entry[]>();
  const open: Entry[] = [];
  for (const entry of all) {
    const last = entry.pattern.segments.at(-1);
    if (last === undefined || !last.isLiteral) open.push(entry);
    else byName.set(last.text, [...(byName.get(last.text) ?? []), entry]);
  }
  return { byName, open, all };
}

function compilePattern(path: string): Pattern {
  const anchor = path.startsWith("~/")
    ? "home"
    : path.startsWith("@guard")
      ? "guard"
      : path.startsWith("**/")
        ? "any"
        : "root";
  const parts = path.split("/").filter((part) => part !== "");
  return {
    anchor,
    folderOnly: path.endsWith("/"),
    hasMany: parts.includes("**", anchor === "any" ? 1 : 0),
    segments: (anchor === "root" ? parts : parts.slice(1)).map((text) => ({
      text,
      isLiteral: !text.includes("*"),
      isMany: text === "**",
      tokens: tokens(text),
      letters: text.replaceAll("*", "").length,
      ending: /[^.*].*(\.[a-z0-9]+)$/i.exec(text)?.[1]?.length ?? 0,
    })),
  };
}
