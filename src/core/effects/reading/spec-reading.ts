// Reads a call by its spec: options and operands to roles, `does` to effects, all of it brought together at the end.
// An option that no table knows is kept, and raises where the spec says that its options can run code.

import type { EffectDetail } from "../../effect.ts";
import { LOCAL_HOST, UNKNOWN_HOST } from "../../hosts/host.ts";
import { hostOfRemotePath } from "../../hosts/parse-host.ts";
import { HOME_HOSTS } from "../../hosts/services.ts";
import { resolvePath } from "../../shell/builtins.ts";
import type { Invocation } from "../../shell/invocation.ts";
import { unescapeText } from "../../shell/printf.ts";
import { display, hasUnknown, knownPrefix, literal, type Word, wordOf } from "../../shell/word.ts";
import type { OperandSpec, Role, ToolSpec } from "../../tools/spec.ts";
import { dropChanges, dropHarmless, isCalm, isRehearsal, onlyParses } from "../call/calm.ts";
import { type Holds, holds } from "../call/condition.ts";
import { commandsOnFound, foundFiles } from "../call/found-files.ts";
import { assignRoles } from "../call/operand-roles.ts";
import { findOption, type Option } from "../call/option-table.ts";
import { type Call, type GivenOption, parseCall } from "../call/options.ts";
import { isUnknownCommand, staysHere, urlsGoneTo, urlsNamed } from "../call/stays-here.ts";
import { fileEffects } from "../files/files.ts";
import { meaningOf, meaningOfFilling, meaningOfMember, readCopies } from "../files/folder-writes.ts";
import type { Findings } from "../findings.ts";
import { variableHosts } from "../network/host-variables.ts";
import { joinDirections, type NetworkFindings, namedUrls, networkEffects, wordHost } from "../network/network.ts";
import {
  readAddress,
  readFarUrl,
  readFarWord,
  readGenericWord,
  readSecretWord,
  readUnknownValue,
} from "../roles/generic.ts";
import { readNamedOptions } from "../roles/named-options.ts";
import { mayWrite, readRole, SEES_REST, TAKES_REST, type Use } from "../roles/roles.ts";
import type { InputWords } from "../run.ts";
import { kindSentence, short } from "../sentences.ts";
import { effectAt, type Site, weaker } from "../site.ts";
import type { PlainRule } from "./effect-text.ts";
import { readFedCode } from "./fed-code.ts";
import { isQuietEdit } from "./quiet-edit.ts";
import { rulesInForce } from "./rules-in-force.ts";
import { requestEffects } from "./spec-request.ts";
import { readLastWord } from "./unread-program.ts";
import { readUploads } from "./uploads.ts";

export function readBySpec(spec: ToolSpec, given: Invocation, outer: Site, found: Findings): void {
  const call = parseCall(spec, given.args);
  const calm = isCalm(call, { spec, args: given.args });
  const movedTo = folderOf(call, given.cwd);
  if (movedTo !== undefined) found.movedTo = movedTo;
  const invocation = movedTo === undefined ? given : { ...given, cwd: movedTo.path };
  const site = movedTo === undefined ? outer : { ...outer, cwd: movedTo.path };
  const subject: Subject = { spec, invocation, site, call, calm };
  if (onlyParses(call, invocation)) return;
  readOptions(subject, found);
  readOperands(subject, found);
  readFilling(subject, found);
  readFedCode(spec, { call, invocation, calm }, found);
  readNamedOptions(call, invocation.args, { site, found });
  if (calm) {
    dropHarmless(found);
    return;
  }
  readUnknown(subject, found);
  applyDoes(subject, found);
  if (isRehearsal(call)) dropChanges(found);
}

interface Subject {
  readonly spec: ToolSpec;
  readonly invocation: Invocation;
  readonly site: Site;
  readonly call: Call;
  readonly calm: boolean;
}

/** `make -C sub`, `env --chdir=/x`: each starts from the one before it. */
function folderOf({ command, given, operands }: Call, cwd: string | undefined): Findings["movedTo"] {
  const first = command.operands?.[0] === "chdir" ? operands[0] : undefined;
  if (first === undefined && !given.some(({ option }) => option.role === "chdir")) return undefined;
  const folders = given.flatMap(({ option, value }) => (option.role === "chdir" && value !== undefined ? [value] : []));
  if (first !== undefined) folders.push(first);
  if (folders.length === 0) return undefined;
  let path = cwd;
  for (const folder of folders) {
    const text = literal(folder);
    path = text === undefined ? undefined : resolvePath(path, text);
  }
  return { path };
}

function readOptions(subject: Subject, found: Findings): void {
  const { call, invocation, site } = subject;
  if (call.given.length === 0) return;
  const options = withWholePrograms(call.given.filter(({ option, value, words }) => value ?? words ?? option.found));
  if (options.length > MAX_OPTIONS) {
    const sentence = `gives ${short(site.program ?? "a program")} more options than the guard reads`;
    found.problems.push({ kind: "too-large", sentence });
  }
  for (const given of options.slice(0, MAX_OPTIONS)) {
    const { when, found: act, role } = given.option;
    if (when !== undefined && holds(when, call, invocation) === "no") continue;
    for (const file of act === "delete" ? foundFiles(call) : []) found.effects.push(...meaningOf("delete", file, site));
    if (role === "fill" && given.value !== undefined && call.command.operands?.at(-1) === "write")
      readCopies(call.operands, { ...given.value, pieces: [...given.value.pieces, SLASH] }, { site, found });
    for (const [first, ...rest] of valuesOf(given, call)) {
      const following = given.option.ends ? call.operands : rest;
      if (first === undefined) continue;
      found.meant.set(first.span.start, given.option);
      readRole(roleNow(role, subject), useOf(subject, first, following), found);
    }
  }
}

const SLASH = { kind: "text", text: "/" } as const;

/** `perl -e a -e b`, `osascript -e a -e b`: the parts of one program are read as one, in the place of the first. */
function withWholePrograms(given: readonly GivenOption[]): readonly GivenOption[] {
  if (!given.some(({ option }) => option.role.startsWith("code:"))) return given;
  const parts = new Map<Option, Word[]>();
  for (const { option, value } of given) {
    if (value === undefined || !option.role.startsWith("code:")) continue;
    const same = parts.get(option);
    if (same === undefined) parts.set(option, [value]);
    else same.push(value);
  }
  if (parts.size === 0) return given;
  return given.flatMap((one) => {
    const lines = one.value === undefined ? undefined : parts.get(one.option);
    if (lines === undefined || lines.length === 1) return [one];
    return lines[0] === one.value ? [{ ...one, value: joinedLines(lines) }] : [];
  });
}

function joinedLines(lines: readonly Word[]): Word {
  const newline = { kind: "text", text: "\n" } as const;
  const [start, end] = [lines[0]?.span.start ?? 0, lines.at(-1)?.span.end ?? 0];
  return {
    pieces: lines.flatMap(({ pieces }, at) => (at === 0 ? pieces : [newline, ...pieces])),
    span: { start, end },
  };
}

/** What the option was given, more than once where it is a command for each of the files that are found. */
function valuesOf(given: GivenOption, call: Call): readonly (readonly Word[])[] {
  if (given.words !== undefined && given.option.role === "exec") return commandsOnFound(given.words, call);
  return [given.words ?? (given.value === undefined ? [] : [given.value])];
}

const MAX_OPERANDS = 1_500;
const MAX_OPTIONS = 1_000;
const MAX_MEMBERS = 64;

function readOperands(subject: Subject, found: Findings): void {
  const { call, site } = subject;
  const { args } = subject.invocation;
  const spec = operandsOf(call);
  if (spec === undefined) {
    // The words of a subcommand that the table leaves out are read by their form.
    if (isUnknownCommand(call)) for (const word of call.operands.slice(0, MAX_OPERANDS)) readFarWord(word, site, found);
    else for (const word of urlsNamed(call)) readFarUrl(word, found);
    return;
  }
  if (spec.length === 0) readLastWord(call.operands, site, found);
  const roles = assignRoles(spec, call.operands.length);
  const target = roles.lastIndexOf("remote-path");
  const targetWord = target < 0 ? undefined : call.operands[target];
  const isFar = targetWord !== undefined && wordHost(targetWord, hostOfRemotePath)?.class !== undefined;
  const many = roles.filter((role) => role === "remote-path").length > 1 || target > 0;
  const edits = isEditing(subject);
  // It may be the value of an option that the spec does not know.
  const follows = call.unknown.length === 0 ? NO_WORDS : followers(call, args);
  for (const [index, word] of call.operands.entries()) {
    if (index === MAX_OPERANDS) {
      const sentence = `gives ${short(site.program ?? "a program")} more operands than the guard reads`;
      found.problems.push({ kind: "too-large", sentence });
      return;
    }
    const role = roles[index];
    if (role === undefined) {
      readGenericWord(word, subject.site, found);
      continue;
    }
    if (role !== "text") found.meant.set(word.span.start, { role: follows.has(word) ? "text" : role, names: [] });
    if (role === "text" && spec.length === 1 && call.key.length === 0) readSecretWord(word, subject.site, found);
    const rest = SEES_REST.has(role) ? call.operands.slice(index + 1) : [];
    const input = role === "argv-stdin" ? inputOf(call) : undefined;
    const isTarget = many && index === target;
    const isLast = index > 0 && index === call.operands.length - 1;
    const goesAway = isFar && index !== target;
    const use: Use = { ...useOf(subject, word, rest), input, isTarget, goesAway };
    if (isLast && (role === "write" || (isTarget && !isFar))) {
      if (readCopies(call.operands.slice(0, -1), word, { site: use.site, found })) continue;
    }
    const isShown = role !== "read" || !edits || !isQuietEdit(call, site);
    if (isShown) readRole(roleNow(role, subject), use, found);
    if (edits && role === "argv") mayWrite(use, found);
    if (edits && (role === "read" || role === "document" || role === "edited")) readRole("write", use, found);
    if (TAKES_REST.has(role)) return;
  }
}

const NO_WORDS: ReadonlySet<Word | undefined> = new Set();

function followers({ unknown }: Call, args: readonly Word[]): ReadonlySet<Word | undefined> {
  return new Set(unknown.map(({ at, value }) => (value === undefined ? args[at + 1] : undefined)));
}

/** Archivers take the folder to pack from by the same option as the one to unpack into. */
function roleNow(role: Role, { call, invocation }: Subject): Role {
  const { fills } = call.command;
  const isFolder = role === "into" || role === "fill";
  return isFolder && fills !== undefined && holds(fills, call, invocation) === "no" ? "folder" : role;
}

/** Files come where it runs: what that folder stands for is written, whatever their names. */
function readFilling({ call, invocation, site, calm }: Subject, found: Findings): void {
  const { fills } = call.command;
  if (calm || fills === undefined || holds(fills, call, invocation) === "no") return;
  // Members that are named are written under their names: `tar xf x.tar .claude/settings.json`.
  const folder = call.given.find(({ option }) => option.role === "into" || option.role === "fill")?.value;
  for (const member of call.operands.slice(0, MAX_MEMBERS))
    found.effects.push(...meaningOfMember(member, folder, site));
  if (call.given.some(({ option }) => option.role === "into" || option.role === "fill")) return;
  found.effects.push(...meaningOfFilling(wordOf(".", invocation.span), site));
}

function isEditing({ call, invocation }: Subject): boolean {
  const { edits } = call.command;
  return (
    call.given.some(({ option }) => option.edits) || (edits !== undefined && holds(edits, call, invocation) !== "no")
  );
}

/** How words of the input are cut, and what stands for them in the command that is run on them. */
function inputOf({ given }: Call): InputWords {
  const last = (what: InputOption) => given.findLast(({ option }) => option.input === what);
  const textOf = (word: Word | undefined) => (word === undefined ? undefined : literal(word));
  const separator = last("separator");
  return {
    mark: textOf(last("mark")?.value) ?? "{}",
    ...(separator && { separator: unescapeText(textOf(separator.value) ?? "\0") }),
    ...(last("file") && { isFile: true }),
  };
}

type InputOption = NonNullable<Option["input"]>;

/**
 * Where an option gave the code already (`-e`, `-c`, `-f`), no operand is code: `sed -e s/x/y/ file`. Where one gave the
 * folder, no operand is it: `cp -t folder a b`.
 */
function operandsOf({ command, given }: Call): OperandSpec | undefined {
  const spec = command.operands;
  const first = spec?.[0];
  if (spec?.at(-1) === "write" && given.some(({ option }) => option.role === "fill")) return spec.slice(0, -1);
  if (spec === undefined || first === undefined || !isCode(first)) return spec;
  return given.some(({ option }) => isCode(option.role) || option.role === "module:python" || option.late)
    ? spec.slice(1)
    : spec;
}

function isCode(role: string): boolean {
  return role === "script" || role.startsWith("code:") || role.startsWith("file:");
}

function readUnknown(subject: Subject, found: Findings): void {
  const { call, site, spec, invocation } = subject;
  for (const { name, value, at } of call.unknown) {
    if (value !== undefined) readGenericWord(value, site, found);
    const meant = value ?? invocation.args[at + 1];
    if (meant !== undefined) readUnknownValue(name, meant, { site, found });
  }
  for (const { option, word, value } of call.given)
    if (option.role === "text" && value !== undefined) readAddress(knownPrefix(word), value, found);
  const first = call.unknown.find(({ name }) => !/^-\d+$/.test(name) && !takesBack(name, call));
  if (call.command.closed && first !== undefined) {
    const program = short(site.program ?? "a program");
    const sentence = `gives ${program} an option that the guard does not know (${short(display(first.word))}); some of ${program}'s options run programs`;
    found.effects.push(effectAt(site, { kind: "hidden-code", certainty: "possible", sentence, span: first.word.span }));
  }
  const word = call.operands[0];
  if (
    call.hasCommands &&
    call.key.length === 0 &&
    word !== undefined &&
    hasUnknown(word) &&
    (spec.operands === undefined || spec.operands.every((role) => role === "text..." || role === "task"))
  ) {
    const sentence = `The subcommand of ${short(site.program ?? "a program")} is known only when it runs: ${short(display(word))}`;
    found.problems.push({ kind: "dynamic", sentence });
  }
}

/** `--no-hidden` undoes what a known switch does. */
function takesBack(name: string, { command }: Call): boolean {
  return name.startsWith("--no-") && findOption(command.table, `--${name.slice(5)}`)?.role === "flag";
}

function applyDoes(subject: Subject, found: Findings): void {
  const { call, site, spec } = subject;
  let says: NetworkFindings["says"];
  const answers = new Map<PlainRule, Holds>();
  for (const { rule, word } of rulesInForce(subject)) {
    const answer = answers.get(rule) ?? holds(rule.when, call, subject.invocation);
    if (rule.when !== undefined) answers.set(rule, answer);
    if (answer === "no") continue;
    const certainty = answer === "perhaps" ? "possible" : rule.certainty;
    if (rule.does === "network") {
      const direction = joinDirections(says?.direction, rule.direction);
      const sentence = rule.sentence ?? says?.sentence;
      if (answer === "perhaps" && says === undefined && found.hosts.length === 0) continue;
      const isSurer = says === undefined || weaker(says.certainty, certainty) === says.certainty;
      says = { certainty: isSurer ? certainty : (says?.certainty ?? certainty), direction, sentence };
      continue;
    }
    const flag = answer === "perhaps" ? false : undefined;
    const { sentence, detail } = described(rule, subject, found);
    found.effects.push(effectAt(site, { kind: rule.does, certainty, flag, span: word?.span, sentence, detail }));
  }
  if (says === undefined && spec.nature === "network" && isUnknownCommand(call) && !staysHere(subject))
    says = { certainty: "likely" };
  // `lux https://…`: what stands where a subcommand would is not one.
  if (says === undefined) for (const word of urlsGoneTo(call)) readFarWord(word, site, found);
  // A second address may be another request: `curl --unix-socket x http://a --next https://b`.
  const isHere = found.hosts.length <= 1 && call.given.some(({ option }) => option.here);
  if (isHere) found.hosts.splice(0, found.hosts.length, ...(found.hosts.length > 0 ? [{ host: LOCAL_HOST }] : []));
  const asked = isHere ? [] : requestEffects(call, call.command.host, site);
  found.effects.push(...asked);
  finishNetwork(subject, found, { says, told: asked.some(({ kind }) => kind === "outbound-message") });
}

function finishNetwork(
  { call, site, spec, invocation }: Subject,
  found: Findings,
  { says, told }: { readonly says: NetworkFindings["says"]; readonly told: boolean },
): void {
  if (says !== undefined && found.hosts.length === 0)
    found.hosts.push(...namedUrls(unlessNamed(invocation.args, call)));
  const isConnected = says !== undefined || found.hosts.length > 0;
  const near = found.hosts.length > 0 && found.hosts.every(({ host }) => host.class === "loopback");
  found.hosts.push(...variableHosts(invocation.assignments, { isConnected, near }));
  if (near && call.given.some(({ option }) => option.elsewhere)) found.hosts.push({ host: UNKNOWN_HOST });
  if (isConnected && found.carried.length === 0) {
    const { carried, sent } = readUploads(call, invocation.args, site);
    found.carried.push(...carried);
    found.sent.push(...sent);
  }
  if (!isConnected && found.hosts.length === 0 && found.carried.length === 0) return;
  const home = call.command.host ?? homeOf(spec, site.program);
  const effects = networkEffects({ hosts: found.hosts, sent: found.sent, says, told, home }, site);
  const leaves = effects.some(({ kind, flag }) => kind === "network" && flag);
  for (const word of found.carried) found.effects.push(...fileEffects(leaves ? "carry" : "read", word, site));
  found.effects.push(...effects);
}

/** A URL that is only a name, such as whom a token is meant for, is not where the call goes. */
function unlessNamed(args: readonly Word[], { given }: Call): readonly Word[] {
  const names = given.flatMap(({ option, value }) => (option.role === "name" && value !== undefined ? [value] : []));
  return names.length === 0 ? args : args.filter((word) => names.every(({ span }) => span.start !== word.span.start));
}

/** A name that is not the spec's own is another spelling of its first: `pip3.11`. */
function homeOf({ names }: ToolSpec, program: string | undefined): string | undefined {
  const own = names.includes(program ?? "") ? program : names[0];
  return HOME_HOSTS.get(own ?? "");
}

function described(
  rule: PlainRule,
  { site, spec }: Subject,
  found: Findings,
): { readonly sentence: string; readonly detail: EffectDetail | undefined } {
  const account = found.accounts[0];
  const sentence = rule.sentence ?? kindSentence(rule.does, { program: site.program, about: spec.about, account });
  const withAccount =
    rule.sentence !== undefined && account !== undefined ? `${sentence} (${short(account)})` : sentence;
  return { sentence: withAccount, detail: account === undefined ? undefined : { account } };
}

function useOf({ spec, site }: Subject, word: Word, rest: readonly Word[]): Use {
  const { names, interprets } = spec;
  return { word, rest, site, tool: names[0] ?? "", interprets, input: undefined, isTarget: false, goesAway: false };
}
