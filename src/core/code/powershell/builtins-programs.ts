// PowerShell's own commands that run something else: text, programs, blocks on other machines, objects, addresses.
// What is run is followed as if it stood on the line; what cannot be known is reported.

import { isDecoded, type Word, wordOf } from "../../shell/word.ts";
import { type Argument, blocksOf, cmdletWords, has, parameterValue, positionalOf, programWords } from "./arguments.ts";
import { runBlock } from "./blocks.ts";
import type { Builtin } from "./builtins.ts";
import { type Called, runNamed, runPlain, stdinOf } from "./command.ts";
import { construct } from "./evaluate.ts";
import { parsePowershell } from "./parse.ts";
import { type At, apart } from "./session.ts";
import { startProgram, startUnknown } from "./start.ts";
import {
  collected,
  derived,
  itemsOf,
  NOTHING,
  optional,
  piecesOf,
  text,
  textOf,
  unknown,
  type Value,
} from "./value.ts";
import { walkBody } from "./walk.ts";

export const invokeExpression: Builtin = (called, at) => {
  const value = parameterValue(called.args, "command") ?? positionalOf(called.args)[0] ?? called.fed.input;
  if (value === undefined) return NOTHING;
  if (value.kind === "block") return runBlock(value.block, { args: [], input: undefined, isSourced: true }, at);
  const code = textOf(value, "\n");
  if (code === undefined || called.args.some(({ name }) => name !== undefined && !/^c/i.test(name))) {
    const word: Word = { pieces: piecesOf(value, "\n"), span: called.span };
    if (word.pieces.every(({ kind }) => kind === "unknown"))
      at.walk.visitor.problem({
        kind: "dynamic",
        sentence: "runs text as PowerShell that is not known before it runs",
      });
    startProgram(
      wordOf("Invoke-Expression", called.nameSpan),
      { args: [{ ...word, quoted: true }], span: called.span },
      at,
    );
    return derived("iex …", [value]);
  }
  const pieces = piecesOf(value, "\n");
  if (isDecoded(pieces)) at.walk.visitor.decoded?.({ pieces, span: called.span });
  return runText(code, called, at);
};

function runText(code: string, { span }: Called, at: At): Value {
  const { body, problems } = parsePowershell(code, () => span);
  for (const problem of problems) at.walk.visitor.problem(problem, span);
  const block = { kind: "block" as const, parameters: [], body, source: code, span };
  return runBlock(block, { args: [], input: undefined, isSourced: true }, at);
}

export const newObject: Builtin = (called, at) => {
  const com = textOf(parameterValue(called.args, "comobject"));
  if (com !== undefined) return { kind: "object", type: `com:${com.toLowerCase()}` };
  const [first, ...rest] = positionalOf(called.args, ["strict"]);
  const type = textOf(parameterValue(called.args, "typename") ?? first);
  if (type === undefined) {
    startUnknown({ pieces: piecesOf(first ?? NOTHING), span: called.span }, { args: [], span: called.span }, at);
    return unknown("New-Object …", "is an object");
  }
  const args = [...optional(parameterValue(called.args, "argumentlist")), ...rest].flatMap(itemsOf);
  return construct(type, { args, span: called.span }, at);
};

/** The program and its arguments, which are given as one text or as a list. */
export const startProcess: Builtin = (called, at) => {
  runPlain(called, at);
  const { args, span } = called;
  const positional = positionalOf(args, ["wait", "nonewwindow", "passthru", "usenewenvironment", "loaduserprofile"]);
  const program = parameterValue(args, "filepath") ?? positional[0];
  if (program === undefined) return undefined;
  const list = parameterValue(args, "argumentlist", "args") ?? { kind: "list", items: positional.slice(1) };
  const rest = itemsOf(list).flatMap((item): readonly Argument[] => {
    const known = textOf(item);
    if (known === undefined) return [{ value: item, quoted: false, span }];
    return splitArguments(known).map((part) => ({ value: text(part), quoted: false, span }));
  });
  const name = textOf(program);
  if (name !== undefined && ADDRESS.test(name)) {
    startProgram(wordOf("xdg-open", span), { args: [wordOf(name, span)], span }, at);
    return NOTHING;
  }
  if (name === undefined) {
    startUnknown({ pieces: piecesOf(program), span }, { args: programWords(rest), span }, at);
  } else
    startProgram(
      wordOf(/^[A-Za-z]:|^\\\\/.test(name) ? name : name.replaceAll("\\", "/"), span),
      { args: programWords(rest), span },
      at,
    );
  return NOTHING;
};

/** What the desktop opens: a web address, `mailto:`. A single letter is a drive. */
const ADDRESS = /^[a-z][a-z0-9+.-]+:(?!\\)/i;

/** A text of arguments as Windows splits it: at blanks, but not inside double quotes. */
function splitArguments(text: string): readonly string[] {
  return [...text.matchAll(/(?:[^\s"]|"[^"]*")+/g)].map(([part]) => part.replaceAll('"', ""));
}

export const invokeCommand: Builtin = (called, at) => {
  const { args, fed, span } = called;
  const isRemote = ["computername", "session", "hostname", "vmname", "connectionuri", "containerid"].some((name) =>
    has(args, name),
  );
  startProgram(wordOf(called.name, called.nameSpan), { args: cmdletWords(args), span, stdin: stdinOf(fed) }, at);
  const inner = apart(at);
  if (isRemote) {
    inner.session.outer.where = "remote";
    inner.session.outer.cwd = undefined;
  }
  const list = itemsOf(parameterValue(args, "argumentlist") ?? NOTHING);
  const values = blocksOf(args).map(({ block }) => runBlock(block, { args: list, input: fed.input }, inner));
  return values.length === 0 ? unknown("…", "is what a program prints", called.name) : collected(values);
};

export const getCommand: Builtin = ({ args }) => {
  const name = textOf(parameterValue(args, "name") ?? positionalOf(args)[0]);
  return name === undefined || /[*?[]/.test(name)
    ? unknown("Get-Command …", "is a command found by a pattern")
    : text(name);
};

/** `pwsh -Command { … }` */
export const shell: Builtin = (called, at) => {
  const blocks = blocksOf(called.args);
  if (blocks.length === 0) return undefined;
  for (const { block } of blocks) walkBody(block.body, apart(at));
  return unknown("…", "is what a program prints", called.name);
};

/** What a file, an address or the action of a timed task would start. */
export const item: Builtin = (called, at) => {
  const { args, span, fed } = called;
  const target = textOf(parameterValue(args, "path", "execute") ?? positionalOf(args)[0]);
  runPlain(called, at);
  if (target === undefined) return NOTHING;
  if (ADDRESS.test(target)) startProgram(wordOf("xdg-open", span), { args: [wordOf(target, span)], span }, at);
  else {
    const rest = splitArguments(textOf(parameterValue(args, "argument")) ?? "");
    const given = rest.map((part): Argument => ({ value: text(part), quoted: false, span }));
    runNamed({ ...called, name: target, args: given, fed: { ...fed, input: undefined } }, at);
  }
  return NOTHING;
};
