// The output of small pure programs over known input: echo, printf, base64 -d, rev, tr and their like.
// A table of name → function. Undefined means "not computable here", never "empty".

import { decodeBase32, decodeBase64, decodeHex, encodeBase64 } from "./decode.ts";
import { type Pieces, textOf } from "./environment.ts";
import { formatPrintf, unescapeText } from "./printf.ts";
import { literal, type Piece, type Word } from "./word.ts";

const MAX_OUTPUT = 64 * 1024;

export interface FoldInput {
  readonly args: readonly Word[];
  /** What is fed to it, where that is known. */
  readonly stdin: Pieces | undefined;
  readonly cwd: string | undefined;
  /** Content of a file that this session wrote; undefined for every other file. */
  readonly contentOf: (path: Word) => Pieces | undefined;
}

export function fold(program: string, input: FoldInput): Pieces | undefined {
  const own = Object.hasOwn(WITH_PIECES, program) ? WITH_PIECES[program] : undefined;
  const output = own === undefined ? foldText(program, input) : own(input);
  return output === undefined || sizeOf(output) > MAX_OUTPUT ? undefined : output;
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
};

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

type TextFold = (args: readonly string[], stdin: string | undefined) => string | undefined;

function foldText(program: string, input: FoldInput): Pieces | undefined {
  const own = Object.hasOwn(TEXT_FOLDS, program) ? TEXT_FOLDS[program] : undefined;
  if (own === undefined) return undefined;
  const args: string[] = [];
  for (const word of input.args) {
    const known = literal(word);
    if (known === undefined) return undefined;
    args.push(known);
  }
  const output = own(args, input.stdin === undefined ? undefined : textOf(input.stdin));
  return output === undefined ? undefined : [text(output)];
}

const TEXT_FOLDS: Readonly<Record<string, TextFold>> = {
  base64: (args, stdin) => {
    if (stdin === undefined || args.some((arg) => !arg.startsWith("-") && !/^\d+$/.test(arg))) return undefined;
    return args.some((arg) => /^(?:-[a-z]*[dD]|--dec)/.test(arg)) ? decodeBase64(stdin) : encodeBase64(stdin);
  },
  base32: (args, stdin) =>
    args.some((arg) => /^(?:-d|--d)/.test(arg)) && stdin !== undefined ? decodeBase32(stdin) : undefined,
  openssl: (args, stdin) =>
    stdin !== undefined &&
    args.includes("-d") &&
    args.some((arg) => arg === "base64" || arg === "-base64" || arg === "-a")
      ? decodeBase64(stdin)
      : undefined,
  xxd: (args, stdin) =>
    stdin !== undefined && args.some((arg) => /^-[a-z]*r/.test(arg)) && args.every((arg) => arg.startsWith("-"))
      ? decodeHex(stdin)
      : undefined,
  rev: (args, stdin) =>
    args.length > 0
      ? undefined
      : stdin
          ?.split("\n")
          .map((line) => [...line].reverse().join(""))
          .join("\n"),
  tac: (args, stdin) =>
    args.length > 0 || stdin === undefined
      ? undefined
      : `${stdin.replace(/\n$/, "").split("\n").reverse().join("\n")}\n`,
  tr,
  head: (args, stdin) => firstLines(args, stdin, (lines, count) => lines.slice(0, count)),
  tail: (args, stdin) => firstLines(args, stdin, (lines, count) => lines.slice(-count)),
  cut,
  sed,
  sort: (args, stdin) =>
    args.length > 0 || stdin === undefined ? undefined : `${stdin.replace(/\n$/, "").split("\n").sort().join("\n")}\n`,
  basename: (args) => {
    const name = args[0]?.replace(/\/+$/, "").split("/").at(-1);
    if (name === undefined || args[0]?.startsWith("-")) return undefined;
    const suffix = args[1] ?? "";
    return `${suffix !== "" && name !== suffix && name.endsWith(suffix) ? name.slice(0, -suffix.length) : name}\n`;
  },
  dirname: (args) => {
    const path = args[0];
    if (path === undefined || path.startsWith("-")) return undefined;
    const cut = path.replace(/\/+$/, "").lastIndexOf("/");
    return `${cut < 0 ? "." : cut === 0 ? "/" : path.slice(0, cut)}\n`;
  },
  seq: (args) => {
    const numbers = args.map(Number);
    const [from, to] = numbers.length === 1 ? [1, numbers[0] ?? 0] : [numbers[0] ?? 1, numbers.at(-1) ?? 0];
    if (numbers.some((value) => !Number.isInteger(value)) || numbers.length > 2 || to - from > 64) return undefined;
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => `${from + index}\n`).join("");
  },
};

function firstLines(
  args: readonly string[],
  stdin: string | undefined,
  pick: (lines: readonly string[], count: number) => readonly string[],
): string | undefined {
  const match = /^(?:-n ?(\d+)|-(\d+)|)$/.exec(args.join(" "));
  if (match === null || stdin === undefined) return undefined;
  const lines = stdin.replace(/\n$/, "").split("\n");
  return `${pick(lines, Number(match[1] ?? match[2] ?? 10)).join("\n")}\n`;
}

function cut(args: readonly string[], stdin: string | undefined): string | undefined {
  const match = /^(?:-d ?(.) -f ?(\d+)|-f ?(\d+) -d ?(.)|-c ?(\d+)-(\d*))$/.exec(args.join(" "));
  if (match === null || stdin === undefined) return undefined;
  const [, before, first, second, after, from, to] = match;
  const separator = before ?? after;
  return stdin
    .replace(/\n$/, "")
    .split("\n")
    .map((line) => {
      if (separator !== undefined) {
        const fields = line.split(separator);
        return fields.length === 1 ? line : (fields[Number(first ?? second) - 1] ?? "");
      }
      return line.slice(Number(from) - 1, to === "" || to === undefined ? undefined : Number(to));
    })
    .join("\n")
    .concat("\n");
}

function tr(args: readonly string[], stdin: string | undefined): string | undefined {
  if (stdin === undefined) return undefined;
  const deletes = args[0] === "-d";
  if (deletes && args.length === 2) {
    const gone = trSet(args[1] ?? "");
    return gone === undefined ? undefined : [...stdin].filter((char) => !gone.includes(char)).join("");
  }
  if (args.length !== 2 || args[0]?.startsWith("-") === true) return undefined;
  const from = trSet(args[0] ?? "");
  const to = trSet(args[1] ?? "");
  if (from === undefined || to === undefined || to.length === 0) return undefined;
  return [...stdin]
    .map((char) => (from.includes(char) ? (to[Math.min(from.lastIndexOf(char), to.length - 1)] ?? "") : char))
    .join("");
}

const CLASSES: Readonly<Record<string, string>> = {
  "[:upper:]": "A-Z",
  "[:lower:]": "a-z",
  "[:digit:]": "0-9",
  "[:space:]": " \t\n",
};

function trSet(written: string): readonly string[] | undefined {
  const plain = unescapeText(written.replace(/\[:\w+:\]/g, (name) => CLASSES[name] ?? name));
  if (plain.includes("[:")) return undefined;
  const chars = [...plain];
  const set: string[] = [];
  for (let at = 0; at < chars.length; at += 1) {
    const char = chars[at] ?? "";
    const end = chars[at + 2];
    if (chars[at + 1] !== "-" || end === undefined) set.push(char);
    else {
      for (let code = char.charCodeAt(0); code <= end.charCodeAt(0) && set.length < 512; code += 1)
        set.push(String.fromCharCode(code));
      at += 2;
    }
  }
  return set;
}

/** `s/plain/plain/[g]` over plain characters only. */
function sed(args: readonly string[], stdin: string | undefined): string | undefined {
  const match = args.length === 1 ? /^s(.)([^\\.*[\]^$]*)\1([^\\&]*)\1(g?)$/.exec(args[0] ?? "") : null;
  if (match === null || stdin === undefined) return undefined;
  const [, separator = "", from = "", to = "", all] = match;
  if (from === "" || from.includes(separator) || to.includes(separator)) return undefined;
  return stdin
    .split("\n")
    .map((line) => (all === "g" ? line.replaceAll(from, () => to) : line.replace(from, () => to)))
    .join("\n");
}

function text(value: string): Piece {
  return { kind: "text", text: value };
}

function sizeOf(pieces: Pieces): number {
  return pieces.reduce((size, piece) => size + (piece.kind === "unknown" ? 1 : piece.text.length), 0);
}
