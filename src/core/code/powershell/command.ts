// One command: a block, a function, an alias, one of PowerShell's own commands, or a program.
// A name that cannot be known is reported as such; blocks among the arguments are taken to run.

import { spendStep } from "../../shell/budget.ts";
import type { Stdin } from "../../shell/invocation.ts";
import { type Word, wordOf } from "../../shell/word.ts";
import type { Span } from "../../text/span.ts";
import { specOf } from "../../tools/registry.ts";
import { ALIASES, SHARED } from "./aliases.ts";
import { type Argument, blocksOf, cmdletWords, evaluateArguments, positionalOf, programWords } from "./arguments.ts";
import type { CommandStage } from "./ast.ts";
import { runBlock } from "./blocks.ts";
import { BUILTINS } from "./builtins.ts";
import { evaluate } from "./evaluate.ts";
import { type At, choicesOf } from "./session.ts";
import { startProgram, startUnknown } from "./start.ts";
import { collected, piecesOf, sourceOf, textOf, unknown, type Value } from "./value.ts";
import type { StageInput } from "./walk.ts";

/** A command on its way: what it is called with and what is piped into it. */
export interface Called {
  readonly name: string;
  readonly args: readonly Argument[];
  readonly fed: StageInput;
  readonly span: Span;
  readonly nameSpan: Span;
  readonly isSourced: boolean;
}

export function runCommand(stage: CommandStage, fed: StageInput, at: At): Value {
  if (!spendStep(at.walk)) return unknown("…", "is not followed");
  const target = evaluate(stage.name, at);
  const args = evaluateArguments(stage.elements, at);
  const base = { args, fed, span: stage.span, nameSpan: stage.name.span, isSourced: stage.operator === "." };
  if (target.kind === "block") {
    const input = { args: positionalOf(args), named: namedOf(args), input: fed.input, isSourced: base.isSourced };
    return runBlock(target.block, input, at);
  }
  const names = choicesOf(target);
  if (names.includes(undefined)) return runUnknown(target, base, at);
  return collected(names.map((name) => runNamed({ ...base, name: (name ?? "").trim() }, at)));
}

function runUnknown(target: Value, called: Omit<Called, "name">, at: At): Value {
  const program: Word = { pieces: piecesOf(target), span: called.nameSpan };
  startUnknown(program, { args: programWords(called.args), span: called.span, stdin: stdinOf(called.fed) }, at);
  runBlocks(called.args, called.fed, at);
  return unknown("…", "is what a program prints", sourceOf(target));
}

export function runNamed(called: Called, at: At): Value {
  const { session } = at;
  const key = called.name.toLowerCase();
  const own = session.functions.get(key);
  if (own !== undefined) {
    const { args, fed, isSourced } = called;
    return runBlock(own, { args: positionalOf(args), named: namedOf(args), input: fed.input, isSourced }, at);
  }
  const alias = session.aliases.get(key);
  if (alias !== undefined && alias.toLowerCase() !== key) {
    session.aliases.delete(key);
    const value = runNamed({ ...called, name: alias }, at);
    session.aliases.set(key, alias);
    return value;
  }
  const name = ownName(key, called) ?? called.name;
  const builtin = BUILTINS.get(name.toLowerCase());
  return builtin?.({ ...called, name }, at) ?? runPlain({ ...called, name }, at);
}

/** The cmdlet that an alias means here. */
function ownName(key: string, { args }: Called): string | undefined {
  const alias = ALIASES.get(key);
  const shared = SHARED.get(key);
  if (shared === undefined) return alias ?? cmdletName(key);
  const named = args.filter(({ name }) => name !== undefined);
  if (key === "sc") return CONTROLS_SERVICES.test(firstText(args)) ? "sc.exe" : shared;
  const isCmdlet = named.some(({ name = "" }) => name.length > 3 || /^(?:uri|lp|h(?:idden)?)$/i.test(name));
  return isCmdlet ? shared : undefined;
}

/** Words with which `sc` is the program that controls services, and not the alias of Set-Content. */
const CONTROLS_SERVICES =
  /^(?:\\\\.*|query(?:ex)?|create|config|start|stop|delete|failure.*|sd\w+|qc|qdescription|description|control|pause|continue|interrogate|boot|lock|enumdepend|getdisplayname|getkeyname|privs|sidtype|triggerinfo|managedaccount)$/i;

function firstText(args: readonly Argument[]): string {
  return textOf(args.find(({ name }) => name === undefined)?.value) ?? "";
}

/** `get-foo` is `Get-Foo`: the tables know cmdlets by their usual spelling. */
function cmdletName(key: string): string | undefined {
  const bare = key.replace(/^[\w.]+\\(?=\w+-\w)/, "");
  const match = /^([a-z]+)-([a-z]\w*)$/.exec(bare);
  if (match === null) return undefined;
  const [verb = "", noun = ""] = match.slice(1);
  return `${verb[0]?.toUpperCase()}${verb.slice(1)}-${noun[0]?.toUpperCase()}${noun.slice(1)}`;
}

function namedOf(args: readonly Argument[]): ReadonlyMap<string, Value> {
  const named = new Map<string, Value>();
  for (const [index, { name, value }] of args.entries()) {
    if (name === undefined) continue;
    const next = args[index + 1];
    const given = value ?? (next?.name === undefined ? next?.value : undefined);
    named.set(name.toLowerCase(), given ?? { kind: "text", pieces: [{ kind: "text", text: "True" }] });
  }
  return named;
}

/** A program or a cmdlet that needs nothing but its description. */
export function runPlain(called: Called, at: At): Value {
  const { args, fed, name, span } = called;
  const spec = specOf(name);
  const isCmdlet = spec?.style === "cmdlet" || (spec === undefined && cmdletName(name.toLowerCase()) !== undefined);
  runBlocks(args, fed, at);
  const words = isCmdlet ? cmdletWords(args) : programWords(args);
  startProgram(wordOf(programPath(name), called.nameSpan), { args: words, span, stdin: stdinOf(fed) }, at);
  const base = name.split(/[\\/]/).at(-1) ?? name;
  const passes = isCmdlet && /^(?:Select|Sort|Where|ForEach|Group|Out|Tee|Convert\w*|Format|Join|Split)-/.test(base);
  const from = (passes ? fed.input && sourceOf(fed.input) : undefined) ?? base.replace(/\.exe$/i, "");
  return unknown(`${base} …`, "is what a program prints", from);
}

/** Relative paths take either slash; drives and shares keep theirs. */
function programPath(name: string): string {
  return /^(?:\\\\|[A-Za-z]:)/.test(name) ? name : name.replaceAll("\\", "/");
}

function runBlocks(args: readonly Argument[], fed: StageInput, at: At): void {
  for (const { block } of blocksOf(args))
    runBlock(block, { args: [], input: fed.input ?? unknown("$_", "comes from the input") }, at);
}

export function stdinOf({ input, inputSpan }: StageInput): Stdin {
  if (input === undefined) return { kind: "inherited" };
  if (textOf(input) !== undefined) return { kind: "text", word: { pieces: piecesOf(input, "\n"), span: inputSpan } };
  const from = sourceOf(input);
  return { kind: "pipe", span: inputSpan, ...(from !== undefined && { from }) };
}
