// One simple command: its assignments, words and redirects; then a function, an alias, a builtin or a program.
// A name may be several things at once (an alias may be off): then each of them is walked.

import type { AssignmentNode, CommandNode, Part } from "./ast.ts";
import { costOf, sizeOf, spendText } from "./budget.ts";
import { applyBuiltin, isUnfollowed, RUNS_CODE, runCodeBuiltin } from "./builtins.ts";
import { inputBehind } from "./descriptors.ts";
import {
  choicesOf,
  type Environment,
  fork,
  meantBy,
  type Pieces,
  scalar,
  type Variable,
  variable,
} from "./environment.ts";
import { append, expandWhole, expandWords, unknown } from "./expand.ts";
import { fold } from "./fold.ts";
import { lookAlike, zshCommand } from "./foreign.ts";
import type { Assignment, Invocation, Stdin } from "./invocation.ts";
import { listedBy } from "./listed.ts";
import { type OpenRedirect, readRedirects } from "./redirects.ts";
import {
  type Frame,
  joinOutputs,
  LOST,
  MAX_DEPTH,
  type Output,
  report,
  SILENT,
  type Walk,
  walkNode,
  walkText,
} from "./walk.ts";
import { evaluateNumber, expander } from "./walk-words.ts";
import { CHOICE_LIMIT, display, isDecoded, literal, type Word } from "./word.ts";

export interface Call {
  readonly words: readonly Word[];
  readonly assignments: readonly Assignment[];
  readonly redirects: readonly OpenRedirect[];
  readonly stdin: Stdin;
  readonly span: CommandNode["span"];
  /** `command` and `builtin` pass over functions and aliases. */
  readonly plain?: boolean;
}

export function runCommand(node: CommandNode, frame: Frame, walk: Walk): Output {
  const choices = wordChoices(node, frame.environment);
  if (choices === undefined) return runOnce(node, frame, walk);
  return joinOutputs(
    choices.texts.map((text) => {
      const environment = fork(frame.environment);
      environment.variables.set(choices.name, scalar(text));
      const output = runOnce(node, { ...frame, environment }, walk);
      frame.environment.cwd = environment.cwd;
      return output;
    }),
  );
}

interface Choices {
  readonly name: string;
  readonly texts: readonly string[];
}

/** A variable in the words that can have a few values: the command is then read once for each. */
function wordChoices(node: CommandNode, environment: Environment): Choices | undefined {
  for (const word of node.words) {
    if (word.kind !== "word") continue;
    const found = choicesIn(word.parts, environment);
    if (found !== undefined) return found;
  }
  return undefined;
}

function choicesIn(parts: readonly Part[], environment: Environment): Choices | undefined {
  for (const part of parts) {
    if (part.kind === "double") {
      const inside = choicesIn(part.parts, environment);
      if (inside !== undefined) return inside;
    }
    if (part.kind !== "parameter") continue;
    const found = environment.variables.get(part.name);
    if (found?.kind !== "scalar" || !found.value.some((piece) => piece.kind === "unknown")) continue;
    const texts = choicesOf(found.value);
    if (texts !== undefined && texts.length <= CHOICE_LIMIT) return { name: part.name, texts };
  }
  return undefined;
}

function runOnce(node: CommandNode, frame: Frame, walk: Walk): Output {
  const assignments = node.assignments.map((assignment) => evaluateAssignment(assignment, frame, walk));
  const expansion = expander(frame, walk);
  const words: Word[] = [];
  for (const word of node.words) {
    if (word.kind === "assignment") words.push(assignmentWord(word, frame, walk));
    else for (const field of expandWords(word, expansion)) words.push(field);
  }
  const { redirects, stdin, descriptors } = readRedirects(node.redirects, frame, walk);
  if (words.length === 0) {
    assignments.forEach((item, index) => {
      const source = node.assignments[index];
      if (source !== undefined) assign(source, item, frame, walk);
    });
    return report(redirects, { output: bareOutput(stdin, { frame, walk }), frame, span: node.span }, walk);
  }
  const prefix = assignments.map(({ name, value, span }) => ({ name, value, span }));
  for (const { name, value } of prefix) walk.visitor.assignment(name, value, frame.environment);
  const { environment } = frame;
  const outer = environment.descriptors;
  const before = outer.get(0) ?? frame.stdin;
  environment.descriptors = descriptors;
  const output = call({ words, assignments: prefix, redirects, stdin, span: node.span }, frame, walk);
  if (isBareExec(words)) environment.descriptors = stdin === before ? descriptors : new Map(descriptors).set(0, stdin);
  else if (environment.descriptors === descriptors) environment.descriptors = outer;
  return output;
}

/** `exec` without a program: its redirects are the shell's own from here on. */
function isBareExec(words: readonly Word[]): boolean {
  const last = words.at(-1);
  if (last === undefined || literal(last) !== "exec") return false;
  return words.slice(0, -1).every((word) => /^(?:command|builtin)$/.test(literal(word) ?? ""));
}

/** `$(<file)`: a redirect without a command is what the substitution reads. */
function bareOutput(stdin: Stdin, at: At): Output {
  if (stdin === at.frame.stdin) return SILENT;
  const pieces = stdin.kind === "text" ? stdin.word.pieces : fileContent(stdin, at);
  return { pieces, from: pieces === undefined ? "cat" : undefined };
}

interface Evaluated extends Assignment {
  readonly stored: Variable;
}

function evaluateAssignment(node: AssignmentNode, frame: Frame, walk: Walk): Evaluated {
  const { name, span } = node;
  if (node.value.kind === "array") {
    const words = node.value.items.flatMap((item) => expandWords(item, expander(frame, walk)));
    const value: Word = { pieces: words.flatMap((word) => word.pieces), span };
    return { name, span, value, stored: { kind: "array", items: arrayItems(words) } };
  }
  const value = expandWhole(node.value, expander(frame, walk));
  return { name, span, value, stored: { kind: "scalar", value: value.pieces } };
}

function arrayItems(words: readonly Word[]): ReadonlyMap<string, Pieces> {
  const items = new Map<string, Pieces>();
  let next = 0;
  for (const word of words) {
    const keyed = /^\[([^\]]+)\]=([\s\S]*)$/.exec(literal(word) ?? "");
    const key = keyed?.[1] ?? `${next}`;
    items.set(key, keyed === null ? word.pieces : [{ kind: "text", text: keyed[2] ?? "" }]);
    next = (Number(key) || 0) + 1;
  }
  return items;
}

/** Keeps an assignment in the environment and tells the visitor. */
function assign(node: AssignmentNode, item: Evaluated, frame: Frame, walk: Walk): void {
  const { environment } = frame;
  const name = meantBy(environment, node.name);
  const before = variable(environment, name);
  if (node.index !== undefined) {
    const key = literal(expandWhole(node.index, expander(frame, walk)));
    if (key !== undefined) evaluateNumber(key, frame, walk);
    const items = new Map(before?.kind === "array" && spendText(walk, before.items.size) ? before.items : []);
    if (key !== undefined) items.set(key, item.value.pieces);
    environment.variables.set(name, { kind: "array", items });
  } else if (node.append) environment.variables.set(name, appended(before, item, walk));
  else environment.variables.set(name, item.stored);
  walk.visitor.assignment(name, storedWord(name, item, environment), environment);
}

function appended(before: Variable | undefined, item: Evaluated, walk: Walk): Variable {
  const stored = item.stored;
  const size = before?.kind === "array" ? before.items.size : before?.kind === "scalar" ? before.value.length : 0;
  if (!spendText(walk, size))
    return { kind: "scalar", value: [unknown(`$${item.name}`, "is more than the guard reads")] };
  if (before === undefined || before.kind === "unset") {
    if (stored.kind !== "scalar") return stored;
    return {
      kind: "scalar",
      value: [{ kind: "unknown", source: `$${item.name}`, why: "is not set in this command" }, ...stored.value],
    };
  }
  if (before.kind === "scalar") {
    if (stored.kind !== "scalar") return stored;
    const value = [...before.value];
    for (const piece of stored.value) append(value, piece);
    return { kind: "scalar", value };
  }
  const items = new Map(before.items);
  const more = stored.kind === "array" ? [...stored.items.values()] : [];
  for (const value of more) items.set(`${items.size}`, value);
  return { kind: "array", items };
}

function storedWord(name: string, item: Evaluated, environment: Environment): Word {
  const stored = environment.variables.get(name);
  return stored?.kind === "scalar" ? { ...item.value, pieces: stored.value } : item.value;
}

/** `export A=b`, `local x=$1`: the assignment is kept, and passed on as the word it is. */
function assignmentWord(node: AssignmentNode, frame: Frame, walk: Walk): Word {
  const item = evaluateAssignment(node, frame, walk);
  assign(node, item, frame, walk);
  return { pieces: [{ kind: "text", text: `${node.name}=` }, ...item.value.pieces], span: node.span };
}

export function call(given: Call, frame: Frame, walk: Walk): Output {
  const program = given.words[0];
  if (program === undefined) return report(given.redirects, { output: SILENT, frame, span: given.span }, walk);
  if (!spendText(walk, costOf(given.words))) return LOST;
  const name = literal(program);
  if (name === undefined || program.pieces.some((piece) => piece.kind === "glob")) {
    walk.visitor.dynamic(invocationOf(given, { frame, cwd: frame.environment.cwd }));
    for (const item of given.redirects) report([item], { output: LOST, frame, span: given.span }, walk);
    return LOST;
  }
  if (isDecoded(program.pieces)) walk.visitor.decoded?.(program);
  const foreign = zshCommand(name) ?? lookAlike(name);
  if (foreign !== undefined) walk.visitor.problem(foreign, program.span);
  const inner: Frame = { environment: frame.environment, stdin: given.stdin, pipesTo: frame.pipesTo };
  const output =
    given.plain === true
      ? undefined
      : (callFunction(name, given, { frame: inner, walk }) ?? callAlias(name, given, { frame: inner, walk }));
  if (output !== undefined) return report(given.redirects, { output, frame, span: given.span }, walk);
  if (RUNS_CODE.has(name)) return runCodeBuiltin(name, given, { frame: inner, walk });
  return start(name, given, { frame: inner, walk });
}

export interface At {
  readonly frame: Frame;
  readonly walk: Walk;
}

function callFunction(name: string, given: Call, { frame, walk }: At): Output | undefined {
  const body = frame.environment.functions.get(name);
  if (body === undefined) return undefined;
  if (walk.budget.depth >= MAX_DEPTH) {
    walk.visitor.problem({ kind: "too-deep", sentence: `calls \`${name}\` deeper than the guard follows` }, given.span);
    return LOST;
  }
  walk.budget.depth += 1;
  const { environment } = frame;
  const outer = environment.positional;
  environment.positional = given.words.slice(1);
  for (const { name: key, value } of given.assignments)
    environment.variables.set(key, { kind: "scalar", value: value.pieces });
  const output = walkNode(body, frame, walk);
  environment.positional = outer;
  walk.budget.depth -= 1;
  return output;
}

/** An alias that stands for itself with options (`alias ls='ls -l'`) is not followed again. */
function callAlias(name: string, given: Call, { frame, walk }: At): Output | undefined {
  const text = frame.environment.aliases.get(name);
  if (text === undefined) return undefined;
  const environment = fork(frame.environment);
  environment.aliases.delete(name);
  const rest = given.words.slice(1);
  const names = rest.map((word, index) => {
    environment.variables.set(`__alias_${index}`, { kind: "scalar", value: word.pieces });
    return `"$__alias_${index}"`;
  });
  const origin = { kind: "fixed" as const, span: given.span };
  const output = walkText(`${text} ${names.join(" ")}`, { frame: { ...frame, environment }, origin }, walk);
  frame.environment.cwd = environment.cwd;
  return output;
}

/** A builtin that changes the shell, or a program. */
function start(name: string, given: Call, { frame, walk }: At): Output {
  const before = frame.environment.cwd;
  applyBuiltin(name, given, { frame, walk });
  const invocation = invocationOf(given, { frame, cwd: before });
  if (!isUnfollowed(name)) walk.visitor.invocation(invocation, frame.environment);
  const base = name.slice(name.lastIndexOf("/") + 1);
  const pieces = isOwn(name)
    ? undefined
    : fold(base, {
        args: invocation.args,
        serial: walk.budget.steps,
        stdin: inputPieces(given.stdin, { frame, walk }),
        cwd: frame.environment.cwd,
        root: () => walk.visitor.rootOf?.(before),
        sets: (variable) => frame.environment.variables.has(variable),
        contentOf: (path) => contentBehind(path, given.stdin, frame) ?? walk.visitor.contentOf(path, frame.environment),
      });
  const output: Output = {
    pieces: pieces ?? (PRINTS_NOTHING.has(base) ? [] : undefined),
    from: sourceOf(base, given.stdin),
    source: searchIn(base, given),
    listed: listedBy(base, given),
  };
  return report(given.redirects, { output, frame, span: given.span }, walk);
}

/** A program of the project prints what it likes, whatever it is called. */
function isOwn(name: string): boolean {
  return name.includes("/") && !/^\/(?:usr|s?bin|opt|nix|snap)\//.test(name);
}

const PRINTS_NOTHING: ReadonlySet<string> = new Set(
  "cd pushd popd export local declare typeset readonly unset alias unalias set shift read mapfile readarray test [ false shopt umask wait exit return break continue sleep mkdir touch rm cp mv chmod".split(
    " ",
  ),
);

/** Filters pass on what they are fed, so the program at the head of the pipe is the one to name. */
const FILTERS: ReadonlySet<string> = new Set(
  "cat tee head tail sort uniq tr rev cut sed grep base64 base32 xxd gunzip zcat bunzip2 xz unxz zstd gzip openssl jq awk tac fold iconv".split(
    " ",
  ),
);

function sourceOf(base: string, stdin: Stdin): string {
  return stdin.kind === "pipe" && stdin.from !== undefined && FILTERS.has(base) ? stdin.from : base;
}

function inputPieces(stdin: Stdin, at: At): Pieces | undefined {
  const pieces = stdin.kind === "text" ? stdin.word.pieces : fileContent(stdin, at);
  return pieces !== undefined && spendText(at.walk, sizeOf(pieces)) ? pieces : undefined;
}

/** `pgrep -f x`, `ps | grep x | awk …`: what the numbers that come out belong to. */
function searchIn(base: string, { words, stdin }: Call): string | undefined {
  if (/^(?:pgrep|pidof|grep|egrep|rg)$/.test(base)) return wordsText(words).slice(0, 200);
  return stdin.kind === "pipe" && FILTERS.has(base) ? stdin.source : undefined;
}

function fileContent(stdin: Stdin, { frame, walk }: At): Pieces | undefined {
  return stdin.kind === "file" ? walk.visitor.contentOf(stdin.path, frame.environment) : undefined;
}

function contentBehind(path: Word, stdin: Stdin, { environment }: Frame): Pieces | undefined {
  const input = inputBehind(path, { stdin, descriptors: environment.descriptors });
  if (input?.kind === "text") return input.word.pieces;
  const first = path.pieces[0];
  return path.pieces.length === 1 && first?.kind === "unknown" ? first.content : undefined;
}

function invocationOf(given: Call, at: { readonly frame: Frame; readonly cwd: string | undefined }): Invocation {
  const [program, ...args] = given.words;
  return {
    program: program ?? { pieces: [], span: given.span },
    args,
    assignments: given.assignments,
    redirects: given.redirects.map((item) => item.redirect),
    stdin: given.stdin,
    cwd: at.cwd,
    span: given.span,
    where: at.frame.environment.where,
    pipesTo: at.frame.pipesTo,
  };
}

function wordsText(words: readonly Word[]): string {
  return words.map(display).join(" ");
}
