// Shell patterns (`*`, `?`, `[…]`) matched against known text, for `${x#pattern}`, `${x/pattern/…}` and `case`.
// All ways to match are followed side by side, so that no pattern is costly. One that is not understood, or whose matching
// would take too long all the same, gives undefined, never a wrong answer.

const MAX_TEXT = 4_096;
const MAX_PATTERN = 256;
const MAX_RESULT = 64 * 1024;
const MAX_WORK = 20_000;

/** What one place of a pattern takes: any run of characters, or one character. */
type Step = "run" | ((char: string) => boolean);

/** A test for whole texts; undefined where the pattern uses a form that is not read here. */
export function matcher(pattern: string): ((text: string) => boolean) | undefined {
  const steps = compile(pattern);
  return steps && ((text) => new Matching(text, steps).from(0, true) === text.length);
}

export function removePrefix(text: string, pattern: string, longest: boolean): string | undefined {
  const steps = compile(pattern);
  const end = steps === undefined ? undefined : prefixEnd(text, steps, longest);
  return end === undefined ? undefined : text.slice(end);
}

/** A suffix that fits is a prefix that fits when both are read backwards. */
export function removeSuffix(text: string, pattern: string, longest: boolean): string | undefined {
  const steps = compile(pattern)?.toReversed();
  const end = steps === undefined ? undefined : prefixEnd(text.split("").reverse().join(""), steps, longest);
  return end === undefined ? undefined : text.slice(0, text.length - end);
}

function prefixEnd(text: string, steps: readonly Step[], longest: boolean): number | undefined {
  if (text.length > MAX_TEXT) return undefined;
  const matching = new Matching(text, steps);
  const end = matching.from(0, longest) ?? 0;
  return matching.work > MAX_WORK ? undefined : end;
}

export function replacePattern(
  text: string,
  pattern: string,
  change: { readonly to: string; readonly operator: string },
): string | undefined {
  const { to, operator } = change;
  const steps = compile(pattern);
  if (steps === undefined || pattern === "" || text.length > MAX_TEXT) return undefined;
  if (operator === "/%") {
    const left = removeSuffix(text, pattern, true);
    return left === undefined || left === text ? left : left + to;
  }
  const matching = new Matching(text, steps);
  let result = "";
  for (let at = 0; at <= text.length; ) {
    const end = matching.from(at, true);
    if (matching.work > MAX_WORK || result.length > MAX_RESULT) return undefined;
    const isMatch = end !== undefined && (end > at || text === "");
    result += isMatch ? to : text.slice(at, at + 1);
    at = isMatch ? Math.max(end, 1) : at + 1;
    if (operator === "/#" || (operator === "/" && isMatch)) return result + text.slice(at);
  }
  return result;
}

/** One text under one pattern; counts what its matching has taken. */
class Matching {
  work = 0;

  constructor(
    private readonly text: string,
    private readonly steps: readonly Step[],
  ) {}

  /** Where the longest (or shortest) match that begins at `start` ends. */
  from(start: number, longest: boolean): number | undefined {
    const { text, steps } = this;
    let found: number | undefined;
    let open = this.passRuns(new Set([0]));
    for (let at = start; ; at += 1) {
      if (open.has(steps.length)) {
        found = at;
        if (!longest) return found;
      }
      if (at >= text.length || open.size === 0 || this.work > MAX_WORK) return found;
      open = this.passRuns(this.take(text.charAt(at), open));
    }
  }

  private take(char: string, open: ReadonlySet<number>): Set<number> {
    const next = new Set<number>();
    for (const index of open) {
      this.work += 1;
      const step = this.steps[index];
      if (step === "run") next.add(index);
      else if (step?.(char) === true) next.add(index + 1);
    }
    return next;
  }

  /** A run may be empty. What is added to the set is visited too. */
  private passRuns(open: Set<number>): Set<number> {
    for (const index of open) if (this.steps[index] === "run") open.add(index + 1);
    return open;
  }
}

function compile(pattern: string): readonly Step[] | undefined {
  if (/[?*+@!]\(/.test(pattern) || pattern.length > MAX_PATTERN) return undefined;
  const steps: Step[] = [];
  for (let at = 0; at < pattern.length; at += 1) {
    const char = pattern.charAt(at);
    if (char === "*") {
      if (steps.at(-1) !== "run") steps.push("run");
    } else if (char === "?") steps.push(() => true);
    else if (char === "[") {
      const close = pattern.indexOf("]", at + 2);
      const test = close < 0 ? undefined : bracket(pattern.slice(at + 1, close));
      if (test === undefined) return undefined;
      steps.push(test);
      at = close;
    } else steps.push((given) => given === char);
  }
  return steps;
}

/** The test of `[a-z]` and `[!a-z]`; classes such as `[:alpha:]` are not read. */
function bracket(body: string): ((char: string) => boolean) | undefined {
  if (body.includes("[:")) return undefined;
  try {
    const set = new RegExp(`^[${body.replaceAll("\\", "\\\\").replace(/^!/, "^")}]$`);
    return (char) => set.test(char);
  } catch {
    return undefined;
  }
}
