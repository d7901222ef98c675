// What a session's instruction files say raises the care with which its actions are judged: messages, credentials, locks,
// secrets and guards are asked about. As a rule set of its own scope, so that it can only tighten what a preset says.

import type { Effect, EffectKind } from "./effect.ts";
import type { Rule, RuleSet } from "./rules/rule.ts";
import { visible } from "./text/visible.ts";

/** One finding in a file that the session was told by. */
export interface PostureReason {
  /** When it was found, in milliseconds since the epoch. */
  readonly at: number;
  /** Absolute path. */
  readonly file: string;
  readonly line: number;
  /** Starts with a verb: "invites the agent to contact people outside on its own". */
  readonly sentence: string;
}

/** Newest findings of all files that count; empty for a session that was told nothing odd. */
export type Posture = readonly PostureReason[];

const WATCHED: readonly EffectKind[] = [
  "outbound-message",
  "credential-read",
  "credential-change",
  "lockout",
  "exfiltration",
  "guard-tamper",
];

/** No rules without a reason. */
export function postureRules(posture: Posture): RuleSet {
  const [first] = posture;
  const rules: readonly Rule[] =
    first === undefined
      ? []
      : [{ id: "instructions", decision: "ask", when: { effect: WATCHED }, note: noteOf(first, posture.length - 1) }];
  return { scope: "posture", loosens: false, rules, ...(first === undefined ? {} : { source: first.file }) };
}

/** What led to care, for a card: at most three links, then how many more. Worded to be followed by "at" and a time. */
export function postureChain(
  posture: Posture,
  effects: readonly Effect[],
): readonly { at: number; sentence: string }[] {
  if (!effects.some(({ kind, flag }) => flag && WATCHED.includes(kind))) return [];
  const shown = posture
    .slice(0, SHOWN)
    .map((reason) => ({ at: reason.at, sentence: `${told(reason, reason.file)}, read` }));
  const more = posture.length - SHOWN;
  const last = posture.at(-1);
  return more <= 0 || last === undefined
    ? shown
    : [...shown, { at: last.at, sentence: `${more} more such lines, read` }];
}

const SHOWN = 3;

function noteOf(first: PostureReason, more: number): string {
  const name = first.file.split(/[\\/]/).at(-1) ?? first.file;
  return `${told(first, name)}${more > 0 ? ` (and ${more} more)` : ""}.`;
}

function told({ line, sentence }: PostureReason, file: string): string {
  return `${visible(file, 300)} line ${line} ${sentence}`;
}
