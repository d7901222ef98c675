// Lists of what a reviewer is not shown: files that git or a scanner leaves out, and attributes that fold a file's diff.
// Only patterns are read here; whether a file that they name matters is for the caller to say.

import { Minimatch } from "minimatch";

export interface LeftOut {
  /** The line as it stands in the list. */
  readonly line: string;
  /** Whether the path, relative to the folder that the list is for, is meant by the pattern. */
  readonly means: (path: string) => boolean;
  /** `!pattern`: what is meant is shown after all. */
  readonly shows: boolean;
}

export type ListKind = "ignored" | "attributes";

/** What the list names, in its order. Of attributes only the lines that keep a change from being shown. */
export function readLeftOut(kind: ListKind, text: string): readonly LeftOut[] {
  const lines = text.slice(0, MAX_TEXT).split("\n").slice(0, MAX_LINES);
  return lines.flatMap((line) => readLine(kind, line.trim()) ?? []);
}

const MAX_TEXT = 64 * 1024;
const MAX_LINES = 1_000;
const MAX_PATTERN = 256;

function readLine(kind: ListKind, line: string): LeftOut | undefined {
  if (line === "" || line.startsWith("#") || line.length > MAX_PATTERN) return undefined;
  if (kind === "attributes") {
    const [pattern = "", ...attributes] = line.split(/\s+/);
    if (pattern.startsWith("[") || !attributes.some((attribute) => FOLDS.has(attribute))) return undefined;
    return { line, shows: false, means: matcher(pattern) };
  }
  const shows = line.startsWith("!");
  const pattern = shows ? line.slice(1) : line.replace(/^\\(?=[!#])/, "");
  return { line, shows, means: matcher(pattern) };
}

/** Attributes for which git, or a forge, prints no change or folds it away. */
const FOLDS: ReadonlySet<string> = new Set(
  "-diff binary linguist-generated linguist-generated=true gitlab-generated gitlab-generated=true".split(" "),
);

/** A pattern with a slash before its end stands for one place; any other for the name, wherever it is. */
function matcher(pattern: string): LeftOut["means"] {
  const isFolder = pattern.endsWith("/");
  const body = pattern.replace(/^\/|\/+$/g, "");
  if (body === "") return () => false;
  const isPlaced = /\/(?!$)/.test(pattern);
  const glob = new Minimatch(isPlaced ? body : `**/${body}`, PLAIN);
  return (path) => {
    const parts = path.split("/");
    const last = isFolder ? parts.length - 1 : parts.length;
    return parts.slice(0, last).some((_, at) => glob.match(parts.slice(0, at + 1).join("/")));
  };
}

const PLAIN = { dot: true, nonegate: true, nocomment: true, nobrace: true, noext: true } as const;
