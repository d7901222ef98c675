// Notebooks: the cells of code in their JSON, as the Python that a kernel would run one after the other.
// Lines of a shell among them are what `!` and `%%bash` mean; a notebook that cannot be parsed is read as it stands.

import type { Reading } from "../effects/reading/reading.ts";
import type { Run } from "../effects/run.ts";
import { wordOf } from "../shell/word.ts";
import type { CodeSite } from "./reader.ts";

export function readNotebook(text: string, { span }: CodeSite): Reading {
  const runs: Run[] = [];
  const python: string[] = [];
  for (const cell of cellsOf(text)) {
    if (/^%%(?:bash|sh|script|!)/.test(cell)) runs.push(shell(cell.replace(/^[^\n]*\n?/, "")));
    else python.push(cell);
  }
  const lines = python.join("\n").split("\n");
  const isShell = (line: string) => /^\s*(?:[\w, ]+=\s*)?(?:!|%(?:sx|system|pip|conda|mamba)\s)/.test(line);
  for (const line of lines.filter(isShell)) runs.push(shell(line.replace(/^[^!%]*(?:!!?|%(?:sx|system)\s|%)/, "")));
  const code = lines.filter((line) => !isShell(line) && !/^\s*%/.test(line)).join("\n");
  runs.push({ kind: "code", language: "python", text: wordOf(code, span) });
  return { effects: [], runs, problems: [] };

  function shell(line: string): Run {
    return { kind: "shell", text: wordOf(line, span), place: "here" };
  }
}

/** The notebook with one more cell; whatever was there before stays. */
export function withCell(text: string, source: string): string {
  const cells = [...cellsOf(text), source].filter((cell) => cell !== "");
  return JSON.stringify({ cells: cells.map((cell) => ({ cell_type: "code", source: cell })) });
}

function cellsOf(text: string): readonly string[] {
  try {
    const notebook: unknown = JSON.parse(text);
    if (typeof notebook !== "object" || notebook === null || !("cells" in notebook)) return [text];
    const { cells } = notebook;
    return Array.isArray(cells) ? cells.flatMap(sourceOf) : [text];
  } catch {
    return [text];
  }
}

function sourceOf(cell: unknown): readonly string[] {
  if (typeof cell !== "object" || cell === null || !("source" in cell)) return [];
  if ("cell_type" in cell && cell.cell_type !== "code") return [];
  const { source } = cell;
  if (typeof source === "string") return [source];
  return Array.isArray(source) ? [source.filter((line) => typeof line === "string").join("")] : [];
}
