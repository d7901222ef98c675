// Whether a condition of a spec holds for a call. What cannot be known may hold, and is then only recorded.
// "no" is said only where all words that matter are known.

import type { Host } from "../../effect.ts";
import { LOCAL_HOST } from "../../hosts/host.ts";
import { hostOfName } from "../../hosts/parse-host.ts";
import type { Invocation } from "../../shell/invocation.ts";
import { hasUnknown, literal, type Word } from "../../shell/word.ts";
import { alternativesOf, fits, meets } from "../../text/wildcard.ts";
import type { Condition, OptionStyle } from "../../tools/spec.ts";
import type { Call } from "./options.ts";

export type Holds = "yes" | "no" | "perhaps";

export function holds(condition: Condition | undefined, call: Call, invocation: Invocation): Holds {
  if (condition === undefined) return "yes";
  const { has, lacks, value, operand, first, notSecond, noOperand, operands, assigned, stdin, stdout, far } = condition;
  const isCaseless = condition.anyCase === true || CASELESS.has(call.command.style);
  const fold = isCaseless ? (text: string) => text.toLowerCase() : (text: string) => text;
  const answers: Holds[] = [];
  if (has !== undefined) answers.push(truth(has.some((name) => isGiven(name, call))));
  if (lacks !== undefined) answers.push(truth(!lacks.some((name) => isGiven(name, call))));
  if (value !== undefined)
    answers.push(
      anyFits(
        value[1],
        valuesOf(value[0], call).filter((word) => !isExcepted(word, value[2], fold)),
        fold,
      ),
    );
  if (operand !== undefined) answers.push(anyFits(operand, call.operands, fold));
  if (first !== undefined) answers.push(anyFits(first, call.operands.slice(0, 1), fold));
  if (notSecond !== undefined) answers.push(opposite(anyFits(notSecond, call.operands.slice(1, 2), fold)));
  if (noOperand !== undefined) answers.push(opposite(anyFits(noOperand, call.operands, fold)));
  if (operands !== undefined) answers.push(truth(countFits(operands, call.operands.length)));
  if (far === true) answers.push(reachesFar(call.operands));
  if (assigned !== undefined) answers.push(truth(invocation.assignments.some(({ name }) => assigned.includes(name))));
  if (stdin !== undefined) answers.push(truth((stdin === "fed") === (invocation.stdin.kind !== "inherited")));
  const { fedBy } = condition;
  if (fedBy !== undefined)
    answers.push(truth(invocation.stdin.kind === "pipe" && fedBy.includes(invocation.stdin.from ?? "")));
  if (stdout === "shown") answers.push(truth(invocation.pipesTo === undefined || FILTERS.has(invocation.pipesTo)));
  else if (stdout !== undefined) answers.push(truth((stdout === "piped") === (invocation.pipesTo !== undefined)));
  if (answers.includes("no")) return "no";
  return answers.includes("perhaps") && condition.orUnknown !== true ? "perhaps" : "yes";
}

/** What goes into these comes out again in other letters: how people pass a secret by what masks it in logs. */
const FILTERS: ReadonlySet<string> = new Set("xxd od hexdump rev sed fold cut tee".split(" "));

/** Windows knows no letter case, in names of accounts, keys and files alike. */
const CASELESS: ReadonlySet<OptionStyle> = new Set<OptionStyle>(["slash", "cmdlet"]);

/** Whether the option is there under any of its names, or as one that no table knows. */
export function isGiven(name: string, call: Call): boolean {
  const plain = name.replace(/=$/, "");
  return (
    call.given.some(({ option }) => option.names.includes(plain)) || call.unknown.some((given) => given.name === plain)
  );
}

/** The values that were given to an option, or to one of several joined by `|`. */
export function valuesOf(name: string, call: Call): readonly Word[] {
  const wanted = name.split("|");
  return call.given.flatMap(({ option, value }) =>
    value !== undefined && option.names.some((own) => wanted.includes(own)) ? [value] : [],
  );
}

/** What makes two spellings the same; the pattern is folded too. */
type Fold = (text: string) => string;

function isExcepted(word: Word, except: string | undefined, fold: Fold): boolean {
  const text = literal(word);
  return except !== undefined && text !== undefined && fits(fold(except), fold(text));
}

function anyFits(glob: string, words: readonly Word[], fold: Fold): Holds {
  const pattern = fold(glob);
  let unknown = false;
  for (const word of words) {
    const exact = literal(word);
    const text = exact === undefined ? undefined : fold(exact);
    if (text !== undefined && (fits(pattern, text) || (hasGlob(word) && meets(pattern, text)))) return "yes";
    if (soughtIn(word).some((name) => fits(pattern, name))) return "yes";
    // What a star stands for may be anything, what is not known included.
    if (exact === undefined && fits(pattern, fold(shapeOf(word)))) return "yes";
    unknown ||= hasUnknown(word) && couldFit(pattern, word, fold);
  }
  return unknown ? "perhaps" : "no";
}

/** The word with a sign that no pattern holds for each part that is not known. */
function shapeOf({ pieces }: Word): string {
  return pieces.map((piece) => (piece.kind === "unknown" ? "\uffff" : piece.text)).join("");
}

/** Single letters left open: `/usr/sbin/?ologin`. A star fits too much to say anything. */
function hasGlob({ pieces }: Word): boolean {
  const globs = pieces.filter(({ kind }) => kind === "glob");
  return globs.length > 0 && globs.every((piece) => piece.kind === "glob" && !piece.text.includes("*"));
}

/** `$(pgrep auditd)` stands for what it looks for, `$NAME`, `${NAME}` and a workflow's `${{ NAME }}` for a value of that name. */
function soughtIn({ pieces }: Word): readonly string[] {
  return pieces.flatMap((piece) => {
    if (piece.kind !== "unknown") return [];
    const name = /^\$(?:\{(\w+)\}|(\w+)|\{\{\s*(.+?)[\s}]*)$/.exec(piece.source);
    if (name !== null) return [`$${name[1] ?? name[2] ?? name[3]}`];
    const sought = /\b(?:pgrep|pidof|e?grep|rg|cat|lsof|fuser|jq|head)\s+([^|;&]*)/.exec(
      piece.source.replaceAll(/\[(.)\]/g, "$1"),
    )?.[1];
    return sought === undefined ? [] : sought.split(/[\s"'()`[\]]+/).filter((part) => part !== "");
  });
}

/** A word with unknown pieces could fit unless what is known before them already speaks against it. */
function couldFit(pattern: string, word: Word, fold: Fold): boolean {
  const first = word.pieces[0];
  const known = first === undefined || first.kind === "unknown" ? "" : fold(first.text);
  return alternativesOf(pattern).some((alternative) => {
    // A pattern of variables' names: what a variable holds is not what it is called.
    if (alternative.startsWith("$")) return false;
    const head = alternative.split("*")[0] ?? "";
    return head.startsWith(known) || known.startsWith(head);
  });
}

/** Where no operand is an address, what it reaches is not said here: it may be far. */
function reachesFar(operands: readonly Word[]): Holds {
  const hosts = operands.flatMap((word): readonly (Host | undefined)[] => {
    const text = literal(word);
    if (text === undefined) return [undefined];
    if (text.startsWith(":")) return [LOCAL_HOST];
    const isAddress = text.includes("://") || /^(?:localhost|[\w-]+(?:\.[\w-]+)+|[\w.-]+(?=:\d))(?=[:/]|$)/.test(text);
    return isAddress ? [hostOfName(text)] : [];
  });
  if (hosts.some((host) => host !== undefined && host.class !== "loopback")) return "yes";
  if (hosts.includes(undefined)) return "perhaps";
  return truth(hosts.length === 0);
}

function countFits(wanted: "none" | "some" | "many", count: number): boolean {
  return wanted === "none" ? count === 0 : wanted === "some" ? count > 0 : count > 1;
}

function truth(value: boolean): Holds {
  return value ? "yes" : "no";
}

function opposite(value: Holds): Holds {
  return value === "yes" ? "no" : value === "no" ? "yes" : "perhaps";
}
