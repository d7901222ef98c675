// The one option parser: it reads the words of a call by a tool's tables, in every style that programs use.
// A word that cannot be known stays an operand or a value; an option that no table knows is listed as unknown.

import { display, dropPrefix, knownPrefix, literal, type Word } from "../../shell/word.ts";
import type { OptionStyle, Role, ToolSpec } from "../../tools/spec.ts";
import { findParameter, isValue, listItems, PARAMETER } from "./cmdlet-parameters.ts";
import { compileTable, findFolded, findLong, findOption, type Option, takesValue } from "./option-table.ts";
import {
  bestOf,
  type Command,
  type CommandSet,
  commandSet,
  isNamed,
  mayGrow,
  type Narrowed,
  narrow,
  UNNARROWED,
} from "./subcommands.ts";

export interface GivenOption {
  readonly option: Option;
  readonly word: Word;
  readonly value?: Word;
  /** The words of a command given by the option: `-exec … ;`, `-e prog args`. */
  readonly words?: readonly Word[];
}

export interface UnknownOption {
  readonly name: string;
  readonly word: Word;
  readonly value?: Word;
  readonly at: number;
}

export interface Call {
  readonly command: Command;
  /** The subcommand words as given; empty for the tool itself. */
  readonly key: readonly string[];
  readonly hasCommands: boolean;
  /** The spec says what a call without subcommand does, and this is one. */
  readonly isDefault: boolean;
  readonly given: readonly GivenOption[];
  /** Options that no table knows, with their words and where these stand among the arguments. */
  readonly unknown: readonly UnknownOption[];
  readonly operands: readonly Word[];
}

export function parseCall(spec: ToolSpec, args: readonly Word[]): Call {
  const set = commandSet(spec);
  const state = new State(set, args);
  while (state.at < args.length) step(state);
  takeLateValues(state);
  return {
    command: state.command,
    key: state.key,
    hasCommands: set.hasCommands,
    isDefault: state.command !== set.root && state.command.words.length === 0,
    given: state.given,
    unknown: state.unknown,
    operands: state.operands,
  };
}

/** The reading position and what has been found; lives for one call of parseCall. */
class State {
  at = 0;
  command: Command;
  key: readonly string[] = [];
  optionsEnded = false;
  seeking: boolean;
  readonly seen: (string | undefined)[] = [];
  narrowed: Narrowed = UNNARROWED;
  readonly given: GivenOption[] = [];
  readonly unknown: UnknownOption[] = [];
  operands: Word[] = [];
  late: { option: Option; word: Word; index: number }[] = [];
  readonly set: CommandSet;
  readonly args: readonly Word[];

  constructor(set: CommandSet, args: readonly Word[]) {
    this.set = set;
    this.args = args;
    this.command = set.bare ?? set.root;
    this.seeking = set.hasCommands;
  }
}

function step(state: State): void {
  const word = state.args[state.at];
  if (word === undefined) return;
  state.at += 1;
  const text = knownPrefix(word);
  if (state.optionsEnded) {
    takeOperand(state, word);
    return;
  }
  if (text === "--" && literal(word) === "--") {
    state.optionsEnded = true;
    return;
  }
  const style = state.command.style;
  if (style === "cmdlet") {
    takeOfCmdlet(state, word, text);
    return;
  }
  if (style === "key-value" && takeKeyValue(state, word, text)) return;
  if (style === "slash" && text.startsWith("/") && takeSlash(state, word, text)) return;
  if (style === "bundled-first" && state.at === 1 && takeBundle(state, word)) return;
  if (text.startsWith("+") && takePlus(state, word, text)) return;
  if (text.length > 1 && text.startsWith("-")) takeOption(state, word, text);
  else takeOperand(state, word);
}

/** `bash +o posix -c …`, `sh +ex x.sh`: shells take options back by a plus. Only those that a table names are options. */
function takePlus(state: State, word: Word, text: string): boolean {
  const option = findOption(state.command.table, text) ?? findOption(state.command.table, text.slice(0, 2));
  if (option === undefined) return false;
  const value = takesValue(option) ? state.args[state.at] : undefined;
  if (value !== undefined) state.at += 1;
  state.given.push({ option, word, ...(value !== undefined && { value }) });
  return true;
}

function takeOperand(state: State, word: Word): void {
  if (state.seeking && isValueOfUnknown(state, word)) {
    const option = state.unknown.pop();
    if (option !== undefined) state.unknown.push({ ...option, value: word });
    return;
  }
  if (state.seeking) {
    // Programs of Windows read their words in any letter case.
    const known = CASELESS.has(state.set.root.style) ? literal(word)?.toLowerCase() : literal(word);
    state.narrowed = narrow(state.set, state.narrowed, known);
    if (mayGrow(state.narrowed)) {
      state.seen.push(known);
      state.operands.push(word);
      const found = bestOf(state.set, state.narrowed);
      if (found !== undefined) state.command = found;
      return;
    }
    settle(state);
  }
  state.operands.push(word);
  if (state.command.style === "posix" || startsCommand(state)) state.optionsEnded = true;
}

const CASELESS: ReadonlySet<OptionStyle> = new Set<OptionStyle>(["slash", "cmdlet", "key-value"]);

/** `bosh -e prod deploy`: behind an option that no table knows, before the first word that is a subcommand. */
function isValueOfUnknown({ set, args, at, seen, unknown }: State, word: Word): boolean {
  const before = unknown.at(-1);
  if (seen.length > 0 || before === undefined || before.value !== undefined || before.at !== at - 2) return false;
  return !isNamed(set, knownPrefix(word)) && isNamed(set, wordAfterOptions(set, args.slice(at)));
}

/** The first word that is neither an option nor, going by its place, the value of one. */
function wordAfterOptions(set: CommandSet, args: readonly Word[]): string {
  const texts = args.slice(0, MAX_LEADING).map((arg) => knownPrefix(arg));
  const isOption = (text: string | undefined) => text?.startsWith("-") === true;
  return texts.find((text, at) => !isOption(text) && (!isOption(texts[at - 1]) || isNamed(set, text))) ?? "";
}

const MAX_LEADING = 32;

/** No longer key can fit: the words that made the key are no operands. */
function settle(state: State): void {
  state.seeking = false;
  if (state.command.words.length === 0 && state.seen.length + state.operands.length > 0) state.command = state.set.root;
  const length = state.command.words.length;
  state.key = state.seen.slice(0, length).map((word) => word ?? "");
  state.operands = state.operands.slice(length);
  if (state.operands.length > 0 && state.command.style === "posix") state.optionsEnded = true;
}

/** From here on every word belongs to a command that the tool will run. */
function startsCommand(state: State): boolean {
  const role = state.command.operands?.[state.operands.length - 1];
  return role !== undefined && SWALLOWING.has(role);
}

const SWALLOWING: ReadonlySet<string> = new Set<Role>([
  "argv",
  "argv-stdin",
  "argv-remote",
  "argv-container",
  "shell-line",
  "shell-remote",
  "script",
  "code:powershell",
  "code:cmd",
]);

function takeOption(state: State, word: Word, text: string): void {
  if (state.command.style === "single-dash") {
    takeSingleDash(state, word, text);
    return;
  }
  const equals = text.indexOf("=");
  const name = equals < 0 ? text : text.slice(0, equals);
  const isWhole = equals >= 0 || literal(word) !== undefined;
  if (isWhole) {
    const option = text.startsWith("--") ? findLong(state.command.table, name) : multiDash(state, name);
    if (option !== undefined) {
      give(state, option, word, equals < 0 ? undefined : dropPrefix(word, equals + 1));
      return;
    }
  }
  if (text.startsWith("--")) {
    const value = equals < 0 ? undefined : dropPrefix(word, equals + 1);
    miss(state, { name, word, ...(value && { value }) });
    return;
  }
  takeCluster(state, word, text);
}

/** `-name` or `-name=value` where the table has such a name: it wins over a cluster. */
function multiDash(state: State, name: string): Option | undefined {
  return name.length > 2 ? findOption(state.command.table, name) : undefined;
}

function takeCluster(state: State, word: Word, text: string): void {
  const said = new Set<string>();
  for (let index = 1; index < text.length; index += 1) {
    const letter = text[index] ?? "";
    const option = findOption(state.command.table, `-${letter}`);
    // A switch that is said again says nothing new: `-vvv`.
    if ((option === undefined || (!takesValue(option) && !option.late)) && said.has(letter)) continue;
    said.add(letter);
    if (option === undefined) {
      const name = index === 1 && /^-\d+$/.test(text) ? text : `-${letter}`;
      miss(state, { name, word });
      if (name === text) return;
      continue;
    }
    const next = text[index + 1] ?? "";
    if (!takesValue(option) || option.late || (option.starts !== undefined && !option.starts.includes(next))) {
      if (takesValue(option) && !option.late) state.given.push({ option, word });
      else give(state, option, word, undefined);
      continue;
    }
    const rest = dropPrefix(word, index + 1);
    give(state, option, word, rest.pieces.length > 0 ? stripEquals(rest) : undefined);
    return;
  }
  if (literal(word) === undefined) miss(state, { name: display(word), word });
}

/** `-o=value`: many parsers take the value without the sign, and with it nothing would match. */
function stripEquals(word: Word): Word {
  return knownPrefix(word).startsWith("=") ? dropPrefix(word, 1) : word;
}

function takeSingleDash(state: State, word: Word, text: string): void {
  const equals = text.search(/[=:]/);
  const table = state.command.table;
  for (const end of equals < 0 ? [text.length] : [text.length, text.indexOf("="), equals]) {
    if (end <= 0 || (end === text.length && literal(word) === undefined)) continue;
    const bare = text.slice(0, end).replace(/^--?/, "");
    const option = findOption(table, `-${bare}`) ?? findOption(table, `--${bare}`);
    if (option !== undefined) {
      give(state, option, word, end === text.length ? undefined : dropPrefix(word, end + 1));
      return;
    }
  }
  const short = findOption(table, text.slice(0, 2));
  if (short !== undefined && takesValue(short) && text.length > 2) {
    give(state, short, word, dropPrefix(word, 2));
    return;
  }
  const sign = text.indexOf("=");
  const value = sign < 0 ? undefined : dropPrefix(word, sign + 1);
  miss(state, { name: sign < 0 ? display(word) : text.slice(0, sign), word, ...(value && { value }) });
}

/** `-Name value`, `-Name:value`, or an operand; of a list each item counts. */
function takeOfCmdlet(state: State, word: Word, text: string): void {
  const match = word.quoted === true ? null : PARAMETER.exec(text.slice(0, text.indexOf(":") + 1 || undefined));
  if (match === null) {
    takeItems(state, word);
    return;
  }
  const attached = match[2] === ":" ? dropPrefix(word, match[0].length) : undefined;
  const option = findParameter(state.command.table, match[1] ?? "");
  if (option !== undefined && !takesValue(option)) {
    give(state, option, word, attached);
    return;
  }
  const next = state.args[state.at];
  const value = attached ?? (isValue(next) ? next : undefined);
  if (attached === undefined && value !== undefined) state.at += 1;
  if (option?.ends) state.optionsEnded = true;
  if (option === undefined) miss(state, { name: `-${match[1]}`, word, ...(value && { value }) });
  else if (value === undefined) state.given.push({ option, word });
  else for (const item of listItems(value)) state.given.push({ option, word, value: item });
}

/** The first item of a list takes the operand's place; the others are read alike. */
function takeItems(state: State, word: Word): void {
  const [first = word, ...others] = listItems(word);
  const roles = state.command.operands ?? [];
  const spelled = roles[state.operands.length] ?? (roles.at(-1)?.endsWith("...") ? roles.at(-1) : undefined);
  takeOperand(state, first);
  if (spelled === undefined) return;
  const role = spelled.replace(/\.\.\.$/, "");
  const option = findOption(compileTable({ "-": role as Role }), "-");
  if (option !== undefined) for (const value of others) state.given.push({ option, word, value });
}

function takeKeyValue(state: State, word: Word, text: string): boolean {
  const equals = text.indexOf("=");
  if (equals <= 0) return false;
  const option = findOption(state.command.table, text.slice(0, equals));
  if (option === undefined) return false;
  give(state, option, word, dropPrefix(word, equals + 1));
  return true;
}

function takeSlash(state: State, word: Word, text: string): boolean {
  const match = /^\/([A-Za-z?][\w?-]*)([:=])?/.exec(text);
  if (match === null || (match[0].length < text.length && match[2] === undefined)) return false;
  const wanted = `/${match[1]}`.toLowerCase();
  const option = findFolded(state.command.table, wanted);
  if (option === undefined) miss(state, { name: wanted, word });
  else give(state, option, word, match[2] === undefined ? undefined : dropPrefix(word, match[0].length));
  return true;
}

/** `tar xzf a.tgz`: each letter that takes a value takes the next word, in order. */
function takeBundle(state: State, word: Word): boolean {
  const text = literal(word);
  if (text === undefined || text.startsWith("-") || text === "") return false;
  const options = [...text].map((letter) => findOption(state.command.table, `-${letter}`));
  if (!options.some((option) => option !== undefined) || /[/.=:]/.test(text)) return false;
  for (const [index, option] of options.entries()) {
    if (option === undefined) miss(state, { name: `-${text[index]}`, word });
    else give(state, option, word, undefined);
  }
  return true;
}

/** An option that no table knows. */
function miss(state: State, option: Omit<UnknownOption, "at">): void {
  state.unknown.push({ ...option, at: state.at - 1 });
}

function give(state: State, option: Option, word: Word, attached: Word | undefined): void {
  if (option.ends) state.optionsEnded = true;
  if (option.late) {
    state.late.push({ option, word, index: state.given.length });
    state.given.push({ option, word });
    return;
  }
  if (!takesValue(option)) {
    state.given.push(attached === undefined ? { option, word } : { option, word, value: attached });
    return;
  }
  if (option.role === "exec" || option.role.startsWith("argv")) {
    return void state.given.push({ option, word, words: takeWords(state, option.role, attached) });
  }
  let value = attached;
  if (value === undefined && !option.optional) {
    value = state.args[state.at];
    state.at += 1;
  }
  state.given.push(value === undefined ? { option, word } : { option, word, value });
  if (option.second !== undefined) give(state, option.second, word, undefined);
}

function takeWords(state: State, role: Role, attached: Word | undefined): readonly Word[] {
  const words: Word[] = attached === undefined ? [] : [attached];
  while (state.at < state.args.length) {
    const word = state.args[state.at];
    state.at += 1;
    if (word === undefined) break;
    const text = literal(word);
    if (role === "exec" && (text === ";" || (text === "+" && literal(words.at(-1) ?? word) === "{}"))) break;
    words.push(word);
  }
  return words;
}

function takeLateValues(state: State): void {
  if (state.seeking) settle(state);
  let taken = 0;
  for (const { option, word, index } of state.late) {
    const value = state.operands[taken];
    if (value === undefined) break;
    taken += 1;
    state.given[index] = { option, word, value };
  }
  state.operands = state.operands.slice(taken);
}
