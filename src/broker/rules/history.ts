// The actions of the last days, as the audit log tells of them, for everything that asks "what would these rules have done?".
// Reads only what was added since the last look, in small steps, so that no hook waits for it. It never writes.

import { constants } from "node:fs";
import fs from "node:fs/promises";
import { setImmediate as breath } from "node:timers/promises";
import { type PastAction, pastEvent } from "../../core/rules/replay.ts";

export interface History {
  /** The actions since then, oldest first, with what a person answered; at most the newest 10,000. */
  readonly since: (at: number) => Promise<readonly PastAction[]>;
  /** The actions of the person's day so far. */
  readonly today: () => Promise<readonly PastAction[]>;
}

const MAX_ACTIONS = 10_000;
/** Bytes at the end of the log that are read at first. */
const MAX_BYTES = 32 * 1024 * 1024;
/** Bytes that are read and parsed before others get a turn: a few milliseconds. */
const STEP_BYTES = 128 * 1024;
const SEAM_BYTES = 64;
const MAX_LINE = 1024 * 1024;

export function openHistory(path: string, now: () => number): History {
  const reader = new LogReader(path);
  let reading: Promise<void> = Promise.resolve();
  const since = async (at: number) => {
    reading = reading.then(() => reader.catchUp());
    await reading;
    return reader.actions().filter((past) => past.at >= at);
  };
  return { since, today: () => since(startOfDay(now())) };
}

export function startOfDay(now: number): number {
  return new Date(now).setHours(0, 0, 0, 0);
}

class LogReader {
  private readonly kept = new Map<string, PastAction>();
  private offset = 0;
  /** The last bytes that were read: another log under the same name does not have them there. */
  private seam: Buffer = Buffer.alloc(0);
  /** The beginning of a line whose end was not there yet. */
  private rest: Buffer = Buffer.alloc(0);

  constructor(private readonly path: string) {}

  actions(): readonly PastAction[] {
    return [...this.kept.values()];
  }

  /** A log that cannot be read has no history; that it cannot be written is told elsewhere. */
  async catchUp(): Promise<void> {
    const file = await fs.open(this.path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch(() => undefined);
    if (file === undefined) return;
    try {
      const { size } = await file.stat();
      if (!(await this.isContinued(file))) this.begin(size);
      while (this.offset < size) {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(STEP_BYTES), 0, STEP_BYTES, this.offset);
        if (bytesRead === 0) return;
        this.offset += bytesRead;
        const bytes = buffer.subarray(0, bytesRead);
        this.seam = Buffer.from(bytes.subarray(-SEAM_BYTES));
        this.take(bytes);
        await breath();
      }
    } finally {
      await file.close();
    }
  }

  private async isContinued(file: fs.FileHandle): Promise<boolean> {
    const { length } = this.seam;
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, this.offset - length);
    return length > 0 && bytesRead === length && buffer.equals(this.seam);
  }

  private begin(size: number): void {
    this.kept.clear();
    this.offset = Math.max(0, size - MAX_BYTES);
    this.rest = Buffer.alloc(0);
  }

  /** The first line after a start in the middle is half a one and tells nothing. */
  private take(bytes: Buffer): void {
    const whole = Buffer.concat([this.rest, bytes]);
    const end = whole.lastIndexOf(0x0a) + 1;
    // A line without an end is none of the broker's.
    this.rest = whole.length - end > MAX_LINE ? Buffer.alloc(0) : whole.subarray(end);
    for (const line of whole.subarray(0, end).toString("utf8").split("\n")) this.note(line);
  }

  private note(line: string): void {
    const event = pastEvent(line);
    if (event === undefined) return;
    if (event.kind === "answer") {
      const past = this.kept.get(event.action);
      if (past !== undefined) this.kept.set(event.action, { ...past, answer: event.answer });
      return;
    }
    this.kept.set(event.past.action.id, event.past);
    const oldest = this.kept.keys().next();
    if (this.kept.size > MAX_ACTIONS && oldest.done !== true) this.kept.delete(oldest.value);
  }
}
