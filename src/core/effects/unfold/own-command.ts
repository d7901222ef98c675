// Countersign's own command line, started by its path instead of its name: what it is asked to do is judged as if named.
// A copy elsewhere is known by its folder, its package or the words that only Countersign understands.

import { pathViews } from "../../places/path-view.ts";
import { resolvePath } from "../../shell/builtins.ts";
import { literal, type Word, wordOf } from "../../shell/word.ts";
import type { Site } from "../site.ts";

/** The call by its name, where the file is the command line. */
export function ownCommand(path: Word, args: readonly Word[], site: Site): readonly Word[] | undefined {
  return isOwn(path, args, site) ? [wordOf("countersign", path.span), ...args] : undefined;
}

function isOwn(path: Word, args: readonly Word[], site: Site): boolean {
  return pathViews(path, site).some((view) => {
    const file = view.names.at(-1) ?? "";
    if (!/^(?:cli|countersign)(?:\.[cm]?js)?$/.test(file) || view.path === undefined) return false;
    if (view.names.slice(0, -1).some((name) => name !== undefined && /^\.?countersign\b/i.test(name))) return true;
    if (WATCHED_AGENT.has(literal(args[1] ?? path) ?? "")) return true;
    const folder = resolvePath(view.path, "..");
    return ["package.json", "../package.json"].some((name) => isPackage(resolvePath(folder, name), site));
  });
}

/** What only Countersign installs itself into. */
const WATCHED_AGENT: ReadonlySet<string> = new Set(["claude-code"]);

function isPackage(path: string | undefined, { world }: Site): boolean {
  const text = path === undefined ? undefined : world.disk.readText(path, 64 * 1024);
  return text !== undefined && /"name"\s*:\s*"countersign"/.test(text);
}
