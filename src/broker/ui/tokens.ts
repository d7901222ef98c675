// Which windows may talk to the broker: SHA-256 hashes of their tokens in windows.json, never a token itself.
// The first window of an account is trusted on first use; every later one is handed a token or paired by a person.

import { timingSafeEqual } from "node:crypto";
import fs from "node:fs";
import * as v from "valibot";
import { sha256 } from "../../machine/digest.ts";
import { writePrivate } from "../../machine/private-files.ts";
import { readJson } from "../../machine/small-files.ts";

const MAX_WINDOWS = 32;
/** `countersign pair` adds one for the time of its question, however many there are. */
const Stored = v.object({ hashes: v.array(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))) });

export interface Tokens {
  /** Whether no list of windows was ever made, as far as this broker knows. */
  readonly isEmpty: () => boolean;
  readonly knows: (token: string) => boolean;
  readonly enrol: (hash: string) => void;
}

/** The file is read anew at each question: `countersign pair` and `doctor` write it from the person's own terminal. */
export function openTokens(path: string): Tokens {
  const read = (): readonly string[] => {
    const parsed = v.safeParse(Stored, readJson(path));
    return parsed.success ? parsed.output.hashes : [];
  };
  // A list that was emptied, broken or removed must not bring trust on first use back: only one that never was does.
  let everKnown = exists(path);
  return {
    isEmpty: () => {
      everKnown ||= exists(path);
      return !everKnown;
    },
    knows: (token) => {
      const hash = Buffer.from(tokenHash(token), "hex");
      return read().some((known) => timingSafeEqual(Buffer.from(known, "hex"), hash));
    },
    enrol: (hash) => {
      everKnown = true;
      const hashes = read();
      if (hashes.includes(hash)) return;
      writePrivate(path, `${JSON.stringify({ hashes: [...hashes, hash].slice(-MAX_WINDOWS) })}\n`);
    },
  };
}

function exists(path: string): boolean {
  return fs.lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

export function tokenHash(token: string): string {
  return sha256(token);
}
