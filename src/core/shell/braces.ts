// Brace expansion (`{a,b}`, `{1..3}`) as bash does it: textually, before every other expansion.
// Bounded: more than LIMIT words gives undefined, which its caller must raise.

const LIMIT = 256;
/** Characters that are looked at in all. */
const MAX_WORK = 128 * 1024;
/** Bash counts in 64 bits: two ends and a step of twenty characters each, with what stands between. */
const LONGEST_SEQUENCE = 96;

export function expandBraces(text: string): readonly string[] | undefined {
  const done: string[] = [];
  const open = [text];
  let work = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    work += next.length;
    if (done.length + open.length >= LIMIT || work > MAX_WORK) return undefined;
    const group = firstGroup(next);
    if (group === undefined) done.push(next);
    else {
      const before = next.slice(0, group.start);
      const after = next.slice(group.end);
      for (const item of group.items.toReversed()) open.push(before + item + after);
    }
  }
  return done;
}

interface Group {
  readonly start: number;
  readonly end: number;
  readonly items: readonly string[];
}

interface OpenBrace {
  readonly start: number;
  readonly commas: number[];
}

/** The leftmost group that expands; one pass, since an unclosed brace is no reason to look at the rest twice. */
function firstGroup(text: string): Group | undefined {
  const open: OpenBrace[] = [];
  let found: Group | undefined;
  for (let at = 0; at < text.length; at = skip(text, at)) {
    const char = text[at];
    if (char === "{") open.push({ start: at, commas: [] });
    else if (char === ",") open.at(-1)?.commas.push(at);
    else if (char === "}") {
      const group = open.pop();
      if (group === undefined || (found !== undefined && found.start < group.start)) continue;
      const made = closed(text, group, at);
      if (made !== undefined) found = made;
    }
  }
  return found;
}

function closed(text: string, { start, commas }: OpenBrace, end: number): Group | undefined {
  if (commas.length === 0) {
    if (end - start > LONGEST_SEQUENCE) return undefined;
    const items = sequence(text.slice(start + 1, end));
    return items === undefined ? undefined : { start, end: end + 1, items };
  }
  const cuts = [start, ...commas, end];
  const items = cuts.slice(1).map((cut, index) => text.slice((cuts[index] ?? start) + 1, cut));
  return { start, end: end + 1, items };
}

/** The position after the character at `at`, with quotes, escapes and `$(…)` as one character. */
function skip(text: string, at: number): number {
  const char = text[at];
  if (char === "\\") return at + 2;
  if (char === "'" || char === '"' || char === "`") {
    const close = text.indexOf(char, at + 1);
    return close < 0 ? text.length : close + 1;
  }
  if (char === "$" && text[at + 1] === "(") {
    const close = text.indexOf(")", at);
    return close < 0 ? text.length : close + 1;
  }
  if (char === "$" && text[at + 1] === "{") {
    const close = text.indexOf("}", at);
    return close < 0 ? text.length : close + 1;
  }
  return at + 1;
}

function sequence(body: string): readonly string[] | undefined {
  const match = /^(-?\d+|[A-Za-z])\.\.(-?\d+|[A-Za-z])(?:\.\.(-?\d+))?$/.exec(body);
  if (match === null) return undefined;
  const [, from = "", to = "", by] = match;
  const letters = /[A-Za-z]/.test(from) && /[A-Za-z]/.test(to);
  if (!letters && /[A-Za-z]/.test(from + to)) return undefined;
  const first = letters ? from.charCodeAt(0) : Number(from);
  const last = letters ? to.charCodeAt(0) : Number(to);
  const step = Math.max(1, Math.abs(Number(by ?? 1)));
  const count = Math.floor(Math.abs(last - first) / step) + 1;
  if (count > LIMIT * 4) return undefined;
  const width = /^-?0\d/.test(from) || /^-?0\d/.test(to) ? Math.max(from.length, to.length) : 0;
  return Array.from({ length: count }, (_, index) => {
    const value = first + Math.sign(last - first) * step * index;
    return letters ? String.fromCharCode(value) : String(value).padStart(width, "0");
  });
}
