// Parameters of PowerShell's commands: any letter case, any beginning of the name, the common ones for every command.
// Lists are written with commas; each item of one counts.

import { knownPrefix, type Piece, type Word } from "../../shell/word.ts";
import type { OptionTable } from "../../tools/spec.ts";
import { type CompiledTable, compileTable, findFolded, type Option } from "./option-table.ts";

const COMMON: OptionTable = {
  "-ErrorAction, -WarningAction, -InformationAction, -ProgressAction, -ErrorVariable, -WarningVariable": "text",
  "-InformationVariable, -OutVariable, -OutBuffer, -PipelineVariable, -ea, -wa, -ev, -ov, -ob, -infa": "text",
  "-Verbose, -Debug, -Confirm, -vb, -db": "flag",
  "-WhatIf, -wi": { role: "flag", calms: true },
};

/** The dash, the name, and whether a value follows it at once. */
export const PARAMETER = /^[-\u2013\u2014\u2015]([A-Za-z_?][\w?-]*)(:|$)/;

/** The parameter that the name, or a beginning of it, means. */
export function findParameter(table: CompiledTable, given: string): Option | undefined {
  const wanted = `-${given}`;
  return (
    findFolded(table, wanted) ?? findFolded(compileTable(COMMON), wanted) ?? findBeginning(table, wanted.toLowerCase())
  );
}

function findBeginning(table: CompiledTable, wanted: string): Option | undefined {
  for (const [name, option] of table.own) if (name.toLowerCase().startsWith(wanted)) return option;
  return table.outer === undefined ? undefined : findBeginning(table.outer, wanted);
}

/** The items of a list; a word in quotes is one. */
export function listItems(word: Word): readonly Word[] {
  if (word.quoted === true || !word.pieces.some((piece) => piece.kind !== "unknown" && piece.text.includes(",")))
    return [word];
  const items: Piece[][] = [[]];
  for (const piece of word.pieces) {
    if (piece.kind === "unknown") items.at(-1)?.push(piece);
    else {
      for (const [index, text] of piece.text.split(",").entries()) {
        if (index > 0) items.push([]);
        if (text !== "") items.at(-1)?.push({ ...piece, text });
      }
    }
  }
  const words = items.filter((pieces) => pieces.length > 0).map((pieces) => ({ ...word, pieces }));
  return words.length === 0 ? [word] : words;
}

/** Whether the word stands where a value may: it is no parameter itself. */
export function isValue(word: Word | undefined): word is Word {
  return word !== undefined && (word.quoted === true || !PARAMETER.test(knownPrefix(word)));
}
