// The files that the session made, as an action finds and leaves them: its own writes over what is remembered.
// A file whose content was forgotten is read from the disk, and judged as the agent's; it never becomes the developer's.

import { knows, recall, recallAll, recallFile, type SessionMemory } from "../memory/memory.ts";
import type { Pieces } from "../shell/environment.ts";
import type { Language } from "../tools/spec.ts";
import type { Disk } from "../world.ts";

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

  constructor(
    private readonly memory: SessionMemory,
    private readonly disk: Disk,
  ) {}

  get isEmpty(): boolean {
    return this.own.size === 0 && !knows(this.memory, "wrote") && !knows(this.memory, "forgotten");
  }

  has(path: string): boolean {
    return this.own.has(path) || recall(this.memory, "wrote", path) !== undefined || this.isForgotten(path);
  }

  get(path: string): WrittenFile | undefined {
    return this.own.get(path) ?? this.remembered(path) ?? this.forgotten(path);
  }

  set(path: string, file: WrittenFile): void {
    this.own.set(path, file);
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

  private forgotten(path: string): WrittenFile | undefined {
    if (!this.isForgotten(path)) return undefined;
    const text = this.disk.readText(path, MAX_FILE);
    return { content: text === undefined ? undefined : known(text), from: "agent" };
  }

  /** In a folder where it wrote more than is remembered, whatever lies there may be the session's. */
  private isForgotten(path: string): boolean {
    if (!knows(this.memory, "forgotten")) return false;
    for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1))
      if (recall(this.memory, "forgotten", path.slice(0, end)) !== undefined) return this.disk.kindOf(path) === "file";
    return recall(this.memory, "forgotten", "/") !== undefined && this.disk.kindOf(path) === "file";
  }
}

function known(text: string): Pieces {
  return [{ kind: "text", text }];
}
