// The audit log on disk: one line an entry, chained by hash, and on the disk itself before `append` returns.
// One writer, the broker. A torn last line (power cut, full disk) is cut off before the next one is written.

import fs from "node:fs";
import type { FeedRow } from "../protocol/feed.ts";
import type { AuditEntry, AuditLog } from "./audit-port.ts";

/** How entries become chained lines and rows come back from them; the pure part lives in core. */
export interface AuditChain {
  /** The line (without its newline) and the hash that the next line will repeat. */
  readonly seal: (entry: AuditEntry, previous: string) => { readonly line: string; readonly hash: string };
  /** The hash of a line that was read back; undefined for a line that is not whole. */
  readonly hashOf: (line: string) => string | undefined;
  /** Rows of the newest actions among these lines, oldest first. */
  readonly rows: (lines: readonly string[]) => readonly FeedRow[];
}

/** Bytes at the end of the file that are read back at start. */
const TAIL_BYTES = 16 * 1024 * 1024;

export function openAuditFile(path: string, chain: AuditChain): AuditLog {
  const flags = fs.constants.O_RDWR | fs.constants.O_CREAT | fs.constants.O_APPEND | (fs.constants.O_NOFOLLOW ?? 0);
  const file = fs.openSync(path, flags, 0o600);
  fs.fchmodSync(file, 0o600);
  const lines = wholeLines(file);
  let previous = lastHash(lines, chain);
  let size = fs.fstatSync(file).size;
  return {
    append: (entry) => {
      const sealed = chain.seal(entry, previous);
      try {
        fs.writeFileSync(file, `${sealed.line}\n`);
        fs.fdatasyncSync(file);
      } catch (problem) {
        // Half a line would break the chain for every later one.
        fs.ftruncateSync(file, size);
        throw problem;
      }
      size += Buffer.byteLength(sealed.line) + 1;
      previous = sealed.hash;
    },
    recent: () => chain.rows(lines),
    close: () => fs.closeSync(file),
  };
}

/** The lines in the file's tail; what follows the last newline is torn and cut off. */
function wholeLines(file: number): string[] {
  const size = fs.fstatSync(file).size;
  const start = Math.max(0, size - TAIL_BYTES);
  const tail = Buffer.alloc(size - start);
  fs.readSync(file, tail, 0, tail.length, start);
  const end = tail.lastIndexOf(0x0a) + 1;
  if (end < tail.length) fs.ftruncateSync(file, start + end);
  const lines = tail.subarray(0, end).toString("utf8").split("\n").slice(0, -1);
  return start === 0 ? lines : lines.slice(1);
}

function lastHash(lines: readonly string[], chain: AuditChain): string {
  for (let index = lines.length - 1; index >= 0; index--) {
    const hash = chain.hashOf(lines[index] ?? "");
    if (hash !== undefined) return hash;
  }
  return "";
}
