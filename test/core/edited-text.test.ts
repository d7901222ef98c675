// What a file would hold after an edit, as the agent's own tools would make it, and what does not fit.
import { describe, expect, it } from "vitest";
import type { NotebookCell, Replacement } from "../../src/core/action.ts";
import { notebookText } from "../../src/core/edited-notebook.ts";
import { editedText } from "../../src/core/edited-text.ts";

const edit = (before: string | undefined, ...edits: Replacement[]) => editedText(before, { edits });
const all = true as const;

describe("an edit", () => {
  it.each<[string, string | undefined, Replacement[], string]>([
    ["replaces the one place", "a b c", [{ before: "b", after: "X" }], "a X c"],
    ["takes dollar signs as they are", "a b", [{ before: "b", after: "$& $1 $$" }], "a $& $1 $$"],
    ["replaces every place where it is told to", "b b", [{ before: "b", after: "cc", all }], "cc cc"],
    [
      "makes its replacements in order",
      "one",
      [
        { before: "one", after: "two" },
        { before: "two", after: "3" },
      ],
      "3",
    ],
    ["takes a line out with its end", "a\nb\nc\n", [{ before: "b", after: "" }], "a\nc\n"],
    ["takes part of a line out", "ab\n", [{ before: "a", after: "" }], "b\n"],
    ["keeps line ends of Windows", "a\r\nb\r\n", [{ before: "a\nb", after: "a\nx\nb" }], "a\r\nx\r\nb\r\n"],
    ["makes a file that is not there", undefined, [{ before: "", after: "new\n" }], "new\n"],
    ["fills an empty file", "\n", [{ before: "", after: "new\n" }], "new\n"],
  ])("%s", (_, before, edits, after) => {
    expect(edit(before, ...edits)).toEqual({ kind: "text", text: after });
  });

  it.each<[string, string | undefined, Replacement[], object]>([
    ["that names text which is not there", "a", [{ before: "b", after: "" }], { edit: 1, why: "absent" }],
    ["of a file that is not there", undefined, [{ before: "b", after: "c" }], { edit: 1, why: "absent" }],
    ["whose place is not the only one", "b b", [{ before: "b", after: "c" }], { edit: 1, why: "ambiguous" }],
    ["whose place overlaps itself", "aaa", [{ before: "aa", after: "c" }], { edit: 1, why: "ambiguous" }],
    ["that would make a file which is there", "a", [{ before: "", after: "c" }], { edit: 1, why: "exists" }],
    [
      "whose second step does not fit",
      "a",
      [
        { before: "a", after: "b" },
        { before: "a", after: "c" },
      ],
      { edit: 2, why: "absent" },
    ],
  ])("%s does not fit", (_, before, edits, why) => {
    expect(edit(before, ...edits)).toEqual({ kind: "unfit", ...why });
  });
});

describe("an edit of a notebook", () => {
  const notebook = JSON.stringify({
    cells: [
      { id: "first", cell_type: "markdown", source: ["# Title"] },
      { id: "second", cell_type: "code", source: "print(1)", outputs: [] },
    ],
    nbformat: 4,
  });
  const cellsAfter = (cell: NotebookCell, source: string) => {
    const edited = editedText(notebook, { edits: [{ before: "", after: source }], cell });
    if (edited.kind !== "text") return edited;
    const { cells } = JSON.parse(edited.text) as { cells: { source: string[] }[] };
    return cells.map((one) => one.source.join(""));
  };

  it.each<[string, NotebookCell, string[]]>([
    ["replaces a cell by its id", { id: "second", mode: "replace" }, ["# Title", "new"]],
    ["replaces a cell by its number", { id: "cell-0", mode: "replace" }, ["new", "print(1)"]],
    ["adds one behind another", { id: "first", mode: "insert" }, ["# Title", "new", "print(1)"]],
    ["adds one at the start", { mode: "insert" }, ["new", "# Title", "print(1)"]],
    ["takes one out", { id: "second", mode: "delete" }, ["# Title"]],
  ])("%s", (_, cell, sources) => {
    expect(cellsAfter(cell, "new")).toEqual(sources);
  });

  it("does not fit where there is no such cell, or no notebook", () => {
    expect(cellsAfter({ id: "third", mode: "replace" }, "x")).toMatchObject({ why: "absent" });
    expect(cellsAfter({ id: "cell-2", mode: "delete" }, "x")).toMatchObject({ why: "absent" });
    expect(cellsAfter({ mode: "replace" }, "x")).toMatchObject({ why: "absent" });
    const edits = [{ before: "", after: "x" }];
    expect(editedText("{}", { edits, cell: { mode: "insert" } })).toMatchObject({ why: "no-notebook" });
  });

  it("is written as the notebook before it is shown, so that only the cell differs", () => {
    const edited = editedText(notebook, {
      edits: [{ before: "", after: "print(2)" }],
      cell: { id: "second", mode: "replace" },
    });
    if (edited.kind !== "text") throw new Error("It did not fit.");
    const before = notebookText(notebook).split("\n");
    const changed = edited.text.split("\n").filter((line, index) => line !== before[index]);
    expect(changed.map((line) => line.trim())).toEqual(['"print(2)"']);
  });
});
