// Which subcommand of a tool a call names: keys of words with wildcards, flattened once per spec.
// An unknown subcommand stays unknown; it is never taken for the nearest known one.

import { alternatives, fits, wildcards } from "../text/wildcard.ts";
import type { CommandSpec, Does, OperandSpec, OptionStyle } from "../tools/spec.ts";
import { type CompiledTable, compileTable, mergeTables } from "./option-table.ts";

/** A spec with what it inherits, ready to read a call with. */
export interface Command {
  readonly words: readonly string[];
  readonly does: Does;
  readonly table: CompiledTable;
  readonly operands: OperandSpec | undefined;
  readonly style: OptionStyle;
  readonly host: string | undefined;
  readonly closed: boolean;
}

export interface CommandSet {
  readonly root: Command;
  /** Best first: longest key, then fewest wildcards, then fewest alternatives, then the order of the spec. */
  readonly commands: readonly Command[];
  readonly hasCommands: boolean;
}

const cache = new WeakMap<CommandSpec, CommandSet>();

export function commandSet(spec: CommandSpec): CommandSet {
  const known = cache.get(spec);
  if (known !== undefined) return known;
  const root: Command = {
    words: [],
    does: spec.does ?? [],
    table: compileTable(spec.options),
    operands: spec.operands,
    style: spec.style ?? "gnu",
    host: spec.host,
    closed: spec.closed === true,
  };
  const commands = flatten(spec, root)
    .map((command, index) => ({ command, index, ...breadth(command.words) }))
    .sort(
      (a, b) =>
        b.command.words.length - a.command.words.length ||
        a.stars - b.stars ||
        a.choices - b.choices ||
        a.index - b.index,
    )
    .map(({ command }) => command);
  const result = { root, commands, hasCommands: commands.length > 0 };
  cache.set(spec, result);
  return result;
}

/** How much a key fits: the narrower of two keys was written with the word in mind. */
function breadth(words: readonly string[]): { readonly stars: number; readonly choices: number } {
  return {
    stars: words.reduce((sum, word) => sum + wildcards(word), 0),
    choices: words.reduce((product, word) => product * alternatives(word), 1),
  };
}

/** The best command whose whole key the words begin with. */
export function findCommand(set: CommandSet, words: readonly (string | undefined)[]): Command | undefined {
  return set.commands.find((command) => command.words.length <= words.length && begins(command.words, words));
}

/** Whether a longer key could still fit if more words came. */
export function mayGrow(set: CommandSet, words: readonly (string | undefined)[]): boolean {
  return set.commands.some(
    (command) => command.words.length >= words.length && begins(command.words.slice(0, words.length), words),
  );
}

function begins(key: readonly string[], words: readonly (string | undefined)[]): boolean {
  return key.every((pattern, index) => {
    const word = words[index];
    return word !== undefined && fits(pattern, word);
  });
}

function flatten(spec: CommandSpec, parent: Command): Command[] {
  const found: Command[] = [];
  for (const [key, value] of Object.entries(spec.commands ?? {})) {
    const inner: CommandSpec = isDoes(value) ? { does: value } : value;
    const command: Command = {
      words: [...parent.words, ...key.split(/\s+/).filter((word) => word !== "")],
      does: inner.does ?? parent.does,
      table: mergeTables(parent.table, compileTable(inner.options)),
      operands: inner.operands,
      style: inner.style ?? parent.style,
      host: inner.host ?? parent.host,
      closed: inner.closed ?? parent.closed,
    };
    found.push(command, ...flatten(inner, command));
  }
  return found;
}

function isDoes(value: CommandSpec | Does): value is Does {
  return Array.isArray(value);
}
