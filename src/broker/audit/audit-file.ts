// The audit log on disk: one line an event, chained by hash, and what is decided on the disk itself before `append` returns.
// One writer, the broker. A torn last line (power cut, full disk) is cut off before the next one is written.

import fs from "node:fs";
import { chained, resumeAfter } from "../../core/audit/chain.ts";
import { type AuditEvent, auditEntry } from "../../core/audit/record.ts";
import { fingerprints, sha256 } from "../../machine/digest.ts";
import { readFrom } from "../../machine/small-files.ts";
import type { AuditLog } from "./audit-port.ts";
import { rowsOf } from "./audit-rows.ts";

/** Nothing runs or is answered because of them: they reach the disk with the next decision, which waits for less then. */
const UNHURRIED: ReadonlySet<AuditEvent["kind"]> = new Set(["outcome", "prompt"]);
/** Bytes at the end of the file that are read back at start. */
const TAIL_BYTES = 16 * 1024 * 1024;

export function openAuditFile(path: string, now: () => number): AuditLog {
  let file = open(path);
  const tail = readTail(file);
  const { prev, torn } = resumeAfter(tail);
  let size = fs.fstatSync(file).size - torn;
  if (torn > 0) fs.ftruncateSync(file, size);
  let head = prev;
  const fingerprint = fingerprints();
  const write = (event: AuditEvent, at: number) => {
    const sealed = chained(auditEntry(event, at, { now: now(), sha256, fingerprint }), head, sha256);
    const line = `${sealed.line}\n`;
    try {
      writeWhole(file, line);
      if (!UNHURRIED.has(event.kind)) fs.fdatasyncSync(file);
    } catch (problem) {
      // Half a line would break the chain for every later one.
      fs.ftruncateSync(file, size);
      throw problem;
    }
    size += Buffer.byteLength(line);
    head = sealed.hash;
  };
  const append: AuditLog["append"] = (event, at) => {
    if (!isWhere(file, path, size)) {
      // Somebody moved, removed or changed the log under the broker: go on in a file that can be found, and say so in it.
      const next = open(path);
      // Only now: the number of a closed file may be another's by the time it is written to again.
      fs.closeSync(file);
      file = next;
      size = endLine(file);
      write(
        { kind: "guard", what: "log-changed", sentence: `${path} was removed or changed while in use`, grave: true },
        at,
      );
    }
    write(event, at);
  };
  if (torn > 0) {
    const sentence = `${torn} bytes at the end of the log belonged to no whole record and were cut off`;
    write({ kind: "guard", what: "log-recovered", sentence, grave: false }, now());
  }
  return { append, recent: () => rowsOf(tail.split("\n")), close: () => fs.closeSync(file) };
}

function open(path: string): number {
  const flags = fs.constants.O_RDWR | fs.constants.O_CREAT | fs.constants.O_APPEND | (fs.constants.O_NOFOLLOW ?? 0);
  const file = fs.openSync(path, flags, 0o600);
  try {
    if (!fs.fstatSync(file).isFile()) throw new Error(`${path} is not a file; move it away, then try again`);
    fs.fchmodSync(file, 0o600);
    return file;
  } catch (problem) {
    fs.closeSync(file);
    throw problem;
  }
}

/** Whether the file that is written to is the one that people find, and as long as it was left. */
function isWhere(file: number, path: string, size: number): boolean {
  const held = fs.fstatSync(file);
  const found = fs.lstatSync(path, { throwIfNoEntry: false });
  return found !== undefined && found.ino === held.ino && found.dev === held.dev && held.size === size;
}

/** Ends a foreign last line, so that the next record stands on one of its own. The file's size. */
function endLine(file: number): number {
  const { size } = fs.fstatSync(file);
  const last = Buffer.alloc(1);
  if (size === 0 || (fs.readSync(file, last, 0, 1, size - 1) === 1 && last[0] === 0x0a)) return size;
  writeWhole(file, "\n");
  return size + 1;
}

function writeWhole(file: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let done = 0; done < bytes.length; ) done += fs.writeSync(file, bytes, done);
}

/** The end of the log from the start of a line on. */
function readTail(file: number): string {
  const { size } = fs.fstatSync(file);
  const start = Math.max(0, size - TAIL_BYTES);
  const bytes = readFrom(file, start, size - start);
  return bytes.subarray(start === 0 ? 0 : bytes.indexOf(0x0a) + 1).toString("utf8");
}
