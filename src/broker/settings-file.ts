// The guard's own settings as they stand on disk: preset, how long a question waits, how long an idle broker stays.
// A file that is missing or wrong yields the defaults, never a milder guard.

import * as v from "valibot";
import { writePrivate } from "../machine/private-files.ts";
import { readJson } from "../machine/small-files.ts";
import { Settings } from "../protocol/window.ts";

const Stored = v.object({
  preset: v.fallback(Settings.entries.preset, "balanced"),
  questionSeconds: v.fallback(Settings.entries.questionSeconds, 600),
  /** Minutes without an event, a question or a window after which the broker ends. */
  idleMinutes: v.fallback(v.pipe(v.number(), v.minValue(1), v.maxValue(24 * 60)), 30),
});
export type StoredSettings = v.InferOutput<typeof Stored>;

export interface SettingsFile {
  readonly current: () => StoredSettings;
  readonly set: (settings: Settings) => void;
}

export function openSettings(path: string): SettingsFile {
  let stored = read(path);
  return {
    current: () => stored,
    set: (settings) => {
      const next = { ...stored, ...settings };
      writePrivate(path, `${JSON.stringify(next, undefined, 2)}\n`);
      stored = next;
    },
  };
}

function read(path: string): StoredSettings {
  const raw = readJson(path);
  const parsed = v.safeParse(Stored, typeof raw === "object" && raw !== null ? raw : {});
  return parsed.success ? parsed.output : { preset: "balanced", questionSeconds: 600, idleMinutes: 30 };
}
