// The newest actions that a rule may grow from, whole as the engine saw them: the log keeps them redacted, and a proposal
// must fit the action itself. Bounded and in memory only.

import type { PastAction } from "../../core/rules/replay.ts";

export interface Subjects {
  readonly keep: (subject: PastAction) => void;
  readonly get: (actionId: string) => PastAction | undefined;
}

const MAX_SUBJECTS = 500;

export function createSubjects(): Subjects {
  const kept = new Map<string, PastAction>();
  return {
    keep: (subject) => {
      kept.set(subject.action.id, subject);
      const oldest = kept.keys().next();
      if (kept.size > MAX_SUBJECTS && oldest.done !== true) kept.delete(oldest.value);
    },
    get: (actionId) => kept.get(actionId),
  };
}
