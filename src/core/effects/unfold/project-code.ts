// Code of the developer's own files: followed for its effects, while what cannot be read in it is not held against the action.
// Its length is bounded for all such files together; a further one that could not be read at all is asked about.

import { isSpent } from "../../shell/budget.ts";
import type { Following } from "../actions/analyze-shell.ts";
import { addProblem } from "../session/analyze-state.ts";

export function inProjectCode({ state, walk }: Following, follow: () => void): void {
  state.trusted += 1;
  const spent = isSpent(walk.budget);
  if (!spent) follow();
  state.trusted -= 1;
  const sentence = "runs more of the project's own scripts than the guard reads";
  if (spent) addProblem(state, { kind: "too-deep", sentence });
}
