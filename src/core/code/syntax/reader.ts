// From a parser's parts to nodes of the one tree, alike for every language that has a parser: a table says what each part is.
// Total: a part that no row names is read for what is inside it, and what the parser gave up on stays as `unread`.

import { DEEP, ERROR, type Part } from "./part.ts";
import type { Node } from "./tree.ts";

export type Reader = (part: Part, text: string) => Node;

export interface PartReader {
  readonly nodeOf: Reader;
  /** What is inside a part, each in its place. */
  readonly block: (part: Part | undefined, text: string) => readonly Node[];
  /** Without what says nothing: punctuation, keywords, types. */
  readonly meaningful: (parts: readonly Part[]) => readonly Part[];
  readonly several: Reader;
  readonly inOrder: Reader;
  /** The first part that says something. */
  readonly first: Reader;
  /** An operator before its operand: a number may be negative. */
  readonly signed: Reader;
}

/** `readers` is asked for when the first part is read, since its rows use what is made here. */
export function partReader(
  isMark: (part: Part) => boolean,
  readers: () => Readonly<Record<string, Reader>>,
): PartReader {
  const meaningful: PartReader["meaningful"] = (parts) => parts.filter((one) => !isMark(one));
  const block: PartReader["block"] = (part, text) => meaningful(part?.parts ?? []).map((one) => nodeOf(one, text));
  const several: Reader = (part, text) => ({ from: part.from, to: part.to, kind: "several", nodes: block(part, text) });
  const inOrder: Reader = (part, text) => ({ from: part.from, to: part.to, kind: "block", nodes: block(part, text) });
  const first: Reader = (part, text) => {
    const [one] = meaningful(part.parts);
    return one === undefined ? { from: part.from, to: part.to, kind: "several", nodes: [] } : nodeOf(one, text);
  };
  const signed: Reader = (part, text) => {
    // Read once: operators stand before operators, and reading each twice would double with every one.
    const nodes = block(part, text);
    const value = nodes.at(-1);
    const isNegative = value?.kind === "number" && text[part.from] === "-";
    return isNegative ? { ...value, value: -value.value } : { from: part.from, to: part.to, kind: "several", nodes };
  };
  const nodeOf: Reader = (part, text) => {
    const reader = readers()[part.type];
    if (reader !== undefined) return reader(part, text);
    if (part.type === ERROR) return { from: part.from, to: part.to, kind: "unread", why: "broken" };
    if (part.type === DEEP) return { from: part.from, to: part.to, kind: "unread", why: "deep" };
    return several(part, text);
  };
  return { nodeOf, block, meaningful, several, inOrder, first, signed };
}

/** What stands between the commas of a list, without its brackets and comments. */
export function commaSeparated(part: Part | undefined): readonly (readonly Part[])[] {
  const groups: Part[][] = [[]];
  for (const one of part?.parts ?? []) {
    if (one.type === ",") groups.push([]);
    else if (!/^(?:[()[\]{}]|\w*Comment)$/.test(one.type)) groups.at(-1)?.push(one);
  }
  return groups.filter((group) => group.length > 0);
}

interface Operands {
  readonly operator: string;
  readonly left: Node;
  readonly right: Node;
}

/** What an operator makes of two operands; one that chooses (`a || b`) gives either of them. */
export function joinedBy({ from, to }: Part, { operator, left, right }: Operands, chooses: RegExp): Node {
  return chooses.test(operator)
    ? { from, to, kind: "branch", first: [], courses: [[left], [right]] }
    : { from, to, kind: "operation", operator, left, right };
}

export function listed(node: Node | undefined): readonly Node[] {
  return node === undefined ? [] : [node];
}
