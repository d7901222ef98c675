// What a call's own words say where no table does: `login`, `user add`, `rotate-keys`, a program's name (`acme-adduser`).
// They make an effect possible, never certain; what stays on this machine is told elsewhere.

import type { Invocation } from "../../shell/invocation.ts";
import { knownPrefix, literal, type Word, wordOf } from "../../shell/word.ts";
import { anyTool, VERBS } from "../../tools/any-tool.ts";
import type { Does } from "../../tools/spec.ts";
import { compileTable, findOption } from "../call/option-table.ts";
import { type Call, parseCall } from "../call/options.ts";
import { isUnknownCommand } from "../call/stays-here.ts";
import { deedsInGroup } from "./group-deeds.ts";

/**
 * The words by which a program that nobody described says what it does, if they do, also as parts of its own name.
 * A file of the project bears no name here: it is judged by its content.
 */
export function tellingWords({ args, span }: Invocation, program: string | undefined): readonly Word[] {
  if (program === undefined || program.length > MAX_NAME || asksOnly(args)) return [];
  const words = args.filter((word) => /^[^-]/.test(knownPrefix(word))).slice(0, 3);
  const named = endsOf(program).map((part) => [wordOf(part, span), ...words]);
  const said = [...named, words].find((form) => says(form) > 0) ?? takenApart(words)[0];
  if (said !== undefined) return said;
  const whole = wordOf(program.replace(SCRIPT_ENDING, "").replace(/[_.]/g, "-"), span);
  return [deedIn([whole]), ...args.map(deedOfOption)].find((form) => form.length > 0) ?? [];
}

/** Options that are verbs, or that only who signs in to a service is given: `--login`, `--api-key K`. */
export function tellingOptions({ args }: Invocation, program: string | undefined): readonly Word[] {
  if (program === undefined || asksOnly(args)) return [];
  const long = args.filter((word) => knownPrefix(word).startsWith("--"));
  const isWhole = (names: readonly string[], word: Word) => names.includes(knownPrefix(word).replace(/=.*$/s, ""));
  return parseCall(anyTool, long).given.flatMap(({ option, word }) => (isWhole(option.names, word) ? [word] : []));
}

/** A subcommand that a tool's table leaves out: `login`, `user create` say what they do in this tool too. */
export function saidByWords(call: Call): Does {
  const { operands } = call.command;
  if (operands?.some((role) => role !== "text...") === true) return [];
  const words = call.operands.slice(0, 3);
  // Of a tool whose words nobody described at all, only what they do to accounts is not told by its own `does`.
  const isUndescribed = !call.hasCommands && operands === undefined;
  if (isUndescribed) return accountDeeds(words);
  const form = !isUnknownCommand(call) ? undefined : says(words) > 0 ? words : takenApart(words)[0];
  const said = form === undefined ? [] : parseCall(anyTool, form).command.does;
  const known = [...call.command.does, ...said];
  return known.some(reachesOut) && !known.some(isOfCredentials) ? [...said, ...deedsInGroup(call)] : said;
}

function reachesOut(effect: Does[number]): boolean {
  return typeof effect === "string" ? effect.startsWith("network") : effect.does === "network";
}

function isOfCredentials(effect: Does[number]): boolean {
  return typeof effect === "string" ? effect.startsWith("credential") : effect.does.startsWith("credential");
}

/** An option that a tool's table leaves out: `--login`, or a deed done to an account (`--set-admin-password`, `--useradd`). */
export function saidByOption(option: Word): Does {
  const name = knownPrefix(option).replace(/=.*$/s, "");
  const verb = findOption(compileTable(VERBS), name);
  if (verb !== undefined) return verb.does;
  const deed = deedOfOption(option);
  return deed.length === 0 ? [] : parseCall(anyTool, deed).command.does;
}

function deedOfOption(option: Word): Form {
  const name = /^--([a-z][a-z-]+)/.exec(knownPrefix(option))?.[1];
  return name === undefined ? [] : deedIn([wordOf(name, option.span)]);
}

/** A name says less than a subcommand: of what it says taken apart, only a deed done to an account counts. */
function deedIn(form: Form): Form {
  return takenApart(form).find((made) => parseCall(anyTool, made).command.does.every(changesCredential)) ?? [];
}

function accountDeeds(words: Form): Does {
  const said = says(words) > 0 ? words : deedIn(words);
  return said.length === 0 ? [] : parseCall(anyTool, said).command.does.filter(changesCredential);
}

function changesCredential(effect: Does[number]): boolean {
  return typeof effect === "string" && /^(?:credential-change|lockout)/.test(effect);
}

type Form = readonly Word[];

function says(form: Form): number {
  return parseCall(anyTool, form).key.length;
}

/** No file system has a longer name, and no program a longer subcommand: taking one apart would only cost time. */
const MAX_NAME = 255;

/** What follows each mark in the name: `acme-rotate-keys` says `rotate-keys` and `keys`. */
function endsOf(program: string): readonly string[] {
  const name = program.replace(SCRIPT_ENDING, "");
  const parts = name.split(/[-_.]/);
  if (parts.length > 1) return parts.slice(1).map((_, at) => parts.slice(at + 1).join("-"));
  const end = TELLING_END.exec(name)?.[1];
  return end === undefined ? [] : [end];
}

const SCRIPT_ENDING = /\.(?:sh|bash|pl|py|rb|php|exe|cmd|bat)$/;

/** How names end that need no hyphen to be understood: `acmepasswd`, `acmekeygen2`. */
const TELLING_END = /(passwd|keygen|genkey|ssh|sftp|traceroute|telnet)\d?$/;

/** `create-api-key`, `users:invite` and `adduserto` say the same in one word as `create api-key` and `users invite` in two. */
function takenApart([first, ...rest]: Form): readonly Form[] {
  const text = first === undefined ? undefined : literal(first);
  if (first === undefined || text === undefined || text.length > MAX_NAME) return [];
  if (!/^[a-z0-9][a-z0-9_:-]*$/.test(text)) return [];
  const form = (...words: readonly string[]) => [...words.map((word) => wordOf(word, first.span)), ...rest];
  const parts = text.split(/[-_:]/);
  const [head, last, end] = [parts[0] ?? "", parts.at(-1) ?? "", TELLING_END.exec(text)?.[1]];
  const deed = DEED.exec(text);
  const canonical = deed === null ? [] : [form(/del|rm|remove|lock$|disable/.test(deed[0]) ? "deluser" : "adduser")];
  if (parts.length < 2) return canonical;
  return [
    form(head, parts.slice(1).join("-")),
    form(parts.slice(0, -1).join("-"), last),
    form(parts.at(-2) ?? "", last),
    form(head, last),
    form(`${head}-${last}`),
    ...(end === undefined ? [] : [form(end)]),
    ...canonical,
  ].filter((made) => says(made) > (made.length === rest.length + 1 ? 0 : 1));
}

const DEEDS = "add|create|new|rename|modify|mod|del|delete|remove|change|ch|reset|set|lock|unlock|mk";
const HOLDERS = "user|group|grp|account|acct|passwd|password|pass|principal";

/** A verb and an account in one word, in either order, at its end or before where they belong: `ldapmodifyuser`, `addusertogroup`. */
const DEED = new RegExp(
  `(?:(?:${DEEDS})(?:${HOLDERS})s?|(?:${HOLDERS})(?:${DEEDS}))(?:(?:to|from)[a-z]+|-(?:local|ldap|nis|db))?$`,
);

function asksOnly(args: readonly Word[]): boolean {
  const first = args.find((word) => /^[^-]/.test(knownPrefix(word)));
  return (
    args.some((word) => ASKS_ONLY.has(knownPrefix(word))) || (first !== undefined && knownPrefix(first) === "help")
  );
}

const ASKS_ONLY: ReadonlySet<string> = new Set(["--help", "-h", "--version", "--dry-run"]);
