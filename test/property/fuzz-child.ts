// One process of a long run (fuzz-run.ts): judges the chunks that it is given and says what came of each.

import { fuzz } from "./fuzz.ts";

export interface Task {
  /** Seed of its actions. */
  readonly chunk: number;
  readonly actions: number;
}

process.on("message", ({ chunk, actions }: Task) => process.send?.(fuzz(actions, chunk)));
