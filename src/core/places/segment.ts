// Compares one path segment of a command with one of a place pattern, when either may hold wildcards.
// Two patterns meet when some name fits both; the count of equal literal characters says how good the evidence is.

/** The segment as tokens: a string is one literal character, `star` any run, `one` any character. */
export type Token = string | { readonly wild: "star" | "one" };

export const STAR: Token = { wild: "star" };
const ONE: Token = { wild: "one" };
const MAX_TOKENS = 256;

/** Characters of a place pattern or of a shell glob. */
export function tokens(text: string): readonly Token[] {
  const found: Token[] = [];
  const lastClose = text.lastIndexOf("]");
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? "";
    if (character === "*") found.push(STAR);
    else if (character === "?") found.push(ONE);
    else if (character === "[" && index < lastClose - 1) {
      found.push(ONE);
      index = text.indexOf("]", index + 2);
    } else found.push(character);
  }
  return found;
}

/** No file has so long a name: what is cut off may then be anything. */
export function bounded(segment: readonly Token[]): readonly Token[] {
  return segment.length <= MAX_TOKENS ? segment : [...segment.slice(0, MAX_TOKENS), STAR];
}

/** Literal characters that agree in the best common reading, or -1 when no name fits both. */
export function meet(a: readonly Token[], b: readonly Token[]): number {
  if (startsWild(a) && b[0] === ".") return -1;
  if (differ(a[0], b[0]) || differ(a.at(-1), b.at(-1))) return -1;
  let row: number[] = new Array(b.length + 1).fill(-1);
  row[b.length] = 0;
  for (let j = b.length - 1; j >= 0; j -= 1) row[j] = b[j] === STAR ? (row[j + 1] ?? -1) : -1;
  for (let i = a.length - 1; i >= 0; i -= 1) row = nextRow(a[i] ?? STAR, b, row);
  return row[0] ?? -1;
}

function nextRow(left: Token, b: readonly Token[], below: readonly number[]): number[] {
  const row: number[] = new Array(b.length + 1).fill(-1);
  row[b.length] = left === STAR ? (below[b.length] ?? -1) : -1;
  for (let j = b.length - 1; j >= 0; j -= 1) {
    const right = b[j] ?? STAR;
    let best = -1;
    if (left === STAR || right === STAR) best = Math.max(below[j] ?? -1, row[j + 1] ?? -1, below[j + 1] ?? -1);
    if (left === STAR && right !== STAR) best = Math.max(below[j] ?? -1, row[j + 1] ?? -1);
    if (right === STAR && left !== STAR) best = Math.max(row[j + 1] ?? -1, below[j] ?? -1);
    if (left !== STAR && right !== STAR) {
      const after = below[j + 1] ?? -1;
      if (typeof left !== "string" || typeof right !== "string") best = after;
      else if (left === right) best = after < 0 ? -1 : after + 1;
    }
    row[j] = best;
  }
  return row;
}

function startsWild(segment: readonly Token[]): boolean {
  return segment.length > 0 && typeof segment[0] !== "string";
}

/** Two ends that no name can have in common. */
function differ(a: Token | undefined, b: Token | undefined): boolean {
  return typeof a === "string" && typeof b === "string" && a !== b;
}
