// Leaves a source alone that has asked for it: after a refused key until there is another one, after "too many" and
// "overloaded" for as long as it said. Meanwhile every question ends at once, without a request.

import type { Failure } from "./source.ts";

export interface Pause {
  /** Why nothing is asked now. */
  readonly standing: () => Failure | undefined;
  readonly after: (failure: Failure | undefined) => void;
}

const BUSY_SECONDS = 30;
const UNREACHABLE_SECONDS = 10;

export function createPause(now: () => number): Pause {
  let paused: { readonly failure: Failure; readonly until: number } | undefined;
  return {
    standing: () => {
      if (paused === undefined || paused.until <= now()) return undefined;
      const { failure, until } = paused;
      if (until === Number.POSITIVE_INFINITY) return failure;
      const seconds = Math.ceil((until - now()) / 1000);
      return { ...failure, sentence: `${failure.sentence} It is asked again in ${seconds} s.` };
    },
    after: (failure) => {
      const seconds = failure === undefined ? 0 : secondsFor(failure);
      paused = failure === undefined || seconds === 0 ? undefined : { failure, until: now() + seconds * 1000 };
    },
  };
}

function secondsFor({ why, retryAfterSeconds }: Failure): number {
  if (why === "key") return Number.POSITIVE_INFINITY;
  if (retryAfterSeconds !== undefined) return retryAfterSeconds;
  if (why === "busy") return BUSY_SECONDS;
  return why === "unreachable" ? UNREACHABLE_SECONDS : 0;
}
