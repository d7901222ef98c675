// Shell commands: parses, walks, and has every program on the way read by its spec and followed into what it runs.
// The walk tells in run order; this file turns what it tells into effects.

import { walkCmd } from "../../code/cmd.ts";
import { walkPowershell } from "../../code/powershell/walk.ts";
import type { Problem } from "../../decision.ts";
import type { Effect } from "../../effect.ts";
import { hostOf, UNKNOWN_HOST } from "../../hosts/host.ts";
import { type Budget, newBudget, spendEffects } from "../../shell/budget.ts";
import { codeText, resolvePath } from "../../shell/builtins.ts";
import { type Environment, environmentOf, type Pieces } from "../../shell/environment.ts";
import type { Invocation, Redirect } from "../../shell/invocation.ts";
import { AT_START, type Origin } from "../../shell/parse.ts";
import { type Frame, type RedirectSite, type Visitor, type Walk, walkShell } from "../../shell/walk.ts";
import { display, hasUnknown, knownPrefix, literal, type UnknownPiece, type Word } from "../../shell/word.ts";
import type { Span } from "../../text/span.ts";
import { entryNamed } from "../../tools/name-index.ts";
import { specOf } from "../../tools/registry.ts";
import { fileEffects } from "../files/files.ts";
import { noFindings } from "../findings.ts";
import { networkEffects } from "../network/network.ts";
import { type Reading, read } from "../reading/reading.ts";
import { readAssignment } from "../roles/variables.ts";
import { type AnalysisState, addDraft, addEffect, addProblem, apartFrom, siteOf } from "../session/analyze-state.ts";
import { judgeCarriedSecrets } from "../session/analyze-taint.ts";
import { rememberWrite, rememberWritesOf } from "../session/analyze-writes.ts";
import { rememberCompiled } from "../session/compiled.ts";
import { rememberFetched } from "../session/fetched.ts";
import { judgeUnseen } from "../session/hiding.ts";
import { judgeMentions } from "../session/mentions.ts";
import { rememberPatched } from "../session/patched.ts";
import { rootOf } from "../session/repository-root.ts";
import { readSearchPath } from "../session/search-path.ts";
import { rememberAdded, rememberCopies, rememberRedirected } from "../session/secret-copies.ts";
import { judgeContent } from "../session/written-content.ts";
import type { Site } from "../site.ts";
import { runsFirstTask } from "../unfold/first-task.ts";
import { isOwnPattern } from "../unfold/own-pattern.ts";
import { withResponseFiles } from "../unfold/response-files.ts";
import { takenPlace } from "../unfold/taken-place.ts";
import { sourcedText } from "../unfold/unfold-file.ts";
import { runLoaded } from "../unfold/unfold-loads.ts";
import { follow, type Runner, raiseDecoded } from "../unfold/unfold-run.ts";
import { rememberBuilt } from "../unfold/unseen-file.ts";
import { isLimit, MAX_TYPED, readTyped, typedAfter } from "./typed-input.ts";

/** Walks the command line of a shell action. */
export function analyzeShell(command: string, state: AnalysisState): void {
  const frame: Frame = { environment: startEnvironment(state), stdin: { kind: "inherited" } };
  const walk = walkOf(command, state);
  const visitor = new LineVisitor(command, { state, walk });
  walkShell(command, { frame, origin: AT_START }, { visitor, budget: walk.budget });
  const isUnread = state.problems.some(({ kind }) => kind === "unparsed");
  if (visitor.isForeign || isUnread) alsoAsPowershell(command, state);
  if (visitor.isForCmd || (isUnread && /[%\\]/.test(command))) alsoAsCmd(command, state);
}

/** One of PowerShell's own commands, or a short name that means one and nothing else. */
function isCmdlet(name: string): boolean {
  return (/^\w+-\w+$/.test(name) || /^i(?:ex|wr|rm|cm)$/i.test(name)) && specOf(name)?.style === "cmdlet";
}

/** `C:\\x`, `%APPDATA%\\x`, `HKLM\\x`: a shell of Unix takes the backslashes away, so that the line itself is looked at. */
function isWindowsPlace({ span }: Word, command: string): boolean {
  return /^"?(?:[A-Za-z]:\\|%\w+%\\|\\\\[\w?.]|HK(?:LM|CU|CR|U|CC|EY_[A-Z_]+)\\)/i.test(
    command.slice(span.start, span.end),
  );
}

/** A line with places of Windows, or one that bash cannot read, may be meant for cmd.exe: its effects count too. */
function alsoAsCmd(command: string, state: AnalysisState): void {
  const span = { start: 0, end: command.length };
  const walk = secondWalk(command, state);
  walkCmd(command, { outer: startEnvironment(state), walk, span, stdin: { kind: "inherited" } });
}

/** A line that bash cannot read, or that calls PowerShell's own commands, may be meant for PowerShell: its effects count too. */
function alsoAsPowershell(command: string, state: AnalysisState): void {
  const walk = secondWalk(command, state);
  walkPowershell(command, { outer: startEnvironment(state), origin: AT_START }, walk);
}

/** For another reading of a line that has been read: what cannot be read in it was never meant so. */
function secondWalk(command: string, state: AnalysisState): Walk {
  const walk = walkOf(command, state);
  return { visitor: new SecondVisitor(command, { state, walk }), budget: walk.budget };
}

export function startEnvironment(state: AnalysisState): Environment {
  const { world, action } = state;
  return environmentOf({
    env: world.platform === "win32" || world.env.TMPDIR !== undefined ? world.env : { ...world.env, TMPDIR: "/tmp" },
    home: world.home,
    cwd: action.cwd === "" ? undefined : action.cwd,
  });
}

/** A walk whose findings go to `state`; `root` is the text that spans point into. */
export function walkOf(root: string | undefined, state: AnalysisState): Walk {
  return new ActionWalk(root, state);
}

/** The project's own scripts have a budget of their own: however long they are, the agent's line is read to its end. */
class ActionWalk implements Walk {
  readonly visitor: Visitor;
  private readonly own = newBudget();
  private readonly files = newBudget();

  constructor(
    root: string | undefined,
    private readonly state: AnalysisState,
  ) {
    this.visitor = new ActionVisitor(root, { state, walk: this });
  }

  // On the class: a getter of an object literal gives each such object a shape of its own, so that no cache of V8 knows it.
  get budget(): Budget {
    return this.state.trusted > 0 ? this.files : this.own;
  }
}

export interface Following {
  readonly state: AnalysisState;
  readonly walk: Walk;
}

/** Turns what a walk tells into effects. A class, since an object of closures would be made anew for every action. */
class ActionVisitor implements Visitor {
  constructor(
    private readonly root: string | undefined,
    private readonly at: Following,
  ) {}

  invocation(invocation: Invocation, environment: Environment): void {
    const { opens, runs } = readProgram(invocation, environment, this.at);
    if (opens || runs.some(({ kind }) => kind === "stdin")) this.typed({ invocation, environment });
  }

  /** The program waits for input: the lines that follow may be meant for it. */
  protected typed(runner: Runner): void {
    const { state } = this.at;
    const typed = this.root === undefined || state.trusted > 0 ? undefined : typedAfter(this.root, runner.invocation);
    if (typed === undefined) return;
    state.typed ??= { ...newBudget(), text: MAX_TYPED };
    const apart = apartFrom(state);
    readTyped(typed, runner, { state: apart, walk: new TerminalWalk(this.root, apart, state.typed) });
    for (const problem of apart.problems) if (isLimit(problem)) addProblem(state, problem);
  }

  redirect(redirect: Redirect, at: RedirectSite): void {
    readRedirect(redirect, at, this.at.state);
  }

  assignment(name: string, value: Word, environment: Environment): void {
    const { state, walk } = this.at;
    readAssigned(name, value, { environment, state, walk });
  }

  /** The project's own scripts call their functions what they like. */
  isProgram(name: string): boolean {
    return this.at.state.trusted === 0 && (name === "cd" || entryNamed(name) !== undefined);
  }

  background(): void {
    this.at.state.lasting = true;
  }

  dynamic(invocation: Invocation): void {
    readDynamic(invocation, this.at.state);
  }

  decoded(word: Word): void {
    raiseDecoded(word, this.at.state);
  }

  problem(problem: Problem): void {
    addProblem(this.at.state, problem);
  }

  contentOf(path: Word, environment: Environment): Pieces | undefined {
    return contentOf(path, environment, this.at.state);
  }

  rootOf(folder: string | undefined): string | undefined {
    return rootOf(folder, this.at.state);
  }

  sourced(path: Word, environment: Environment, span: Span): string | undefined {
    return sourcedText(path, { environment, span }, this.at.state);
  }

  originOf(word: Word, text: string): Origin {
    return originIn(this.root, word, text);
  }
}

/** Of the agent's own line: sees besides whether it may be meant for a shell of Windows. */
class LineVisitor extends ActionVisitor {
  isForeign = false;
  isForCmd = false;
  private readonly mayBeForCmd: boolean;

  constructor(
    private readonly line: string,
    at: Following,
  ) {
    super(line, at);
    // What stands in single quotes is one word in Unix, and anything in cmd.exe.
    this.mayBeForCmd = line.includes("\\") && !line.includes("'");
  }

  override invocation(invocation: Invocation, environment: Environment): void {
    this.isForeign ||= isCmdlet(literal(invocation.program) ?? "");
    if (this.mayBeForCmd) for (const word of [invocation.program, ...invocation.args]) this.look(word);
    super.invocation(invocation, environment);
  }

  override redirect(redirect: Redirect, at: RedirectSite): void {
    if (this.mayBeForCmd) this.look(redirect.target);
    super.redirect(redirect, at);
  }

  private look(word: Word): void {
    this.isForCmd ||= isWindowsPlace(word, this.line);
  }
}

class SecondVisitor extends ActionVisitor {
  override problem(): void {}
  override dynamic(): void {}
  protected override typed(): void {}
}

/** Of lines that are also read as what is typed at a program. */
class TerminalWalk implements Walk {
  readonly visitor: Visitor;

  constructor(
    root: string | undefined,
    state: AnalysisState,
    readonly budget: Budget,
  ) {
    this.visitor = new TerminalVisitor(root, { state, walk: this });
  }
}

/** Its problems are sorted out by whoever has the lines read. */
class TerminalVisitor extends ActionVisitor {
  override dynamic(): void {}
  protected override typed(): void {}
}

function readProgram(called: Invocation, environment: Environment, at: Following): Reading {
  const { state } = at;
  const given = withResponseFiles(called, state);
  const reading = read(given, state.context);
  const { movedTo } = reading;
  const invocation = movedTo === undefined ? given : { ...given, cwd: movedTo.path };
  for (const effect of reading.effects) addEffect(state, effect);
  for (const problem of reading.problems) addProblem(state, problem);
  spendEffects(at.walk, reading.effects);
  const program = literal(invocation.program) ?? "";
  const name = program.slice(program.lastIndexOf("/") + 1);
  rememberWritesOf(name, invocation, state);
  rememberCompiled(name, invocation, state);
  rememberPatched(name, invocation, state);
  rememberFetched(name, invocation, state);
  rememberAdded(name, invocation, state);
  judgeUnseen(name, invocation, state);
  rememberCopies(name, { invocation, own: reading.effects }, state);
  state.lasting ||= LASTING.has(name);
  const taken = takenPlace(name, given, state);
  for (const run of taken === undefined ? reading.runs : [...reading.runs, taken])
    follow(run, { invocation, environment }, at);
  runLoaded(name, { invocation, environment }, at);
  if (runsFirstTask(name, invocation, reading)) {
    follow({ kind: "task", tool: name }, { invocation, environment }, at);
  }
  judgeCarriedSecrets(invocation, reading.effects, state);
  judgeMentions(invocation, reading, state);
  rememberBuilt(name, invocation, state);
  return reading;
}

/** Programs that go on when the action is over, besides what `&` puts behind. */
const LASTING: ReadonlySet<string> = new Set(
  "nohup setsid daemonize daemon screen tmux pm2 forever nodemon watch watchexec entr inotifywait fswatch at batch start-stop-daemon".split(
    " ",
  ),
);

function readRedirect(redirect: Redirect, at: RedirectSite, state: AnalysisState): void {
  const { environment, span } = at;
  const text = literal(redirect.target);
  if (text !== undefined && /^\/dev\/(?:null|stdout|stderr|stdin|tty|fd\/\d+)$/.test(text)) return;
  const { cwd, where } = environment;
  const site = siteOf(state, { cwd, where, span: redirect.target.span });
  const effects = redirectEffects(redirect, site);
  for (const effect of effects) addEffect(state, effect);
  const invocation: Invocation = { ...NOBODY, redirects: [redirect], cwd, where, span };
  if (effects.some((effect) => effect.kind === "network")) judgeCarriedSecrets(invocation, effects, state);
  const path = text === undefined ? undefined : resolvePath(cwd, text);
  if (path === undefined || redirect.kind === "read" || where !== "here") return;
  rememberWrite(path, { content: at.content, from: at.from, append: redirect.kind === "append" }, state);
  if (at.content === undefined) rememberRedirected(path, at, state);
  else judgeContent(path, codeText([{ pieces: at.content, span }], environment), { site, state });
}

/** Bash connects by itself where a redirect names /dev/tcp. */
function redirectEffects({ kind, target }: Redirect, site: Site): readonly Effect[] {
  const far = /^\/dev\/(?:tcp|udp)\/([^/]*)(?:\/(\d+))?/.exec(knownPrefix(target));
  if (far !== null) {
    const [, name = "", port] = far;
    const whole = name !== "" && !hasUnknownHost(target);
    const host = whole ? hostOf(name, port === undefined ? undefined : Number(port)) : UNKNOWN_HOST;
    return networkEffects({ hosts: [{ host, direction: "both", span: target.span }], sent: [] }, site);
  }
  const reads = kind === "read" || kind === "read-write" ? fileEffects("read", target, site) : [];
  return kind === "read" ? reads : [...reads, ...fileEffects(kind === "append" ? "append" : "write", target, site)];
}

/** The host of `/dev/tcp/HOST/…` is known only when the known text goes beyond it. */
function hasUnknownHost(target: Word): boolean {
  return hasUnknown(target) && !/^\/dev\/(?:tcp|udp)\/[^/]+\//.test(knownPrefix(target));
}

const NOBODY: Invocation = {
  program: { pieces: [], span: { start: 0, end: 0 } },
  args: [],
  assignments: [],
  redirects: [],
  stdin: { kind: "inherited" },
  cwd: undefined,
  span: { start: 0, end: 0 },
  where: "here",
};

const UNKNOWN_PROGRAM: Word = { pieces: [], span: { start: 0, end: 0 } };

function readAssigned(name: string, value: Word, at: Following & { readonly environment: Environment }): void {
  const { environment, state } = at;
  const { cwd, where } = environment;
  const site = siteOf(state, { cwd, where, span: value.span });
  if (name === "PATH") {
    if (where === "here") readSearchPath(value, environment, state);
    return;
  }
  const found = noFindings();
  readAssignment({ ...value, pieces: [{ kind: "text", text: `${name}=` }, ...value.pieces] }, site, found);
  // What such settings load in a container is the container's; what they run counts everywhere.
  if (where !== "container") for (const effect of found.effects) addEffect(state, effect);
  const invocation: Invocation = { ...NOBODY, cwd, where, span: value.span };
  for (const run of found.runs) follow(run, { invocation, environment }, at);
}

/** Its words still say something: an address among them is reached by whatever program it is. */
function readDynamic(invocation: Invocation, state: AnalysisState): void {
  if (state.trusted > 0) return;
  for (const effect of read({ ...invocation, program: UNKNOWN_PROGRAM }, state.context).effects)
    addEffect(state, effect);
  const word = invocation.program;
  if (isOwnPattern(invocation, state)) return;
  const piece = word.pieces.find((piece): piece is UnknownPiece => piece.kind === "unknown");
  const why = piece === undefined ? "is a pattern that the shell matches against files" : piece.why;
  const shown = (piece?.source ?? display(word)).replace(/\$\{__\w+\}/g, "…");
  const sentence = `runs a program whose name is not known: ${shown} ${why}`;
  addProblem(state, { kind: "dynamic", sentence });
  addDraft(state, siteOf(state, { span: word.span }), {
    kind: "hidden-code",
    certainty: "likely",
    sentence,
    detail: { why },
  });
}

function contentOf(path: Word, environment: Environment, state: AnalysisState): Pieces | undefined {
  const text = literal(path);
  const whole = text === undefined ? undefined : resolvePath(environment.cwd, text);
  return whole === undefined ? undefined : state.files.get(whole)?.content;
}

/** Where quoted code stands in the root text, so that a finding can be underlined inside the quotes. */
function originIn(root: string | undefined, word: { readonly span: Span }, text: string): Origin {
  const { start, end } = word.span;
  // A text may be asked about thousands of times: it is compared only where its length fits.
  const marks = end - start - text.length;
  if (root === undefined || (marks !== 0 && marks !== 2) || !root.startsWith(text, start + marks / 2))
    return { kind: "fixed", span: word.span };
  const isQuoted = marks === 2 && /['"]/.test(root[start] ?? "") && root[start] === root[end - 1];
  return marks === 0 || isQuoted ? { kind: "offset", offset: start + marks / 2 } : { kind: "fixed", span: word.span };
}
