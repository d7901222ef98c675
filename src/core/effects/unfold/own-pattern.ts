// Programs called by a pattern, `for t in build/tests/*_test; do "$t"; done`: which files fit is not known, their folder is.
// Only below a folder of the workspace in which the session wrote nothing; `/usr/bin/c?rl` and `*` alone stay what is not known.

import { isWithin } from "../../places/path-view.ts";
import { resolvePath } from "../../shell/builtins.ts";
import type { Invocation } from "../../shell/invocation.ts";
import { literal } from "../../shell/word.ts";
import type { AnalysisState } from "../session/analyze-state.ts";
import { isForeign } from "./unseen-file.ts";

export function isOwnPattern({ program, cwd, where }: Invocation, state: AnalysisState): boolean {
  const text = literal(program);
  if (text === undefined || where !== "here" || /(?:^|\/)\.\.(?:\/|$)/.test(text)) return false;
  const known = /^[^*?[{]*/.exec(text)?.[0] ?? "";
  const folder = known.includes("/") ? resolvePath(cwd, known.slice(0, known.lastIndexOf("/")) || "/") : undefined;
  if (folder === undefined || isForeign(folder, state)) return false;
  const { action, files, world } = state;
  const isInside = action.workspace.some((root) => isWithin(folder, root, world));
  return isInside && !files.hasWithin(folder) && files.folderFrom(folder) === undefined;
}
