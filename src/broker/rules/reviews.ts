// Which workspace rule files the person has reviewed: the exact text of each, kept by its path. One that differs by a
// character is not reviewed. Only a greeted window may add to it; nothing that an agent writes gets in.

import * as v from "valibot";
import { writePrivate } from "../../machine/private-files.ts";
import { readJson } from "../../machine/small-files.ts";

const MAX_FILES = 200;
const MAX_BYTES = 64 * 1024 * 1024;
const Stored = v.record(v.string(), v.string());

export interface Reviews {
  /** The text that the person agreed to, for this path. */
  readonly text: (file: string) => string | undefined;
  readonly accept: (file: string, text: string) => void;
}

export function openReviews(path: string): Reviews {
  const parsed = v.safeParse(Stored, readJson(path, MAX_BYTES));
  const known = new Map(Object.entries(parsed.success ? parsed.output : {}));
  return {
    text: (file) => known.get(file),
    accept: (file, text) => {
      known.delete(file);
      known.set(file, text);
      for (const name of [...known.keys()].slice(0, Math.max(0, known.size - MAX_FILES))) known.delete(name);
      writePrivate(path, `${JSON.stringify(Object.fromEntries(known))}\n`);
    },
  };
}
