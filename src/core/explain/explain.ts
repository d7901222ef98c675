// What each part of a command line is there for, from the tools' own descriptions: the program, its subcommand, options,
// operands, redirects. Pure, offline and total. It is for people's eyes: it decides nothing, and claims less than the verdict.

import { assignRoles } from "../effects/call/operand-roles.ts";
import { type Call, parseCall } from "../effects/call/options.ts";
import { newBudget } from "../shell/budget.ts";
import { environmentOf } from "../shell/environment.ts";
import type { Invocation, Redirect } from "../shell/invocation.ts";
import { AT_START } from "../shell/parse.ts";
import { type Visitor, walkShell } from "../shell/walk.ts";
import { literal, type Word } from "../shell/word.ts";
import type { Span } from "../text/span.ts";
import { specOf } from "../tools/registry.ts";
import type { Role, ToolSpec } from "../tools/spec.ts";
import { roleWords } from "./role-words.ts";

export interface Part {
  readonly span: Span;
  /** "transfers data to and from URLs": the guard's own words, none of the command's. */
  readonly words: string;
}

/** A longer command is told of by its effects; nobody reads so many notes. */
const MAX_TEXT = 16 * 1024;
const MAX_PARTS = 80;

/** The parts of a command for a POSIX shell, in the order in which they stand, each told once. */
export function explain(command: string): readonly Part[] {
  if (command.length > MAX_TEXT) return [];
  const parts = new Map<string, Part>();
  const add = (span: Span, words: string) => {
    const isInside = span.start >= 0 && span.end <= command.length && span.start < span.end;
    const key = `${span.start} ${span.end}`;
    // A word that a variable or an alias stood for has the span of that: what was told of it first stays.
    if (isInside && !parts.has(key) && parts.size < MAX_PARTS) parts.set(key, { span, words });
  };
  try {
    const environment = environmentOf({ env: {}, home: "~", cwd: undefined });
    const walk = { visitor: visitorOf(add), budget: newBudget() };
    walkShell(command, { frame: { environment, stdin: { kind: "inherited" } }, origin: AT_START }, walk);
  } catch {
    return []; // nested deeper than the stack is
  }
  return [...parts.values()].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

type Add = (span: Span, words: string) => void;

function visitorOf(add: Add): Visitor {
  return {
    invocation: (invocation) => tellCall(invocation, add),
    redirect: (redirect) => add(redirect.target.span, REDIRECTS[redirect.kind]),
    assignment: () => {},
    dynamic: ({ program }) => add(program.span, "a program whose name is known only when it runs"),
    problem: () => {},
    contentOf: () => undefined,
    sourced: () => undefined,
    originOf: () => AT_START,
  };
}

const REDIRECTS: Readonly<Record<Redirect["kind"], string>> = {
  read: "a file that it reads its input from",
  write: "a file that its output takes the place of",
  append: "a file that its output is added to",
  "read-write": "a file that it reads and writes",
};

function tellCall({ program, args, redirects }: Invocation, add: Add): void {
  const name = literal(program);
  if (name === undefined) return;
  const spec = specOf(name.slice(name.lastIndexOf("/") + 1));
  add(program.span, spec?.about ?? "a program that nobody has described yet");
  if (spec !== undefined) tellArguments(spec, args, add);
  for (const redirect of redirects) add(redirect.target.span, REDIRECTS[redirect.kind]);
}

function tellArguments(spec: ToolSpec, args: readonly Word[], add: Add): void {
  const call = parseCall(spec, args);
  tellSubcommand(call, args, add);
  for (const { option, word, value, words } of call.given) {
    const span = { start: word.span.start, end: Math.max(word.span.end, value?.span.end ?? 0) };
    const told =
      option.calms || option.rehearses ? "only shows what it would do, or how it is used" : roleWords(option.role);
    if (told !== undefined) add(span, told);
    const command = words?.[0];
    if (command !== undefined) tellCommand(words ?? [], add);
  }
  tellOperands(call, add);
}

function tellSubcommand({ key, command }: Call, args: readonly Word[], add: Add): void {
  const first = args.find((word) => literal(word) === key[0]);
  if (key.length === 0 || first === undefined) return;
  const does = command.does.map(
    (effect) => (typeof effect === "string" ? effect : effect.does).split(/[:?]/, 1)[0] ?? "",
  );
  const told = [...new Set(does)].flatMap((kind) => KINDS.get(kind) ?? []);
  add(first.span, told.length === 0 ? "what it is told to do" : `what it is told to do: ${told.join(", ")}`);
}

const KINDS: ReadonlyMap<string, string> = new Map([
  ["network", "talks to another machine"],
  ["outbound-message", "reaches people"],
  ["credential-read", "reads a secret"],
  ["credential-change", "changes an account or a key"],
  ["lockout", "takes access away"],
  ["exfiltration", "carries secrets away"],
  ["destructive", "deletes or overwrites"],
  ["persistence", "arranges to run again later"],
  ["privilege", "gains rights"],
  ["hidden-code", "runs code that cannot be seen"],
  ["guard-tamper", "weakens a guard"],
]);

function tellOperands({ command, operands }: Call, add: Add): void {
  const roles = assignRoles(command.operands ?? [], operands.length);
  for (const [index, role] of roles.entries()) {
    const word = operands[index];
    if (role === undefined || word === undefined) continue;
    if (RUNS_THE_REST.has(role)) {
      tellCommand(operands.slice(index), add);
      return;
    }
    const told = roleWords(role);
    if (told !== undefined) add(word.span, told);
  }
}

const RUNS_THE_REST: ReadonlySet<Role> = new Set(["argv", "argv-stdin"]);

/** `sudo apt install x`: the words behind are a call of their own. */
function tellCommand([program, ...args]: readonly Word[], add: Add): void {
  if (program === undefined) return;
  tellCall(
    {
      program,
      args,
      assignments: [],
      redirects: [],
      stdin: { kind: "inherited" },
      cwd: undefined,
      span: program.span,
      where: "here",
    },
    add,
  );
}
