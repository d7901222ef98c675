// Where an organisation puts its rules on each system, and whether the file there is the organisation's: only an
// administrator's file may allow anything. Whoever wrote the file, what it asks about or denies counts.

import fs from "node:fs";
import path from "node:path";

export interface ManagedRules {
  readonly files: readonly string[];
  /** Why what this file allows does not count; undefined where only an administrator can have written it. */
  readonly unowned: (file: string) => string | undefined;
}

export function managedRules(platform: NodeJS.Platform, programData: string | undefined): ManagedRules {
  if (platform !== "win32")
    return { files: [FILES[platform === "darwin" ? "darwin" : "other"]], unowned: foreignWriter };
  // An agent could start the guard with a ProgramData of its own: the usual folder is read in any case, and since Node
  // knows no owners here, what such a file allows never counts.
  const folders = new Set(["C:\\ProgramData", programData ?? "C:\\ProgramData"]);
  const files = [...folders].map((folder) => path.win32.join(folder, "Countersign\\rules.jsonc"));
  return { files, unowned: () => "who may change it cannot be told on Windows, so what it allows does not count" };
}

const FILES = {
  darwin: "/Library/Application Support/Countersign/rules.jsonc",
  other: "/etc/countersign/rules.jsonc",
} as const;

const OTHERS_WRITE = 0o002;
const GROUP_WRITES = 0o020;
const STICKY = 0o1000;

/** Whether anybody but root could have put the file there: by the file, its folder, or a folder above. */
function foreignWriter(file: string): string | undefined {
  let at: string;
  try {
    at = fs.realpathSync(file);
  } catch {
    return "it cannot be found, so what it allows does not count";
  }
  for (let depth = 0; ; depth += 1) {
    const stat = fs.statSync(at, { throwIfNoEntry: false });
    // Far above the file, groups of administrators may write, as they may in /Library on macOS.
    const open = depth < 2 ? OTHERS_WRITE | GROUP_WRITES : OTHERS_WRITE;
    const isOpen = stat !== undefined && (stat.mode & open) !== 0 && !(depth > 1 && (stat.mode & STICKY) !== 0);
    if (stat?.uid !== 0 || isOpen) return `others than root can change ${at}, so what it allows does not count`;
    const above = path.dirname(at);
    if (above === at) return undefined;
    at = above;
  }
}
