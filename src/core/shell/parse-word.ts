// Adapter: the parser's words, expansions and arithmetic to ours. Brace expansion is done here, since it is textual.
// Text inside single quotes stays text; everything that the shell would evaluate stays a part of its own.

import type * as U from "unbash";
import { parse as unbash } from "unbash";
import type { Arithmetic, ParameterOperation, ParameterPart, Part, Script, WordNode } from "./ast.ts";
import { expandBraces } from "./braces.ts";
import { locate, type Reader, statements } from "./parse-node.ts";

/** The words that one written word becomes: several where it holds a brace expansion. */
export function convertWords(word: U.Word, reader: Reader): readonly WordNode[] {
  if (word.parts?.some((part) => part.type === "BraceExpansion") !== true) return [convertWord(word, reader)];
  const texts = reader.braced.left > 0 ? expandBraces(word.text) : undefined;
  reader.braced.left -= texts?.length ?? 0;
  if (texts === undefined || reader.braced.left < 0) {
    reader.problems.push({ kind: "too-deep", sentence: "expands braces to more words than the guard reads" });
    return [convertWord(word, reader)];
  }
  return texts.flatMap((text) => reparsed(text, word, reader));
}

/** Nothing in it that the shell reads as more than a character. */
const PLAIN = /^[\w@%+=:,./-]+$/;

function reparsed(text: string, word: U.Word, reader: Reader): readonly WordNode[] {
  if (PLAIN.test(text))
    return [{ kind: "word", parts: [{ kind: "text", text, quoted: false }], span: locate(word, reader) }];
  const command = unbash(`: ${text}`).commands[0]?.command;
  if (command?.type !== "Command") return [];
  const within: Reader = { ...reader, source: `: ${text}`, origin: { kind: "fixed", span: locate(word, reader) } };
  return command.suffix.flatMap((item) => (item.type === "Word" ? [convertWord(item, within)] : []));
}

export function convertWord(word: U.Word, reader: Reader): WordNode {
  const span = locate(word, reader);
  if (word.parts !== undefined)
    return { kind: "word", parts: leadingTilde(convertParts(word.parts, reader), word.text), span };
  const text: Part = { kind: "text", text: word.value, quoted: false };
  return { kind: "word", parts: leadingTilde([text], word.text), span };
}

function leadingTilde(parts: readonly Part[], source: string): readonly Part[] {
  const first = parts[0];
  if (!source.startsWith("~") || first?.kind !== "text" || first.quoted) return parts;
  const match = /^~([\w.+-]*)(?=\/|$|:)/.exec(first.text);
  if (match === null) return parts;
  const rest: Part = { ...first, text: first.text.slice(match[0].length) };
  return [{ kind: "tilde", user: match[1] ?? "" }, rest, ...parts.slice(1)];
}

export function convertParts(parts: readonly U.WordPart[], reader: Reader, quoted = false): readonly Part[] {
  return parts.map((part) => convertPart(part, reader, quoted));
}

function convertPart(part: U.WordPart, reader: Reader, quoted: boolean): Part {
  switch (part.type) {
    case "Literal":
      return { kind: "text", text: part.value, quoted };
    case "SingleQuoted":
    case "AnsiCQuoted":
      return { kind: "text", text: part.value, quoted: true };
    case "DoubleQuoted":
    case "LocaleString":
      return { kind: "double", parts: convertParts(part.parts, reader, true) };
    case "Glob":
    case "ExtendedGlob":
    case "BraceExpansion":
      return { kind: "glob", text: part.text };
    case "SimpleExpansion":
      return { kind: "parameter", name: part.text.slice(1), source: part.text };
    case "ParameterExpansion":
      return parameter(part, reader);
    case "CommandExpansion":
      return { kind: "command", script: inner(part, reader), source: part.text, span: locate(part, reader) };
    case "ProcessSubstitution": {
      const direction = part.operator === "<" ? "in" : "out";
      return { kind: "process", direction, script: inner(part, reader), source: part.text, span: locate(part, reader) };
    }
    case "ArithmeticExpansion": {
      const expression = part.expression === undefined ? undefined : convertArithmetic(part.expression, reader);
      return { kind: "arithmetic", expression, source: part.text };
    }
    default:
      part satisfies never;
      return { kind: "glob", text: "" };
  }
}

type Substitution = U.CommandExpansionPart | U.ProcessSubstitutionPart | U.ArithmeticCommandExpansion;

const MAX_NESTING = 24;

/** A script inside an expansion. Escaped backticks have a decoded source of their own, so its spans are the whole part. */
function inner(part: Substitution, reader: Reader): Script {
  if (reader.nesting >= MAX_NESTING) {
    reader.problems.push({ kind: "too-deep", sentence: "nests expansions deeper than the guard reads" });
    return { body: [] };
  }
  const script = part.script;
  if (script === undefined) {
    reader.problems.push({ kind: "unparsed", sentence: `holds an expansion that could not be read: ${part.text}` });
    return { body: [] };
  }
  const nesting = reader.nesting + 1;
  const within: Reader =
    script.source === undefined
      ? { ...reader, nesting }
      : { ...reader, nesting, source: script.source, origin: { kind: "fixed", span: locate(part, reader) } };
  const error = script.errors?.[0];
  if (error !== undefined)
    reader.problems.push({ kind: "unparsed", sentence: `holds an expansion with ${error.message}` });
  return { body: statements(script.commands, within) };
}

function parameter(part: U.ParameterExpansionPart, reader: Reader): ParameterPart {
  return {
    kind: "parameter",
    name: part.parameter,
    source: part.text,
    ...(part.prefix === undefined ? {} : { prefix: part.prefix }),
    ...(part.index === undefined ? {} : { index: convertWord(part.index, reader) }),
    ...(part.operation === undefined ? {} : { operation: operation(part.operation, part.text, reader) }),
  };
}

function operation(node: U.ParameterOperation, text: string, reader: Reader): ParameterOperation {
  switch (node.type) {
    case "Default":
      return { kind: "default", operator: node.operator, operand: convertWord(node.operand, reader) };
    case "Remove":
      return { kind: "remove", operator: node.operator, operand: convertWord(node.operand, reader) };
    case "Replace": {
      const pattern = convertWord(node.pattern, reader);
      return { kind: "replace", operator: node.operator, pattern, replacement: convertWord(node.replacement, reader) };
    }
    case "Slice": {
      const offset = convertWord(node.offset, reader);
      return node.length === undefined
        ? { kind: "slice", offset }
        : { kind: "slice", offset, length: convertWord(node.length, reader) };
    }
    case "CaseModification":
      return node.operand === undefined
        ? { kind: "case", operator: node.operator }
        : { kind: "case", operator: node.operator, operand: convertWord(node.operand, reader) };
    case "Transform":
      return { kind: "transform", operator: node.operand.value };
    case "Names":
      return { kind: "names" };
    case "Unknown":
      // `${{ … }}` is filled in by whoever starts the shell, a CI service or a template; every shell refuses it.
      if (text.startsWith("${{")) return { kind: "unknown" };
      reader.problems.push({ kind: "foreign-syntax", sentence: "uses a parameter expansion of another shell" });
      return { kind: "unknown" };
    default:
      node satisfies never;
      return { kind: "unknown" };
  }
}

export function convertArithmetic(node: U.ArithmeticExpression, reader: Reader): Arithmetic {
  switch (node.type) {
    case "ArithmeticBinary": {
      const left = convertArithmetic(node.left, reader);
      return { kind: "binary", operator: node.operator, left, right: convertArithmetic(node.right, reader) };
    }
    case "ArithmeticUnary": {
      const operand = convertArithmetic(node.operand, reader);
      return { kind: "unary", operator: node.operator, operand, prefix: node.prefix };
    }
    case "ArithmeticTernary":
      return {
        kind: "choice",
        test: convertArithmetic(node.test, reader),
        yes: convertArithmetic(node.consequent, reader),
        no: convertArithmetic(node.alternate, reader),
      };
    case "ArithmeticGroup":
      return convertArithmetic(node.expression, reader);
    case "ArithmeticWord":
      return {
        kind: "word",
        text: node.value,
        parts: node.parts === undefined ? [] : convertParts(node.parts, reader),
      };
    case "ArithmeticCommandExpansion": {
      const part: Part = {
        kind: "command",
        script: inner(node, reader),
        source: node.text,
        span: locate(node, reader),
      };
      return { kind: "part", part };
    }
    default:
      node satisfies never;
      return { kind: "word", text: "0", parts: [] };
  }
}
