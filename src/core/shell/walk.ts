// Abstract interpretation of a shell program in run order. It reports every program that would start, with what is
// known about its words, and executes nothing. What cannot be followed is reported as a problem, never left out.

import type { Problem } from "../decision.ts";
import type { Span } from "../text/span.ts";
import type { Body, ForNode, Node, Script } from "./ast.ts";
import { type Budget, isOutOfSteps, PER_REDIRECT, spendStep, spendText } from "./budget.ts";
import { runTraps } from "./builtins.ts";
import { withoutInput } from "./descriptors.ts";
import { type Environment, fork, joinAll, joinInto, oneOf, type Pieces } from "./environment.ts";
import { append, expandWhole, expandWords } from "./expand.ts";
import type { Invocation, Redirect, Stdin } from "./invocation.ts";
import { type Origin, parse } from "./parse.ts";
import { type OpenRedirect, readRedirects } from "./redirects.ts";
import { runCommand } from "./walk-command.ts";
import { calculate, evaluateNumber, expander } from "./walk-words.ts";
import { CHOICE_LIMIT, literal, type Piece, type Word } from "./word.ts";

/** Who is told what the program would do. Called in run order. */
export interface Visitor {
  readonly invocation: (invocation: Invocation, environment: Environment) => void;
  /** A redirect of a command or group. `content` is what would be written, where it is known. */
  readonly redirect: (redirect: Redirect, at: RedirectSite) => void;
  readonly assignment: (name: string, value: Word, environment: Environment) => void;
  /** Whether a program of that name is known, so that a function or an alias takes its place. */
  readonly isProgram?: (name: string) => boolean;
  /** A command word that cannot be known. */
  readonly dynamic: (invocation: Invocation) => void;
  /** Text that comes out of a decoder is evaluated, or is the name of a program. */
  readonly decoded?: (word: Word) => void;
  readonly problem: (problem: Problem, span?: Span) => void;
  /** What follows goes on while the action is over. */
  readonly background?: () => void;
  /** What this session wrote into a file; undefined for every other file. */
  readonly contentOf: (path: Word, environment: Environment) => Pieces | undefined;
  /** The folder of the repository that a folder lies in, where that can be told. */
  readonly rootOf?: (folder: string | undefined) => string | undefined;
  /** The text of a file that is sourced, where it may be read; reports what it cannot follow itself. */
  readonly sourced: (path: Word, environment: Environment, span: Span) => string | undefined;
  /** `source` of the root text, for spans inside quoted code. */
  readonly originOf: (word: Word, text: string) => Origin;
}

export interface RedirectSite {
  readonly environment: Environment;
  readonly content: Pieces | undefined;
  readonly from: string | undefined;
  /** The input of the command or group. */
  readonly stdin: Stdin;
  readonly span: Span;
}

/** What a node prints: known pieces, or undefined with the program it comes from. */
export interface Output {
  readonly pieces: Pieces | undefined;
  readonly from: string | undefined;
  /** The text of a search for processes or lines, which says what its output is about. */
  readonly source?: string | undefined;
  /** Paths of which it lists the names, or what is in them. */
  readonly listed?: readonly Word[] | undefined;
}

export interface Frame {
  readonly environment: Environment;
  readonly stdin: Stdin;
  readonly pipesTo?: string | undefined;
}

export interface Walk {
  readonly visitor: Visitor;
  readonly budget: Budget;
}

export const SILENT: Output = { pieces: [], from: undefined };
/** Of what was not walked, or cannot be told. */
export const LOST: Output = { pieces: undefined, from: undefined };
export const MAX_DEPTH = 24;
const MAX_ROUNDS = 32;

/** Walks a parsed script in the given environment and gives what it prints. */
export function walkScript(script: Script, frame: Frame, walk: Walk): Output {
  return walkBody(script.body, frame, walk);
}

/** Parses and walks text that the shell would evaluate. */
export function walkText(text: string, at: { readonly frame: Frame; readonly origin: Origin }, walk: Walk): Output {
  if (walk.budget.depth >= MAX_DEPTH) {
    walk.visitor.problem({ kind: "too-deep", sentence: "nests code deeper than the guard follows" });
    return LOST;
  }
  if (!spendText(walk, text.length)) return LOST;
  walk.budget.depth += 1;
  const { script, problems } = parse(text, at.origin);
  for (const problem of problems)
    walk.visitor.problem(problem, at.origin.kind === "fixed" ? at.origin.span : undefined);
  const output = walkScript(script, at.frame, walk);
  walk.budget.depth -= 1;
  return output;
}

/** A shell of its own: what it was told to run at its end runs with all that is known then. */
export function walkShell(text: string, { frame, origin }: ShellText, walk: Walk): Output {
  return walkApart(frame, walk, (inner) => walkText(text, { frame: inner, origin }, walk));
}

export interface ShellText {
  readonly frame: Frame;
  readonly origin: Origin;
}

/** What runs in a copy of the shell: a subshell, a stage of a pipe, a substitution. */
export function walkApart(frame: Frame, walk: Walk, run: (inner: Frame) => Output): Output {
  if (isOutOfSteps(walk)) return LOST;
  const { environment, stdin, pipesTo } = frame;
  const inner: Frame = { environment: fork(environment, []), stdin, pipesTo };
  const output = run(inner);
  return inner.environment.traps.length === 0 ? output : joinOutputs([output, runTraps(inner, walk)]);
}

export function walkBody(body: Body, frame: Frame, walk: Walk): Output {
  return joinOutputs(body.map((node) => walkNode(node, frame, walk)));
}

export function walkNode(node: Node, frame: Frame, walk: Walk): Output {
  if (!spendStep(walk)) return LOST;
  switch (node.kind) {
    case "command":
      return runCommand(node, frame, walk);
    case "pipeline":
      return pipeline(node.stages, frame, walk);
    case "chain":
      return chain(node, frame, walk);
    case "group":
      return walkBody(node.body, frame, walk);
    case "subshell":
      return walkApart(frame, walk, (inner) => walkBody(node.body, inner, walk));
    case "background":
      walk.visitor.background?.();
      walkApart(frame, walk, (inner) => walkNode(node.body, inner, walk));
      return SILENT;
    case "coproc":
      walk.visitor.background?.();
      walkApart(fedBy(frame, { kind: "pipe", span: node.span }), walk, (inner) => walkNode(node.body, inner, walk));
      return SILENT;
    case "function":
      frame.environment.functions.set(node.name, node.body);
      // Whoever types the name of a tool gets the function, whenever that is.
      if (CALLED_BY_ITSELF.test(node.name) || walk.visitor.isProgram?.(node.name) === true)
        walkApart(fedBy(frame, frame.stdin), walk, (inner) => walkNode(node.body, inner, walk));
      return SILENT;
    default:
      return control(node, frame, walk);
  }
}

/** The shell calls them by itself: for a name that it does not find, before a prompt, at a signal. */
const CALLED_BY_ITSELF =
  /^(?:command_not_found_handler?|precmd|preexec|chpwd|periodic|zshexit|zshaddhistory|TRAP(?:EXIT|DEBUG|ZERR|ERR|INT|TERM|HUP|QUIT|ALRM|USR[12]|WINCH|CHLD))$/;

type ControlNode = Exclude<
  Node,
  { kind: "command" | "pipeline" | "chain" | "group" | "subshell" | "background" | "coproc" | "function" }
>;

function control(node: ControlNode, frame: Frame, walk: Walk): Output {
  switch (node.kind) {
    case "if":
      return conditional(node, frame, walk);
    case "while":
      return repeat(() => {
        walkBody(node.condition, frame, walk);
        return walkBody(node.body, frame, walk);
      }, frame);
    case "for":
      return loop(node, frame, walk);
    case "count":
      for (const step of node.steps) calculate(step, frame, walk);
      return repeat(() => walkBody(node.body, frame, walk), frame);
    case "case":
      return cases(node, frame, walk);
    case "test":
      for (const { word, numeric } of node.operands) {
        const known = literal(expandWhole(word, expander(frame, walk)));
        if (numeric && known !== undefined) evaluateNumber(known, frame, walk);
      }
      return SILENT;
    case "arithmetic":
      calculate(node.expression, frame, walk);
      return SILENT;
    case "redirected":
      return redirected(node, frame, walk);
    default:
      return node satisfies never;
  }
}

function pipeline(stages: readonly Node[], frame: Frame, walk: Walk): Output {
  let stdin = frame.stdin;
  let output: Output = SILENT;
  stages.forEach((stage, index) => {
    const next = stages[index + 1];
    const pipesTo = next === undefined ? frame.pipesTo : programOf(next);
    const given = index === 0 ? frame : fedBy(frame, stdin);
    const fed = pipesTo === undefined && next === undefined ? given : { ...given, pipesTo: pipesTo ?? "a program" };
    output = walkApart(fed, walk, (inner) => walkNode(stage, inner, walk));
    const first = stages[0] ?? stage;
    stdin = stdinOf(output, { start: first.span.start, end: stage.span.end });
  });
  return output;
}

/** Reads what another program writes; only for what is then walked apart, since all else is still shared. */
function fedBy(frame: Frame, stdin: Stdin): Frame {
  const descriptors = withoutInput(frame.environment.descriptors);
  return { ...frame, environment: { ...frame.environment, descriptors }, stdin };
}

function stdinOf(output: Output, span: Span): Stdin {
  if (output.pieces !== undefined) return { kind: "text", word: { pieces: output.pieces, span } };
  const { from, source, listed } = output;
  return {
    kind: "pipe",
    span,
    ...(from !== undefined && { from }),
    ...(source !== undefined && { source }),
    ...(listed && { listed }),
  };
}

function programOf(node: Node): string | undefined {
  if (node.kind === "redirected") return programOf(node.body);
  const word = node.kind === "command" ? node.words[0] : undefined;
  const part = word?.kind === "word" && word.parts.length === 1 ? word.parts[0] : undefined;
  return part?.kind === "text" ? part.text : undefined;
}

/** `a && b`: b runs after a succeeded, so its folder counts. `a || b`: either may have run. */
function chain(node: Node & { readonly kind: "chain" }, frame: Frame, walk: Walk): Output {
  const outputs = [walkNode(node.first, frame, walk)];
  let before = node.first;
  for (const link of node.rest) {
    if (isOutOfSteps(walk)) {
      outputs.push(LOST);
      break;
    }
    const branch = fork(frame.environment);
    outputs.push(walkNode(link.node, { ...frame, environment: branch }, walk));
    const cwd = link.operator === "&&" && !isTest(before) ? branch.cwd : frame.environment.cwd;
    const leaves = link.operator === "&&" || branch.cwd === frame.environment.cwd;
    joinInto(frame.environment, branch);
    frame.environment.cwd = leaves && (!isTest(before) || cwd === branch.cwd) ? cwd : undefined;
    if (link.operator === "&&" && !isTest(before)) frame.environment.previous = branch.previous;
    before = link.node;
  }
  return node.rest.some((link) => link.operator === "||")
    ? { pieces: undefined, from: lastFrom(outputs) }
    : joinOutputs(outputs);
}

function isTest(node: Node): boolean {
  return node.kind === "test" || node.kind === "arithmetic" || /^(?:\[|test|false)$/.test(programOf(node) ?? "");
}

function conditional(node: Node & { readonly kind: "if" }, frame: Frame, walk: Walk): Output {
  const ends: Environment[] = [];
  const outputs: Output[] = [];
  for (const branch of node.branches) {
    if (isOutOfSteps(walk)) {
      outputs.push(LOST);
      break;
    }
    walkBody(branch.condition, frame, walk);
    const environment = fork(frame.environment);
    outputs.push(walkBody(branch.body, { ...frame, environment }, walk));
    ends.push(environment);
  }
  if (node.otherwise !== undefined) {
    // The last branch is one of them, so it may be taken as the common base.
    outputs.push(walkBody(node.otherwise, frame, walk));
  }
  joinAll(frame.environment, ends);
  return { pieces: outputs.every(isSilent) ? [] : undefined, from: lastFrom(outputs) };
}

/** Twice: what one round leaves behind can change what the next one runs. */
function repeat(round: () => Output, frame: Frame): Output {
  const before = fork(frame.environment);
  const first = round();
  joinInto(frame.environment, before);
  const second = round();
  joinInto(frame.environment, before);
  return { pieces: isSilent(first) && isSilent(second) ? [] : undefined, from: lastFrom([first, second]) };
}

function loop(node: ForNode, frame: Frame, walk: Walk): Output {
  const words =
    node.words === undefined
      ? frame.environment.positional
      : node.words.flatMap((word) => expandWords(word, expander(frame, walk)));
  const set = (value: Pieces): void => {
    frame.environment.variables.set(node.name, { kind: "scalar", value });
    walk.visitor.assignment(node.name, { pieces: value, span: node.span }, frame.environment);
  };
  if (words !== undefined && words.length <= MAX_ROUNDS && !node.select) {
    return joinOutputs(
      words.map((word) => {
        set(word.pieces);
        return walkBody(node.body, frame, walk);
      }),
    );
  }
  const texts = words?.map((word) => literal(word) ?? "") ?? [];
  const listed = texts.length > 0 && texts.length <= CHOICE_LIMIT && !texts.includes("");
  set([oneOf(node.name, listed ? texts : undefined, "is one of a list")]);
  return repeat(() => walkBody(node.body, frame, walk), frame);
}

function cases(node: Node & { readonly kind: "case" }, frame: Frame, walk: Walk): Output {
  expandWhole(node.word, expander(frame, walk));
  const ends: Environment[] = [];
  const outputs: Output[] = [];
  for (const item of node.items) {
    if (isOutOfSteps(walk)) {
      outputs.push(LOST);
      break;
    }
    for (const pattern of item.patterns) expandWhole(pattern, expander(frame, walk));
    const environment = fork(frame.environment);
    outputs.push(walkBody(item.body, { ...frame, environment }, walk));
    ends.push(environment);
  }
  joinAll(frame.environment, ends);
  return { pieces: outputs.every(isSilent) ? [] : undefined, from: lastFrom(outputs) };
}

function redirected(node: Node & { readonly kind: "redirected" }, frame: Frame, walk: Walk): Output {
  const { redirects, stdin, descriptors } = readRedirects(node.redirects, frame, walk);
  const outer = frame.environment.descriptors;
  frame.environment.descriptors = descriptors;
  const output = walkNode(node.body, { ...frame, stdin }, walk);
  frame.environment.descriptors = outer;
  return report(redirects, { output, frame, span: node.span }, walk);
}

/** Tells the visitor of each redirect, and gives what is left of the output for the pipe. */
export function report(
  redirects: readonly OpenRedirect[],
  at: { readonly output: Output; readonly frame: Frame; readonly span: Span },
  walk: Walk,
): Output {
  let left = at.output;
  for (const { redirect, stdout } of redirects) {
    if (!spendText(walk, PER_REDIRECT)) return { pieces: undefined, from: at.output.from };
    const content = stdout ? at.output.pieces : undefined;
    const { environment } = at.frame;
    const stdin = environment.descriptors.get(0) ?? at.frame.stdin;
    walk.visitor.redirect(redirect, { environment, content, from: at.output.from, stdin, span: at.span });
    if (stdout) left = SILENT;
  }
  return left;
}

export function joinOutputs(outputs: readonly Output[]): Output {
  if (outputs.length === 1 && outputs[0] !== undefined) return outputs[0];
  const pieces: Piece[] = [];
  for (const output of outputs) {
    if (output.pieces === undefined) return { pieces: undefined, from: lastFrom(outputs) };
    for (const piece of output.pieces) append(pieces, piece);
  }
  return { pieces, from: lastFrom(outputs) };
}

function lastFrom(outputs: readonly Output[]): string | undefined {
  return outputs.findLast((output) => output.from !== undefined)?.from;
}

function isSilent(output: Output): boolean {
  return output.pieces?.length === 0;
}
