// Asks a source one question and reads its answer: at most 8 seconds, bounded, and always with an outcome.
// What arrives meanwhile is told as it comes; it is never the outcome.

import type { ReviewRequest } from "../core/review/prompt.ts";
import type { NoOpinion, Usage } from "../protocol/opinion.ts";
import { GARBLED, SLOW } from "./failure.ts";
import type { Failure, ReviewSource } from "./source.ts";

export const MAX_MILLISECONDS = 8_000;
/** Characters of a tool call; more is no answer to what was asked. */
const MAX_ANSWER = 16_384;

export interface Reading {
  /** The tool call's JSON, whole, or why there is none. */
  readonly answer:
    | { readonly kind: "whole"; readonly json: string }
    | { readonly kind: "none"; readonly failure: Failure };
  /** Undefined where nothing was counted. */
  readonly usage: Usage | undefined;
}

export async function read(
  source: ReviewSource,
  request: ReviewRequest,
  { arrived = () => {}, milliseconds = MAX_MILLISECONDS }: ReadPorts = {},
): Promise<Reading> {
  const stop = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<"late">((resolve) => {
    timer = setTimeout(() => {
      stop.abort();
      resolve("late");
    }, milliseconds);
  });
  const so: { json: string; usage: Usage | undefined } = { json: "", usage: undefined };
  try {
    // A source that does not heed the signal is not waited for either.
    const ended = await Promise.race([follow(source.ask(request, stop.signal), so, arrived), late]);
    if (ended === "late") return { answer: { kind: "none", failure: SLOW }, usage: so.usage };
    return { answer: ended, usage: so.usage };
  } catch {
    return { answer: { kind: "none", failure: GARBLED }, usage: so.usage };
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}

export interface ReadPorts {
  /** Gets the tool call's JSON as far as it has come. */
  readonly arrived?: (json: string) => void;
  readonly milliseconds?: number;
}

async function follow(
  events: ReturnType<ReviewSource["ask"]>,
  so: { json: string; usage: Usage | undefined },
  arrived: (json: string) => void,
): Promise<Reading["answer"]> {
  for await (const event of events) {
    switch (event.kind) {
      case "part":
        so.json += event.json;
        if (so.json.length > MAX_ANSWER) return none(GARBLED);
        arrived(so.json);
        break;
      case "usage":
        so.usage = event.usage;
        break;
      case "end":
        return event.stop === "answered" && so.json !== "" ? { kind: "whole", json: so.json } : none(ENDS[event.stop]);
      case "failed":
        if (UNBILLED.has(event.failure.why)) so.usage ??= NOTHING;
        return none(event.failure);
      default:
        event satisfies never;
    }
  }
  return none(ENDS.cut);
}

/** The server said no before it began: nothing was used. */
const UNBILLED: ReadonlySet<NoOpinion> = new Set(["key", "busy", "failed"]);
export const NOTHING: Usage = { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 };

const ENDS: Readonly<Record<"answered" | "refused" | "cut", Failure>> = {
  answered: GARBLED,
  refused: { why: "refused", sentence: "The reviewer refused to answer." },
  cut: { why: "malformed", sentence: "The reviewer's answer broke off." },
};

function none(failure: Failure): Reading["answer"] {
  return { kind: "none", failure };
}
