// Takes one value out of a JSON text with comments: the value, its key and its comma, and nothing else.
// The parsing library can do this too, but loses a bracket where a list ends without a blank.

import { createScanner, findNodeAtLocation, type Node, parseTree } from "jsonc-parser";

/** The text without what stands at the path; the text itself where nothing stands there. */
export function withoutValue(text: string, path: readonly (string | number)[]): string {
  const tree = parseTree(text);
  const value = tree === undefined ? undefined : findNodeAtLocation(tree, [...path]);
  const item = value?.parent?.type === "property" ? value.parent : value;
  const siblings = item?.parent?.children ?? [];
  const index = item === undefined ? -1 : siblings.indexOf(item);
  if (item === undefined || index < 0) return text;
  const next = siblings[index + 1];
  const previous = siblings[index - 1];
  if (next !== undefined) return cut(text, [withBlanks(text, item), commaBetween(text, item, next)]);
  if (previous !== undefined) return cut(text, [commaBetween(text, previous, item), withBlanks(text, item)]);
  return cut(text, [withBlanks(text, item)]);
}

/** From, to; in code units. */
type Range = readonly [from: number, to: number];

function cut(text: string, ranges: readonly Range[]): string {
  let rest = text;
  for (const [from, to] of [...ranges].sort((a, b) => b[0] - a[0])) rest = rest.slice(0, from) + rest.slice(to);
  return rest;
}

/** The item with the blanks in front of it, line end included. */
function withBlanks(text: string, item: Node): Range {
  let from = item.offset;
  while (from > 0 && /[ \t]/u.test(text[from - 1] ?? "")) from -= 1;
  if (text[from - 1] === "\n") from -= text[from - 2] === "\r" ? 2 : 1;
  return [from, item.offset + item.length];
}

/** The comma between two neighbours, which a comment may hide as well. */
function commaBetween(text: string, left: Node, right: Node): Range {
  const scanner = createScanner(text, false);
  scanner.setPosition(left.offset + left.length);
  while (scanner.getPosition() < right.offset) {
    scanner.scan();
    const at = scanner.getTokenOffset();
    if (scanner.getTokenLength() === 1 && text[at] === ",") return [at, at + 1];
  }
  return [right.offset, right.offset];
}
