// Reads the patch text that Codex and OpenCode send to their patch tool, as an operation on the file that it names.
// Total: a patch of several kinds, or one that is not understood to its last line, is an unknown operation.

import type { Operation, Replacement } from "../core/action.ts";
import { unknown } from "./operation.ts";

interface Section {
  readonly verb: "Add" | "Update" | "Delete";
  readonly path: string;
  readonly moved: boolean;
  readonly lines: readonly string[];
}

/** What applying this patch would do. */
export function patchOperation(patch: string): Operation {
  const sections = sectionsOf(patch);
  const [first] = sections ?? [];
  if (sections === undefined || first === undefined) return unknown("applies a patch that cannot be read");
  if (sections.every((section) => section.verb === "Delete")) {
    return { kind: "delete", paths: sections.map((section) => section.path) };
  }
  if (sections.length > 1) {
    return unknown(`applies a patch to several files: ${sections.map((section) => section.path).join(", ")}`);
  }
  if (first.moved) return unknown(`applies a patch that moves ${first.path}`);
  if (first.verb === "Add") return { kind: "write", path: first.path, content: added(first.lines) };
  return { kind: "edit", path: first.path, edits: [replacementOf(first.lines)] };
}

function sectionsOf(patch: string): readonly Section[] | undefined {
  const lines = patch.trim().split("\n");
  if (lines[0]?.trim() !== "*** Begin Patch" || lines.at(-1)?.trim() !== "*** End Patch") return undefined;
  const sections: { verb: Section["verb"]; path: string; moved: boolean; lines: string[] }[] = [];
  for (const line of lines.slice(1, -1)) {
    const head = /^\*\*\* (Add|Update|Delete) File: (.+)$/u.exec(line);
    const current = sections.at(-1);
    if (head?.[1] !== undefined && head[2] !== undefined) {
      sections.push({ verb: head[1] as Section["verb"], path: head[2].trim(), moved: false, lines: [] });
    } else if (current === undefined) return undefined;
    else if (line.startsWith("*** Move to:")) current.moved = true;
    else if (line.startsWith("*** ") && line.trim() !== "*** End of File") return undefined;
    else current.lines.push(line);
  }
  return sections;
}

function added(lines: readonly string[]): string {
  return lines.map((line) => (line.startsWith("+") ? line.slice(1) : line)).join("\n");
}

function replacementOf(lines: readonly string[]): Replacement {
  const body = lines.filter((line) => !line.startsWith("@@") && !line.startsWith("*** "));
  const side = (mark: string) =>
    body
      .filter((line) => !line.startsWith(mark))
      .map((line) => line.slice(1))
      .join("\n");
  return { before: side("+"), after: side("-") };
}
