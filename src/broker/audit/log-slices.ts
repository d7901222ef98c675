// Whole lines of a large text file, a slice at a time and from any place, without reading the rest.
// Reads only; what is not there is no line.

import { constants } from "node:fs";
import fs from "node:fs/promises";

export interface Slice {
  /** Where its first line begins and its last one ends. */
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

const SLICE = 512 * 1024;
/** A longer line is none of ours, or the file shrank while it was read: it is passed over. */
const LONGEST_LINE = 16 * 1024 * 1024;
const NEWLINE = 10;

export class SlicedLog {
  private constructor(
    private readonly file: fs.FileHandle,
    readonly size: number,
  ) {}

  static async open(path: string): Promise<SlicedLog | undefined> {
    try {
      const file = await fs.open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
      const about = await file.stat();
      if (about.isFile()) return new SlicedLog(file, about.size);
      await file.close();
      return undefined;
    } catch {
      return undefined;
    }
  }

  close(): Promise<void> {
    return this.file.close();
  }

  /** The lines that end at `end`, which is the end of a line, as far back as one slice goes. */
  async before(end: number): Promise<Slice> {
    for (let length = SLICE; ; length *= 2) {
      const from = Math.max(0, end - length);
      const bytes = await this.read(from, end);
      const head = from === 0 ? 0 : bytes.indexOf(NEWLINE) + 1;
      // A line that is longer than the slice: take more.
      if (from > 0 && (head === 0 || head === bytes.length)) {
        if (length < LONGEST_LINE) continue;
        return { start: from, end, lines: [] };
      }
      return { start: from + head, end, lines: linesOf(bytes.subarray(head)) };
    }
  }

  /** The first lines that begin at or behind `place`, as far as one slice goes. */
  async after(place: number): Promise<Slice> {
    for (let length = SLICE; ; length *= 2) {
      // One byte before: `place` may be the beginning of a line itself.
      const from = Math.max(0, place - 1);
      const bytes = await this.read(from, Math.min(this.size, from + length));
      const head = place === 0 ? 0 : bytes.indexOf(NEWLINE) + 1;
      const tail = bytes.lastIndexOf(NEWLINE) + 1;
      const isEnd = from + bytes.length >= this.size;
      const isNone = tail <= head || (place > 0 && head === 0);
      if (isNone && !isEnd && length < LONGEST_LINE) continue;
      if (isNone) {
        const passed = isEnd ? this.size : from + bytes.length;
        return { start: passed, end: passed, lines: [] };
      }
      return { start: from + head, end: from + tail, lines: linesOf(bytes.subarray(head, tail)) };
    }
  }

  private async read(from: number, to: number): Promise<Buffer> {
    const bytes = Buffer.alloc(Math.max(0, to - from));
    const { bytesRead } = await this.file.read(bytes, 0, bytes.length, from);
    return bytes.subarray(0, bytesRead);
  }
}

function linesOf(bytes: Buffer): readonly string[] {
  return bytes
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "");
}
