// Lets the person's own terminal in: adds the hash of a fresh token to windows.json for as long as one command runs.
// Whoever may write that file may do this; an agent's command that does is `guard-tamper`. The token stays in memory.

import { createHash, randomBytes } from "node:crypto";
import fs from "node:fs";
import * as v from "valibot";
import type { StatePaths } from "../protocol/state-folder.ts";

const Stored = v.object({ hashes: v.array(v.string()) });

export interface Enrolment {
  readonly token: string;
  /** Takes the hash out again; call it however the command ends. */
  readonly end: () => void;
}

export function enrolForNow(paths: StatePaths): Enrolment {
  const token = randomBytes(32).toString("hex");
  const hash = createHash("sha256").update(token).digest("hex");
  write(paths.windows, [...read(paths.windows), hash]);
  return {
    token,
    end: () =>
      write(
        paths.windows,
        read(paths.windows).filter((known) => known !== hash),
      ),
  };
}

function read(path: string): readonly string[] {
  try {
    const parsed = v.safeParse(Stored, JSON.parse(fs.readFileSync(path, "utf8")));
    return parsed.success ? parsed.output.hashes : [];
  } catch {
    return [];
  }
}

function write(path: string, hashes: readonly string[]): void {
  const next = `${path}.${randomBytes(6).toString("hex")}.new`;
  fs.writeFileSync(next, `${JSON.stringify({ hashes })}\n`, { flag: "wx", mode: 0o600 });
  fs.renameSync(next, path);
}
