// Whether a call does none of its job: help, a version, a dry run. An option that is taken back or switched off promises nothing.
// It is asked before effects are read; what a calm call is given as code is looked into all the same.

import type { EffectKind } from "../../effect.ts";
import type { Invocation } from "../../shell/invocation.ts";
import { knownPrefix, literal, type Word } from "../../shell/word.ts";
import type { ToolSpec } from "../../tools/spec.ts";
import type { Findings } from "../findings.ts";
import { holds } from "./condition.ts";
import type { Call } from "./options.ts";

/** A dry run or a request for help: the tool does none of its job. */
export function isCalm(
  call: Call,
  { spec, args }: { readonly spec: ToolSpec; readonly args: readonly Word[] },
): boolean {
  if (isGiven(call, "calms")) return true;
  const meansHelp = (name: string) => HELP.includes(name) && spec.notHelp?.includes(name) !== true;
  const asks = ({ name, word, value, at }: Call["unknown"][number]) =>
    meansHelp(name) &&
    !isSwitchedOff(value) &&
    // A letter out of a longer word is no request: `-path=x`.
    (name.length > 2 || literal(word) === name) &&
    (name === "--help" || !isFollowed(at, args)) &&
    (name.length > 2 || call.operands.length === 0);
  if (call.unknown.some(asks)) return true;
  // `rundll32 x.dll,Run /?` runs all the same: nothing but a subcommand may stand before it.
  if (args.length === call.key.length + 1 && args.some((word) => literal(word) === "/?")) return true;
  const lone = args[0] === undefined || args.length > 1 ? undefined : literal(args[0]);
  const isOwn = call.given.some(({ option }) => option.does.length > 0);
  if (lone !== undefined && !isOwn && spec.notHelp?.includes(lone) !== true)
    if (LONE_QUESTIONS.has(lone) || LISTS_PARTS.test(lone)) return true;
  // Where `-h` is followed by a host, alone it is help all the same.
  if (lone === "-h" && call.unknown.length === 1) return true;
  // `gobuster version`: what takes words of any kind takes this one for a question.
  if ((lone === "version" || lone === "help") && call.command.operands?.[0] === "text..." && call.key.length === 0)
    return true;
  const first = call.operands[0];
  const word = first === undefined || !call.hasCommands || call.key.length > 0 ? undefined : literal(first);
  if (word === "help" && meansHelp("help")) return true;
  const runs = RUNS_OPERANDS.test(call.command.operands?.[0] ?? "");
  if (word !== undefined && !runs && COMPLETIONS.has(word) && isShell(call.operands[1])) return true;
  return word === "version" && call.operands.length === 1 && !runs;
}

/** It looks at the far end, and changes nothing there or here. */
export function isRehearsal(call: Call): boolean {
  return isGiven(call, "rehearses");
}

function isGiven(call: Call, promise: "calms" | "rehearses"): boolean {
  const promising = call.given.filter(({ option, value }) => option[promise] && !isSwitchedOff(value));
  return promising.length > 0 && !areTakenBack(promising, call);
}

/** `tool completion bash` prints what a shell completes words by. */
const COMPLETIONS: ReadonlySet<string> = new Set(["completion", "completions", "autocomplete", "shell-completion"]);

function isShell(word: Word | undefined): boolean {
  return word !== undefined && /^(?:ba|z|k|tc)?sh$|^(?:fish|nu|elvish|powershell|pwsh)$/.test(literal(word) ?? "");
}

export const HELP = ["--help", "--version", "-help", "-h", "-V", "help"];

/** Where operands are run, `version` is a task, a script or a program like any other. */
const RUNS_OPERANDS = /^(?:task|package|script|argv|shell|exec|code|module)/;

/** Spellings that ask for nothing more than help only where they are the whole call. */
const LONE_QUESTIONS: ReadonlySet<string> = new Set(
  `--help --version -V -help -version -Version -VV --usage -? --man --license --licenses --completion --completions
   --edit-config --print-config --show-config --list-config --config-path --copy-config --init-config --write-config
   --dump-config --default-config --print-default-config --generate-config --generate-completion --generate-man`.split(
    /\s+/,
  ),
);

/** What a program is made of is told without asking anybody. */
const LISTS_PARTS =
  /^--?(?:list|show|print)[-_](?:policies|plugins|modules|checks|rules|protocols|ciphers|curves|extractors|options|commands|wordlists|encoders|backends|drivers|scanners|engines|formatters|detectors)$/;

/** `--dry-run=none` and `--help=false` ask for the real thing; what a value may be is no promise either. */
export function isSwitchedOff(value: Word | undefined): boolean {
  if (value === undefined) return false;
  const text = literal(value);
  return text === undefined || /^(?:none|false|no|off|never|0|f|n|)$/i.test(text);
}

/** `--dry-run --no-dry-run`: the last one counts for the tool, either of them here. */
function areTakenBack(promising: Call["given"], { given, unknown }: Call): boolean {
  const names = new Set([...given.flatMap(({ option }) => option.names), ...unknown.map(({ name }) => name)]);
  return promising.every(({ option }) =>
    option.names.some((name) => name.startsWith("--") && names.has(`--no-${name.slice(2)}`)),
  );
}

/** `-h db.example` and `--version 1.2`: the word after it may be its value, and then it asks for nothing. */
function isFollowed(at: number, args: readonly Word[]): boolean {
  const next = args[at + 1];
  return next !== undefined && !knownPrefix(next).startsWith("-");
}

/** Code is only read for mistakes. With an option that nobody described, or where it may hold and may not, it runs. */
export function onlyParses(call: Call, invocation: Invocation): boolean {
  const { parses } = call.command;
  return parses !== undefined && call.unknown.length === 0 && holds(parses, call, invocation) === "yes";
}

/** Help and dry runs do nothing, but text handed over as code is still looked into: not every tool keeps its word. */
export function dropHarmless(found: Findings): void {
  found.effects.length = 0;
  const kept = found.runs.filter(({ kind }) => kind !== "task" && kind !== "package");
  found.runs.splice(0, found.runs.length, ...kept);
}

/** A rehearsal still talks to the other machine, and reads what it would send. */
export function dropChanges(found: Findings): void {
  const kept = found.effects.filter(({ kind }) => !CHANGES.has(kind));
  found.effects.splice(0, found.effects.length, ...kept);
}

const CHANGES: ReadonlySet<EffectKind> = new Set([
  "outbound-message",
  "credential-change",
  "lockout",
  "exfiltration",
  "destructive",
  "persistence",
  "file-write",
  "file-delete",
]);
