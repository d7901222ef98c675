// What a file would hold once an edit is made: each replacement as the agent's own tool makes it, in order.
// Pure and total. An edit that does not fit the text says which part does not; it is never bent until it does.

import type { Operation, Replacement } from "./action.ts";
import { editedNotebook } from "./edited-notebook.ts";

export type Edited =
  | { readonly kind: "text"; readonly text: string }
  /** `edit` counts from one. */
  | { readonly kind: "unfit"; readonly edit: number; readonly why: "absent" | "ambiguous" | "exists" | "no-notebook" };

type Edit = Extract<Operation, { kind: "edit" }>;

/** `before` undefined: there is no such file yet. */
export function editedText(before: string | undefined, { edits, cell }: Pick<Edit, "edits" | "cell">): Edited {
  if (cell !== undefined) return editedNotebook(before, cell, edits[0]?.after ?? "");
  // The tools work on lines that end in a line feed, and put the file's own line ends back.
  const returns = before?.includes("\r\n") === true;
  let text = returns ? before?.replaceAll("\r\n", "\n") : before;
  for (const [index, edit] of edits.entries()) {
    const next = replaced(text, edit);
    if (typeof next !== "string") return { kind: "unfit", edit: index + 1, why: next.why };
    text = next;
  }
  return { kind: "text", text: returns ? (text ?? "").replaceAll("\n", "\r\n") : (text ?? "") };
}

function replaced(
  text: string | undefined,
  { before, after, all }: Replacement,
): string | { readonly why: "absent" | "ambiguous" | "exists" } {
  if (before === "") return text === undefined || text.trim() === "" ? after : { why: "exists" };
  if (text === undefined) return { why: "absent" };
  const first = text.indexOf(before);
  if (first < 0) return { why: "absent" };
  if (all !== true && text.includes(before, first + 1)) return { why: "ambiguous" };
  // What is taken out takes its line end with it.
  const old = after === "" && !before.endsWith("\n") && text.includes(`${before}\n`) ? `${before}\n` : before;
  return all === true
    ? text.split(old).join(after)
    : `${text.slice(0, first)}${after}${text.slice(first + old.length)}`;
}
