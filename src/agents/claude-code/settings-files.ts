// Where Claude Code's settings stand on this machine, and their texts. Reads only.
// A file that exists but cannot be read is an empty object with a mark of its own, never "no file".

import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { readFile } from "../../machine/small-files.ts";
import type { SettingsFile, SettingsScope } from "./settings-text.ts";

export interface SettingsPlace {
  readonly home: string;
  readonly platform: string;
  /** The folder in which the session was started; absent where only the person's own settings count. */
  readonly folder?: string;
  /** Value of `CLAUDE_CONFIG_DIR` in the person's own environment. */
  readonly configFolder?: string;
}

/** Path of the settings that belong to the person. */
export function userSettings(place: Pick<SettingsPlace, "home" | "configFolder">): string {
  return join(place.configFolder ?? join(place.home, ".claude"), "settings.json");
}

/** Path of the settings that a folder shares with everybody who works in it. */
export function projectSettings(folder: string): string {
  return join(folder, ".claude/settings.json");
}

/** Every settings file that a session started there obeys, with its text. */
export function readSettingsFiles(place: SettingsPlace): readonly SettingsFile[] {
  return settingsPaths(place).map(({ scope, path }) => ({ scope, path, text: readText(path) }));
}

export function settingsPaths(
  place: SettingsPlace,
): readonly { readonly scope: SettingsScope; readonly path: string }[] {
  const { folder } = place;
  const local = folder === undefined ? [] : [...new Set([folder, gitRoot(folder) ?? folder])];
  return [
    ...managedPaths(place.platform).map((path) => ({ scope: "managed" as const, path })),
    ...local.map((root) => ({ scope: "local" as const, path: join(root, ".claude/settings.local.json") })),
    ...(folder === undefined ? [] : [{ scope: "project" as const, path: projectSettings(folder) }]),
    { scope: "user" as const, path: userSettings(place) },
  ];
}

/** The text of a settings file; undefined where there is none. Unreadable text is invalid text, which raises. */
export function readText(path: string): string | undefined {
  const found = readFile(path, MAX_BYTES);
  if (found.kind === "none") return undefined;
  if (found.kind === "withheld") return UNREADABLE;
  try {
    // Bytes that are not UTF-8 could not be written back as they were, so such a file is left alone.
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(found.bytes);
  } catch {
    return UNREADABLE;
  }
}

/** A repository's settings may be a link to what never ends. */
const MAX_BYTES = 16 * 1024 * 1024;
const UNREADABLE = "this file cannot be read";

function managedPaths(platform: string): readonly string[] {
  const folder = MANAGED[platform] ?? MANAGED.linux ?? "";
  const more = namesIn(join(folder, "managed-settings.d")).filter((name) => name.endsWith(".json"));
  // Later files win over earlier ones; the first in this list is the strongest.
  return [
    ...more
      .sort()
      .reverse()
      .map((name) => join(folder, "managed-settings.d", name)),
    join(folder, "managed-settings.json"),
  ];
}

const MANAGED: Readonly<Record<string, string>> = {
  linux: "/etc/claude-code",
  darwin: "/Library/Application Support/ClaudeCode",
  win32: "C:\\Program Files\\ClaudeCode",
};

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function gitRoot(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, ".git"))) return at;
    if (dirname(at) === at) return undefined;
  }
}
