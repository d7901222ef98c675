// Shell patterns (`*`, `?`, `[…]`) matched against known text, for `${x#pattern}`, `${x/pattern/…}` and `case`.
// Linear in practice and bounded: a pattern that is too costly or not understood gives undefined, never a wrong answer.

const MAX = 4_096;

/** A regular expression source for the pattern; undefined where it uses a form that is not read here. */
export function patternSource(pattern: string, greedy: boolean): string | undefined {
  if (/[?*+@!]\(/.test(pattern) || pattern.length > 256) return undefined;
  if ((pattern.match(/\*+/g) ?? []).length > 6) return undefined;
  let source = "";
  for (let at = 0; at < pattern.length; at += 1) {
    const char = pattern[at] ?? "";
    if (char === "*") source += greedy ? "[\\s\\S]*" : "[\\s\\S]*?";
    else if (char === "?") source += "[\\s\\S]";
    else if (char === "[") {
      const close = pattern.indexOf("]", at + 2);
      if (close < 0 || pattern.slice(at, close).includes("[:")) return undefined;
      const body = pattern
        .slice(at + 1, close)
        .replace(/\\/g, "\\\\")
        .replace(/^!/, "^");
      source += `[${body}]`;
      at = close;
    } else source += char.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
  }
  return source;
}

export function matches(text: string, pattern: string): boolean | undefined {
  const found = compile(pattern, true, (source) => `^${source}$`);
  return found === undefined || text.length > MAX ? undefined : found.test(text);
}

export function removePrefix(text: string, pattern: string, longest: boolean): string | undefined {
  const found = compile(pattern, longest, (source) => `^${source}`);
  return found === undefined || text.length > MAX ? undefined : text.replace(found, "");
}

export function removeSuffix(text: string, pattern: string, longest: boolean): string | undefined {
  const whole = compile(pattern, true, (source) => `^${source}$`);
  if (whole === undefined || text.length > MAX) return undefined;
  for (let step = 0; step <= text.length; step += 1) {
    const at = longest ? step : text.length - step;
    if (whole.test(text.slice(at))) return text.slice(0, at);
  }
  return text;
}

export function replacePattern(
  text: string,
  pattern: string,
  change: { to: string; operator: string },
): string | undefined {
  const { to, operator } = change;
  const anchored = (source: string) => (operator === "/#" ? `^${source}` : operator === "/%" ? `${source}$` : source);
  const found = compile(pattern, true, anchored, operator === "//" ? "g" : "");
  return found === undefined || text.length > MAX || pattern === "" ? undefined : text.replace(found, () => to);
}

function compile(pattern: string, greedy: boolean, frame: (source: string) => string, flags = ""): RegExp | undefined {
  const source = patternSource(pattern, greedy);
  if (source === undefined) return undefined;
  try {
    return new RegExp(frame(source), flags);
  } catch {
    return undefined;
  }
}
