// What one analysis may spend. A short text can stand for endless work, so steps, depth and text are counted.
// Where a budget ends the rest is unknown, and each thing that is then left out is reported: a limit raises, it never allows.

import type { Walk } from "./walk.ts";
import type { Word } from "./word.ts";

export interface Budget {
  /** Commands and groups still to be walked. */
  steps: number;
  /** Characters still to be parsed, expanded or read. */
  text: number;
  /** How deep code inside code is followed now. */
  depth: number;
}

const MAX_STEPS = 2_000;
const MAX_TEXT = 256 * 1024;

export function newBudget(): Budget {
  return { steps: MAX_STEPS, text: MAX_TEXT, depth: 0 };
}

export function isSpent({ steps, text }: Budget): boolean {
  return steps <= 0 || text <= 0;
}

/** Whether one more node may be walked. */
export function spendStep(walk: Walk): boolean {
  if (isOutOfSteps(walk)) return false;
  walk.budget.steps -= 1;
  return true;
}

/** Whether nothing more is walked: asked before a shell is copied for what would then be left out. */
export function isOutOfSteps({ budget, visitor }: Walk): boolean {
  if (budget.steps > 0) return false;
  visitor.problem({ kind: "too-deep", sentence: "runs more steps than the guard follows" });
  return true;
}

/** In steps: each effect is compared with what else the action does, and a flagged one is told of. */
const PER_EFFECT = 1;
const PER_FLAGGED = 3;

/** What a program was found to do leaves fewer steps for the rest; without a problem where nothing is left out. */
export function spendEffects({ budget }: Walk, effects: readonly { readonly flag: boolean }[]): void {
  for (const { flag } of effects) budget.steps -= flag ? PER_FLAGGED : PER_EFFECT;
}

/** Whether so much more text may be worked on. */
export function spendText({ budget, visitor }: Walk, characters: number): boolean {
  budget.text -= characters;
  if (budget.text >= 0) return true;
  visitor.problem({ kind: "too-large", sentence: "comes to more text than the guard reads" });
  return false;
}

/** What a word costs beside its characters; a pattern is compared with every place that it could mean. */
export const PER_WORD = 8;
const PER_PATTERN = 512;
/** A redirect reads or writes a file, like a command of its own. */
export const PER_REDIRECT = 96;

export function costOf(words: readonly Word[]): number {
  let cost = 0;
  for (const { pieces } of words) {
    cost += PER_WORD + sizeOf(pieces);
    if (pieces.some(({ kind }) => kind === "glob")) cost += PER_PATTERN;
    for (const piece of pieces) if (piece.kind === "unknown") cost += PER_PATTERN * (piece.listed?.length ?? 0);
  }
  return cost;
}

/** Number of known characters. */
export function sizeOf(pieces: Word["pieces"]): number {
  let size = 0;
  for (const piece of pieces) size += piece.kind === "unknown" ? 1 : piece.text.length;
  return size;
}
