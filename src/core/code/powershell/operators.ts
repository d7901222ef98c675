// The operators that put text together: `+`, `*`, `-f`, `-join`, `-split`, `-replace`, ranges, bits, casts.
// Pure; a value that is not known in full gives an unknown one that says where it comes from.

import {
  collected,
  derived,
  isListed,
  itemsOf,
  listOf,
  numberOf,
  piecesIn,
  piecesOf,
  text,
  textOf,
  textOfPieces,
  type Value,
} from "./value.ts";

const MAX_RANGE = 4_096;
/** Characters that one operator may make. */
export const MAX_MADE = 256 * 1024;

export function binary(operator: string, left: Value, right: Value): Value {
  const plain = operator.replace(/^-[ic](?=eq|ne|like|not|match|replace|contains|split|join)/, "-");
  const rule = Object.hasOwn(RULES, plain) ? RULES[plain] : undefined;
  return rule?.(left, right) ?? derived(`… ${operator} …`, [left, right]);
}

type Rule = (left: Value, right: Value) => Value | undefined;

const RULES: Readonly<Record<string, Rule>> = {
  "+": add,
  "-": numeric((a, b) => a - b),
  "/": numeric((a, b) => a / b),
  "%": numeric((a, b) => a % b),
  "*": (left, right) => {
    const count = numberOf(right);
    if (left.kind === "text" && count !== undefined && count >= 0 && count <= MAX_RANGE) {
      const known = textOf(left);
      return known === undefined || known.length * count > MAX_MADE ? undefined : text(known.repeat(count));
    }
    return numeric((a, b) => a * b)(left, right);
  },
  "-bxor": numeric((a, b) => a ^ b),
  "-band": numeric((a, b) => a & b),
  "-bor": numeric((a, b) => a | b),
  "-shl": numeric((a, b) => a << b),
  "-shr": numeric((a, b) => a >> b),
  "-f": (left, right) => format(left, itemsOf(right)),
  "-join": (left, right) => join(left, textOf(right)),
  "-split": (left, right) => split(left, right),
  "-replace": replace,
  "..": range,
  "-as": (left, right) => (right.kind === "type" ? cast(right.name, left) : undefined),
  "??": (left) => left,
};

function numeric(calculate: (a: number, b: number) => number): Rule {
  return (left, right) => {
    const [a, b] = [numberOf(left), numberOf(right)];
    return a === undefined || b === undefined ? undefined : { kind: "number", value: calculate(a, b) };
  };
}

function add(left: Value, right: Value): Value | undefined {
  if (left.kind === "number") {
    const other = numberOf(right);
    return other === undefined ? undefined : { kind: "number", value: left.value + other };
  }
  if (left.kind === "text") return textOfPieces([...left.pieces, ...piecesOf(right)]);
  if (left.kind === "list") return listOf([...left.items, ...itemsOf(right)].slice(0, MAX_RANGE));
  if (left.kind === "table" && right.kind === "table")
    return { kind: "table", entries: new Map([...left.entries, ...right.entries]) };
  return undefined;
}

/** `'{1}{0}' -f 'x','ie'` */
export function format(pattern: Value, args: readonly Value[]): Value | undefined {
  const known = textOf(pattern);
  if (known === undefined) return undefined;
  const parts = known.split(/(\{\{|\}\}|\{\d+(?:,-?\d+)?(?::[^}]*)?\})/);
  return textOfPieces(piecesIn(parts.map((part, index) => formatted(part, index % 2 === 1, args))));
}

function formatted(part: string, isMark: boolean, args: readonly Value[]): Value {
  if (!isMark) return text(part);
  if (part === "{{" || part === "}}") return text(part.slice(1));
  return args[Number.parseInt(part.slice(1), 10)] ?? text("");
}

export function join(list: Value, separator: string | undefined): Value | undefined {
  if (separator === undefined) return undefined;
  if (list.kind === "bytes") return text(textOf(list, separator) ?? "");
  return textOfPieces(piecesOf({ kind: "list", items: itemsOf(list) }, separator));
}

function split(left: Value, right: Value): Value | undefined {
  const [pattern] = itemsOf(right);
  const separator = pattern === undefined ? undefined : textOf(pattern);
  if (separator === undefined || !isListed(left)) return undefined;
  const regex = compile(separator, lengthOf(left));
  if (regex === undefined) return undefined;
  return collected(itemsOf(left).flatMap((item) => (textOf(item) ?? "").split(regex).map((part) => text(part ?? ""))));
}

function replace(left: Value, right: Value): Value | undefined {
  const [pattern, replacement] = itemsOf(right).map((item) => textOf(item));
  const length = lengthOf(left);
  const regex = pattern === undefined ? undefined : compile(pattern, length);
  if (regex === undefined || !isListed(left)) return undefined;
  if (length * ((replacement?.length ?? 0) + 1) > MAX_MADE && (replacement ?? "") !== "") return undefined;
  const replaced = itemsOf(left).map((item) => text((textOf(item) ?? "").replace(regex, replacement ?? "")));
  return collected(replaced);
}

/** Characters that are known of a text, or of the texts of a list. */
export function lengthOf(value: Value): number {
  let length = 0;
  for (const item of itemsOf(value)) length += item.kind === "text" ? (textOf(item)?.length ?? 0) : 8;
  return length;
}

/** A repetition is tried at each character anew. */
const MAX_REPEATED = 512;

/** The pattern as a global, case-blind one where it is simple enough for a text of that length: no nested repetition. */
export function compile(pattern: string, length: number): RegExp | undefined {
  if (
    pattern.length > 64 ||
    (length > MAX_REPEATED && /[*+{?]/.test(pattern)) ||
    (pattern.match(/[*+{]/g)?.length ?? 0) > 1 ||
    /[*+}][)\]]*[*+{]|\)[*+{]|\(\?/.test(pattern)
  )
    return undefined;
  try {
    return new RegExp(pattern, "gi");
  } catch {
    return undefined;
  }
}

function range(left: Value, right: Value): Value | undefined {
  const [from, to] = [numberOf(left), numberOf(right)];
  if (from === undefined || to === undefined || Math.abs(from - to) > MAX_RANGE) return undefined;
  const step = from <= to ? 1 : -1;
  const items = Array.from(
    { length: Math.abs(to - from) + 1 },
    (_, index): Value => ({ kind: "number", value: from + step * index }),
  );
  return { kind: "list", items };
}

/** `[char]105`, `[string]…`, `[int]'0x41'`, `[char[]]'abc'`; other types leave the value as it is. */
export function cast(type: string, value: Value): Value {
  const name = type.toLowerCase().replace(/^system\./, "");
  if (name === "char[]") return characters(value);
  if (name === "char") return character(value);
  if (name === "string") return { kind: "text", pieces: piecesOf(value) };
  if (/^u?int(?:16|32|64)?$|^byte$|^long$|^double$/.test(name)) {
    if (value.kind === "text" && textOf(value)?.length === 1 && !/\d/.test(textOf(value) ?? ""))
      return { kind: "number", value: (textOf(value) ?? "").charCodeAt(0) };
    const number = numberOf(value);
    return number === undefined ? value : { kind: "number", value: number };
  }
  if (/^byte\[\]$/.test(name) && value.kind !== "bytes") {
    const bytes = itemsOf(value).map(numberOf);
    if (bytes.some((byte) => byte === undefined || byte < 0 || byte > 255)) return value;
    return { kind: "bytes", bytes: bytes.map((byte) => String.fromCharCode(byte ?? 0)).join("") };
  }
  if (/^(?:int|string|object)\[\]$|^array$/.test(name)) return { kind: "list", items: itemsOf(value) };
  if (/^scriptblock$|^type$|^pscustomobject$|^ordered$|^hashtable$|^xml$|^void$/.test(name)) return value;
  return value.kind === "text" && textOf(value) !== undefined && /client|request|stream/.test(name)
    ? { kind: "object", type: name }
    : value;
}

function character(value: Value): Value {
  if (value.kind === "list") return { kind: "list", items: value.items.map(character) };
  const code = value.kind === "number" || /^\d{2,}$/.test(textOf(value) ?? "") ? numberOf(value) : undefined;
  if (code !== undefined && code >= 0 && code <= 0xffff) return text(String.fromCharCode(code));
  return value.kind === "number" ? derived("[char]…", [value]) : value;
}

export function characters(value: Value): Value {
  if (value.kind === "list") return { kind: "list", items: value.items.map(character) };
  const known = textOf(value);
  return known === undefined ? value : { kind: "list", items: [...known].slice(0, MAX_RANGE).map(text) };
}
