// The repository in which a line runs, for a line that asks for it.
// It looks for folders that are there and reads nothing.

import { isWithin } from "../../places/path-view.ts";
import { resolvePath } from "../../shell/builtins.ts";
import type { AnalysisState } from "./analyze-state.ts";

/** The folder above with a `.git`, else the workspace: a line that asks for its repository is written for one. */
export function rootOf(from: string | undefined, { action, world }: AnalysisState): string | undefined {
  for (let folder = from, steps = 0; folder !== undefined && steps < MAX_FOLDERS; steps += 1) {
    if (world.disk.kindOf(`${folder}/.git`) !== undefined) return folder;
    const above = resolvePath(folder, "..");
    folder = above === folder ? undefined : above;
  }
  return from === undefined ? undefined : action.workspace.find((root) => isWithin(from, root, world));
}

const MAX_FOLDERS = 128;
