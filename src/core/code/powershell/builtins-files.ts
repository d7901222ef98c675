// PowerShell's own commands about files and the drives that are no disk: what they read, write and pass on as paths.
// What they do to a file stands in the tool tables; here it is followed into values and remembered content.

import { resolvePath } from "../../shell/builtins.ts";
import type { Word } from "../../shell/word.ts";
import { type Argument, cmdletWords, has, parameterValue, positionalOf } from "./arguments.ts";
import type { Builtin } from "./builtins.ts";
import { type Called, runPlain } from "./command.ts";
import { readVariable, setVariable } from "./session.ts";
import { collected, itemsOf, NOTHING, optional, piecesOf, text, textOf, unknown, type Value } from "./value.ts";
import { reportWrite } from "./walk.ts";

export const changeFolder: Builtin = (called, at) => {
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

/** `Get-Item env:X`, `Set-Item env:X y`, `function:`, `alias:` — the drives that are no disk. */
export const drive: Builtin = ({ args, name, span, fed }, at) => {
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

export const getContent: Builtin = (given, at) => {
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
export const listFiles: Builtin = (called, at) => {
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

export const touch: Builtin = (called, at) => {
  const special = drive(called, at);
  if (special !== undefined) return special;
  runPlain(withFedPath(called), at);
  return NOTHING;
};

/** Cmdlets that write a value into a file. */
export const write: Builtin = (called, at) => {
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

export const download: Builtin = (called, at) => {
  const result = runPlain(called, at);
  const target = parameterValue(called.args, "outfile", "destination");
  const network = unknown("…", "is fetched", "Invoke-WebRequest");
  if (target !== undefined) reportWrite(pathWord(target, called), { value: network, append: false }, at);
  return result;
};

export const joinPath: Builtin = ({ args }) => {
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
