// Lines that are typed at a program: it is started with nothing that feeds it, and what follows on the lines after it
// may be meant for it and not for the shell. Reading them so only ever adds effects; the shell's reading of them stays.

import type { Problem } from "../../decision.ts";
import { spendText } from "../../shell/budget.ts";
import type { Invocation } from "../../shell/invocation.ts";
import { knownPrefix, type Word, wordOf } from "../../shell/word.ts";
import { read } from "../reading/reading.ts";
import type { Run } from "../run.ts";
import { follow, type Runner } from "../unfold/unfold-run.ts";
import type { Following } from "./analyze-shell.ts";

/** The lines of the text after the one that ends with this program, where nothing else feeds it. */
export function typedAfter(text: string, { stdin, span }: Invocation): Word | undefined {
  if (stdin.kind !== "inherited") return undefined;
  const end = text.indexOf("\n", span.end);
  if (end < 0 || !ENDS_A_LINE.test(text.slice(span.end, Math.min(end, span.end + MAX_TAIL)))) return undefined;
  return end + 1 < text.length ? wordOf(text.slice(end + 1), { start: end + 1, end: text.length }) : undefined;
}

const MAX_TAIL = 200;
/** Nothing, a comment, or where its output goes. */
const ENDS_A_LINE = /^[\s;)}]*(?:$|[#|>]|[12]>)/;

/** Characters, counted when they are fed and when they are read: nobody types so many. */
export const MAX_TYPED = 64 * 1024;

/** Has the program read the lines as if they were fed to it. */
export function readTyped(typed: Word, { invocation, environment }: Runner, at: Following): void {
  const fed: Invocation = { ...invocation, stdin: { kind: "text", word: typed } };
  if (!spendText(at.walk, knownPrefix(typed).length)) return;
  for (const run of read(fed, at.state.context).runs)
    if (isOfInput(run, fed)) follow(run, { invocation: fed, environment }, at);
}

/** What it does with its input: code, or lines that are calls of its own. What it runs besides was followed without. */
function isOfInput(run: Run, { program }: Invocation): boolean {
  return run.kind === "stdin" || (run.kind === "argv" && run.words[0] === program);
}

/**
 * It says that something was left out, whatever the text was meant for. That the lines are no program of its language
 * is no news: the shell's reading of them says what cannot be read.
 */
export function isLimit({ kind }: Problem): boolean {
  return kind === "too-large" || kind === "too-deep";
}
