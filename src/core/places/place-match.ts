// Finds which places of the tables a path is, or could be: the one comparison of paths with places.
// Segments are compared whole; a wildcard in the command counts only where enough of the name agrees.

import type { World } from "../world.ts";
import { fold, foldedName } from "./folded-name.ts";
import { GUARDS } from "./guards.ts";
import { LOGINS } from "./logins.ts";
import { NAMED_SECRETS } from "./named-secrets.ts";
import { type PathView, plainView } from "./path-view.ts";
import type { Place } from "./place.ts";
import { emptyTree, type Found, type PlaceTree, plant, Search, type Trail } from "./place-tree.ts";
import { SECRETS } from "./secrets.ts";
import type { Token } from "./segment.ts";
import { AUTH, DEVICES } from "./standing-files.ts";
import { PERSISTENCE } from "./start-up-files.ts";
import { STORES } from "./stores.ts";

export interface PlaceHit {
  readonly place: Place;
  /** False where the path holds wildcards or unknown parts that only may lead there. */
  readonly sure: boolean;
}

interface CompiledPlace {
  readonly order: number;
  readonly place: Place;
  readonly except: Patterns<true>;
}

/** Patterns by where they begin. */
interface Patterns<Owner> {
  readonly root: PlaceTree<Owner>;
  readonly home: PlaceTree<Owner>;
  readonly guard: PlaceTree<Owner>;
  /** Those that name the end of a path, from its last name backwards. */
  readonly end: PlaceTree<Owner>;
  /** Those that may begin at any segment and go on for any number of them. */
  readonly within: PlaceTree<Owner>;
}

/** A path made ready for comparison with all patterns. */
interface Subject {
  readonly trail: Trail;
  readonly rooted: boolean;
  /** Numbers of leading segments that make a home folder, this person's or another's; the first list holds this person's only. */
  readonly home: readonly number[];
  readonly homes: readonly number[];
  /** Number of leading segments that make the guard's folder, or -1 when the path is not in it. */
  readonly guard: number;
}

/** Every place that the path is. `folders`: whether a folder of secrets or guards counts as such (not where it is only made). */
export function placesOf(view: PathView, world: World, folders: boolean): readonly PlaceHit[] {
  const subject = subjectOf(view, world);
  const found = new Set<CompiledPlace>();
  search(places(), subject, ({ owner, folderOnly }) => {
    if (folders || !folderOnly) found.add(owner);
  });
  const copied = originalOf(subject);
  if (copied !== undefined && found.size === 0)
    search(places(), copied, ({ owner }) => {
      if (owner.place.kind === "secret") found.add(owner);
    });
  if (found.size === 0) return [];
  const sample = view.wild ? sampleOf(subject) : subject;
  return [...found]
    .filter(({ except }) => !isAnyOf(except, sample) && (copied === undefined || !isAnyOf(except, copied)))
    .sort((a, b) => a.order - b.order)
    .map(({ place }) => ({ place, sure: !view.wild && view.rooted }));
}

function subjectOf({ names, patterns, rooted }: PathView, world: World): Subject {
  const trail = folded({ names, patterns });
  const { home, guard } = foldersOf(world);
  const own = rooted ? depthIn(trail, home) : 0;
  return {
    trail,
    rooted,
    home: own < 0 ? [] : [own],
    homes: rooted ? homesIn(trail, own) : [0],
    guard: rooted ? depthIn(trail, guard) : -1,
  };
}

/** Home folders wherever they lie: another account's, and those of a disk or a machine that is mounted somewhere. */
function homesIn({ names }: Trail, own: number): readonly number[] {
  const found = own < 0 ? [] : [own];
  for (let at = 0; at < names.length - 1; at += 1) {
    const name = names[at];
    const depth = name === "root" ? at + 1 : name === "home" || name === "users" ? at + 2 : -1;
    if (depth > 0 && depth <= names.length && !found.includes(depth)) found.push(depth);
  }
  return found.sort((a, b) => a - b);
}

/** The file whose copy it is by its name: `.env.bak`, `shadow-`, `id_rsa.2024-01-31.gz`; undefined where it is none. */
function originalOf(subject: Subject): Subject | undefined {
  const { names } = subject.trail;
  let name = names.at(-1) ?? "";
  if (/^\..+\.sw[a-p]$/.test(name)) name = name.slice(1);
  for (let turn = 0; turn < 3 && COPY.test(name); turn += 1) name = name.replace(COPY, "$1");
  if (name === (names.at(-1) ?? "")) return undefined;
  return { ...subject, trail: { ...subject.trail, names: [...names.slice(0, -1), name] } };
}

/** What backups add to a file's name, and editors, packagers and compressors. */
const COPY =
  /(.)(?:~|-|[._-](?:bak|bkp|backup|old|orig|original|save|saved|copy|prev|previous|sw[a-p]|tmp|rpm(?:save|new|orig)|dpkg-\w+|ucf-\w+|\d{4}[-_]?\d\d[-_]?\d\d(?:[-_t]\d[\d:-]*)?|\d{1,10})|\.(?:gz|xz|bz2|zst|lz4|b64|base64|txt))$/;

/**
 * One name for all that a pattern can mean: its wildcards become a character that no table holds, so that only a wildcard
 * of the table fits it. What is said of this name then holds for all of them: `*.pub` is never a private key.
 */
function sampleOf(subject: Subject): Subject {
  const { names, patterns } = subject.trail;
  const sampled = names.map(
    (name, at) => name ?? patterns[at]?.map((token) => (typeof token === "string" ? token : NO_LETTER)).join(""),
  );
  return { ...subject, trail: { names: sampled, patterns: [] } };
}

const NO_LETTER = "\uffff";

/**
 * Names in the way that some file system takes them: whether case, full-width letters, characters that some ignore, dots at the end
 * and short names count is a matter of the volume, which is not known here; a place is guarded under each of its names.
 */
function folded({ names, patterns }: Trail): Trail {
  const plain: (string | undefined)[] = [];
  const wild: (readonly Token[] | undefined)[] = [];
  for (const [at, name] of names.entries()) {
    const form = name === undefined ? patterns[at]?.map(foldedToken) : foldedName(name);
    plain.push(typeof form === "string" ? form : undefined);
    wild.push(typeof form === "string" ? undefined : form);
  }
  return { names: plain, patterns: wild };
}

function foldedToken(token: Token): Token {
  return typeof token === "string" ? fold(token) : token;
}

/** The names that lead to a folder; undefined where there is none. */
type Folder = Trail["names"] | undefined;

interface Folders {
  readonly home: Folder;
  readonly guard: Folder;
}

/** Those of the world that was asked about last: a process knows one machine, whose disk each action sees in its own way. */
let last: { readonly world: World; readonly folders: Folders } | undefined;

function foldersOf(world: World): Folders {
  if (last !== undefined && isSameMachine(last.world, world)) return last.folders;
  const namesOf = (folder: string): Folder => {
    if (folder === "") return undefined;
    return folded(plainView(folder, world)).names;
  };
  const folders = { home: namesOf(world.home), guard: namesOf(world.guardFolder) };
  last = { world, folders };
  return folders;
}

function isSameMachine(a: World, b: World): boolean {
  return a.home === b.home && a.guardFolder === b.guardFolder && a.platform === b.platform;
}

function depthIn({ names }: Trail, folder: Folder): number {
  if (folder === undefined) return -1;
  for (const [at, name] of folder.entries()) if (name === undefined || name !== names[at]) return -1;
  return folder.length;
}

function search<Owner>(patterns: Patterns<Owner>, { trail, rooted, homes, guard }: Subject, found: Found<Owner>): void {
  const forwards = new Search(trail, 1, found);
  if (rooted) forwards.from(patterns.root, 0);
  for (const home of homes) forwards.from(patterns.home, home);
  if (guard >= 0) forwards.from(patterns.guard, guard);
  for (let start = 0; start < trail.names.length; start += 1) forwards.from(patterns.within, start);
  new Search(trail, -1, found).from(patterns.end, trail.names.length - 1);
}

function isAnyOf(patterns: Patterns<true>, subject: Subject): boolean {
  let is = false;
  // What is excepted in this person's home is not excepted in another's.
  search(patterns, { ...subject, homes: subject.home }, () => {
    is = true;
  });
  return is;
}

let compiled: Patterns<CompiledPlace> | undefined;

function places(): Patterns<CompiledPlace> {
  compiled ??= compilePlaces();
  return compiled;
}

const PLACES = [...SECRETS, ...LOGINS, ...STORES, ...NAMED_SECRETS, ...AUTH, ...PERSISTENCE, ...DEVICES, ...GUARDS];

function compilePlaces(): Patterns<CompiledPlace> {
  const all = noPatterns<CompiledPlace>();
  for (const [order, place] of PLACES.entries()) {
    const except = noPatterns<true>();
    const owner: CompiledPlace = { order, place, except };
    for (const path of place.except ?? []) addPattern(except, fold(path), true);
    for (const path of place.paths) addPattern(all, fold(path), owner);
  }
  return all;
}

function noPatterns<Owner>(): Patterns<Owner> {
  return { root: emptyTree(), home: emptyTree(), guard: emptyTree(), end: emptyTree(), within: emptyTree() };
}

function addPattern<Owner>(patterns: Patterns<Owner>, path: string, owner: Owner): void {
  const leaf = { owner, folderOnly: path.endsWith("/") };
  const [first, ...rest] = path.split("/").filter((part) => part !== "");
  if (path.startsWith("~/")) plant(patterns.home, rest, leaf);
  else if (path.startsWith("@guard/")) plant(patterns.guard, rest, leaf);
  else if (first !== "**") plant(patterns.root, first === undefined ? rest : [first, ...rest], leaf);
  else if (rest.includes("**")) plant(patterns.within, rest, leaf);
  else plant(patterns.end, rest.reverse(), leaf);
}
