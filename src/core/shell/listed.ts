// The paths that a program prints: `ls ~/.ssh`, `find ~/.aws -name 'cred*'`, `realpath x`. Whoever is given its output is given them.
// Which files there are is not known; the folder that they lie in and the pattern of their names are, and they may be telling.
// Where it may print something else too, an unknown path is among them: it is never left out.

import type { Stdin } from "./invocation.ts";
import { knownPrefix, literal, type Piece, type UnknownPiece, type Word } from "./word.ts";

const MAX_LISTED = 8;

interface Lister {
  readonly words: readonly Word[];
  readonly stdin: Stdin;
}

export function listedBy(base: string, { words, stdin }: Lister): readonly Word[] | undefined {
  const list = listerOf(base, stdin);
  const args = words.slice(1).flatMap(meanings);
  const found = list?.(args);
  if (found === undefined || found.length === 0) return undefined;
  const fed = stdin.kind === "pipe" && SIEVES.has(base) ? stdin.listed : undefined;
  const isWhole = found.length <= MAX_LISTED && (fed === undefined ? tellsAll(base, args) : handsOn(base, args));
  if (isWhole || found.some(({ pieces }) => pieces[0] === OTHER)) return found.slice(0, MAX_LISTED + 1);
  return [...found.slice(0, MAX_LISTED), { pieces: [OTHER], span: found[0]?.span ?? NOWHERE }];
}

const NOWHERE = { start: 0, end: 0 };
const OTHER: Piece = { kind: "unknown", source: "…", why: "comes from the input", from: "find" };

/** Whether nothing but the folders and patterns of a finder's words comes out of it. */
function tellsAll(base: string, args: readonly Word[]): boolean {
  if (/^(?:realpath|readlink|dirname)$/.test(base)) return true;
  if (!/^(?:g?find|bfs)$/.test(base)) return false;
  const texts = args.map((word) => literal(word) ?? "?");
  return texts.every((text, at) => {
    if (PRINTS_OTHER.test(text) || (NOT.test(text) && /^[(]/.test(texts[at + 1] ?? ""))) return false;
    return !OR.test(text) || (isName(texts, at - 2) && isName(texts, at + 1));
  });
}

const PRINTS_OTHER = /^(?:-f?printf|-fls|-ls|-exec|-execdir|-ok|-okdir|-files0-from)$/;
const NAME = /^-(?:i?name|i?path|i?wholename)$/;
const NOT = /^(?:!|-not)$/;
const OR = /^(?:-o|-or|,)$/;

function isName(texts: readonly string[], at: number): boolean {
  return NAME.test(texts[at] ?? "") && !NOT.test(texts[at - 1] ?? "");
}

/** Whether a filter hands on whole lines of what it is fed, and nothing else. */
function handsOn(base: string, args: readonly Word[]): boolean {
  if (/^(?:sed|awk|cut|tr)$/.test(base)) return false;
  const texts = args.map((word) => literal(word) ?? "?");
  if (/^e?grep$/.test(base))
    return (
      texts.filter((text) => !text.startsWith("-")).length <= 1 &&
      !texts.some((text) => /^-(?:-|\w*[ocrRnf])/.test(text))
    );
  return base === "tee" || texts.every((text) => /^[-+\d]/.test(text));
}

type List = (args: readonly Word[]) => readonly Word[];

function listerOf(base: string, stdin: Stdin): List | undefined {
  if (stdin.kind !== "pipe" || !SIEVES.has(base)) return Object.hasOwn(LISTERS, base) ? LISTERS[base] : undefined;
  const { listed } = stdin;
  return listed && ((args) => sieved(listed, base, args));
}

/** The words that a word may stand for, where one of its pieces is the output of a lister. */
export function meanings(word: Word): readonly Word[] {
  const at = word.pieces.findIndex((piece) => piece.kind === "unknown" && piece.listed !== undefined);
  const piece = word.pieces[at];
  if (piece?.kind !== "unknown" || piece.listed === undefined) return [word];
  const before = word.pieces.slice(0, at);
  return piece.listed.map((path) => ({
    ...word,
    // Behind a folder of its own stands the name alone: `dir/$(ls dir)`.
    pieces: [...before, ...(at === 0 ? path : lastName(path)), ...word.pieces.slice(at + 1)],
  }));
}

/** What is read from the lister's output, as a value that keeps what it can be. */
export function withListed(piece: UnknownPiece, listed: readonly Word[] | undefined): UnknownPiece {
  return listed === undefined ? piece : { ...piece, listed: listed.map(({ pieces }) => pieces) };
}

const LISTERS: Readonly<Record<string, List>> = {
  find: searched,
  gfind: searched,
  bfs: searched,
  ls: listedNames,
  gls: listedNames,
  fd: named,
  fdfind: named,
  locate: (args) => anywhere(args.filter(isPath)),
  plocate: (args) => anywhere(args.filter(isPath)),
  mdfind: (args) => anywhere(args.filter(isPath).slice(-1)),
  realpath: (args) => args.filter(isPath),
  readlink: (args) => args.filter(isPath),
  dirname: (args) => args.filter(isPath).map((word) => ({ ...word, pieces: folderOf(word.pieces) })),
};

/** `find FOLDER… -name PATTERN`; a pattern of whole paths says how they end. */
function searched(args: readonly Word[]): readonly Word[] {
  const end = args.findIndex((word) => /^(?:-[^HLPDO]|[!(])/.test(knownPrefix(word)));
  const folders = (end < 0 ? args : args.slice(0, end)).filter(isPath);
  const patterns = args.flatMap((word, at) => {
    const test = literal(args[at - 1] ?? word) ?? "";
    const isMeant = NAME.test(test) && !NOT.test(literal(args[at - 2] ?? word) ?? "");
    return isMeant ? [patternOf(word)] : [];
  });
  return below(folders, patterns);
}

/** `fd PATTERN [FOLDER…]`: a part of the name. */
function named(args: readonly Word[]): readonly Word[] {
  const [pattern, ...folders] = args.filter(isPath);
  if (pattern === undefined) return [];
  const part = literal(pattern) ?? "";
  const patterns = /^[\w.-]{3,}$/.test(part) ? [asGlob(`*${part}*`)] : [];
  return below(folders, patterns);
}

function listedNames(args: readonly Word[]): readonly Word[] {
  return below(args.filter(isPath).slice(0, MAX_LISTED), []);
}

function anywhere(names: readonly Word[]): readonly Word[] {
  return names.flatMap((word) => {
    const name = literal(word) ?? "";
    return /^[\w.*-]{3,}$/.test(name) ? [{ ...word, pieces: [ROOT, ...asGlob(`*${name}*`)] }] : [];
  });
}

const ROOT: Piece = { kind: "text", text: "/" };
const ANY: Piece = { kind: "glob", text: "*" };

function isPath(word: Word): boolean {
  return !knownPrefix(word).startsWith("-");
}

/** What lies in the folders under names that fit one of the patterns; all of it, and what may be a file itself, where there are none. */
function below(folders: readonly Word[], patterns: readonly (readonly Piece[])[]): readonly Word[] {
  if (patterns.length === 0) return folders.flatMap((folder) => [folder, ...below([folder], [[ANY]])]);
  return folders.slice(0, MAX_LISTED).flatMap((folder) => {
    const start = literal(folder)?.endsWith("/") === true ? folder.pieces : [...folder.pieces, ROOT];
    return patterns.map((pieces) => ({ ...folder, pieces: [...start, ...pieces] }));
  });
}

/** A pattern in quotes is a pattern all the same; of a whole path the part behind its first wildcard folder counts. */
function patternOf({ pieces }: Word): readonly Piece[] {
  return pieces.map((piece): Piece => {
    if (piece.kind === "unknown") return piece;
    return { kind: "glob", text: piece.text.replace(/^(?:\.?\/|\*+\/)+/, "") };
  });
}

function asGlob(text: string): readonly Piece[] {
  return [{ kind: "glob", text }];
}

/** Programs that hand on some of the lines they are fed, or parts of them. */
const SIEVES: ReadonlySet<string> = new Set(
  "head tail sort uniq grep egrep tac tee cat shuf awk sed cut tr".split(" "),
);

/** `ls ~/.ssh | grep id_`: of all names those that hold the text. */
function sieved(listed: readonly Word[], base: string, args: readonly Word[]): readonly Word[] {
  const options = args.filter((word) => !isPath(word));
  const [pattern, more] = args.filter(isPath);
  const text = pattern === undefined ? "" : (literal(pattern) ?? "");
  const holds = /^e?grep$/.test(base) && more === undefined && /^\^?[\w.-]{3,}\$?$/.test(text);
  if (!holds || options.some((word) => /v/.test(literal(word) ?? "v"))) return listed;
  const part = text.replace(/^\^|\$$/g, "");
  return listed.map((word) => {
    const last = word.pieces.at(-1);
    if (last?.kind !== "glob" || last.text !== "*") return word;
    return { ...word, pieces: [...word.pieces.slice(0, -1), ...asGlob(`*${part}*`)] };
  });
}

/** The pieces behind the last slash, or all of them. */
function lastName(pieces: readonly Piece[]): readonly Piece[] {
  const at = pieces.findLastIndex((piece) => piece.kind !== "unknown" && piece.text.includes("/"));
  const piece = pieces[at];
  if (piece === undefined || piece.kind === "unknown") return pieces;
  const rest = piece.text.slice(piece.text.lastIndexOf("/") + 1);
  return [...(rest === "" ? [] : [{ ...piece, text: rest }]), ...pieces.slice(at + 1)];
}

/** The pieces before the last slash. */
function folderOf(pieces: readonly Piece[]): readonly Piece[] {
  const at = pieces.findLastIndex((piece) => piece.kind !== "unknown" && piece.text.includes("/"));
  const piece = pieces[at];
  if (piece === undefined || piece.kind === "unknown") return [{ kind: "text", text: "." }];
  const start = piece.text.slice(0, piece.text.lastIndexOf("/"));
  const folder = [...pieces.slice(0, at), ...(start === "" ? [] : [{ ...piece, text: start }])];
  return folder.length === 0 ? [ROOT] : folder;
}
