// Walks a line for cmd.exe in run order: variables, `set`, `cd`, `for`, `if`, `call`, `start`, and every program.
// It executes nothing; a variable that is not known stays in its word as an unknown piece.

import { sizeOf, spendStep } from "../shell/budget.ts";
import { resolvePath } from "../shell/builtins.ts";
import type { Environment } from "../shell/environment.ts";
import type { Invocation, Stdin } from "../shell/invocation.ts";
import { MAX_DEPTH, type Walk } from "../shell/walk.ts";
import { literal, type Piece, type Word } from "../shell/word.ts";
import type { Span } from "../text/span.ts";
import { specOf } from "../tools/registry.ts";
import { type CmdCommand, parseCmd } from "./cmd-parse.ts";
import { windowsVariable } from "./powershell/session.ts";

export interface CmdAt {
  readonly outer: Environment;
  readonly walk: Walk;
  readonly span: Span;
  readonly stdin: Stdin;
}

export function walkCmd(text: string, at: CmdAt): void {
  const { visitor, budget } = at.walk;
  if (budget.depth >= MAX_DEPTH)
    return void visitor.problem({ kind: "too-deep", sentence: "nests code deeper than the guard follows" });
  // `cmd /c"dir"` and `cmd "/c dir"` say the same as `cmd /c dir`.
  const commands = parseCmd(unwrapped(text));
  if (commands === undefined)
    return void visitor.problem({ kind: "too-large", sentence: "is more of a batch file than the guard reads" });
  budget.depth += 1;
  at.outer.open = true;
  let from: string | undefined;
  for (const command of commands) {
    from = walkCommand(command, { ...at, stdin: command.isFed ? pipe(from, at.span) : at.stdin });
  }
  budget.depth -= 1;
}

function unwrapped(text: string): string {
  const bare = text.trim().replace(/^(?:\/[a-z]:?\w*\s*)+(?=\S)/i, (flags) => (/\/[ckr]/i.test(flags) ? "" : flags));
  const quoted = /^"([\s\S]*)"$/.exec(bare)?.[1];
  return quoted === undefined || !/^\w|^@/.test(quoted) || /^[^"]*"\s+\S/.test(quoted) ? bare : quoted;
}

function pipe(from: string | undefined, span: Span): Stdin {
  return { kind: "pipe", span, ...(from !== undefined && { from }) };
}

/** Gives the name of the program, for whoever reads its output. */
function walkCommand({ words, rest, redirects }: CmdCommand, at: CmdAt): string | undefined {
  if (!spendStep(at.walk)) return undefined;
  const expanded = words.map((word) => expand(word, at));
  const [first, ...args] = expanded;
  const name = first === undefined ? undefined : literal(first)?.replace(/^@/, "");
  if (first !== undefined) {
    const key = name?.toLowerCase() ?? "";
    const word: Word =
      name === undefined ? first : { ...first, pieces: [{ kind: "text", text: NAMES.get(key) ?? name }] };
    const own = Object.hasOwn(OWN, key) ? OWN[key] : undefined;
    if (own === undefined) start(word, args, at);
    else own({ words, args, rest }, at);
  }
  for (const { kind, target } of redirects) {
    const path = expand(target, at);
    if (/^(?:nul|con)$/i.test(literal(path) ?? "")) continue;
    at.walk.visitor.redirect(
      { kind, target: path },
      { environment: at.outer, content: printed(name, rest, at), from: name, stdin: at.stdin, span: at.span },
    );
  }
  return name;
}

/** What `echo` prints; other output is not known. */
function printed(name: string | undefined, rest: string, at: CmdAt): readonly Piece[] | undefined {
  if (name?.toLowerCase() !== "echo") return undefined;
  const end = rest.search(/\d?>/);
  const said = end < 0 ? rest : rest.slice(0, end).trimEnd();
  return [...expand(said, at).pieces, { kind: "text", text: "\n" }];
}

/** Names that mean another program in the Windows shell than elsewhere. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ["type", "cat"],
  ["ren", "mv"],
  ["rename", "mv"],
  ["md", "mkdir"],
  ["find", "find.exe"],
  ["sort", "sort.exe"],
  ["timeout", "timeout.exe"],
  ["where", "where.exe"],
  ["more", "more.com"],
  ["tree", "tree.com"],
  ["fc", "fc.exe"],
  ["rmdir", "rd"],
  ["print", "print.exe"],
  ["replace", "replace.exe"],
  ["expand", "expand.exe"],
  ["date", "date.exe"],
  ["time", "time.exe"],
  ["sc", "sc.exe"],
]);

interface Own {
  /** Words as written, the command's own name first. */
  readonly words: readonly string[];
  readonly args: readonly Word[];
  readonly rest: string;
}

type OwnCommand = (own: Own, at: CmdAt) => void;

const OWN: Readonly<Record<string, OwnCommand>> = {
  set: ({ words, rest }, at) => {
    const match = /^"?([^=/"]+)=([^"]*)"?$/.exec(rest.trim());
    if (match === null || /^\/[ap]$/i.test(words[1] ?? "")) return;
    const given = expand(match[2] ?? "", at).pieces;
    const value = sizeOf(given) > MAX_LINE || given.length > MAX_PIECES ? [unknown(match[2] ?? "")] : given;
    const key = (match[1] ?? "").trim().toUpperCase();
    at.outer.variables.set(key, { kind: "scalar", value });
    at.walk.visitor.assignment(key, { pieces: value, span: at.span }, at.outer);
  },
  cd: changeFolder,
  chdir: changeFolder,
  pushd: changeFolder,
  echo: () => {},
  "echo.": () => {},
  rem: () => {},
  goto: () => {},
  exit: () => {},
  setlocal: () => {},
  endlocal: () => {},
  shift: () => {},
  cls: () => {},
  ver: () => {},
  vol: () => {},
  title: () => {},
  pause: () => {},
  popd: (_, at) => {
    at.outer.cwd = undefined;
  },
  call: ({ words }, at) => again(words.slice(1), at),
  do: ({ words }, at) => again(words.slice(1), at),
  else: ({ words }, at) => again(words.slice(1), at),
  if: ({ words }, at) => again(afterCondition(words.slice(1)), at),
  for: ({ words }, at) => loop(words.slice(1), at),
  start: ({ words }, at) => again(started(words.slice(1)), at),
  // The shell of batch files knows no prefixes; where one is written, what follows it is what runs.
  cmd: ({ words }, at) => {
    const position = words.findIndex((word) => /^\/[ckr]/i.test(word));
    if (position < 0) return;
    const [head = "", ...tail] = words.slice(position);
    again(
      [head.slice(2), ...tail].filter((word) => word !== ""),
      at,
    );
  },
};

function changeFolder({ words }: Own, at: CmdAt): void {
  const target = words.slice(1).find((word) => !/^\/d$/i.test(word));
  if (target === undefined) return;
  const known = literal(expand(target, at));
  at.outer.cwd =
    known === undefined ? undefined : (resolvePath(at.outer.cwd, known.replaceAll("\\", "/")) ?? undefined);
}

/** A command that another one runs, word by word; a word with blanks in it is text for the shell again. */
function again(words: readonly string[], at: CmdAt): void {
  const [only, ...others] = words;
  if (only === undefined) return;
  if (others.length === 0 && /\s/.test(only)) return void walkCmd(only, at);
  walkCommand({ words, rest: others.join(" "), redirects: [], isFed: false }, at);
}

/** `if not exist x command`, `if "%a%"=="b" command`, `if errorlevel 1 command` */
function afterCondition(words: readonly string[]): readonly string[] {
  let at = 0;
  while (/^(?:\/i|not)$/i.test(words[at] ?? "")) at += 1;
  const test = words[at] ?? "";
  if (/^(?:exist|errorlevel|defined|cmdextversion)$/i.test(test)) return words.slice(at + 2);
  if (test.includes("==")) return words.slice(at + (test.endsWith("==") ? 2 : 1));
  if (words[at + 1] === "==" || /^(?:equ|neq|lss|leq|gtr|geq)$/i.test(words[at + 1] ?? "")) return words.slice(at + 3);
  return words.slice(at + (words[at + 1]?.startsWith("==") === true ? 2 : 1));
}

/** `for /f "…" %i in ('command') do …`: the command runs, and so does what follows `do`. */
function loop(words: readonly string[], at: CmdAt): void {
  const until = words.findIndex((word) => /^do$/i.test(word));
  const head = until < 0 ? words : words.slice(0, until);
  const from = head.findIndex((word) => /^in$/i.test(word));
  const source = head
    .slice(from + 1)
    .join(" ")
    .replace(/^\s*\(?/, "")
    .trimEnd()
    .replace(/\)$/, "");
  const run = /^['`]([\s\S]*)['`]$/.exec(source.trim())?.[1];
  if (run !== undefined) walkCmd(run, at);
  if (until >= 0) again(words.slice(until + 1), at);
}

/** `start "title" /b program args` */
function started(words: readonly string[]): readonly string[] {
  let at = 0;
  while (/^\/\w+|^$/.test(words[at] ?? "-")) at += /^\/d$/i.test(words[at] ?? "") ? 2 : 1;
  return words.slice(at);
}

function start(program: Word, args: readonly Word[], { outer, walk, span, stdin }: CmdAt): void {
  const invocation: Invocation = {
    program: slashed(program),
    args,
    assignments: [],
    redirects: [],
    stdin,
    cwd: outer.cwd,
    span,
    where: outer.where,
  };
  if (literal(program) === undefined) walk.visitor.dynamic(invocation);
  else walk.visitor.invocation(invocation, outer);
}

/** Either slash parts folders; a file of this folder runs by its bare name, where no program has it. */
function slashed(word: Word): Word {
  const text = literal(word);
  if (text === undefined || /^(?:[A-Za-z]:|\\\\)/.test(text)) return word;
  if (/^[^\\/]+\.(?:bat|cmd|exe|com)$/i.test(text) && specOf(text) === undefined)
    return { ...word, pieces: [{ kind: "text", text: `./${text}` }] };
  return { ...word, pieces: [{ kind: "text", text: text.replaceAll("\\", "/") }] };
}

/** cmd.exe takes no longer ones. */
const MAX_LINE = 8_191;
const MAX_EXPANDED = 64 * 1024;
const MAX_PIECES = 64;

const EXPANSION = /%%?~?([A-Za-z])(?![\w%])|%([^%:\s]+)(?::[^%]*)?%|!([^!:\s]+)(?::[^!]*)?!|%~?\w*(\d|\*)/g;

/** `%NAME%`, `!NAME!`, `%1` and `%%i`; a part of a value, as `%NAME:~0,3%` takes it, is worked out where it can be. */
function expand(word: string, at: CmdAt): Word {
  const pieces: Piece[] = [];
  let last = 0;
  let size = 0;
  for (const match of word.matchAll(EXPANSION)) {
    const before = word.slice(last, match.index);
    if (before !== "") pieces.push({ kind: "text", text: before });
    last = match.index + match[0].length;
    const name = match[2] ?? match[3];
    const value = name === undefined ? [unknown(match[0])] : variable(name, match[0], at);
    size += sizeOf(value);
    if (size > MAX_EXPANDED) return { pieces: [unknown(match[0])], span: at.span };
    for (const piece of value) pieces.push(piece);
  }
  const rest = word.slice(last);
  if (rest !== "")
    pieces.push(
      /[*?]/.test(rest) && !rest.includes("://") ? { kind: "glob", text: rest } : { kind: "text", text: rest },
    );
  return { pieces, span: at.span };
}

function unknown(source: string): Piece {
  return { kind: "unknown", source, why: "is a variable of the batch file" };
}

function variable(name: string, source: string, { outer }: CmdAt): readonly Piece[] {
  const own = outer.variables.get(name.toUpperCase());
  const value = own?.kind === "scalar" ? own.value : undefined;
  const usual = value === undefined ? windowsVariable(name, outer) : undefined;
  const pieces = value ?? (usual === undefined ? undefined : [{ kind: "text" as const, text: usual }]);
  if (pieces === undefined) return [unknown(source)];
  const modifier = /:([^%!]*)[%!]$/.exec(source)?.[1];
  if (modifier === undefined) return pieces;
  const text = literal({ pieces, span: { start: 0, end: 0 } });
  const made = text === undefined ? undefined : modified(text, modifier);
  return made === undefined ? [unknown(source)] : [{ kind: "text", text: made }];
}

/** `~start,length` or `old=new` */
function modified(text: string, modifier: string): string | undefined {
  const part = /^~(-?\d+)(?:,(-?\d+))?$/.exec(modifier);
  if (part !== null) {
    const start = Number(part[1]);
    const from = start < 0 ? Math.max(0, text.length + start) : start;
    const length = part[2] === undefined ? undefined : Number(part[2]);
    if (length === undefined) return text.slice(from);
    return length < 0 ? text.slice(from, length) : text.slice(from, from + length);
  }
  const [old, by] = modifier.split("=");
  if (old === undefined || old === "" || by === undefined) return undefined;
  return text.length * (by.length + 1) > MAX_EXPANDED ? undefined : text.split(old).join(by);
}
