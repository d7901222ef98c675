// What a notebook would hold once one of its cells is replaced, added or taken out, as indented JSON.
// Pure and total: what is no notebook, or has no such cell, does not fit.

import type { NotebookCell } from "./action.ts";
import type { Edited } from "./edited-text.ts";

export function editedNotebook(before: string | undefined, cell: NotebookCell, source: string): Edited {
  const notebook = parsed(before);
  if (notebook === undefined) return { kind: "unfit", edit: 1, why: "no-notebook" };
  const cells = [...notebook.cells];
  const at = cell.id === undefined ? undefined : indexOf(cells, cell.id);
  if (at === -1 || (at === undefined && cell.mode !== "insert")) return { kind: "unfit", edit: 1, why: "absent" };
  switch (cell.mode) {
    case "insert":
      // Behind the cell that is named; without one, at the start.
      cells.splice(at === undefined ? 0 : at + 1, 0, made(cell, source));
      break;
    case "replace":
      cells.splice(at ?? 0, 1, { ...cells[at ?? 0], ...(cell.type !== undefined && { cell_type: cell.type }), source });
      break;
    case "delete":
      cells.splice(at ?? 0, 1);
      break;
    default:
      cell.mode satisfies never;
  }
  return { kind: "text", text: written({ ...notebook, cells }) };
}

/** The notebook as the edited one is written, so that only what changes differs. */
export function notebookText(text: string): string {
  const notebook = parsed(text);
  return notebook === undefined ? text : written(notebook);
}

type Cell = Readonly<Record<string, unknown>>;
interface Notebook {
  readonly cells: readonly Cell[];
}

function parsed(text: string | undefined): Notebook | undefined {
  try {
    const value: unknown = JSON.parse(text ?? "");
    if (typeof value !== "object" || value === null || !("cells" in value) || !Array.isArray(value.cells))
      return undefined;
    return value.cells.every((cell) => typeof cell === "object" && cell !== null) ? (value as Notebook) : undefined;
  } catch {
    return undefined;
  }
}

function written(notebook: Notebook): string {
  const cells = notebook.cells.map((cell) => ({ ...cell, source: linesOf(cell.source) }));
  return `${JSON.stringify({ ...notebook, cells }, undefined, 1)}\n`;
}

/** A line of source a line of JSON, so that a diff reads as one of the source. */
function linesOf(source: unknown): unknown {
  const text = Array.isArray(source) ? source.join("") : source;
  return typeof text === "string" ? text.split(/(?<=\n)/) : source;
}

function indexOf(cells: readonly Cell[], id: string): number {
  const own = cells.findIndex((cell) => cell.id === id);
  if (own >= 0) return own;
  const counted = /^cell-(\d{1,6})$/.exec(id)?.[1];
  return counted !== undefined && Number(counted) < cells.length ? Number(counted) : -1;
}

function made({ type }: NotebookCell, source: string): Cell {
  const shared = { cell_type: type ?? "code", metadata: {}, source };
  return shared.cell_type === "code" ? { ...shared, execution_count: null, outputs: [] } : shared;
}
