// Which files tell an agent what to do, how each is read, and which others they bring in. Pure: paths and texts only.
// Names are compared without regard to case: on most disks of developers `claude.md` is CLAUDE.md.

import { visit } from "jsonc-parser";
import type { InstructionFinding } from "./finding.ts";
import { MAX_TEXT, scanInstructions } from "./scan.ts";

/** Folders of an agent's configuration below `.claude`, and which files in them are read as instructions. */
const FOLDERS: Readonly<Record<string, (name: string) => boolean>> = {
  agents: isMarkdown,
  commands: isMarkdown,
  "output-styles": isMarkdown,
  rules: isMarkdown,
  memory: isMarkdown,
  skills: (name) => name === "skill.md",
};
export const INSTRUCTION_FOLDERS: readonly string[] = Object.keys(FOLDERS);

const MEMORIES: ReadonlySet<string> = new Set(["claude.md", "claude.local.md", "agents.md", "agents.override.md"]);
const SETTINGS: ReadonlySet<string> = new Set(["settings.json", "settings.local.json"]);

/** Whether an agent is told what to do by a file of this path, wherever it stands. */
export function isInstructionFile(path: string): boolean {
  const parts = path.toLowerCase().split(/[\\/]/);
  const name = parts.at(-1) ?? "";
  if (MEMORIES.has(name) || name === ".mcp.json") return true;
  const at = parts.lastIndexOf(".claude");
  if (at === -1 || at === parts.length - 1) return false;
  const folder = parts[at + 1] ?? "";
  if (at === parts.length - 2) return SETTINGS.has(name);
  return (FOLDERS[folder] ?? (folder === "projects" && parts.includes("memory", at) ? isMarkdown : isNothing))(name);
}

/** What the file of this name invites or hides. Of JSON, each text that has more than one word is read by itself. */
export function scanFile(path: string, text: string): readonly InstructionFinding[] {
  if (!/\.jsonc?$/i.test(path)) return scanInstructions(text);
  const found: InstructionFinding[] = [];
  visit(text.slice(0, MAX_TEXT), {
    onLiteralValue: (value: unknown, offset, length) => {
      if (typeof value !== "string" || !/\S\s+\S/u.test(value) || found.length > MAX_FINDINGS) return;
      // Escapes move the places inside: the whole text is pointed at.
      const isExact = value.length === length - 2;
      for (const finding of scanInstructions(value)) {
        const inside = { start: offset + 1 + finding.span.start, end: offset + 1 + finding.span.end };
        found.push({ ...finding, span: isExact ? inside : { start: offset, end: offset + length } });
      }
    },
  });
  return found;
}

const MAX_FINDINGS = 200;
/** Files that one file may bring in. */
const MAX_IMPORTS = 20;

/** Paths that a memory file brings in by `@path`, as written; code and mail addresses are none. */
export function importsOf(path: string, text: string): readonly string[] {
  if (!isMarkdown(path.toLowerCase())) return [];
  const prose = text.slice(0, MAX_TEXT).replaceAll(/```[^`]*```|`[^`\n]*`/g, " ");
  const found = [...prose.matchAll(/(?:^|\s)@((?:~\/|\.{0,2}\/)?[\w.-][\w./ -]{0,200}?)(?=[\s,;:)]|$)/gm)];
  const paths = found.map((match) => (match[1] ?? "").replace(/\.$/, "")).filter((found) => /[./]/.test(found));
  return [...new Set(paths)].slice(0, MAX_IMPORTS);
}

function isMarkdown(name: string): boolean {
  return name.endsWith(".md") || name.endsWith(".mdc");
}

function isNothing(): boolean {
  return false;
}
