// The outer shape of a rule file: JSONC of bounded size and depth, each key once, no key that means something to JavaScript.
// Total: any text gives the entries that could be read, or problems that say where and what to do. Nothing is judged here.

import {
  createScanner,
  findNodeAtLocation,
  type Node,
  type ParseError,
  parse,
  parseTree,
  printParseErrorCode,
} from "jsonc-parser";
import { visible } from "../text/visible.ts";

/** Something wrong in a rule file; `offset` and `length` in UTF-16 units of its text. */
export interface RuleProblem {
  readonly sentence: string;
  readonly offset: number;
  readonly length: number;
  /** The rule it is about, by its place in the list. */
  readonly rule?: number;
}

export interface RuleFileShape {
  /** The entries of "rules", as plain values. */
  readonly entries: readonly unknown[];
  readonly problems: readonly RuleProblem[];
  /** The problem at the innermost part of the path that is there. */
  readonly problemAt: (path: FilePath, sentence: string) => RuleProblem;
}

/** A way into a file: names of fields and indexes of lists. */
export type FilePath = readonly (string | number)[];

const MAX_CHARACTERS = 4 * 1024 * 1024;
const MAX_DEPTH = 12;
const MAX_RULES = 20_000;
/** Keys that mean something to JavaScript itself. */
const FOREIGN_KEYS = new Set(["__proto__", "constructor", "prototype"]);
/** The scanner's own number for it: its enumeration exists for its own compiler only. */
const END_OF_FILE = 17;

export function shapeOf(text: string): RuleFileShape {
  if (text.length > MAX_CHARACTERS) return refused("is larger than 4 MB; split it or take rules out");
  const { deepAt, problems } = scanned(text);
  if (deepAt !== undefined) return refused(`nests more than ${MAX_DEPTH} levels; a rule needs five`, deepAt);
  const problemAt = placesOf(text);
  const errors: ParseError[] = [];
  const root: unknown = parse(text, errors, OPTIONS);
  for (const { error, offset, length } of errors.slice(0, 1))
    problems.push({
      sentence: `${inWords(printParseErrorCode(error))}; mend the JSON`,
      offset,
      length: Math.max(1, length),
    });
  const file: Readonly<Record<string, unknown>> = isObject(root) ? root : {};
  for (const key of Object.keys(file)) {
    if (key !== "rules" && key !== "$schema")
      problems.push(problemAt([key], `"${visible(key, 100)}" is not known here; only "rules" is`));
  }
  const rules: unknown = Object.hasOwn(file, "rules") ? file.rules : undefined;
  if (!Array.isArray(rules)) {
    problems.push(problemAt(["rules"], 'there is no list named "rules"; write { "rules": [] }'));
    return { entries: [], problems, problemAt };
  }
  if (rules.length > MAX_RULES) problems.push(problemAt(["rules"], `more than ${MAX_RULES} rules; take some out`));
  return { entries: rules.slice(0, MAX_RULES), problems, problemAt };
}

/** "CommaExpected" as a person would say it. */
function inWords(code: string): string {
  return code.replace(/\B[A-Z]/g, " $&").toLowerCase();
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A text is parsed once, at its first problem: a file of faults would cost the square of its length else. */
function placesOf(text: string): RuleFileShape["problemAt"] {
  let root: Node | undefined;
  return (path, sentence) => {
    root ??= parseTree(text, [], OPTIONS);
    let found: Node | undefined;
    for (let length = path.length; root !== undefined && found === undefined && length >= 0; length -= 1)
      found = length === 0 ? root : findNodeAtLocation(root, [...path.slice(0, length)]);
    return { sentence, offset: found?.offset ?? 0, length: Math.max(1, found?.length ?? 1) };
  };
}

const OPTIONS = { allowTrailingComma: true, disallowComments: false } as const;

function refused(sentence: string, offset = 0): RuleFileShape {
  const problem = { sentence, offset, length: 1 };
  return { entries: [], problems: [problem], problemAt: () => problem };
}

/** What a value would not tell: where the text nests too deep for the parser, and keys that are not what they seem. */
function scanned(text: string): { readonly deepAt?: number; readonly problems: RuleProblem[] } {
  const problems: RuleProblem[] = [];
  /** The keys so far of each object that is open; none for a list. */
  const open: (Set<string> | undefined)[] = [];
  const scanner = createScanner(text, true);
  let before: string | undefined;
  while (scanner.scan() !== END_OF_FILE) {
    const offset = scanner.getTokenOffset();
    // Strings begin with their quote: a bracket here is one.
    const first = text[offset];
    if (first === "{" || first === "[") open.push(first === "{" ? new Set() : undefined);
    else if (first === "}" || first === "]") open.pop();
    else if (first === '"' && before !== ":")
      noteKey(scanner.getTokenValue(), open.at(-1), (sentence) =>
        problems.push({ sentence, offset, length: scanner.getTokenLength() }),
      );
    if (open.length > MAX_DEPTH) return { deepAt: offset, problems };
    before = first;
  }
  return { problems };
}

function noteKey(key: string, seen: Set<string> | undefined, report: (sentence: string) => void): void {
  if (seen === undefined) return;
  // A key that stands twice shows one thing to a reader and means another.
  if (seen.has(key)) report(`"${visible(key, 100)}" stands twice; keep one`);
  if (FOREIGN_KEYS.has(key)) report(`"${key}" is no field of a rule; take it out`);
  seen.add(key);
}
