// One source as the window uses it: opinions on actions and summaries of sessions, each with an outcome in time.
// It only reads and says. Nothing it returns can allow, lower or answer anything.

import { readAnswer, readPart } from "../core/review/answer.ts";
import { dollarsFor } from "../core/review/price.ts";
import { opinionRequest, type ReviewRequest } from "../core/review/prompt.ts";
import type { SessionSight } from "../core/review/session-sight.ts";
import type { Sight } from "../core/review/sight.ts";
import { readSummary, type Summary, summaryRequest } from "../core/review/summary.ts";
import type { Outcome, Usage } from "../protocol/opinion.ts";
import { GARBLED } from "./failure.ts";
import { createPause } from "./pause.ts";
import { MAX_MILLISECONDS, NOTHING, type Reading, read } from "./reading.ts";
import type { Failure, ReviewSource } from "./source.ts";

export interface Reviewer {
  readonly opinion: (sight: Sight, ports?: OpinionPorts) => Promise<Reviewed<Outcome>>;
  readonly summary: (sight: SessionSight) => Promise<Reviewed<Summary | Failure>>;
}

export interface Reviewed<Of> {
  readonly outcome: Of;
  /** Undefined where nothing was counted: the whole reservation counts then. */
  readonly usage: Usage | undefined;
}

export interface OpinionPorts {
  readonly arrived?: (part: ReturnType<typeof readPart>) => void;
}

export interface ReviewerParts {
  readonly source: ReviewSource;
  readonly now: () => number;
  /** An unguessable mark for each question. */
  readonly mark: () => string;
  readonly milliseconds?: number;
}

/** A session takes longer to read than an action, and nothing waits for it. */
const SUMMARY_MILLISECONDS = 60_000;

export function createReviewer({ source, now, mark, milliseconds = MAX_MILLISECONDS }: ReviewerParts): Reviewer {
  const pause = createPause(now);
  const ask = async (request: ReviewRequest, ports: Parameters<typeof read>[2]): Promise<Reading> => {
    const standing = pause.standing();
    if (standing !== undefined) return { answer: { kind: "none", failure: standing }, usage: NOTHING };
    const reading = await read(source, request, ports);
    pause.after(reading.answer.kind === "none" ? reading.answer.failure : undefined);
    return reading;
  };
  return {
    opinion: async (sight, { arrived = () => {} } = {}) => {
      const { answer, usage } = await ask(opinionRequest(sight, mark()), {
        milliseconds,
        arrived: (json) => arrived(readPart(json)),
      });
      return { outcome: outcomeOf(answer, sight, { model: source.model, usage: usage ?? NOTHING }), usage };
    },
    summary: async (sight) => {
      const { answer, usage } = await ask(summaryRequest(sight, mark()), { milliseconds: SUMMARY_MILLISECONDS });
      return { outcome: answer.kind === "none" ? answer.failure : (readSummary(answer.json, sight) ?? GARBLED), usage };
    },
  };
}

function outcomeOf(
  answer: Reading["answer"],
  sight: Sight,
  { model, usage }: { readonly model: string; readonly usage: Usage },
): Outcome {
  const given = answer.kind === "whole" ? readAnswer(answer.json, sight) : undefined;
  if (given !== undefined) {
    const dollars = dollarsFor(model, usage);
    return { kind: "given", ...given, model: model.slice(0, 200), usage, ...(dollars !== undefined && { dollars }) };
  }
  const { why, sentence } = answer.kind === "none" ? answer.failure : GARBLED;
  return { kind: "none", why, sentence };
}
