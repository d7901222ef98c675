// What the newest file actions would make of their files: the file as it stood when each was asked for, and the edit.
// In memory only and bounded: texts of files are not the log's to keep. Nothing here decides, and a miss is no failure.

import path from "node:path";
import type { AgentAction, Operation } from "../../core/action.ts";
import { notebookText } from "../../core/edited-notebook.ts";
import { type Edited, editedText } from "../../core/edited-text.ts";
import { toolPath } from "../../core/places/tool-path.ts";
import type { World } from "../../core/world.ts";
import { readFile } from "../../machine/small-files.ts";
import type { ChangeLimit, ChangeReply } from "../../protocol/change.ts";

export interface Changes {
  /** Keeps what this action would change, if it is one that changes a file; called before it may run. */
  readonly note: (action: AgentAction, world: World) => void;
  /** `waiting`: it has not run, so the file is read anew. */
  readonly of: (actionId: string, waiting: boolean) => ChangeReply;
}

type FileChange = Extract<Operation, { kind: "write" | "edit" }>;

interface Kept {
  readonly file: string;
  readonly operation: FileChange;
  readonly before: Snapshot;
  readonly characters: number;
}

type Snapshot =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "none" }
  | { readonly kind: "unshown"; readonly why: "too-large" | "binary" | "unreadable" };

const MAX_CHANGES = 1_000;
const MAX_CHARACTERS = 48 * 1024 * 1024;
/** Larger files are not kept; a diff of one would not be read either. */
const MAX_FILE = 1024 * 1024;

export function createChanges(): Changes {
  const kept = new Map<string, Kept>();
  let characters = 0;
  const forget = (id: string) => {
    characters -= kept.get(id)?.characters ?? 0;
    kept.delete(id);
  };
  return {
    note: ({ id, operation, cwd }, world) => {
      if (operation.kind !== "write" && operation.kind !== "edit") return;
      const file = path.resolve(cwd, toolPath(operation.path, world));
      const before = snapshot(file);
      const size = (before.kind === "text" ? before.text.length : 0) + sizeOf(operation);
      kept.set(id, { file, operation, before, characters: size });
      characters += size;
      for (const oldest of kept.keys()) {
        if (kept.size <= MAX_CHANGES && characters <= MAX_CHARACTERS) break;
        forget(oldest);
      }
    },
    of: (actionId, waiting) => {
      const change = kept.get(actionId);
      if (change === undefined) return { kind: "forgotten" };
      const now = waiting ? { ...change, before: snapshot(change.file) } : change;
      return replyOf(now, waiting);
    },
  };
}

function sizeOf(operation: FileChange): number {
  return operation.kind === "write"
    ? operation.content.length
    : operation.edits.reduce((sum, { before, after }) => sum + before.length + after.length, 0);
}

function snapshot(file: string): Snapshot {
  const found = readFile(file, MAX_FILE);
  if (found.kind === "none") return found;
  if (found.kind === "withheld") return { kind: "unshown", why: found.why };
  const { bytes } = found;
  return bytes.includes(0) ? { kind: "unshown", why: "binary" } : { kind: "text", text: bytes.toString("utf8") };
}

function replyOf({ file, operation, before }: Kept, waiting: boolean): ChangeReply {
  if (sizeOf(operation) > 2 * MAX_FILE) return { kind: "too-large", path: file };
  const shown = { kind: "change", path: file, waiting } as const;
  if (before.kind === "unshown") return { ...shown, ...parts(operation, before.why) };
  const text = before.kind === "text" ? { before: before.text } : {};
  if (operation.kind === "write") return { ...shown, ...text, after: operation.content };
  const edited = editedText(text.before, operation);
  if (edited.kind === "unfit") return { ...shown, ...parts(operation, LIMITS[edited.why]) };
  if (operation.cell === undefined) return { ...shown, ...text, after: edited.text };
  return { ...shown, before: notebookText(text.before ?? ""), after: edited.text };
}

const LIMITS: Readonly<Record<Extract<Edited, { kind: "unfit" }>["why"], ChangeLimit>> = {
  absent: "unfit",
  ambiguous: "ambiguous",
  exists: "exists",
  "no-notebook": "no-notebook",
};

/** Only what would go and what would come, without the file around it. */
function parts(
  operation: FileChange,
  limit: ChangeLimit,
): { readonly before?: string; readonly after: string; readonly limit: ChangeLimit } {
  if (operation.kind === "write") return { after: operation.content, limit };
  const side = (name: "before" | "after") => operation.edits.map((edit) => edit[name]).join("\n");
  return { before: side("before"), after: side("after"), limit };
}
