// The paths that a lister prints: `ls ~/.ssh`, `find ~/.aws -type f`. Whoever is fed them is given them one by one.
// Which files there are is not known; the folder that they lie in is, and it may be telling.

import type { Stdin } from "./invocation.ts";
import { knownPrefix, literal, type Word } from "./word.ts";

const MAX_LISTED = 8;

/** Programs that hand on some of the lines they are fed. */
const SIEVES: ReadonlySet<string> = new Set("head tail sort uniq grep egrep tac tee cat shuf".split(" "));

export function listedBy(
  base: string,
  { words, stdin }: { readonly words: readonly Word[]; readonly stdin: Stdin },
): readonly Word[] | undefined {
  if (stdin.kind === "pipe" && SIEVES.has(base)) return stdin.listed;
  const args = words.slice(1);
  const end = args.findIndex((word) => /^(?:-[^HLPDO]|[!(])/.test(knownPrefix(word)));
  if (base === "find") return below((end < 0 ? args : args.slice(0, end)).filter(isPath));
  if (base === "fd" || base === "fdfind") return below(args.filter(isPath).slice(1));
  if (base !== "ls" && base !== "gls") return undefined;
  const named = args.filter(isPath).slice(0, MAX_LISTED);
  return named.length === 0 ? undefined : named.flatMap((word) => [word, ...(below([word]) ?? [])]);
}

function isPath(word: Word): boolean {
  return !knownPrefix(word).startsWith("-");
}

/** All that lies in the folders. */
function below(folders: readonly Word[]): readonly Word[] | undefined {
  if (folders.length === 0) return undefined;
  return folders.slice(0, MAX_LISTED).map((folder) => {
    const slash = literal(folder)?.endsWith("/") === true ? "" : "/";
    return { ...folder, pieces: [...folder.pieces, { kind: "text", text: slash }, { kind: "glob", text: "*" }] };
  });
}
