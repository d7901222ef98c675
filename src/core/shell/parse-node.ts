// Adapter: the parser's command nodes to ours. It drops layout and keeps everything that could run.
// A form it does not know becomes an `unparsed` problem; it is never skipped in silence.

import type * as U from "unbash";
import type { Problem } from "../decision.ts";
import type { Span } from "../text/span.ts";
import type {
  AssignmentNode,
  Body,
  CaseItem,
  Descriptor,
  Node,
  Part,
  RedirectNode,
  TestOperand,
  WordNode,
} from "./ast.ts";
import type { Origin } from "./parse.ts";
import { convertArithmetic, convertParts, convertWord, convertWords } from "./parse-word.ts";

/** What the adapter needs at every node. `source` is the text that the parser's positions index. */
export interface Reader {
  readonly source: string;
  readonly origin: Origin;
  readonly problems: Problem[];
  /** How many expansions are around what is read now. */
  readonly nesting: number;
  /** How many more words braces may make of this text. */
  readonly braced: { left: number };
  /** How many more commands of this text are read. */
  readonly commands: { left: number };
}

export function statements(list: readonly U.Statement[], reader: Reader): Body {
  return list.map((statement) => {
    const node = convertNode(statement.command, reader);
    return statement.background === true ? { kind: "background", body: node, span: node.span } : node;
  });
}

export function locate(node: { readonly pos: number; readonly end: number }, reader: Reader): Span {
  if (reader.origin.kind === "fixed") return reader.origin.span;
  return { start: node.pos + reader.origin.offset, end: node.end + reader.origin.offset };
}

type Convertible = U.PipelineNode | U.AndOr | U.CompoundList;

function convertNode(node: Convertible, reader: Reader): Node {
  const span = locate(node, reader);
  switch (node.type) {
    case "Command":
      return convertCommand(node, reader);
    case "Pipeline":
      return pipeline(node, reader);
    case "AndOr":
      return chain(node, reader);
    case "CompoundList":
      return { kind: "group", body: statements(node.commands, reader), span };
    case "BraceGroup":
      return { kind: "group", body: list(node.body, reader), span };
    case "Subshell":
      return { kind: "subshell", body: list(node.body, reader), span };
    case "Function":
      return { kind: "function", name: node.name.value, body: convertNode(node.body, reader), span };
    case "Coproc":
      return { kind: "coproc", body: convertNode(node.body, reader), span };
    case "Redirected": {
      const redirects = node.redirects.flatMap((redirect) => convertRedirect(redirect, reader));
      return { kind: "redirected", body: convertNode(node.command, reader), redirects, span };
    }
    default:
      return convertControl(node, reader);
  }
}

type Control = U.If | U.While | U.For | U.Select | U.ArithmeticFor | U.Case | U.TestCommand | U.ArithmeticCommand;

function convertControl(node: Control, reader: Reader): Node {
  const span = locate(node, reader);
  switch (node.type) {
    case "If":
      return conditional(node, reader);
    case "While":
      return { kind: "while", condition: list(node.clause, reader), body: list(node.body, reader), span };
    case "For":
    case "Select":
      return loop(node, reader);
    case "ArithmeticFor": {
      const steps = [node.initialize, node.test, node.update].flatMap((step) =>
        step === undefined ? [] : [convertArithmetic(step, reader)],
      );
      return { kind: "count", steps, body: list(node.body, reader), span };
    }
    case "Case": {
      const items = node.items.map((item): CaseItem => {
        const patterns = item.pattern.map((word) => convertWord(word, reader));
        return {
          patterns,
          body: list(item.body, reader),
          falls: item.terminator !== undefined && item.terminator !== ";;",
        };
      });
      return { kind: "case", word: convertWord(node.word, reader), items, span };
    }
    case "TestCommand":
      return { kind: "test", operands: testOperands(node.expression, reader), span };
    case "ArithmeticCommand": {
      const expression = node.expression === undefined ? undefined : convertArithmetic(node.expression, reader);
      return { kind: "arithmetic", expression, span };
    }
    default:
      return unreadable(node satisfies never, span, reader);
  }
}

function unreadable(_node: never, span: Span, reader: Reader): Node {
  reader.problems.push({ kind: "unparsed", sentence: "holds a form of shell syntax that the guard does not know" });
  return { kind: "group", body: [], span };
}

function list(node: U.CompoundList, reader: Reader): Body {
  return statements(node.commands, reader);
}

function convertCommand(node: U.Command, reader: Reader): Node {
  reader.commands.left -= 1;
  if (reader.commands.left < 0) return leftOut(node, reader);
  const assignments: AssignmentNode[] = [];
  const words: (WordNode | AssignmentNode)[] = [];
  const redirects: RedirectNode[] = [];
  for (const item of node.prefix) {
    if (item.type === "Assignment") assignments.push(convertAssignment(item, reader));
    else redirects.push(...convertRedirect(item, reader));
  }
  if (node.name !== undefined) words.push(...convertWords(node.name, reader));
  let parts: Part[] | undefined;
  for (const [at, item] of node.suffix.entries()) {
    const before = node.suffix[at - 1];
    const last = words.at(-1);
    const isMore = item.type === "Word" && before !== undefined && isOneWord(before, item);
    if (!isMore) parts = undefined;
    if (isMore && last?.kind === "word") {
      const more = convertWord(item, reader);
      parts ??= [...last.parts];
      parts.push(...more.parts);
      words[words.length - 1] = { ...last, parts, span: { start: last.span.start, end: more.span.end } };
    } else if (item.type === "Word") words.push(...convertWords(item, reader));
    else if (item.type === "Assignment") words.push(convertAssignment(item, reader));
    else redirects.push(...convertRedirect(item, reader));
  }
  return { kind: "command", assignments, words, redirects, span: locate(node, reader) };
}

/** Beyond so many commands none would be walked: what they hold is not even looked at. */
function leftOut(node: U.Command, reader: Reader): Node {
  if (reader.commands.left === -1)
    reader.problems.push({ kind: "too-deep", sentence: "runs more steps than the guard follows" });
  return { kind: "group", body: [], span: locate(node, reader) };
}

/** The parser cuts a word at a process substitution: `--file=<(cmd)` is one word to every shell. */
function isOneWord(before: U.Command["suffix"][number], word: U.Word): boolean {
  if (before.type !== "Word" || before.end !== word.pos) return false;
  return [before, word].some(({ text }) => /^[<>]\(/.test(text));
}

function convertAssignment(node: U.Assignment, reader: Reader): AssignmentNode {
  const value =
    node.value.type === "ArrayValue"
      ? { kind: "array" as const, items: node.value.elements.flatMap((item) => convertWords(item, reader)) }
      : convertWord(node.value, reader);
  const base = { kind: "assignment" as const, name: node.name, append: node.append === true, value };
  const span = locate(node, reader);
  return node.index === undefined ? { ...base, span } : { ...base, index: convertWord(node.index, reader), span };
}

function convertRedirect(node: U.Redirection, reader: Reader): RedirectNode[] {
  const span = locate(node, reader);
  if (node.type === "HereDoc") {
    const parts =
      node.body.parts === undefined
        ? [{ kind: "text" as const, text: node.body.text, quoted: true }]
        : [{ kind: "double" as const, parts: convertParts(node.body.parts, reader) }];
    const text = { kind: "word" as const, parts, span: locate(node.body, reader) };
    return [{ kind: "here", text, newline: false, ...descriptorOf(node), span }];
  }
  if (node.target === undefined) return [];
  const target = convertWord(node.target, reader);
  if (node.type === "HereString") return [{ kind: "here", text: target, newline: true, ...descriptorOf(node), span }];
  if (node.descriptor === undefined) return [{ kind: "file", operator: node.operator, target, span }];
  return [{ kind: "file", operator: node.operator, target, ...descriptorOf(node), span }];
}

function descriptorOf({ descriptor }: U.Redirection): { readonly descriptor?: Descriptor } {
  if (descriptor === undefined) return {};
  return { descriptor: descriptor.type === "FileDescriptor" ? descriptor.value : descriptor.name };
}

function pipeline(node: U.Pipeline, reader: Reader): Node {
  const stages = node.commands.map((command) => convertNode(command, reader));
  const only = stages[0];
  if (stages.length === 1 && only !== undefined) return only;
  return { kind: "pipeline", stages, span: locate(node, reader) };
}

function chain(node: U.AndOr, reader: Reader): Node {
  const [first, ...others] = node.commands.map((command) => convertNode(command, reader));
  const span = locate(node, reader);
  if (first === undefined) return { kind: "group", body: [], span };
  const rest = others.map((other, index) => ({ operator: node.operators[index] ?? "&&", node: other }));
  return { kind: "chain", first, rest, span };
}

function conditional(node: U.If, reader: Reader): Node {
  const branches = [node, ...node.elif].map((branch) => ({
    condition: list(branch.clause, reader),
    body: list(branch.then, reader),
  }));
  const span = locate(node, reader);
  return node.else === undefined
    ? { kind: "if", branches, span }
    : { kind: "if", branches, otherwise: list(node.else, reader), span };
}

function loop(node: U.For | U.Select, reader: Reader): Node {
  const base = { kind: "for" as const, name: node.name.value, body: list(node.body, reader) };
  const rest = { select: node.type === "Select", span: locate(node, reader) };
  if (node.wordlist === undefined) return { ...base, ...rest };
  return { ...base, words: node.wordlist.flatMap((word) => convertWords(word, reader)), ...rest };
}

const NUMERIC = new Set(["-eq", "-ne", "-lt", "-le", "-gt", "-ge"]);

function testOperands(node: U.TestExpression, reader: Reader): TestOperand[] {
  switch (node.type) {
    case "TestUnary":
      return [{ word: convertWord(node.operand, reader), numeric: node.operator === "-v" }];
    case "TestBinary": {
      const numeric = NUMERIC.has(node.operator);
      return [node.left, node.right].map((word) => ({ word: convertWord(word, reader), numeric }));
    }
    case "TestLogical":
      return node.operands.flatMap((operand) => testOperands(operand, reader));
    case "TestNot":
      return testOperands(node.operand, reader);
    case "TestGroup":
      return testOperands(node.expression, reader);
    default:
      node satisfies never;
      return [];
  }
}
