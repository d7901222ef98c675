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
}

interface Pattern {
  readonly anchor: "root" | "home" | "any" | "guard";
  readonly folderOnly: boolean;
  readonly segments: readonly Segment[];
}

interface CompiledPlace {
  readonly place: Place;
  readonly paths: readonly Pattern[];
  readonly except: readonly Pattern[];
}

/** A path made ready for comparison with all patterns. */
interface Subject {
  readonly view: PathView;
  readonly names: readonly (string | undefined)[];
  readonly home: number;
  readonly guard: number;
  readonly fold: boolean;
}

const TABLES: Readonly<Record<"exact" | "folded", readonly CompiledPlace[]>> = {
  exact: compileAll(false),
  folded: compileAll(true),
};

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
  const hits: PlaceHit[] = [];
  for (const { place, paths, except } of TABLES[fold ? "folded" : "exact"]) {
    if (!paths.some((pattern) => (folders || !pattern.folderOnly) && fitsPattern(pattern, subject))) continue;
    if (!view.wild && except.some((pattern) => fitsPattern(pattern, subject))) continue;
    hits.push({ place, sure: !view.wild && view.rooted });
  }
  return hits;
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
  const last = pattern.segments.at(-1);
  const name = subject.names.at(-1);
  if (last?.isLiteral === true && name !== undefined && last.text !== name) return false;
  const isPlain = !subject.view.wild;
  const from = (start: number) => {
    const found = compare(subject, start, pattern.segments, 0);
    return isPlain ? found >= 0 : found > 0;
  };
  if (!subject.view.rooted) return pattern.anchor !== "root" && pattern.anchor !== "guard" && from(0);
  if (pattern.anchor === "root") return from(0);
  if (pattern.anchor === "home") return subject.home >= 0 && from(subject.home);
  if (pattern.anchor === "guard") return subject.guard >= 0 && from(subject.guard);
  const spare = subject.names.length - pattern.segments.length;
  if (!pattern.segments.some((segment) => segment.isMany)) return spare >= 0 && from(spare);
  for (let start = 0; start < subject.names.length; start += 1) if (from(start)) return true;
  return false;
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
  return agreed >= 2 && agreed * 2 >= segment.letters ? 1 : 0;
}

function compileAll(fold: boolean): readonly CompiledPlace[] {
  return [...SECRETS, ...AUTH, ...PERSISTENCE, ...DEVICES, ...GUARDS].map((place) => ({
    place,
    paths: place.paths.map((path) => compilePattern(fold ? path.toLowerCase() : path)),
    except: (place.except ?? []).map((path) => compilePattern(fold ? path.toLowerCase() : path)),
  }));
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
    segments: (anchor === "root" ? parts : parts.slice(1)).map((text) => ({
      text,
      isLiteral: !text.includes("*"),
      isMany: text === "**",
      tokens: tokens(text),
      letters: text.replaceAll("*", "").length,
    })),
  };
}
