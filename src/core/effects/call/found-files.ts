// The commands that a finder runs on what it finds: `{}` stands for the files below the folders that it searches.
// Which files there are is not known; the folder and the pattern of their names are, and they may be telling.

import { display, literal, type Piece, type Word, wordOf } from "../../shell/word.ts";
import { assignRoles } from "./operand-roles.ts";
import type { Call } from "./options.ts";

const MAX_FOUND = 8;
const MARK = /\{[/.]*\}/;

/** The command as given, once for each folder and pattern; as it stands where nothing is known of what is found. */
export function commandsOnFound(words: readonly Word[], call: Call): readonly (readonly Word[])[] {
  const files = foundFiles(call);
  // fd puts what it found at the end; find only where a mark says so.
  const isMarked = words.some((word) => MARK.test(display(word)));
  if (files.length === 0 || (!isMarked && call.command.style === "single-dash")) return [words];
  const each = files
    .slice(0, MAX_FOUND)
    .map((file) => (isMarked ? words.map((word) => put(file, word)) : [...words, file]));
  return files.length > MAX_FOUND ? [...each, words] : each;
}

/** A call may run many commands on the same files. */
const foundOf = new WeakMap<Call, readonly Word[]>();

/** What may be found: each folder with each pattern. */
export function foundFiles(call: Call): readonly Word[] {
  const known = foundOf.get(call) ?? findFiles(call);
  foundOf.set(call, known);
  return known;
}

function findFiles(call: Call): readonly Word[] {
  const { command, given, operands } = call;
  const roles = command.operands === undefined ? [] : assignRoles(command.operands, operands.length);
  const named = (role: string) => operands.filter((_, index) => roles[index] === role);
  const sought = named("pattern").filter(isPattern);
  const names = sought.length > 0 ? sought.map(asGlob) : namesIn(call);
  const folders = [
    ...given.flatMap(({ option, value }) => (option.role === "searched" && value !== undefined ? [value] : [])),
    ...named("searched").filter((word) => !/^[!(),]$/.test(literal(word) ?? "")),
  ];
  if (folders.length === 0) folders.push(wordOf(".", { start: 0, end: 0 }));
  // One more than is used tells that there are more.
  return folders
    .slice(0, MAX_FOUND + 1)
    .flatMap((folder) =>
      names
        .slice(0, MAX_FOUND + 1)
        .map((pieces): Word => ({ ...folder, pieces: [...folder.pieces, { kind: "text", text: "/" }, ...pieces] })),
    );
}

const ANY: readonly Piece[] = [{ kind: "glob", text: "*" }];

/**
 * What the names that are found look like: in each of the ways that `-o` parts, the patterns that are asked for, or any name where
 * there are none or where they are what is left out (`! -name x`).
 */
function namesIn({ given, operands }: Call): readonly (readonly Piece[])[] {
  const steps: readonly Step[] = [
    ...given.map(({ option, word, value }) => ({
      word,
      pattern: option.role === "pattern" ? value : undefined,
      acts: option.found !== undefined || option.role === "exec",
    })),
    ...operands
      .filter((word) => /^[!(),]$/.test(literal(word) ?? ""))
      .map((word) => ({ word, pattern: undefined, acts: false })),
  ].sort((a, b) => a.word.span.start - b.word.span.start);
  const names: (readonly Piece[])[] = [];
  let own: (readonly Piece[])[] = [];
  let isOpposite = false;
  const end = () => {
    names.push(...(own.length > 0 ? own : [ANY]));
    // `-path '*aws*' -name credentials`: both hold, whichever stands first.
    const [first, second] = own;
    if (first !== undefined && second !== undefined) names.push(below(first, second), below(second, first));
    own = [];
  };
  for (const { word, pattern, acts } of steps) {
    const text = literal(word) ?? "";
    // A finder acts in order: what stands behind the act asks nothing of what it is done to.
    if (acts && own.length === 0) names.push(ANY);
    if (/^(?:-o|-or|,)$/.test(text)) end();
    // Of what is left out in brackets nothing is known.
    else if (text === "(" && isOpposite) return [ANY];
    else if (pattern !== undefined && !isOpposite && isPattern(pattern)) own.push(asGlob(pattern));
    isOpposite = /^(?:!|-not)$/.test(text);
  }
  end();
  // Thousands of acts on any name are acts on one.
  const first = names.indexOf(ANY);
  return names.filter((name, at) => name !== ANY || at === first);
}

interface Step {
  readonly word: Word;
  readonly pattern: Word | undefined;
  /** Something is done here to what was found so far. */
  readonly acts: boolean;
}

function below(folder: readonly Piece[], name: readonly Piece[]): readonly Piece[] {
  return [...folder, { kind: "text", text: "/" }, ...name];
}

function isPattern(word: Word): boolean {
  return /[\w*]/.test(literal(word) ?? "");
}

/** A pattern that find got in quotes is a pattern all the same; one of paths says how they end. */
function asGlob({ pieces }: Word): readonly Piece[] {
  return pieces.map((piece): Piece => (piece.kind === "unknown" ? piece : { kind: "glob", text: globOf(piece.text) }));
}

/** Of a regular expression its plain parts: any text may stand between them. */
function globOf(text: string): string {
  const isRegex = /\.\*|[\\^$+()|]/.test(text);
  return (isRegex ? text.replaceAll(/\\?\.\*|[\\^$+()|[\]{}?]+/g, "*") : text).replace(/^\*?\//, "");
}

function put(file: Word, word: Word): Word {
  const pieces = word.pieces.flatMap((piece): readonly Piece[] => {
    if (piece.kind === "unknown") return [piece];
    return piece.text.split(MARK).flatMap((text, index) => {
      const own: readonly Piece[] = text === "" ? [] : [{ ...piece, text }];
      return index === 0 ? own : [...file.pieces, ...own];
    });
  });
  return { ...word, pieces };
}
