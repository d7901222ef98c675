// What an action does in the open: its acts with the spellings of their targets, and the part of its text that does it.
// Only the plainest shape counts. What pipes, redirects, assigns, substitutes or runs something beside it is no deed.

import type { AgentAction, Operation } from "../action.ts";
import { fieldsOf } from "../mcp/fields.ts";
import { methodOf } from "../mcp/methods.ts";
import type { Node } from "../shell/ast.ts";
import { newBudget } from "../shell/budget.ts";
import { environmentOf } from "../shell/environment.ts";
import type { Invocation } from "../shell/invocation.ts";
import { AT_START, parse } from "../shell/parse.ts";
import { type Visitor, walkShell } from "../shell/walk.ts";
import { literal } from "../shell/word.ts";
import type { Span } from "../text/span.ts";
import type { World } from "../world.ts";
import { COMMAND_FORMS, type CommandForm, type FormContext } from "./command-forms.ts";
import { type Act, recipientOf, urlOf } from "./requests.ts";

export interface Deed {
  readonly act: Act;
  readonly targets: readonly string[];
  /** Absent where the whole action is the deed. */
  readonly span?: Span;
}

const MAX_COMMAND = 8_192;

export function deedsOf(action: AgentAction, world: World): readonly Deed[] {
  const { operation } = action;
  switch (operation.kind) {
    case "shell":
      return operation.dialect === "posix" && !operation.background ? shellDeeds(operation.command, action, world) : [];
    case "fetch": {
      const url = operation.body === undefined ? urlOf([operation.url]) : undefined;
      return url === undefined ? [] : [{ act: "fetch", targets: [url] }];
    }
    case "mcp":
      return messageDeeds(operation);
    case "read":
    case "write":
    case "edit":
    case "delete":
    case "search":
    case "agent":
    case "inner":
    case "unknown":
      return [];
    default:
      return operation satisfies never;
  }
}

/** A text to one recipient, and nothing with it that is a file, an address or a command. */
function messageDeeds({ method, args }: Operation & { readonly kind: "mcp" }): readonly Deed[] {
  const { fields, more } = fieldsOf(args);
  const recipients = fields.filter(({ kind }) => kind === "recipient").map(({ text }) => recipientOf([text]));
  const isPlain = fields.every(({ kind }) => kind === "recipient" || kind === "content" || kind === "text");
  const [to] = recipients;
  if (more || !isPlain || recipients.length !== 1 || to === undefined || methodOf(method).verb !== "send") return [];
  return [{ act: "message", targets: [to] }];
}

function shellDeeds(command: string, action: AgentAction, world: World): readonly Deed[] {
  const calls = command.length > MAX_COMMAND ? undefined : plainCalls(command, action, world);
  const telling = calls?.filter(({ words }) => !isCompanion(words));
  const [call] = telling ?? [];
  if (call === undefined || telling?.length !== 1) return [];
  if (call.cwd !== action.cwd && !action.workspace.includes(call.cwd ?? "")) return [];
  const span = call.span;
  const run: Deed = { act: "run", targets: [call.words.join(" ")], span };
  const branch = branchAt(call.cwd ?? "", world);
  const deeds = COMMAND_FORMS.flatMap((form): readonly Deed[] => {
    const targets = targetsOf(form, call.words, branch);
    return targets.length === 0 ? [] : [{ act: form.act, targets, span }];
  });
  return [...deeds, run];
}

interface Call {
  readonly words: readonly string[];
  readonly cwd: string | undefined;
  readonly span: Span;
}

/** The programs of a line of simple commands, each known word by word; undefined where it is anything else. */
function plainCalls(command: string, action: AgentAction, world: World): readonly Call[] | undefined {
  const { script, problems } = parse(command);
  if (problems.length > 0 || !script.body.every(isSimple)) return undefined;
  const calls: Call[] = [];
  let plain = true;
  const spoil = () => {
    plain = false;
  };
  const visitor: Visitor = {
    invocation: ({ program, args, assignments, cwd, span, where }: Invocation) => {
      const words = [program, ...args].map(literal);
      if (assignments.length > 0 || where !== "here" || words.some((word) => word === undefined)) spoil();
      calls.push({ words: words.map((word) => word ?? ""), cwd, span });
    },
    redirect: spoil,
    assignment: spoil,
    dynamic: spoil,
    problem: spoil,
    background: spoil,
    contentOf: () => undefined,
    sourced: () => undefined,
    originOf: (word) => ({ kind: "fixed", span: word.span }),
  };
  const environment = environmentOf({ env: {}, home: world.home, cwd: action.cwd });
  const frame = { environment, stdin: { kind: "inherited" } } as const;
  walkShell(command, { frame, origin: AT_START }, { visitor, budget: newBudget() });
  return plain ? calls : undefined;
}

function isSimple(node: Node): boolean {
  if (node.kind === "command") return true;
  return (
    node.kind === "chain" &&
    node.first.kind === "command" &&
    node.rest.every((link) => link.operator === "&&" && link.node.kind === "command")
  );
}

/** What may stand beside the deed without changing what it means: it names neither branch, remote nor folder. */
const COMPANIONS: readonly string[] = [
  "git add",
  "git commit",
  "git status",
  "git diff",
  "git log",
  "echo",
  "true",
  "cd",
  "pwd",
];

function isCompanion(words: readonly string[]): boolean {
  // The text of a here-document, as in `--body "$(cat <<'E' … E)"`.
  if (words.length === 1 && words[0] === "cat") return true;
  return COMPANIONS.some((companion) => companion.split(" ").every((word, index) => words[index] === word));
}

function targetsOf(form: CommandForm, words: readonly string[], branch: string | undefined): readonly string[] {
  const fits = form.command.split("|").map((one) => one.split(" "));
  const lead = fits.findLast((one) => one.every((word, index) => words[index] === word));
  const read = lead && optionsOf(form, words.slice(lead.length));
  if (read === undefined) return [];
  const { operands, flags, target } = read;
  const found: FormContext = { flags, target, branch };
  return form.targets(operands, found).filter((one): one is string => one !== undefined);
}

interface Options {
  readonly operands: readonly string[];
  readonly flags: ReadonlySet<string>;
  readonly target: string | undefined;
}

/** Undefined where an option is not of the form. */
function optionsOf(form: CommandForm, words: readonly string[]): Options | undefined {
  const [flags, values, aims] = [form.flags, form.values, form.target].map((text) => new Set((text ?? "").split(" ")));
  const found = { operands: [] as string[], flags: new Set<string>() };
  let target: string | undefined;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    if (!word.startsWith("-")) {
      found.operands.push(word);
      continue;
    }
    const equals = word.startsWith("--") ? word.indexOf("=") : -1;
    const name = equals < 0 ? word : word.slice(0, equals);
    const isAim = aims?.has(name) === true;
    if (isAim || values?.has(name) === true) {
      const value = equals < 0 ? words[at + 1] : word.slice(equals + 1);
      if (equals < 0) at += 1;
      if (value === undefined || (isAim && target !== undefined)) return undefined;
      if (isAim) target = value;
    } else if (equals >= 0 || !isFlag(word, flags)) return undefined;
    else found.flags.add(word);
  }
  return { ...found, target };
}

function isFlag(word: string, flags: ReadonlySet<string> | undefined): boolean {
  if (flags?.has(word) === true) return true;
  return /^-\w{2,}$/.test(word) && [...word.slice(1)].every((letter) => flags?.has(`-${letter}`) === true);
}

const MAX_PARENTS = 24;

/** The branch that is checked out in the repository around a folder. */
function branchAt(cwd: string, { disk }: World): string | undefined {
  let folder = cwd;
  for (let step = 0; folder !== "" && step < MAX_PARENTS; step += 1) {
    const head = disk.readText(`${folder}/.git/HEAD`, 1_024);
    if (head !== undefined) return /^ref: refs\/heads\/([\w./-]+)\s*$/.exec(head)?.[1];
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/")));
  }
  return undefined;
}
