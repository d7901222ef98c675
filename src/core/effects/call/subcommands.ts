// Which subcommand of a tool a call names: keys of words with wildcards, flattened once per spec.
// An unknown subcommand stays unknown; it is never taken for the nearest known one.

import { alternatives, fits, hasWildcard } from "../../text/wildcard.ts";
import type {
  CommandSpec,
  Condition,
  Does,
  Language,
  OperandSpec,
  OptionStyle,
  RequestSpec,
} from "../../tools/spec.ts";
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
  readonly edits: Condition | undefined;
  readonly fills: Condition | undefined;
  readonly feeds: readonly Language[];
  readonly parses: Condition | undefined;
  readonly request: RequestSpec | undefined;
}

export interface CommandSet {
  readonly root: Command;
  /** The call without a subcommand, where the spec says what it does. */
  readonly bare: Command | undefined;
  readonly hasCommands: boolean;
  /** Commands whose key may begin with the word, best first: longest key, then fewest wildcards, fewest alternatives, the spec's order. */
  readonly startingWith: (word: string) => readonly Command[];
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
    edits: spec.edits,
    fills: spec.fills,
    feeds: spec.feeds ?? [],
    parses: spec.parses,
    request: spec.request,
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
  const bare = commands.find(({ words }) => words.length === 0);
  const result = { root, bare, hasCommands: commands.length > 0, startingWith: indexed(commands) };
  cache.set(spec, result);
  return result;
}

/** How much a key fits: the narrower of two keys was written with the word in mind. */
function breadth(words: readonly string[]): { readonly stars: number; readonly choices: number } {
  return {
    stars: words.filter(hasWildcard).length,
    choices: words.reduce((product, word) => product * alternatives(word), 1),
  };
}

/** Commands by their first word. Only words of the spec itself get an entry, so the index cannot grow with what is asked. */
function indexed(commands: readonly Command[]): CommandSet["startingWith"] {
  const keyed = commands.filter(({ words }) => words.length > 0);
  const plain = new Set(keyed.flatMap(({ words }) => (words[0] ?? "").split("|")));
  const open = keyed.filter(({ words }) => hasWildcard(words[0] ?? ""));
  const byWord = new Map<string, readonly Command[]>();
  const fitting = (list: readonly Command[], word: string) => list.filter(({ words }) => fits(words[0] ?? "", word));
  return (word) => {
    if (!plain.has(word)) return fitting(open, word);
    const known = byWord.get(word) ?? fitting(keyed, word);
    byWord.set(word, known);
    return known;
  };
}

/** Commands whose key may still fit, or fitted whole before, once another word has come: best first. */
export interface Narrowed {
  readonly commands: readonly Command[];
  /** How many words have come. */
  readonly count: number;
}

export const UNNARROWED: Narrowed = { commands: [], count: 0 };

/** What is left of the candidates after the next word. */
export function narrow(set: CommandSet, { commands, count }: Narrowed, word: string | undefined): Narrowed {
  const left =
    count === 0
      ? startingWith(set, word)
      : commands.filter(({ words }) => words.length <= count || (word !== undefined && fits(words[count] ?? "", word)));
  return { commands: left, count: count + 1 };
}

/** The best command whose whole key the words begin with. */
export function bestOf(set: CommandSet, { commands, count }: Narrowed): Command | undefined {
  return commands.find(({ words }) => words.length <= count) ?? set.bare;
}

/** Whether some key holds all the words that have come. */
export function mayGrow({ commands, count }: Narrowed): boolean {
  return commands.some(({ words }) => words.length >= count);
}

/** Whether a key begins with exactly this word, no wildcard standing for it. */
export function isNamed(set: CommandSet, word: string): boolean {
  return set.startingWith(word).some(({ words }) => !hasWildcard(words[0] ?? ""));
}

function startingWith(set: CommandSet, word: string | undefined): readonly Command[] {
  return word === undefined ? [] : set.startingWith(word);
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
      edits: inner.edits ?? parent.edits,
      fills: inner.fills ?? parent.fills,
      feeds: inner.feeds ?? parent.feeds,
      parses: inner.parses ?? parent.parses,
      request: inner.request ?? parent.request,
    };
    found.push(command, ...flatten(inner, command));
  }
  return found;
}

function isDoes(value: CommandSpec | Does): value is Does {
  return Array.isArray(value);
}
