// What the instruction files of each session's folder invite: read at its start, read again when one of them changes, and
// handed to whoever judges. Keeps as many folders as sessions run in, within a bound; decides nothing.

import type { Posture } from "../../core/posture.ts";
import { watchFiles } from "../../machine/watch-files.ts";
import type { InstructionNote } from "../../protocol/feed.ts";
import { readInstructions, type Scanned } from "./instruction-files.ts";

export interface InstructionWatch {
  /** What counts for a session that was started in this folder, as of now. */
  readonly postureOf: (root: string) => Posture;
  readonly notesOf: (root: string) => readonly InstructionNote[];
  /** Reads the files anew, for a session that begins. */
  readonly refresh: (root: string) => void;
  readonly close: () => void;
}

export interface InstructionPorts {
  readonly home: string;
  readonly now: () => number;
  /** The notes of this folder have changed. */
  readonly changed: (root: string) => void;
}

interface Watched {
  notes: readonly InstructionNote[];
  posture: Posture;
  unwatch: () => void;
  readonly look: () => void;
}

const MAX_ROOTS = 16;

export function watchInstructions({ home, now, changed }: InstructionPorts): InstructionWatch {
  const roots = new Map<string, Watched>();
  const scanned: Scanned = new Map();
  const read = (root: string, watched: Watched) => {
    const { notes, seen } = readInstructions(root, home, scanned);
    watched.unwatch();
    watched.unwatch = watchFiles(seen, watched.look);
    if (JSON.stringify(notes) === JSON.stringify(watched.notes)) return false;
    const at = now();
    watched.notes = notes;
    watched.posture = notes.map(({ file, line, sentence }) => ({ at, file, line, sentence }));
    return true;
  };
  const begin = (root: string): Watched => {
    const look = () => {
      if (roots.get(root) === watched && read(root, watched)) changed(root);
    };
    const watched: Watched = { notes: [], posture: [], unwatch: () => {}, look };
    read(root, watched);
    return watched;
  };
  const known = (root: string): Watched => {
    const watched = roots.get(root) ?? begin(root);
    roots.delete(root);
    roots.set(root, watched);
    const oldest = roots.entries().next();
    if (roots.size > MAX_ROOTS && oldest.done !== true) {
      oldest.value[1].unwatch();
      roots.delete(oldest.value[0]);
    }
    return watched;
  };
  return {
    postureOf: (root) => (root === "" ? [] : known(root).posture),
    notesOf: (root) => (root === "" ? [] : known(root).notes),
    refresh: (root) => {
      if (root !== "" && roots.has(root)) known(root).look();
    },
    close: () => {
      for (const watched of roots.values()) watched.unwatch();
      roots.clear();
    },
  };
}
