// PowerShell's own commands whose values count for what comes after: output, variables, folders, objects, blocks, files.
// Each reports its call to the tool tables too, where it reaches outside; undefined means that the tables say it all.

import { resolvePath } from "../../shell/builtins.ts";
import { type Word, wordOf } from "../../shell/word.ts";
import { type Argument, blocksOf, cmdletWords, has, parameterValue, positionalOf, programWords } from "./arguments.ts";
import { runBlock, runForEach } from "./blocks.ts";
import { type Called, runNamed, runPlain, stdinOf } from "./command.ts";
import { construct } from "./evaluate.ts";
import { property } from "./members.ts";
import { parsePowershell } from "./parse.ts";
import { type At, apart, readVariable, setVariable } from "./session.ts";
import { startProgram, startUnknown } from "./start.ts";
import {
  collected,
  derived,
  isListed,
  itemsOf,
  NOTHING,
  piecesOf,
  text,
  textOf,
  unknown,
  type Value,
} from "./value.ts";
import { reportWrite, walkBody } from "./walk.ts";

type Builtin = (called: Called, at: At) => Value | undefined;

const output: Builtin = ({ args, fed }) => {
  const values = [...positionalOf(args, ["noenumerate"]), ...optional(parameterValue(args, "inputobject"))];
  return values.length === 0 ? fed.input : collected(values);
};

/** What is piped through comes out again, in another order or shape. */
const pass: Builtin = (called, at) => {
  const { input } = called.fed;
  if (input === undefined || !isListed(input)) return undefined;
  for (const { block } of blocksOf(called.args)) runForEach(block, input, at);
  const name = textOf(parameterValue(called.args, "expandproperty") ?? positionalOf(called.args)[0])?.toLowerCase();
  return (name === undefined ? undefined : property(input, name)) ?? input;
};

const changeFolder: Builtin = (called, at) => {
  const { outer } = at.session;
  const target = parameterValue(called.args, "path", "literalpath") ?? positionalOf(called.args)[0];
  const known = target === undefined ? outer.home : textOf(target)?.replaceAll("\\", "/");
  if (known !== undefined && /^\w{2,}:/.test(known)) return NOTHING;
  outer.previous = outer.cwd;
  if (called.name === "Push-Location") outer.stack = { folder: outer.cwd, below: outer.stack };
  outer.cwd =
    known === undefined
      ? undefined
      : known === "-"
        ? outer.previous
        : (resolvePath(outer.cwd, homed(known, outer.home)) ?? undefined);
  return NOTHING;
};

function homed(path: string, home: string): string {
  return /^~(?:\/|$)/.test(path) ? home + path.slice(1) : path;
}

const invokeExpression: Builtin = (called, at) => {
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
  return runText(code, called, at);
};

function runText(code: string, { span }: Called, at: At): Value {
  const { body, problems } = parsePowershell(code, () => span);
  for (const problem of problems) at.walk.visitor.problem(problem, span);
  const block = { kind: "block" as const, parameters: [], body, source: code, span };
  return runBlock(block, { args: [], input: undefined, isSourced: true }, at);
}

const forEach: Builtin = (called, at) => {
  const blocks = blocksOf(called.args);
  const input = called.fed.input ?? parameterValue(called.args, "inputobject") ?? unknown("$_", "comes from the input");
  if (blocks.length > 0) return collected(blocks.map(({ block }) => runForEach(block, input, at)));
  const name = textOf(parameterValue(called.args, "membername") ?? positionalOf(called.args)[0])?.toLowerCase();
  return (name === undefined ? undefined : property(input, name)) ?? derived("$_", [input]);
};

const where: Builtin = (called, at) => {
  const input = called.fed.input ?? unknown("$_", "comes from the input");
  for (const { block } of blocksOf(called.args)) runForEach(block, input, at);
  return input;
};

const newObject: Builtin = (called, at) => {
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

const setAlias: Builtin = ({ args }, at) => {
  const positional = positionalOf(args, ["force", "passthru"]);
  const name = textOf(parameterValue(args, "name") ?? positional[0]);
  const to = textOf(parameterValue(args, "value") ?? positional.at(-1));
  if (name !== undefined && to !== undefined) at.session.aliases.set(name.toLowerCase(), to);
  return NOTHING;
};

const setOwnVariable: Builtin = ({ args, span, fed }, at) => {
  const positional = positionalOf(args, ["force", "passthru"]);
  const name = textOf(parameterValue(args, "name") ?? positional[0])?.toLowerCase();
  const value = parameterValue(args, "value") ?? positional[1] ?? fed.input ?? NOTHING;
  if (name !== undefined) setVariable(name, value, span, at);
  return NOTHING;
};

const getVariable: Builtin = ({ args }, at) => {
  const name = textOf(parameterValue(args, "name") ?? positionalOf(args, ["valueonly"])[0])?.toLowerCase();
  if (name === undefined || /[*?[]/.test(name)) return unknown("Get-Variable …", "is worked out by the program");
  const value = readVariable(name, at.session);
  return has(args, "valueonly")
    ? value
    : {
        kind: "table",
        entries: new Map([
          ["value", value],
          ["name", text(name)],
        ]),
      };
};

/** `Get-Item env:X`, `Set-Item env:X y`, `function:`, `alias:` — the drives that are no disk. */
const drive: Builtin = ({ args, name, span, fed }, at) => {
  const positional = positionalOf(args, ["force"]);
  const path = textOf(parameterValue(args, "path", "literalpath") ?? positional[0])?.replaceAll("\\", "/");
  const match = /^(env|variable|function|alias):\/?(.+)$/i.exec(path ?? "");
  if (match === null) return undefined;
  const [kind = "", item = ""] = match.slice(1).map((part) => part.toLowerCase());
  if (/^(?:Get|Test|Resolve)/.test(name)) {
    if (/[*?]/.test(item)) return undefined;
    const value = readVariable(kind === "env" ? `env:${item}` : item, at.session);
    return name === "Get-Content"
      ? value
      : {
          kind: "table",
          entries: new Map([
            ["value", value],
            ["name", text(item)],
          ]),
        };
  }
  if (/^(?:Remove|Clear)/.test(name)) return NOTHING;
  const value = parameterValue(args, "value") ?? positional[1] ?? fed.input ?? NOTHING;
  if (kind === "function" && value.kind === "block") at.session.functions.set(item, value.block);
  else if (kind === "alias") at.session.aliases.set(item, textOf(value) ?? "");
  else setVariable(kind === "env" ? `env:${item}` : item, value, span, at);
  return NOTHING;
};

const getContent: Builtin = (given, at) => {
  const special = drive(given, at);
  if (special !== undefined) return special;
  const called = withFedPath(given);
  const value = runPlain(called, at);
  const path =
    parameterValue(called.args, "path", "literalpath") ?? positionalOf(called.args, ["raw", "wait", "force"])[0];
  if (path === undefined) return value;
  const content = at.walk.visitor.contentOf({ pieces: piecesOf(path), span: called.span }, at.session.outer);
  return content === undefined ? value : { kind: "text", pieces: content };
};

/** What is found below a folder has a path that begins with it, and the name that was asked for. */
const listFiles: Builtin = (called, at) => {
  const special = drive(called, at);
  if (special !== undefined) return special;
  const value = runPlain(called, at);
  const positional = positionalOf(called.args, FILE_SWITCHES);
  const path = parameterValue(called.args, "path", "literalpath") ?? positional[0];
  const names = parameterValue(called.args, "filter", "include") ?? positional[1] ?? value;
  const start = path === undefined ? piecesOf(readVariable("pwd", at.session)) : piecesOf(path);
  return collected(
    itemsOf(names).map((name) => ({
      kind: "text",
      pieces: [...start, { kind: "text", text: "/" }, ...piecesOf(name)],
    })),
  );
};

const FILE_SWITCHES = ["recurse", "force", "file", "directory", "name", "hidden", "raw", "wait", "passthru"];

/** Without a path of its own it takes the paths that are piped in. */
function withFedPath(called: Called): Called {
  const { input } = called.fed;
  const named = parameterValue(called.args, "path", "literalpath");
  if (input === undefined || named !== undefined || positionalOf(called.args, FILE_SWITCHES).length > 0) return called;
  const fed = itemsOf(input).map((value): Argument => ({ value, quoted: true, span: called.span }));
  return { ...called, args: [...fed, ...called.args] };
}

const touch: Builtin = (called, at) => {
  const special = drive(called, at);
  if (special !== undefined) return special;
  runPlain(withFedPath(called), at);
  return NOTHING;
};

/** Cmdlets that write a value into a file. */
const write: Builtin = (called, at) => {
  const special = drive(called, at);
  if (special !== undefined) return special;
  const result = runPlain(called, at);
  const positional = positionalOf(called.args, ["force", "nonewline", "append", "noclobber", "passthru"]);
  const path = parameterValue(called.args, "path", "literalpath", "filepath") ?? positional[0];
  const value = parameterValue(called.args, "value", "inputobject") ?? called.fed.input ?? positional[1];
  const append = /^Add-/.test(called.name) || has(called.args, "append");
  if (path !== undefined) reportWrite(pathWord(path, called), { value, append }, at);
  return called.name === "Tee-Object" ? (called.fed.input ?? result) : NOTHING;
};

function pathWord(path: Value, { span }: Called): Word {
  return cmdletWords([{ value: path, quoted: true, span }])[0] ?? { pieces: [], span };
}

const download: Builtin = (called, at) => {
  const result = runPlain(called, at);
  const target = parameterValue(called.args, "outfile", "destination");
  const network = unknown("…", "is fetched", "Invoke-WebRequest");
  if (target !== undefined) reportWrite(pathWord(target, called), { value: network, append: false }, at);
  return result;
};

/** The program and its arguments, which are given as one text or as a list. */
const startProcess: Builtin = (called, at) => {
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
export function splitArguments(text: string): readonly string[] {
  return [...text.matchAll(/(?:[^\s"]|"[^"]*")+/g)].map(([part]) => part.replaceAll('"', ""));
}

const invokeCommand: Builtin = (called, at) => {
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

const getCommand: Builtin = ({ args }) => {
  const name = textOf(parameterValue(args, "name") ?? positionalOf(args)[0]);
  return name === undefined || /[*?[]/.test(name)
    ? unknown("Get-Command …", "is a command found by a pattern")
    : text(name);
};

const joinPath: Builtin = ({ args }) => {
  const parts = [
    ...optional(parameterValue(args, "path")),
    ...positionalOf(args, ["resolve"]),
    ...optional(parameterValue(args, "childpath")),
  ];
  const pieces = parts.flatMap(itemsOf).map((part) => piecesOf(part));
  return {
    kind: "text",
    pieces: pieces.flatMap((list, index) => (index === 0 ? list : [{ kind: "text" as const, text: "/" }, ...list])),
  };
};

/** `pwsh -Command { … }` */
const shell: Builtin = (called, at) => {
  const blocks = blocksOf(called.args);
  if (blocks.length === 0) return undefined;
  for (const { block } of blocks) walkBody(block.body, apart(at));
  return unknown("…", "is what a program prints", called.name);
};

/** A call by what a cmdlet names: `Invoke-Item x.exe`, an action of a task that runs later. */
const item: Builtin = (called, at) => {
  const target = textOf(parameterValue(called.args, "path", "execute") ?? positionalOf(called.args)[0]);
  const rest = textOf(parameterValue(called.args, "argument"));
  runPlain(called, at);
  if (target === undefined || (/^[\w-]+$/.test(target) === false && !/\.\w+$/.test(target))) return NOTHING;
  const args = splitArguments(rest ?? "").map(
    (part): Argument => ({ value: text(part), quoted: true, span: called.span }),
  );
  runNamed({ ...called, name: target, args, fed: { ...called.fed, input: undefined } }, at);
  return NOTHING;
};

function optional(value: Value | undefined): readonly Value[] {
  return value === undefined ? [] : [value];
}

const location: Builtin = (_, at) => readVariable("pwd", at.session);

export const BUILTINS: ReadonlyMap<string, Builtin> = new Map<string, Builtin>([
  ["write-output", output],
  ["select-object", pass],
  ["sort-object", pass],
  ["get-unique", pass],
  ["out-string", pass],
  ["out-default", pass],
  ["resolve-path", pass],
  ["set-location", changeFolder],
  ["push-location", changeFolder],
  [
    "pop-location",
    (_, { session }) => {
      session.outer.cwd = session.outer.stack?.folder;
      session.outer.stack = session.outer.stack?.below;
      return NOTHING;
    },
  ],
  ["get-location", location],
  ["invoke-expression", invokeExpression],
  ["foreach-object", forEach],
  ["where-object", where],
  ["new-object", newObject],
  ["set-alias", setAlias],
  ["new-alias", setAlias],
  ["set-variable", setOwnVariable],
  ["new-variable", setOwnVariable],
  ["get-variable", getVariable],
  ["get-item", drive],
  ["get-childitem", listFiles],
  ["test-path", drive],
  ["remove-item", touch],
  ["copy-item", touch],
  ["move-item", touch],
  ["clear-item", drive],
  ["new-item", write],
  ["set-item", drive],
  ["get-content", getContent],
  ["set-content", write],
  ["add-content", write],
  ["out-file", write],
  ["tee-object", write],
  ["invoke-webrequest", download],
  ["invoke-restmethod", download],
  ["start-bitstransfer", download],
  ["start-process", startProcess],
  ["invoke-command", invokeCommand],
  ["get-command", getCommand],
  ["join-path", joinPath],
  ["pwsh", shell],
  ["powershell", shell],
  ["pwsh.exe", shell],
  ["powershell.exe", shell],
  ["invoke-item", item],
  ["new-scheduledtaskaction", item],
]);
