// Which waiting actions this window asks about: those whose folder lies in one of its workspace folders, and those that
// belong to no window at all. Pure path arithmetic; a wrong guess may show a question twice, never hide it everywhere.
import type { FeedRow } from "../../protocol/feed.ts";

/** Waiting rows, oldest first. `others` are folders that other windows have open, as far as they are known. */
export function questionsFor(
  rows: readonly FeedRow[],
  folders: readonly string[],
  others: readonly string[],
): readonly FeedRow[] {
  return rows.filter((row) => row.state.kind === "waiting" && (holds(folders, row.cwd) || !holds(others, row.cwd)));
}

export function holds(folders: readonly string[], path: string): boolean {
  return folders.some((folder) => {
    const root = folder.replace(/[\\/]+$/, "");
    return path === root || path.startsWith(`${root}/`) || path.startsWith(`${root}\\`);
  });
}
