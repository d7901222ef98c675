// Code that comes by standard input: to an interpreter without a script, to a console, to a debugger beside its program.
// It only says which languages the input is read as; what is fed is followed by the caller.

import type { Invocation } from "../../shell/invocation.ts";
import { literal, wordOf } from "../../shell/word.ts";
import type { ToolSpec } from "../../tools/spec.ts";
import type { Call } from "../call/options.ts";
import type { Findings } from "../findings.ts";
import { readEscapeLines } from "./unread-code.ts";

interface Fed {
  readonly call: Call;
  readonly invocation: Invocation;
  /** Help, a dry run. */
  readonly calm: boolean;
}

/** Code on standard input: an interpreter that was given neither a script nor code reads it from there. */
export function readFedCode(spec: ToolSpec, { call, invocation, calm }: Fed, found: Findings): void {
  const isOpen = invocation.stdin.kind === "inherited";
  if (call.command.feeds.length > 0 || call.given.some(({ option }) => option.feeds.length > 0)) {
    const fed = [...call.command.feeds, ...call.given.flatMap(({ option }) => option.feeds)];
    if (isOpen) found.opens = true;
    else for (const language of fed) found.runs.push({ kind: "stdin", language });
    return;
  }
  if (invocation.stdin.kind === "text" && isClient(spec, call)) readEscapeLines(invocation, found);
  if (spec.lines && call.operands.length + call.key.length === 0) {
    found.opens = isOpen;
    readCalls(invocation, found);
  }
  if (call.command.edits !== undefined && spec.operands?.[0] === "edited...") readEditor(invocation, found);
  if (spec.interprets === undefined) return;
  // A crontab comes from its input only where `-` says so.
  if (spec.interprets === "crontab" || (isOpen && calm)) return;
  const fromStdin =
    spec.interprets === "shell" &&
    [...call.given.map(({ option }) => option.names[0]), ...call.unknown.map(({ name }) => name)].includes("-s");
  const isModule = call.given.some(({ option }) => option.role.startsWith("module:python"));
  const hasOther = isModule || found.runs.some(({ kind }) => kind !== "package");
  if (fromStdin) found.runs.splice(0, found.runs.length, ...found.runs.filter(({ kind }) => kind !== "file"));
  if (!fromStdin && hasOther) return;
  found.opens = isOpen;
  // A shell with nothing to run is open to whoever started it; for other interpreters nothing is known to come.
  if (!isOpen || spec.interprets === "shell") found.runs.push({ kind: "stdin", language: spec.interprets });
}

/** What is typed at an editor, or written out for it, may be its commands; what a program prints to it is text. */
function readEditor({ stdin, args }: Invocation, found: Findings): void {
  if (args.some((word) => literal(word) === "-")) return;
  if (stdin.kind === "inherited") found.opens = true;
  else if (stdin.kind === "text") found.runs.push({ kind: "stdin", language: "escapes" });
}

const MAX_LINES = 200;

/** Each line of its input is a call of the same program. */
function readCalls({ program, stdin, span }: Invocation, found: Findings): void {
  const lines = stdin.kind === "text" ? (literal(stdin.word) ?? "").split("\n").slice(0, MAX_LINES) : [];
  for (const line of lines) {
    const words = [...line.slice(0, MAX_LINE).matchAll(/"([^"]*)"|'([^']*)'|\S+/g)].map(([whole, double, single]) =>
      wordOf(double ?? single ?? whole, span),
    );
    if (words.length > 0) found.runs.push({ kind: "argv", words: [program, ...words], place: "here", open: false });
  }
}

const MAX_LINE = 2_000;

/** What talks to others by lines of its input takes one that begins with `!` for the shell: telnet, ftp, mail. */
function isClient({ nature }: ToolSpec, { command }: Call): boolean {
  return (
    nature === "network" ||
    command.does.some((does) => (typeof does === "string" ? does : does.does).startsWith("network"))
  );
}
