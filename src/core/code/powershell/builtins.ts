// PowerShell's own commands whose values count for what comes after: output, pipes, variables, and the table of them all.
// Each reports its call to the tool tables too, where it reaches outside; undefined means that the tables say it all.

import { blocksOf, has, parameterValue, positionalOf } from "./arguments.ts";
import { runForEach } from "./blocks.ts";
import { changeFolder, download, drive, getContent, joinPath, listFiles, touch, write } from "./builtins-files.ts";
import {
  getCommand,
  invokeCommand,
  invokeExpression,
  item,
  newObject,
  shell,
  startProcess,
} from "./builtins-programs.ts";
import type { Called } from "./command.ts";
import { property } from "./members.ts";
import { type At, readVariable, setVariable } from "./session.ts";
import { collected, derived, isListed, NOTHING, optional, text, textOf, unknown, type Value } from "./value.ts";

export type Builtin = (called: Called, at: At) => Value | undefined;

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
