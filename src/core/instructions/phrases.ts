// Finds the phrases of invitations.ts in one sentence: bounded steps over words, never over letters.
// Says only where a phrase stands; whether it is an order at all is asked in mood.ts.

import { INVITATIONS, type Invitation } from "./invitations.ts";
import type { Word } from "./prose-words.ts";
import { FOLLOWERS, LISTS } from "./words.ts";

export interface Match {
  readonly invitation: Invitation;
  /** Words from `start` up to, not including, `end`. */
  readonly start: number;
  readonly end: number;
}

type Element =
  | { readonly kind: "word"; readonly of: ReadonlySet<string>; readonly mayMiss: boolean; readonly inCode: boolean }
  | { readonly kind: "gap"; readonly most: number }
  /** `@end`: the clause ends here; `@endish`, `@np`: or goes on with a small word, so that no noun is cut in two. */
  | { readonly kind: "edge"; readonly mayFollow: boolean };

interface Phrase {
  readonly invitation: Invitation;
  readonly elements: readonly Element[];
}

/** Every phrase that stands in the sentence. */
export function phrasesIn(words: readonly Word[]): readonly Match[] {
  const found: Match[] = [];
  for (let start = 0; start < words.length; start += 1) {
    const word = words[start];
    if (word === undefined || word.kind === "punctuation") continue;
    for (const { invitation, elements } of BY_FIRST.get(word.text) ?? []) {
      const end = follow(words, start, elements, 0);
      if (end !== undefined) found.push({ invitation, start, end });
    }
  }
  return found;
}

/** Where the phrase ends when it goes on with these elements at `at`; at most two gaps a phrase keep this small. */
function follow(words: readonly Word[], at: number, elements: readonly Element[], next: number): number | undefined {
  const element = elements[next];
  if (element === undefined) return at;
  switch (element.kind) {
    case "edge":
      return isEdge(words[at], element.mayFollow) ? follow(words, at, elements, next + 1) : undefined;
    case "word": {
      const end = isIn(words[at], element) ? follow(words, at + 1, elements, next + 1) : undefined;
      return end ?? (element.mayMiss ? follow(words, at, elements, next + 1) : undefined);
    }
    case "gap":
      for (let skipped = 0; skipped <= element.most; skipped += 1) {
        const end = follow(words, at + skipped, elements, next + 1);
        if (end !== undefined) return end;
        const word = words[at + skipped];
        if (word === undefined || !mayBeSkipped(word)) return undefined;
      }
      return undefined;
    default:
      return element satisfies never;
  }
}

function isIn(word: Word | undefined, { of, inCode }: Extract<Element, { kind: "word" }>): boolean {
  if (word === undefined || !of.has(word.text)) return false;
  return word.kind !== "quoted" && (word.kind !== "code" || inCode);
}

function isEdge(word: Word | undefined, mayFollow: boolean): boolean {
  if (word === undefined || word.kind === "punctuation") return true;
  return word.text === "and" || word.text === "or" || word.text === "but" || (mayFollow && FOLLOWERS.has(word.text));
}

/** A gap stays in its clause, and on one side of a negation. */
function mayBeSkipped({ kind, text }: Word): boolean {
  if (text === "not" || text === "never") return false;
  return kind !== "punctuation" || text === "," || text === "(" || text === ")";
}

const BY_FIRST: ReadonlyMap<string, readonly Phrase[]> = byFirst();

function byFirst(): ReadonlyMap<string, readonly Phrase[]> {
  const map = new Map<string, Phrase[]>();
  for (const invitation of INVITATIONS)
    for (const written of invitation.phrases) {
      const elements = written.split(" ").map(elementOf);
      const first = elements[0];
      if (first?.kind !== "word") continue;
      for (const word of first.of) map.set(word, [...(map.get(word) ?? []), { invitation, elements }]);
    }
  return map;
}

function elementOf(written: string): Element {
  if (written.startsWith("..")) return { kind: "gap", most: Number(written.slice(2)) };
  if (written === "@end") return { kind: "edge", mayFollow: false };
  if (written === "@endish" || written === "@np") return { kind: "edge", mayFollow: true };
  const mayMiss = written.endsWith("?");
  const parts = (mayMiss ? written.slice(0, -1) : written).split("|");
  const of = new Set(
    parts.flatMap((part) =>
      part.startsWith("@") && LISTS[part.slice(1)] !== undefined ? [...(LISTS[part.slice(1)] ?? [])] : [part],
    ),
  );
  return { kind: "word", of, mayMiss, inCode: parts.includes("@switches") || parts.includes("@secrets") };
}
