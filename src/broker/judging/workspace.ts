// Which folders count as the workspace of an action: those of the windows that hold its folder, else the session's root.
// The home folder and the root of the disk are never a workspace; an empty list means that nothing is inside.

import fs from "node:fs";
import path from "node:path";

export function workspaceOf(
  cwd: string,
  root: string,
  frame: { readonly home: string; readonly windows: readonly (readonly string[])[] },
): readonly string[] {
  const open = frame.windows.filter((folders) => folders.some((folder) => holds(folder, cwd))).flat();
  const found = open.length > 0 ? open : [repositoryOf(root, frame.home) ?? root];
  return [...new Set(found)].filter((folder) => path.isAbsolute(folder) && !holds(folder, frame.home));
}

/** Whether `inner` is the folder or lies in it. */
export function holds(folder: string, inner: string): boolean {
  const way = path.relative(folder, inner);
  return way !== ".." && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

function repositoryOf(start: string, home: string): string | undefined {
  if (!path.isAbsolute(start)) return undefined;
  for (let folder = start; !holds(folder, home); folder = path.dirname(folder)) {
    if (fs.existsSync(path.join(folder, ".git"))) return folder;
  }
  return undefined;
}
