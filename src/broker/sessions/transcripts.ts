// Follows the transcripts of sessions whose actions are under way, and tells their outcomes as they are written.
// It only watches: nothing here allows, answers or holds anything, and a transcript that cannot be read is no failure.

import fs from "node:fs";
import { outcomesOf, type ToolOutcome } from "../../agents/claude-code/transcript.ts";
import { readFrom } from "../../machine/small-files.ts";

export interface Transcripts {
  /** Reads this file from its present end on, for as long as the session has actions without an outcome. */
  readonly follow: (session: string, file: string) => void;
  /** Reads at once what has been written since the last look. */
  readonly look: (session: string) => void;
  readonly stop: () => void;
}

export interface TranscriptPorts {
  readonly outcome: (session: string, outcome: ToolOutcome) => void;
  /** Whether an action of this session still has no outcome. */
  readonly isPending: (session: string) => boolean;
  readonly now: () => number;
}

interface Tail {
  readonly session: string;
  readonly file: string;
  /** Bytes read so far. */
  offset: number;
  /** The begun last line. */
  rest: Buffer;
  /** When it was followed, or last grew. */
  stirred: number;
}

const MAX_TAILS = 200;
const MAX_READ = 4 * 1024 * 1024;
/** A longer line is a large result; whether it ran well is then not known. */
const MAX_LINE = 2 * 1024 * 1024;
const MIN_WAIT = 250;
const MAX_WAIT = 5_000;
const NEWLINE = 10;

export function followTranscripts(ports: TranscriptPorts): Transcripts {
  const tails = new Map<string, Tail>();
  let timer: NodeJS.Timeout | undefined;
  const look = (tail: Tail) => {
    const added = addedTo(tail);
    if (added.length === 0) return;
    tail.stirred = ports.now();
    for (const line of wholeLines(tail, added))
      for (const outcome of outcomesOf(line)) ports.outcome(tail.session, outcome);
  };
  const wake = () => {
    timer = undefined;
    for (const tail of tails.values()) {
      if (ports.isPending(tail.session)) look(tail);
      if (!ports.isPending(tail.session)) tails.delete(tail.file);
    }
    plan();
  };
  /** The longer an action takes, the less often it is looked after: what ran a minute is known three seconds later. */
  const plan = () => {
    if (timer !== undefined || tails.size === 0) return;
    const quiet = ports.now() - Math.max(...[...tails.values()].map(({ stirred }) => stirred));
    timer = setTimeout(wake, Math.min(MAX_WAIT, Math.max(MIN_WAIT, quiet / 20)));
    timer.unref();
  };
  return {
    follow: (session, file) => {
      const known = tails.get(file);
      if (known !== undefined) known.stirred = ports.now();
      else tails.set(file, { session, file, offset: sizeOf(file), rest: Buffer.alloc(0), stirred: ports.now() });
      const oldest = tails.keys().next();
      if (tails.size > MAX_TAILS && oldest.done !== true) tails.delete(oldest.value);
      plan();
    },
    look: (session) => {
      for (const tail of tails.values()) if (tail.session === session) look(tail);
    },
    stop: () => clearTimeout(timer),
  };
}

function sizeOf(file: string): number {
  try {
    return fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  } catch {
    // The path is the agent's word: it may lead where nobody may look, or be none.
    return 0;
  }
}

/** The bytes added since the last look, at most `MAX_READ`; none from what is not a regular file. */
function addedTo(tail: Tail): Buffer {
  let file: number | undefined;
  try {
    // Without O_NONBLOCK a named pipe in the transcript's place would hold the broker.
    file = fs.openSync(tail.file, fs.constants.O_RDONLY | fs.constants.O_NONBLOCK);
    const stat = fs.fstatSync(file);
    const length = Math.min(stat.size - tail.offset, MAX_READ);
    if (!stat.isFile() || length <= 0) return Buffer.alloc(0);
    const added = readFrom(file, tail.offset, length);
    tail.offset += added.length;
    return added;
  } catch {
    return Buffer.alloc(0);
  } finally {
    if (file !== undefined) fs.closeSync(file);
  }
}

function wholeLines(tail: Tail, added: Buffer): readonly string[] {
  const all = Buffer.concat([tail.rest, added]);
  const end = all.lastIndexOf(NEWLINE) + 1;
  // What grows too long is dropped to its end: the tail of it parses as nothing.
  tail.rest = all.length - end > MAX_LINE ? Buffer.alloc(0) : all.subarray(end);
  return all
    .subarray(0, end)
    .toString("utf8")
    .split("\n")
    .filter((line) => line.length <= MAX_LINE);
}
