// What the shell's own commands do to the environment, and those of them that run code: eval, exec, trap and others.
// A builtin that is not listed changes nothing here and is read like any program.

import { parseNumber } from "./arithmetic.ts";
import { spendText } from "./budget.ts";
import { inputBehind } from "./descriptors.ts";
import { type Environment, fork, type Pieces, variable } from "./environment.ts";
import { unknown } from "./expand.ts";
import { found } from "./fold.ts";
import { formatPrintf } from "./printf.ts";
import { readInput, readLines } from "./read-builtin.ts";
import { type Frame, joinOutputs, type Output, report, SILENT, type Walk, walkText } from "./walk.ts";
import { type At, type Call, call } from "./walk-command.ts";
import { evaluateNumber, evaluateSubscript } from "./walk-words.ts";
import { display, dropPrefix, isDecoded, literal, type Word } from "./word.ts";

/** Builtins whose words are code; they are followed here and not read by a tool's spec. */
export const RUNS_CODE: ReadonlySet<string> = new Set([
  "eval",
  "exec",
  "command",
  "builtin",
  "trap",
  "source",
  ".",
  "noglob",
  "nocorrect",
]);

/** Builtins that say nothing to the reader of programs. */
export function isUnfollowed(name: string): boolean {
  return SILENT_NAMES.has(name);
}

const SILENT_NAMES: ReadonlySet<string> = new Set(
  "true false : shift return break continue exit wait times".split(" "),
);

export function runCodeBuiltin(name: string, given: Call, at: At): Output {
  const args = given.words.slice(1);
  const { frame, walk } = at;
  const done = (output: Output): Output => report(given.redirects, { output, frame, span: given.span }, walk);
  switch (name) {
    case "eval":
      return done(evaluate(args, at));
    case "trap":
      setTrap(args, at);
      return done(SILENT);
    case "source":
    case ".":
      return done(source(given, at));
    default: {
      const rest = afterOptions(args);
      const asks =
        name === "command" &&
        args.some((word, index) => index < args.length - rest.length && /^-[vV]/.test(literal(word) ?? ""));
      if (rest.length === 0) return done(SILENT);
      if (asks) return done({ pieces: placeOf(args, frame.environment), from: name });
      return call({ ...given, words: rest, plain: name === "command" || name === "builtin" }, frame, walk);
    }
  }
}

/** A signal that ends the shell: its code runs with what is known at the end. Others can come at any time. */
const ENDS = /^(?:0|EXIT|(?:SIG)?(?:HUP|INT|QUIT|TERM)|1|2|3|15)$/i;

function setTrap(args: readonly Word[], at: At): void {
  const words = args.filter((word, index) => index > 0 || literal(word) !== "--");
  const [code, ...signals] = words;
  if (code === undefined || signals.length === 0 || /^-/.test(literal(code) ?? "")) return;
  at.frame.environment.traps.push(code);
  const atEnd = signals.every((signal) => ENDS.test(literal(signal) ?? ""));
  if (!atEnd || isSettled(code, at.frame.environment)) evaluate([code], at);
}

/** All that it names is set already: then it may as well run now, before that is set to something else. */
function isSettled(code: Word, environment: Environment): boolean {
  const names = [...(literal(code) ?? "").matchAll(/\$\{?(\w+)/g)].map(([, name = ""]) => name);
  return names.every((name) => /^\d+$/.test(name) || variable(environment, name) !== undefined);
}

/** What a trap sets in its turn runs as well, a few times over. */
export function runTraps(frame: Frame, walk: Walk): Output {
  const { traps } = frame.environment;
  const outputs: Output[] = [];
  for (let round = 0; traps.length > 0 && round < 4; round += 1)
    outputs.push(...traps.splice(0).map((code) => evaluate([code], { frame, walk })));
  return joinOutputs(outputs);
}

/** `command -v x` prints where x is; of functions and aliases it says something else. */
function placeOf(args: readonly Word[], { functions, aliases }: Environment): Pieces | undefined {
  const [option, name, more] = args;
  if (option === undefined || name === undefined || more !== undefined || literal(option) !== "-v") return undefined;
  return functions.has(display(name)) || aliases.has(display(name)) ? undefined : found([name]);
}

/** The words after `-a NAME`, `-c`, `-l`, `-p`, `--`. */
function afterOptions(words: readonly Word[]): readonly Word[] {
  let at = 0;
  for (; at < words.length; at += 1) {
    const word = words[at];
    const text = word === undefined ? undefined : literal(word);
    if (text === "--") return words.slice(at + 1);
    if (text === undefined || !/^-[a-zA-Z]/.test(text)) break;
    if (text === "-a") at += 1;
  }
  return words.slice(at);
}

/** Words that become program text. Unknown pieces stand in it as variables, so the code around them is still read. */
function evaluate(words: readonly Word[], at: At): Output {
  const { frame, walk } = at;
  const known = words.map((word) => literal(word));
  const first = words[0];
  if (first === undefined) return SILENT;
  for (const word of words) if (isDecoded(word.pieces)) walk.visitor.decoded?.(word);
  const only = words.length === 1 ? known[0] : undefined;
  const origin = only === undefined ? { kind: "fixed" as const, span: first.span } : walk.visitor.originOf(first, only);
  return walkText(codeText(words, frame.environment), { frame, origin }, walk);
}

/** The text of code words; each unknown piece is named by a variable that holds it. */
export function codeText(words: readonly Word[], environment: Environment): string {
  let count = 0;
  return words
    .map((word) =>
      word.pieces
        .map((piece) => {
          if (piece.kind !== "unknown") return piece.text;
          const name = `__unknown_${environment.variables.size}_${count}`;
          count += 1;
          environment.variables.set(name, { kind: "scalar", value: [piece] });
          return `\${${name}}`;
        })
        .join(""),
    )
    .join(" ");
}

function source(given: Call, at: At): Output {
  const { frame, walk } = at;
  const path = given.words[1];
  if (path === undefined) return SILENT;
  const first = path.pieces[0];
  const content = path.pieces.length === 1 && first?.kind === "unknown" ? first.content : undefined;
  if (content !== undefined) return evaluate([{ ...path, pieces: content }], at);
  const input = inputBehind(path, { stdin: given.stdin, descriptors: frame.environment.descriptors });
  if (input !== undefined) return sourceInput({ ...given, stdin: input }, at);
  const text = walk.visitor.sourced(path, frame.environment, given.span);
  if (text === undefined) return { pieces: undefined, from: undefined };
  const outer = frame.environment.positional;
  if (given.words.length > 2) frame.environment.positional = given.words.slice(2);
  const output = walkText(text, { frame, origin: { kind: "fixed", span: given.span } }, walk);
  frame.environment.positional = outer;
  return output;
}

/** `source /dev/stdin`: a here-document, or whatever another program prints. */
function sourceInput(given: Call, at: At): Output {
  const { stdin, span } = given;
  if (stdin.kind === "text") return evaluate([stdin.word], at);
  if (stdin.kind === "file")
    return source({ ...given, stdin: { kind: "inherited" }, words: [stdin.path, stdin.path] }, at);
  if (stdin.kind === "inherited") return SILENT;
  const from = stdin.from === undefined ? {} : { from: stdin.from };
  const word: Word = { pieces: [{ kind: "unknown", source: "<(…)", why: "is what a program prints", ...from }], span };
  at.walk.visitor.sourced(word, at.frame.environment, span);
  return { pieces: undefined, from: undefined };
}

type Builtin = (args: readonly Word[], at: At, given: Call) => void;

export function applyBuiltin(name: string, given: Call, at: At): void {
  const own = Object.hasOwn(BUILTINS, name) ? BUILTINS[name] : undefined;
  own?.(given.words.slice(1), at, given);
}

const declare: Builtin = (args, at) => {
  // An integer's value is arithmetic, and its subscripts are evaluated.
  if (args.some((word) => /^-[a-zA-Z]*i/.test(literal(word) ?? "")))
    for (const word of args) evaluateNumber((literal(word) ?? "").replace(/^\w+\+?=/, ""), at.frame, at.walk);
  const isReference = args.some((word) => /^-[a-zA-Z]*n/.test(literal(word) ?? ""));
  for (const word of args) {
    if (isReference) refer(word, at);
    else declareOne(word, at);
  }
};

/** `declare -n name=target`; a subscript of the target is evaluated whenever the name is used. */
function refer(word: Word, { frame, walk }: At): void {
  const [, name, target] = /^(\w+)=(.+)$/s.exec(literal(word) ?? "") ?? [];
  if (name === undefined || target === undefined || name === target) return;
  evaluateSubscript(target, frame, walk);
  frame.environment.references.set(name, target);
  frame.environment.variables.delete(name);
}

/** `-C code` runs for every line. */
const mapfile: Builtin = (args, at, given) => {
  const code = args[args.findIndex((word) => literal(word) === "-C") + 1];
  if (code !== undefined && code !== args[0]) evaluate([code], at);
  readLines(args, at, given);
};

const BUILTINS: Readonly<Record<string, Builtin>> = {
  cd: (args, { frame }) => changeFolder(args, frame.environment),
  chdir: (args, { frame }) => changeFolder(args, frame.environment),
  pushd: (args, { frame }) => {
    frame.environment.stack = { folder: frame.environment.cwd, below: frame.environment.stack };
    changeFolder(args, frame.environment);
  },
  popd: (_, { frame }) => {
    frame.environment.cwd = frame.environment.stack?.folder;
    frame.environment.stack = frame.environment.stack?.below;
  },
  export: declare,
  declare,
  typeset: declare,
  local: declare,
  readonly: declare,
  unset: (args, at) => {
    for (const word of args) {
      const name = literal(word);
      if (name === undefined || name.startsWith("-")) continue;
      evaluateSubscript(name, at.frame, at.walk);
      at.frame.environment.variables.set(name, { kind: "unset" });
      at.frame.environment.functions.delete(name);
    }
  },
  alias: (args, at) => {
    for (const word of args) {
      const [, name, text] = /^([^=]+)=([\s\S]*)$/.exec(display(word)) ?? [];
      if (name === undefined || text === undefined) continue;
      if (replaces(name, text) && at.walk.visitor.isProgram?.(name) === true) {
        const frame: Frame = { ...at.frame, environment: fork(at.frame.environment) };
        evaluate([{ pieces: [{ kind: "text", text }], span: word.span }], { ...at, frame });
      }
      at.frame.environment.aliases.set(name, text);
    }
  },
  hash: (args, { frame }) => {
    const at = args.findIndex((word) => literal(word) === "-p");
    const [path, name] = [args[at + 1], args[at + 2]];
    if (at >= 0 && path !== undefined && name !== undefined)
      frame.environment.aliases.set(display(name), `'${display(path).replaceAll("'", "'\\''")}'`);
  },
  unalias: (args, { frame }) => {
    for (const word of args) frame.environment.aliases.delete(display(word));
  },
  set: (args, { frame }) => {
    const at = args.findIndex((word) => ["--", "-"].includes(literal(word) ?? ""));
    const plain = args.findIndex((word) => !/^[-+]/.test(literal(word) ?? "x"));
    if (at >= 0) frame.environment.positional = args.slice(at + 1);
    else if (plain === 0) frame.environment.positional = args;
  },
  shift: (args, { frame, walk }) => {
    if (!spendText(walk, frame.environment.positional?.length ?? 0)) frame.environment.positional = undefined;
    const count = args[0] === undefined ? 1 : parseNumber(literal(args[0]));
    frame.environment.positional = count === undefined ? undefined : frame.environment.positional?.slice(count);
  },
  read: (args, at, given) => readInput(args, at, given),
  mapfile,
  readarray: mapfile,
  printf: (args, { frame, walk }) => {
    if (literal(args[0] ?? EMPTY) !== "-v" || args[1] === undefined) return;
    const name = literal(args[1]);
    if (name === undefined) return;
    evaluateSubscript(name, frame, walk);
    const value = formatPrintf(args.slice(2)) ?? [unknown(`$${name}`, "is printed by printf")];
    frame.environment.variables.set(name, { kind: "scalar", value });
    walk.visitor.assignment(name, { pieces: value, span: args[1].span }, frame.environment);
  },
  getopts: (args, { frame, walk }) => {
    evaluateSubscript(literal(args[1] ?? EMPTY) ?? "", frame, walk);
    const name = args[1] === undefined ? undefined : literal(args[1]);
    for (const key of [name, "OPTARG"]) {
      if (key !== undefined)
        frame.environment.variables.set(key, {
          kind: "scalar",
          value: [unknown(`$${key}`, "is an option of the script")],
        });
    }
  },
  let: (args, { frame, walk }) => {
    for (const word of args) {
      const text = literal(word);
      if (text === undefined) continue;
      evaluateNumber(text, frame, walk);
      const name = /^\s*(\w+)\s*(?:[-+*/%]?=|\+\+|--)/.exec(text)?.[1];
      if (name !== undefined)
        frame.environment.variables.set(name, { kind: "scalar", value: [unknown(`$${name}`, "is counted")] });
    }
  },
  bind: (args, at) => runAfter("-x", args, at),
  complete: (args, at) => {
    runAfter("-C", args, at);
    runAfter("-F", args, at);
  },
  "add-zsh-hook": (args, at) => void (args[1] !== undefined && evaluate([args[1]], at)),
  sched: (args, at) => void evaluate(args.slice(1), at),
  fc: recall,
  print: (args, { walk }) => {
    if (!args.some((word) => /^-[a-zA-Z]*z/.test(literal(word) ?? ""))) return;
    walk.visitor.problem({ kind: "foreign-syntax", sentence: "puts a command where zsh's next prompt will run it" });
  },
  test: (args, at) => subscriptsAfter("-v", args, at),
  "[": (args, at) => subscriptsAfter("-v", args, at),
  compgen: (args, at) => subscriptsAfter("-W", args, at),
  wait: (args, at) => subscriptsAfter("-p", args, at),
};

const EMPTY: Word = { pieces: [], span: { start: 0, end: 0 } };

/** The option's value is code that runs later: at a key (`"\C-l": code`), or when words are completed. */
function runAfter(option: string, args: readonly Word[], at: At): void {
  const code = args[args.findIndex((word) => literal(word) === option) + 1];
  if (code === undefined || code === args[0]) return;
  const key = /^\s*"(?:[^"\\]|\\.)*"\s*:\s*/.exec(literal(code) ?? "")?.[0].length ?? 0;
  evaluate([dropPrefix(code, key)], at);
}

/** `fc -s`, `fc -e ed`: a command of the history, which nobody sees here, runs again; `-l` only lists. */
function recall(args: readonly Word[], at: At): void {
  const texts = args.map((word) => literal(word) ?? "");
  if (texts.some((text) => /^-[a-z]*[lpPARW]/.test(text))) return;
  runAfter("-e", args, at);
  at.walk.visitor.problem({ kind: "dynamic", sentence: "runs a command out of the history, which is not known" });
}

/** The option names a variable, or holds words, and the shell evaluates what is in it. */
function subscriptsAfter(option: string, args: readonly Word[], { frame, walk }: At): void {
  args.forEach((word, index) => {
    const before = args[index - 1];
    if (before !== undefined && literal(before) === option) evaluateSubscript(literal(word) ?? "", frame, walk);
  });
}

/** `export NAME=value` given as one expanded word (`export "$x"`, `declare "a=b"`). */
function declareOne(word: Word, { frame, walk }: At): void {
  const text = word.pieces[0]?.kind === "text" ? word.pieces[0].text : "";
  const match = /^(\w+)(\+?=)([\s\S]*)$/.exec(text);
  const subscripted = /^\w+\[/.test(text) ? literal(word) : undefined;
  if (subscripted !== undefined) evaluateSubscript(subscripted, frame, walk);
  if (match === null) {
    if (/^\w+$/.test(text)) frame.environment.exported.set(text, true);
    return;
  }
  const [, name = "", operator, start = ""] = match;
  frame.environment.exported.set(name, true);
  const value: Pieces = [...(start === "" ? [] : [{ kind: "text" as const, text: start }]), ...word.pieces.slice(1)];
  const kept = variable(frame.environment, name);
  // Written as an assignment, it is stored already: `declare x+=…` must not append twice.
  if (kept?.kind === "array" || (operator === "+=" && kept !== undefined)) return;
  frame.environment.variables.set(name, { kind: "scalar", value });
  walk.visitor.assignment(name, { ...word, pieces: value }, frame.environment);
}

/** What is typed for a program runs something else, or more: `alias ls='ls --color'` only runs it otherwise. */
function replaces(name: string, text: string): boolean {
  return /[;|&`\n]|\$\(/.test(text) || !text.split(/\s+/).includes(name);
}

const MAX_PATH = 1_024;

function changeFolder(args: readonly Word[], environment: Environment): void {
  const target = args.find((word) => !/^-[LPe@]+$|^--$/.test(literal(word) ?? ""));
  const text = target === undefined ? environment.home : literal(target);
  const from = environment.cwd;
  const to = text === "-" ? environment.previous : text === undefined ? undefined : resolvePath(from, text);
  // No system has so long a path: where the shell is then cannot be told.
  environment.cwd = to !== undefined && to.length > MAX_PATH ? undefined : to;
  environment.previous = from;
}

/** An absolute path without `.` and `..`; undefined where the start is not known. */
export function resolvePath(cwd: string | undefined, path: string): string | undefined {
  const whole = path.startsWith("/") ? path : cwd === undefined ? undefined : `${cwd}/${path}`;
  if (whole === undefined) return undefined;
  const parts: string[] = [];
  for (const part of whole.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return `/${parts.join("/")}`;
}
