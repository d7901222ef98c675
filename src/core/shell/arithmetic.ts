// Evaluates shell arithmetic over what is known. Undefined as soon as one operand is not known.
// It has no effects: assignments inside arithmetic are reported to the caller, which makes the variable unknown.

import type { Arithmetic, Part } from "./ast.ts";

/** The number that a name or embedded expansion stands for; undefined where it is not known. */
export interface Numbers {
  readonly name: (name: string) => number | undefined;
  readonly part: (part: Part) => string | undefined;
  readonly assign: (name: string, value: number | undefined) => void;
}

export function evaluate(node: Arithmetic, numbers: Numbers): number | undefined {
  switch (node.kind) {
    case "word":
      return word(node, numbers);
    case "part":
      return parseNumber(numbers.part(node.part));
    case "binary":
      return binary(node, numbers);
    case "unary":
      return unary(node, numbers);
    case "choice": {
      const test = evaluate(node.test, numbers);
      const [yes, no] = [evaluate(node.yes, numbers), evaluate(node.no, numbers)];
      return test === undefined ? undefined : test !== 0 ? yes : no;
    }
    default:
      node satisfies never;
      return undefined;
  }
}

function word(node: Arithmetic & { readonly kind: "word" }, numbers: Numbers): number | undefined {
  if (node.parts.length === 0) {
    const name = /^\$?([A-Za-z_]\w*)$/.exec(node.text)?.[1];
    return name === undefined ? parseNumber(node.text) : numbers.name(name);
  }
  let text = "";
  let known = true;
  for (const part of node.parts) {
    const next = numbers.part(part);
    if (next === undefined) known = false;
    else text += next;
  }
  if (!known) return undefined;
  return /^[A-Za-z_]\w*$/.test(text) ? numbers.name(text) : parseNumber(text);
}

export function parseNumber(text: string | undefined): number | undefined {
  const trimmed = text?.trim();
  if (trimmed === undefined) return undefined;
  if (/^-?0[0-7]+$/.test(trimmed)) return Number.parseInt(trimmed, 8);
  if (/^(?:-?\d+|0[xX][0-9a-fA-F]+)$/.test(trimmed)) return Number(trimmed);
  const based = /^(\d+)#(\w+)$/.exec(trimmed);
  if (based === null) return undefined;
  const value = Number.parseInt(based[2] ?? "", Number(based[1]));
  return Number.isNaN(value) ? undefined : value;
}

const OPERATORS: Readonly<Record<string, (a: number, b: number) => number | undefined>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => (b === 0 ? undefined : Math.trunc(a / b)),
  "%": (a, b) => (b === 0 ? undefined : a % b),
  "**": (a, b) => a ** b,
  "<<": (a, b) => a << b,
  ">>": (a, b) => a >> b,
  "&": (a, b) => a & b,
  "|": (a, b) => a | b,
  "^": (a, b) => a ^ b,
  "<": (a, b) => Number(a < b),
  ">": (a, b) => Number(a > b),
  "<=": (a, b) => Number(a <= b),
  ">=": (a, b) => Number(a >= b),
  "==": (a, b) => Number(a === b),
  "!=": (a, b) => Number(a !== b),
  "&&": (a, b) => Number(a !== 0 && b !== 0),
  "||": (a, b) => Number(a !== 0 || b !== 0),
  ",": (_, b) => b,
};

function binary(node: Arithmetic & { readonly kind: "binary" }, numbers: Numbers): number | undefined {
  const right = evaluate(node.right, numbers);
  if (node.operator === "=" || /^[-+*/%&|^<>]+=$/.test(node.operator)) {
    if (node.left.kind === "word") numbers.assign(node.left.text, node.operator === "=" ? right : undefined);
    return node.operator === "=" ? right : undefined;
  }
  const left = evaluate(node.left, numbers);
  if (left === undefined || right === undefined) return undefined;
  const value = OPERATORS[node.operator]?.(left, right);
  return value === undefined || !Number.isSafeInteger(value) ? undefined : value;
}

function unary(node: Arithmetic & { readonly kind: "unary" }, numbers: Numbers): number | undefined {
  const value = evaluate(node.operand, numbers);
  if (node.operator === "++" || node.operator === "--") {
    if (node.operand.kind === "word") numbers.assign(node.operand.text, undefined);
    return undefined;
  }
  if (value === undefined) return undefined;
  if (node.operator === "-") return -value;
  if (node.operator === "!") return Number(value === 0);
  if (node.operator === "~") return ~value;
  return node.operator === "+" ? value : undefined;
}
