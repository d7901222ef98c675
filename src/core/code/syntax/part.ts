// A parser's tree as plain parts, so that the rest of the engine knows nothing of the parser.
// Total and bounded: what is nested too deep becomes an error part, and error parts keep their place in the text.

import type { Tree } from "@lezer/common";
import { MAX_NESTING } from "./tree.ts";

export interface Part {
  readonly type: string;
  readonly from: number;
  readonly to: number;
  readonly parts: readonly Part[];
}

export const ERROR = "⚠";
/** Code that is nested too deep to be followed. */
export const DEEP = "…";

export function partsOf(tree: Tree): Part {
  const cursor = tree.cursor();
  const read = (depth: number): Part => {
    const parts: Part[] = [];
    const { name, from, to } = cursor;
    if (depth > MAX_NESTING) return { type: DEEP, from, to, parts };
    if (cursor.firstChild()) {
      do parts.push(read(depth + 1));
      while (cursor.nextSibling());
      cursor.parent();
    }
    return { type: name, from, to, parts };
  };
  return read(0);
}

export function hasError(part: Part): boolean {
  return part.type === ERROR || part.parts.some(hasError);
}

export function child(part: Part, type: string): Part | undefined {
  return part.parts.find((one) => one.type === type);
}

/** Whether a part's type is one of those that say nothing, remembered for each type. */
export function marks(pattern: RegExp): (part: Part) => boolean {
  const known = new Map<string, boolean>();
  return ({ type }) => {
    const before = known.get(type);
    if (before !== undefined) return before;
    const is = pattern.test(type);
    known.set(type, is);
    return is;
  };
}
