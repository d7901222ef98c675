// Finds and reads the files that tell a session's agent what to do: of the folders from the session's up to the disk's
// root, below it to a bound, of the person, and what those bring in. Reads only; what cannot be read is said, not skipped.

import fs from "node:fs";
import path from "node:path";
import { INSTRUCTION_FOLDERS, importsOf, isInstructionFile, scanFile } from "../../core/instructions/files.ts";
import { isHidden, lineAt } from "../../core/instructions/finding.ts";
import { readSmall } from "../../machine/small-files.ts";
import type { InstructionNote } from "../../protocol/feed.ts";

export interface Instructions {
  readonly notes: readonly InstructionNote[];
  /** The files that were read, and the folders where a new one is likely: a change of one may change the notes. */
  readonly seen: readonly string[];
}

const MAX_BYTES = 256 * 1024;
const MAX_ALL_BYTES = 2 * 1024 * 1024;
const MAX_FILES = 200;
const MAX_FOLDERS = 400;
const MAX_NOTES = 100;
const MAX_SCANNED = 1_000;
const MAX_IMPORT_DEPTH = 5;
/** Levels below the session's folder where a memory file of a subfolder is looked for. */
const MAX_DEPTH = 3;
const OTHERS = new Set(["node_modules", "vendor", "dist", "build", "out", "target", "coverage", "__pycache__"]);

/** What was found in a text the last time it was read, by path. */
export type Scanned = Map<string, { readonly text: string; readonly notes: readonly InstructionNote[] }>;

/** `scanned` spares the scan of what has not changed. */
export function readInstructions(root: string, home: string, scanned: Scanned = new Map()): Instructions {
  const search: Search = { files: new Map(), folders: new Set(), home, bytes: 0, left: false };
  for (const file of MANAGED) take(search, file, 0);
  // What surely counts comes first: a project must not be able to use the bounds up before it is read.
  lookIn(search, root);
  lookBelow(search, path.join(root, ".claude"), ANY_DEPTH);
  for (const folder of above(root)) lookIn(search, folder);
  lookBelow(search, path.join(home, ".claude"), ANY_DEPTH);
  takeMemory(search, root);
  lookBelow(search, root, MAX_DEPTH);
  const found = [...search.files].flatMap(([file, text]) => notesOf(file, text, scanned));
  const notes = [...found, ...(search.left ? [leftOut(root)] : [])].slice(0, MAX_NOTES);
  const likely = [...search.folders].filter((folder) => folder === root || folder.includes(`${path.sep}.claude`));
  return { notes, seen: [...search.files.keys(), ...likely].slice(0, MAX_FILES) };
}

const MANAGED = ["/etc/claude-code/CLAUDE.md", "/Library/Application Support/ClaudeCode/CLAUDE.md"];
const ANY_DEPTH = 5;

interface Search {
  /** Text by path; undefined where it is there and cannot be read. */
  readonly files: Map<string, string | undefined>;
  readonly folders: Set<string>;
  readonly home: string;
  bytes: number;
  /** There were more files than are read. */
  left: boolean;
}

function leftOut(root: string): InstructionNote {
  return {
    file: root,
    line: 1,
    sentence: `holds more than ${MAX_FILES} instruction files, and not all were read`,
    hidden: true,
  };
}

function notesOf(file: string, text: string | undefined, scanned: Scanned): readonly InstructionNote[] {
  if (text === undefined) {
    const sentence = "could not be read, or is too long, so nobody knows what it tells the agent";
    return [{ file, line: 1, sentence, hidden: true }];
  }
  const before = scanned.get(file);
  if (before?.text === text) return before.notes;
  const notes = scanFile(file, text).map((finding) => ({
    file,
    line: lineAt(text, finding.span.start),
    sentence: finding.sentence,
    hidden: isHidden(finding),
  }));
  if (scanned.size >= MAX_SCANNED) scanned.clear();
  scanned.set(file, { text, notes });
  return notes;
}

/** The folders above, as far as the home folder or the root of the disk. */
function above(root: string): readonly string[] {
  const found: string[] = [];
  for (
    let folder = path.dirname(root);
    found.length < 20 && path.dirname(folder) !== folder;
    folder = path.dirname(folder)
  )
    found.push(folder);
  return found;
}

/** What the agent has written down for itself about this folder. */
function takeMemory(search: Search, root: string): void {
  const name = root.replaceAll(/[^A-Za-z0-9]/g, "-");
  lookBelow(search, path.join(search.home, ".claude/projects", name, "memory"), 1);
}

function lookBelow(search: Search, folder: string, depth: number): void {
  const below = lookIn(search, folder);
  if (depth <= 0) return;
  const isOwn = path.basename(folder) === ".claude";
  for (const name of below) {
    if (isOwn ? INSTRUCTION_FOLDERS.includes(name) : !OTHERS.has(name) && (name === ".claude" || !name.startsWith(".")))
      lookBelow(search, path.join(folder, name), name === ".claude" ? ANY_DEPTH : depth - 1);
  }
}

/** Takes the instruction files of one folder; its folders come back, links to folders too. */
function lookIn(search: Search, folder: string): readonly string[] {
  if (search.folders.size >= MAX_FOLDERS) return [];
  const entries = entriesOf(folder);
  if (entries === undefined) return [];
  search.folders.add(folder);
  for (const entry of entries) {
    const file = path.join(folder, entry.name);
    if (!entry.isDirectory() && isInstructionFile(file)) take(search, file, 0);
  }
  return entries.filter((entry) => entry.isDirectory() || isLinkedFolder(folder, entry)).map(({ name }) => name);
}

function entriesOf(folder: string): readonly fs.Dirent[] | undefined {
  try {
    return fs.readdirSync(folder, { withFileTypes: true });
  } catch {
    return undefined;
  }
}

function isLinkedFolder(folder: string, entry: fs.Dirent): boolean {
  if (!entry.isSymbolicLink() || path.basename(folder) !== ".claude") return false;
  return fs.statSync(path.join(folder, entry.name), { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Reads the file, and what it brings in. One that is not there is nothing; one that cannot be read is noted. */
function take(search: Search, file: string, depth: number): void {
  if (search.files.has(file) || statOf(file) === "none") return;
  if (search.files.size >= MAX_FILES) {
    search.left = true;
    return;
  }
  const text = search.bytes < MAX_ALL_BYTES ? readSmall(file, MAX_BYTES) : undefined;
  search.files.set(file, text);
  search.bytes += text?.length ?? 0;
  if (text === undefined || depth >= MAX_IMPORT_DEPTH) return;
  for (const found of importsOf(file, text)) {
    const target = found.startsWith("~/")
      ? path.join(search.home, found.slice(2))
      : path.resolve(path.dirname(file), found);
    if (statOf(target) === "file") take(search, target, depth + 1);
  }
}

function statOf(file: string): "file" | "other" | "none" {
  try {
    return fs.statSync(file).isFile() ? "file" : "other";
  } catch (problem) {
    const code = (problem as { code?: unknown }).code;
    return code === "ENOENT" || code === "ENOTDIR" ? "none" : "other";
  }
}
