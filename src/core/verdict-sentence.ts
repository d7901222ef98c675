// The one sentence of a verdict: the worst effect first, then what else counts. The same words on card, feed and terminal.
// Text from the action appears only as effects carry it, already made visible.

import { type AgentAction, textOf } from "./action.ts";
import { DECISIONS, type Decision, type Problem } from "./decision.ts";
import type { Certainty, Effect, EffectKind } from "./effect.ts";
import { visible } from "./text/visible.ts";

/** Worst first. */
const GRAVITY: readonly EffectKind[] = [
  ...(["exfiltration", "guard-tamper", "lockout", "credential-change", "outbound-message", "destructive"] as const),
  ...(["privilege", "hidden-code", "credential-read", "persistence", "network"] as const),
  ...(["file-delete", "file-write", "file-read"] as const),
];
const CERTAINTIES: readonly Certainty[] = ["certain", "likely", "possible"];
const SHOWN = 3;
/** An action may have thousands of effects; of those that are not shown only the number is told. */
const COMPARED = 32;

export interface DecidedEffect {
  readonly effect: Effect;
  readonly decision: Decision;
}

export function verdictSentence(
  decided: readonly DecidedEffect[],
  problems: readonly Problem[],
  action: AgentAction,
): string {
  const flagged = decided.filter(({ effect }) => effect.flag).toSorted(byGravity);
  const all = [...new Set(flagged.map(({ effect }) => phrase(effect)))];
  const gravest = all.slice(0, COMPARED);
  const sentences = gravest.length < 2 ? gravest : withoutRepeats(gravest);
  const more = sentences.length - SHOWN + all.length - gravest.length;
  const parts = [...sentences.slice(0, SHOWN), ...(more > 0 ? [`${more} more`] : [])];
  const problem = problems[0];
  if (problem !== undefined) parts.push(uncapitalised(visible(problem.sentence, 300)));
  if (parts.length > 0) return parts.join("; ");
  const quiet = decided.toSorted(byGravity)[0];
  return quiet === undefined ? plain(action) : quiet.effect.sentence;
}

/** Each that no graver one has said already. */
function withoutRepeats(sentences: readonly string[]): readonly string[] {
  const words = sentences.map(wordsOf);
  return sentences.filter((_, at) => !words.slice(0, at).some((graver) => tells(graver, words[at] ?? [])));
}

function phrase({ certainty, sentence }: Effect): string {
  return certainty === "possible" ? `may be that it ${sentence}` : sentence;
}

/** "sends .env, a file of secret settings, to x" has said "sends .env to x": every word of it, in this order. */
function tells([verb, ...said]: readonly string[], [first, ...words]: readonly string[]): boolean {
  if (verb !== first) return false;
  let at = 0;
  for (const word of said) if (word === words[at]) at += 1;
  return at === words.length;
}

function wordsOf(sentence: string): readonly string[] {
  return sentence.split(" ").map((word) => word.replace(/,$/, ""));
}

function byGravity(a: DecidedEffect, b: DecidedEffect): number {
  return (
    DECISIONS.indexOf(b.decision) - DECISIONS.indexOf(a.decision) ||
    Number(b.effect.flag) - Number(a.effect.flag) ||
    GRAVITY.indexOf(a.effect.kind) - GRAVITY.indexOf(b.effect.kind) ||
    CERTAINTIES.indexOf(a.effect.certainty) - CERTAINTIES.indexOf(b.effect.certainty)
  );
}

function uncapitalised(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** What an action without any effect is called. */
function plain({ operation, tool }: AgentAction): string {
  const shown = (text: string) => visible(text, 120);
  switch (operation.kind) {
    case "shell":
      return `runs ${shown(operation.command)}`;
    case "mcp":
      return `calls ${shown(operation.method)} of ${shown(operation.server)}`;
    case "search":
      return operation.query === "" ? "lists files" : `looks for ${shown(operation.query)}`;
    case "agent":
      return `gives out a task: ${shown(operation.task)}`;
    case "inner":
      return shown(operation.about);
    default:
      return `uses ${visible(tool, 60)} on ${shown(textOf(operation))}`;
  }
}
