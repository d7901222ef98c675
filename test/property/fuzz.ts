// Judges random actions and says what is wrong with a verdict: a failure inside, a slow one, one that differs from
// itself, or an allow of what was not understood. fuzz-run.ts runs millions of them; none is ever carried out.

import type { Operation } from "../../src/core/action.ts";
import type { Verdict } from "../../src/core/decision.ts";
import { judgeOperation } from "../invariants/judge-line.ts";
import { randomOperation } from "./random-actions.ts";
import { drawer } from "./random-lines.ts";

/** What any input may take; other work on the machine makes some tries longer. */
const MAX_MILLISECONDS = 50;
const TRIES = 10;
const COMPARED = 16;

export interface Outcome {
  readonly actions: number;
  readonly slowest: { readonly milliseconds: number; readonly action: string };
  /** The first few actions with what is wrong about them. */
  readonly wrong: readonly string[];
}

export function fuzz(actions: number, seed: number): Outcome {
  const draw = drawer(seed);
  const wrong: string[] = [];
  let slowest: Outcome["slowest"] = { milliseconds: 0, action: "" };
  let done = 0;
  for (; done < actions && wrong.length < 10; done += 1) {
    const operation = randomOperation(draw);
    const { verdict, milliseconds } = timed(operation);
    const fault = faultOf(verdict) ?? (done % COMPARED === 0 ? differs(operation, verdict) : undefined);
    if (fault !== undefined) wrong.push(`${fault}: ${JSON.stringify(operation)}`);
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds, action: JSON.stringify(operation) };
    if (milliseconds > MAX_MILLISECONDS)
      wrong.push(`takes ${milliseconds.toFixed(0)} ms: ${JSON.stringify(operation)}`);
  }
  return { actions: done, slowest, wrong };
}

/** The better of a few tries where the first was slow: a process may be made to wait in the middle of any of them. */
function timed(operation: Operation): { readonly verdict: Verdict; readonly milliseconds: number } {
  let milliseconds = Number.POSITIVE_INFINITY;
  for (let tries = 0; ; tries += 1) {
    const started = performance.now();
    const verdict = judgeOperation(operation);
    milliseconds = Math.min(milliseconds, performance.now() - started);
    if (milliseconds <= MAX_MILLISECONDS / 2 || tries >= TRIES) return { verdict, milliseconds };
  }
}

const FAILURES = /^Countersign could not analyse|^could not be read as/;

function faultOf({ decision, problems }: Verdict): string | undefined {
  const failure = problems.find(({ sentence }) => FAILURES.test(sentence));
  if (failure !== undefined) return failure.sentence;
  return problems.length > 0 && decision === "allow" ? "allows what was not understood" : undefined;
}

function differs(operation: Operation, verdict: Verdict): string | undefined {
  const again = JSON.stringify(judgeOperation(operation));
  return again === JSON.stringify(verdict) ? undefined : "is judged differently each time";
}
