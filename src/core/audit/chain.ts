// The chain that binds the entries of the audit log: each holds the hash of the one before it and of itself.
// It shows edits, swaps and gaps. It cannot show that the newest entries were cut off, unless the head is known apart.

import { canonical, type Sha256 } from "../hash.ts";
import type { AuditEntry } from "./record.ts";

export interface AuditRecord extends AuditEntry {
  /** Hash of the record before; ROOT in the first. */
  readonly prev: string;
  readonly hash: string;
}

/** What the first record follows. */
export const ROOT = "";

/** The record that follows the one with hash `prev`, as the line to append (without its line end) and its own hash. */
export function chained(
  entry: AuditEntry,
  prev: string,
  sha256: Sha256,
): { readonly line: string; readonly hash: string } {
  const hash = hashOf({ ...entry, prev }, sha256);
  return { line: JSON.stringify({ ...entry, prev, hash }), hash };
}

export type Verification =
  | { readonly kind: "intact"; readonly records: number; readonly head: string }
  /** `line` counts from 1. */
  | { readonly kind: "broken"; readonly line: number; readonly why: string };

export const UNREAD: Verification = { kind: "intact", records: 0, head: ROOT };

/** What is known after one more line; a chain that broke stays broken at its first break. */
export function verifyLine(before: Verification, text: string, sha256: Sha256): Verification {
  if (before.kind === "broken") return before;
  const line = before.records + 1;
  const record = parseRecord(text);
  if (record === undefined) return { kind: "broken", line, why: "is not a record of this log" };
  if (record.prev !== before.head) return { kind: "broken", line, why: "does not follow the line before it" };
  if (hashOf(record, sha256) !== record.hash) return { kind: "broken", line, why: "was changed after it was written" };
  return { kind: "intact", records: line, head: record.hash };
}

/** Checks every line of a log. `head` is the newest hash where it is known from elsewhere. */
export function verifyChain(lines: Iterable<string>, sha256: Sha256, head?: string): Verification {
  let state = UNREAD;
  for (const text of lines) state = verifyLine(state, text, sha256);
  if (state.kind === "broken" || head === undefined || state.head === head) return state;
  return { kind: "broken", line: state.records + 1, why: "is missing: newer records were cut off" };
}

export interface Resumption {
  /** Hash that the next record follows. */
  readonly prev: string;
  /** Bytes at the end of the tail that belong to no whole record; they are to be cut off, and that is to be recorded. */
  readonly torn: number;
}

/**
 * Where to go on after a stop at any moment. `tail` is the end of the log, from a line's start on; `tail` of a log that
 * is not empty must hold at least one whole line, or the log does not resume and ROOT would start a second chain.
 */
export function resumeAfter(tail: string): Resumption {
  const end = tail.lastIndexOf("\n") + 1;
  const whole = tail.slice(0, end).split("\n").slice(0, -1);
  let torn = new TextEncoder().encode(tail.slice(end)).length;
  for (const text of whole.reverse()) {
    const record = parseRecord(text);
    if (record !== undefined) return { prev: record.hash, torn };
    torn += new TextEncoder().encode(text).length + 1;
  }
  return { prev: ROOT, torn };
}

/** A line of the log; undefined when it is none. Only the fields that the chain needs are checked. */
export function parseRecord(text: string): AuditRecord | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null) return undefined;
    if (!("prev" in value) || !("hash" in value) || !("Attributes" in value) || !("Timestamp" in value))
      return undefined;
    if (typeof value.prev !== "string" || typeof value.hash !== "string") return undefined;
    if (typeof value.Attributes !== "object" || value.Attributes === null) return undefined;
    return value as AuditRecord;
  } catch {
    return undefined;
  }
}

function hashOf(record: Readonly<Record<string, unknown>> | AuditEntry, sha256: Sha256): string {
  const { hash: _, ...rest } = record as Readonly<Record<string, unknown>>;
  return sha256(canonical(rest));
}
