// What a folded run of equal actions is called: "Reads 14 files in src". Pure.
import type { FeedLine } from "../../protocol/feed-line.ts";
import { capital } from "../effect-view.ts";

/** What the objects of a verb are called; the verbs are the broker's own. */
const OBJECTS: Readonly<Record<string, string>> = {
  reads: "files",
  writes: "files",
  edits: "files",
  deletes: "files",
  runs: "commands",
  fetches: "pages",
  searches: "times",
};
const OF_FILES: ReadonlySet<string> = new Set(["reads", "writes", "edits", "deletes"]);

export function foldWords(lines: readonly FeedLine[]): string {
  const verb = lines[0]?.verb ?? "";
  const folder = OF_FILES.has(verb) ? sharedFolder(lines.map((line) => line.object)) : "";
  return `${capital(verb)} ${lines.length} ${OBJECTS[verb] ?? "times"}${folder === "" ? "" : ` in ${folder}`}`;
}

/** The folder that all paths lie in, if there is one. */
function sharedFolder(paths: readonly string[]): string {
  const [first = [], ...others] = paths.map((path) => path.split("/").slice(0, -1));
  const end = first.findIndex((part, at) => others.some((other) => other[at] !== part));
  return (end < 0 ? first : first.slice(0, end)).join("/");
}
