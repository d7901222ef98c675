// The words beside the diff of a file action. Fixed sentences; of the agent's text only the file's name, made safe, in the title.
import { visible } from "../../core/text/visible.ts";
import type { ChangeLimit, ChangeReply } from "../../protocol/change.ts";

export function changeTitle({ path, before, limit, waiting }: Extract<ChangeReply, { kind: "change" }>): string {
  const name = visible(path.split(/[\\/]/).at(-1) ?? path, 60);
  if (limit !== undefined) return `${name}: the parts that would change`;
  if (before === undefined) return `${name}: new file`;
  return waiting ? `${name}: now ↔ as the agent would leave it` : `${name}: before ↔ as the agent meant it`;
}

export function limitWords(limit: ChangeLimit): string {
  return LIMITS[limit];
}

const LIMITS: Readonly<Record<ChangeLimit, string>> = {
  "too-large": "The file on disk is too large to be shown, so only the parts that would change are.",
  binary: "The file on disk is not text, so only the new text is shown.",
  unreadable: "The file on disk cannot be read, so only the parts that would change are shown.",
  unfit: "This edit does not fit the file as it stood: the text to be replaced is not in it. Only the parts are shown.",
  ambiguous:
    "This edit does not fit the file as it stood: the text to be replaced is in it more than once. Only the parts are shown.",
  exists: "This edit makes a new file, and there is one already. Only the new text is shown.",
  "no-notebook": "The file on disk is not a notebook, so only the new source is shown.",
};
