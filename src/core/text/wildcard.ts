// The small pattern language of the tables: `*` for any text, `|` between alternatives.
// Comparison is linear in the text and compiled once; it is used on single words, never on a whole command line.

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
  return pattern.split("|").length;
}

export function compile(pattern: string): (text: string) => boolean {
  if (!pattern.includes("*")) {
    const exact = new Set(pattern.split("|"));
    return (text) => exact.has(text);
  }
  const alternatives = pattern.split("|").map((alternative) => alternative.split("*"));
  return (text) => alternatives.some((parts) => fitsParts(parts, text));
}

/** Greedy from the left with the last part fixed at the end: linear, no backtracking. */
function fitsParts(parts: readonly string[], text: string): boolean {
  const first = parts[0] ?? "";
  if (parts.length === 1) return text === first;
  const last = parts.at(-1) ?? "";
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return false;
  let at = first.length;
  const end = text.length - last.length;
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, at);
    if (found < 0 || found + part.length > end) return false;
    at = found + part.length;
  }
  return true;
}
