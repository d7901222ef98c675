// The files that the session made, as an action finds and leaves them: its own writes over what is remembered.
// A file whose content was forgotten is read from the disk, and judged as the agent's; it never becomes the developer's.

import { filesFitting, fitsPath } from "../../memory/file-names.ts";
import { knows, recall, recallAll, recallFile, type SessionMemory } from "../../memory/memory.ts";
import type { Pieces } from "../../shell/environment.ts";
import type { Language } from "../../tools/spec.ts";
import type { Disk } from "../../world.ts";

/** A file that this session made: its text where it is known. */
export interface WrittenFile {
  readonly content: Pieces | undefined;
  readonly from: "agent" | "network";
  /** Where its name does not tell: a program that was built holds its source here. */
  readonly language?: Language;
  /** When an earlier action made it; absent where this one did. */
  readonly since?: number;
}

const MAX_FILE = 256 * 1024;

export class SessionFiles {
  private readonly own = new Map<string, WrittenFile>();
  /** Of all files; made when it is first asked for. */
  private folders: Set<string> | undefined;
  private readonly trees = new Map<string, WrittenFile["from"]>();
  private readonly built = new Set<string>();

  constructor(
    private readonly memory: SessionMemory,
    private readonly disk: Disk,
  ) {}

  /** The same files, apart: what is written to one is not seen in the other. */
  fork(): SessionFiles {
    const copy = new SessionFiles(this.memory, this.disk);
    for (const [path, file] of this.own) copy.own.set(path, file);
    for (const [folder, from] of this.trees) copy.trees.set(folder, from);
    for (const folder of this.built) copy.built.add(folder);
    return copy;
  }

  get isEmpty(): boolean {
    return this.own.size + this.trees.size === 0 && !knows(this.memory, "wrote") && !knows(this.memory, "tree");
  }

  has(path: string): boolean {
    return this.names(path) || this.inTree(path) !== undefined;
  }

  /** Whether it was written by its own name, and not merely lies in a folder that is the session's. */
  names(path: string): boolean {
    return this.own.has(path) || recall(this.memory, "wrote", path) !== undefined;
  }

  get(path: string): WrittenFile | undefined {
    return this.own.get(path) ?? this.remembered(path) ?? this.inTree(path);
  }

  set(path: string, file: WrittenFile): void {
    this.own.set(path, file);
    if (this.folders !== undefined) addFolders(path, this.folders);
  }

  /** Whether one of them lies somewhere in the folder. */
  hasWithin(folder: string): boolean {
    if (this.folders === undefined) {
      this.folders = new Set();
      for (const path of this.paths()) addFolders(path, this.folders);
    }
    return this.folders.has(folder);
  }

  /** Whatever lies in the folder from now on is the session's. */
  addTree(folder: string, from: WrittenFile["from"]): void {
    this.trees.set(folder, from);
  }

  /** Where all that lies in the folder came from, if the folder is the session's. */
  folderFrom(folder: string): WrittenFile["from"] | undefined {
    return this.treeOf(`${folder}/`)?.from;
  }

  /** Programs put there what they build or unpack. */
  addBuilt(folder: string): void {
    this.built.add(folder);
  }

  isBuilt(path: string): boolean {
    const folders = [...this.built, ...recallAll(this.memory, "built").map(({ fact }) => fact.folder)];
    return folders.some((folder) => path === folder || path.startsWith(`${folder}/`));
  }

  /** Those whose name fits a pattern of the tables; some may come twice. */
  fitting(pattern: string): readonly string[] {
    const own = [...this.own.keys()].filter((path) => fitsPath(pattern, path));
    return [...own, ...filesFitting(this.memory, pattern)];
  }

  /** All that are remembered by name. */
  *paths(): Generator<string> {
    for (const { fact } of recallAll(this.memory, "wrote")) if (!this.own.has(fact.path)) yield fact.path;
    yield* this.own.keys();
  }

  private remembered(path: string): WrittenFile | undefined {
    const entry = recallFile(this.memory, path);
    if (entry === undefined) return undefined;
    const { fact, at, evicted } = entry;
    const text = fact.content ?? (evicted ? this.disk.readText(path, MAX_FILE) : undefined);
    return {
      content: text === undefined ? undefined : known(text),
      from: fact.from,
      since: at,
      ...(fact.language !== undefined && { language: fact.language }),
    };
  }

  /** In a folder that is the session's: as it lies on the disk, once the action that made the folder is over. */
  private inTree(path: string): WrittenFile | undefined {
    const tree = this.treeOf(path);
    if (tree === undefined) return undefined;
    if (tree.since === undefined) return { content: undefined, from: tree.from };
    if (this.disk.kindOf(path) !== "file") return undefined;
    const text = this.disk.readText(path, MAX_FILE);
    return { content: text === undefined ? undefined : known(text), from: tree.from, since: tree.since };
  }

  private treeOf(path: string): Tree | undefined {
    if (this.trees.size === 0 && !knows(this.memory, "tree")) return undefined;
    for (let end = path.lastIndexOf("/"); end >= 0; end = end === 0 ? -1 : path.lastIndexOf("/", end - 1)) {
      const folder = path.slice(0, end) || "/";
      const own = this.trees.get(folder);
      if (own !== undefined) return { from: own };
      const found = recall(this.memory, "tree", folder);
      if (found !== undefined) return { from: found.fact.from, since: found.at };
    }
    return undefined;
  }
}

/** Files that were not there before the session made them: who deletes one loses nothing of the developer's. */
export class MadeFiles {
  private readonly own = new Map<string, boolean>();

  constructor(private readonly memory: SessionMemory) {}

  has(path: string): boolean {
    return this.own.get(path) ?? recall(this.memory, "wrote", path)?.fact.made === true;
  }

  add(path: string): void {
    this.own.set(path, true);
  }

  /** Something that was there lies under its name from now on. */
  delete(path: string): void {
    this.own.set(path, false);
  }
}

interface Tree {
  readonly from: "agent" | "network";
  readonly since?: number;
}

function addFolders(path: string, folders: Set<string>): void {
  for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) folders.add(path.slice(0, end));
}

function known(text: string): Pieces {
  return [{ kind: "text", text }];
}
