// The small pattern language of the tables: `*` for any text, `|` between alternatives, `¦` for a bar itself.
// Comparison is linear in the text and compiled once; it is used on single words, never on a whole command line.

const MAX_GLOB = 1_024;

const compiled = new Map<string, (text: string) => boolean>();

/** Whether the whole text fits one alternative of the pattern. */
export function fits(pattern: string, text: string): boolean {
  let test = compiled.get(pattern);
  if (test === undefined) {
    test = compile(pattern);
    compiled.set(pattern, test);
  }
  return test(text);
}

export function hasWildcard(pattern: string): boolean {
  return pattern.includes("*");
}

/** How many alternatives the pattern names. */
export function alternatives(pattern: string): number {
  return alternativesOf(pattern).length;
}

const split = new Map<string, readonly string[]>();

export function alternativesOf(pattern: string): readonly string[] {
  let all = split.get(pattern);
  if (all === undefined) {
    all = pattern.split("|").map((alternative) => alternative.replaceAll("¦", "|"));
    split.set(pattern, all);
  }
  return all;
}

/** Whether some text fits both the pattern and what the shell would match against files: `?` and `[…]` for one letter. */
export function meets(pattern: string, glob: string): boolean {
  if (glob.length > MAX_GLOB) return false;
  return alternativesOf(pattern).some((alternative) => meet(alternative, glob.replaceAll(/\[[^\]]*\]/g, "?")));
}

/** Row by row over both, as a table of what is left of each: bounded by the product of their lengths. */
function meet(left: string, right: string): boolean {
  let row = new Set([0]);
  for (let at = 0; at <= left.length; at += 1) {
    const next = new Set<number>();
    for (let to = 0; to <= right.length; to += 1) {
      if (!row.has(to)) continue;
      const [a, b] = [left[at], right[to]];
      if (a === "*") next.add(to);
      if (b === "*" || (a === "*" && b !== undefined)) row.add(to + 1);
      if (a !== undefined && a !== "*") {
        if (b === "*") next.add(to);
        else if (b === a || b === "?") next.add(to + 1);
      }
    }
    if (at === left.length) return row.has(right.length);
    row = next;
  }
  return false;
}

export function compile(pattern: string): (text: string) => boolean {
  const all = alternativesOf(pattern);
  const exact = new Set(all.filter((alternative) => !hasWildcard(alternative)));
  const parted = all.filter(hasWildcard).map(partsOf);
  if (pattern === "*") return () => true;
  if (parted.length === 0) return (text) => exact.has(text);
  return (text) => exact.has(text) || parted.some((parts) => fitsParts(parts, text));
}

/** An alternative with wildcards, cut at each of them. */
interface Parts {
  readonly first: string;
  readonly middle: readonly string[];
  readonly last: string;
}

function partsOf(alternative: string): Parts {
  const [first = "", ...others] = alternative.split("*");
  return { first, middle: others.slice(0, -1), last: others.at(-1) ?? "" };
}

/** Greedy from the left with the last part fixed at the end: linear, no backtracking. */
function fitsParts({ first, middle, last }: Parts, text: string): boolean {
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return false;
  let at = first.length;
  const end = text.length - last.length;
  for (const part of middle) {
    const found = text.indexOf(part, at);
    if (found < 0 || found + part.length > end) return false;
    at = found + part.length;
  }
  return true;
}
