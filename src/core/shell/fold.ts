// The output of small pure programs over known input: echo, printf, base64 -d, rev, tr and their like.
// A table of name → function. Undefined means "not computable here", never "empty".

import { sizeOf } from "./budget.ts";
import { type Pieces, textOf } from "./environment.ts";
import { FILTERS } from "./fold-filters.ts";
import { formatPrintf, unescapeText } from "./printf.ts";
import { printsSetup } from "./setup-printers.ts";
import { display, isDecoded, knownPrefix, literal, type Piece, type Word } from "./word.ts";

const MAX_OUTPUT = 64 * 1024;
/** Characters of the input by those of the arguments: a filter may compare each with each, or put one for each. */
const MAX_WORK = 1024 * 1024;

export interface FoldInput {
  readonly args: readonly Word[];
  /** What is fed to it, where that is known. */
  readonly stdin: Pieces | undefined;
  readonly cwd: string | undefined;
  /** A number that no other call gets. */
  readonly serial: number;
  /** Content of a file that this session wrote; undefined for every other file. */
  readonly contentOf: (path: Word) => Pieces | undefined;
  /** The repository that it runs in. */
  readonly root: () => string | undefined;
  /** Whether the line sets a variable. */
  readonly sets: (name: string) => boolean;
}

export function fold(program: string, input: FoldInput): Pieces | undefined {
  const own = Object.hasOwn(WITH_PIECES, program) ? WITH_PIECES[program] : undefined;
  const output = own === undefined ? foldText(program, input) : spelled(input, own(input));
  if (output === undefined && printsSetup(program, firstText(input))) return [];
  return output === undefined || sizeOf(output) > MAX_OUTPUT ? undefined : output;
}

/** Letters written as numbers hide what the text says: `printf '\\x63\\x75…'`. */
function spelled({ args }: FoldInput, output: Pieces | undefined): Pieces | undefined {
  if (!args.some((word) => NUMBERED.test(knownPrefix(word)))) return output;
  return output?.map((piece) => (piece.kind === "text" ? { ...piece, decoded: true } : piece));
}

const NUMBERED = /\\(?:x[0-9a-f]{2}|0?[0-7]{3}|u[0-9a-f]{4})/i;

function firstText({ args }: FoldInput): string | undefined {
  const first = args[0];
  return first === undefined ? undefined : display(first);
}

/** Programs through which unknown pieces pass unchanged. */
const WITH_PIECES: Readonly<Record<string, (input: FoldInput) => Pieces | undefined>> = {
  echo,
  printf: ({ args }) =>
    formatPrintf(args[0]?.quoted !== true && args[0] !== undefined && literal(args[0]) === "--" ? args.slice(1) : args),
  cat,
  tee: ({ stdin }) => stdin,
  pwd: ({ cwd }) => (cwd === undefined ? undefined : [text(`${cwd}\n`)]),
  true: () => [],
  ":": () => [],
  env: wrapped,
  command: wrapped,
  nohup: wrapped,
  dd: ({ args, stdin }) => (args.some((word) => !/^(?:bs|status)=/.test(literal(word) ?? "")) ? undefined : stdin),
  which: (input) => found(input.args.filter((word) => literal(word) !== "-a")),
  type: ({ args }) => (/^-[pP]$/.test(literal(args[0] ?? NO_WORD) ?? "") ? found(args.slice(1)) : undefined),
  mktemp,
  git: (input) => {
    const words = input.args.map((word) => literal(word) ?? "");
    if (words.join(" ") !== "rev-parse --show-toplevel") return foldText("git", input);
    const root = input.root();
    return root === undefined ? undefined : [text(`${root}\n`)];
  },
  go: ({ args, sets }) => {
    const words = args.map((word) => literal(word) ?? "");
    const folder = words[0] === "env" && words.length === 2 ? GO_FOLDERS.get(words[1] ?? "") : undefined;
    return folder === undefined || sets(words[1] ?? "") ? undefined : [text(`${folder}\n`)];
  },
  brew: ({ args: [option, formula, ...more], sets }) => {
    const name = formula === undefined ? "" : literal(formula);
    if (literal(option ?? NO_WORD) !== "--prefix" || more.length > 0 || sets("HOMEBREW_PREFIX")) return undefined;
    if (name === undefined || !/^[\w@.+-]*$/.test(name)) return undefined;
    return [text(name === "" ? "/opt/homebrew\n" : `/opt/homebrew/opt/${name}\n`)];
  },
};

const GO_FOLDERS: ReadonlyMap<string, string> = new Map([
  ["GOPATH", "/go"],
  ["GOROOT", "/usr/local/go"],
]);

const NO_WORD: Word = { pieces: [], span: { start: 0, end: 0 } };

/** `env A=b printf x` prints what `printf x` prints; wrappers of wrappers are not looked through. */
function wrapped(input: FoldInput): Pieces | undefined {
  const at = input.args.findIndex((word) => !/^\w+=/.test(knownPrefix(word)));
  const program = literal(input.args[at] ?? NO_WORD);
  if (program === undefined || program.startsWith("-") || WITH_PIECES[program] === wrapped) return undefined;
  return fold(program, { ...input, args: input.args.slice(at + 1) });
}

/** Where a program is found: in the system's folder, under its own name. */
export function found(args: readonly Word[]): Pieces | undefined {
  const name = args.length === 1 ? literal(args[0] ?? NO_WORD) : undefined;
  return name === undefined || !/^[A-Za-z_][\w.+-]*$/.test(name) ? undefined : [text(`/usr/bin/${name}\n`)];
}

/** A file or folder that nobody else has: the name is made up, but it is this call's own. */
function mktemp({ args, serial }: FoldInput): Pieces | undefined {
  const texts = args.map((word) => literal(word));
  let folder: string | undefined;
  let suffix = "";
  let template: string | undefined;
  for (let at = 0; at < texts.length; at += 1) {
    const given = texts[at];
    if (given === undefined) return undefined;
    const [, long, value] = /^--(tmpdir|suffix)(?:=(.*))?$/.exec(given) ?? [];
    if (long === "suffix") suffix = value ?? "";
    else if (long === "tmpdir") folder = value ?? "/tmp";
    else if (given === "-p") {
      at += 1;
      folder = texts[at] ?? "/tmp";
    } else if (given === "-t") folder = "/tmp";
    else if (!given.startsWith("-")) template = given;
  }
  const name = template === undefined ? "tmp.XXXXXX" : /X{3,}/.test(template) ? template : `${template}.XXXXXX`;
  const made = name.replace(/X{3,}(?!.*X{3,})/, (run) => `${serial}`.padStart(run.length, "0"));
  const inside = template === undefined ? (folder ?? "/tmp") : folder;
  return [text(`${inside === undefined ? "" : `${inside}/`}${made}${suffix}\n`)];
}

function echo({ args }: FoldInput): Pieces {
  let rest = args;
  let escapes = false;
  let newline = true;
  for (
    let flag = rest[0] && literal(rest[0]);
    flag !== undefined && /^-[neE]+$/.test(flag);
    flag = rest[0] && literal(rest[0])
  ) {
    if (flag.includes("n")) newline = false;
    if (flag.includes("e")) escapes = true;
    rest = rest.slice(1);
  }
  const pieces = rest.flatMap((word, index): Pieces => (index === 0 ? word.pieces : [text(" "), ...word.pieces]));
  const shown = pieces.map((piece) => (escapes && piece.kind !== "unknown" ? text(unescapeText(piece.text)) : piece));
  return newline ? [...shown, text("\n")] : shown;
}

function cat({ args, stdin, contentOf }: FoldInput): Pieces | undefined {
  const files = args.filter((word) => !/^-[A-Za-z]/.test(literal(word) ?? ""));
  if (files.length === 0) return stdin;
  const pieces: Piece[] = [];
  for (const file of files) {
    const content = literal(file) === "-" ? stdin : contentOf(file);
    if (content === undefined) return undefined;
    pieces.push(...content);
  }
  return pieces;
}

function foldText(program: string, input: FoldInput): Pieces | undefined {
  const own = Object.hasOwn(FILTERS, program) ? FILTERS[program] : undefined;
  if (own === undefined) return undefined;
  const args: string[] = [];
  for (const word of input.args) {
    const known = literal(word);
    if (known === undefined) return undefined;
    args.push(known);
  }
  const stdin = input.stdin === undefined ? undefined : textOf(input.stdin);
  if ((stdin?.length ?? 0) * args.reduce((sum, arg) => sum + arg.length, 0) > MAX_WORK) return undefined;
  const output = own(args, stdin);
  if (output === undefined) return undefined;
  const decoded = isDecoded(input.stdin ?? []) || decodes(program, args);
  return [decoded ? { kind: "text", text: output, decoded } : text(output)];
}

/** Decoding it hides what code says from whoever reads the line; a letter that is cut out of another text does not. */
function decodes(program: string, args: readonly string[]): boolean {
  return program === "rev" || (DECODERS.has(program) && args.some((arg) => /^(?:-[a-z]*[dDr]|--dec)/.test(arg)));
}

const DECODERS: ReadonlySet<string> = new Set(["base64", "base32", "openssl", "xxd"]);

function text(value: string): Piece {
  return { kind: "text", text: value };
}
