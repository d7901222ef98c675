// The last texts of settings files under which the guard was in force, kept on disk so that a new broker can restore too.
// Only texts that were judged good get in; what an install wrote stands in for a file that was never judged.

import path from "node:path";
import * as v from "valibot";
import { readBackups } from "../../agents/claude-code/backup.ts";
import type { LastGood } from "../../agents/claude-code/settings-guard.ts";
import { writePrivate } from "../../machine/private-files.ts";
import { readJson } from "../../machine/small-files.ts";
import type { StatePaths } from "../../protocol/state-folder.ts";

const Stored = v.record(v.string(), v.nullable(v.string()));
const MAX_FILES = 200;

export interface LastGoodTexts {
  readonly texts: () => LastGood;
  readonly keep: (good: LastGood) => void;
}

export function openLastGood(paths: StatePaths): LastGoodTexts {
  const file = path.join(paths.backups, "last-good.json");
  const parsed = v.safeParse(Stored, readJson(file, 16_000_000));
  const known = new Map<string, string | undefined>(
    Object.entries(parsed.success ? parsed.output : {}).map(([name, text]) => [name, text ?? undefined]),
  );
  return {
    texts: () => {
      const installed = readBackups(paths.backups).map(({ path: name, after }) => [name, after] as const);
      return new Map([...installed, ...known]);
    },
    keep: (good) => {
      const changed = [...good].filter(([name, text]) => !known.has(name) || known.get(name) !== text);
      if (changed.length === 0) return;
      for (const [name, text] of changed) {
        known.delete(name);
        known.set(name, text);
      }
      for (const name of [...known.keys()].slice(0, Math.max(0, known.size - MAX_FILES))) known.delete(name);
      writePrivate(file, JSON.stringify(Object.fromEntries([...known].map(([name, text]) => [name, text ?? null]))));
    },
  };
}
