// What the words of a call say by themselves, whatever program they stand in: `login`, `user create`, `create-api-key`.
// It names effects that are possible and no more; where a tool's own table says something, that counts.

import { literal, type Word, wordOf } from "../shell/word.ts";
import { anyTool } from "../tools/any-tool.ts";
import { type Call, parseCall } from "./options.ts";

/** The words as a call of any program, where they say something. */
export function tellingCall(words: readonly Word[]): Call | undefined {
  const form = tellingForm(words);
  return form === undefined ? undefined : parseCall(anyTool, form);
}

/** The words as they stand, or with the first one taken apart. */
export function tellingForm(words: readonly Word[]): readonly Word[] | undefined {
  const says = (form: readonly Word[]) => parseCall(anyTool, form).key.length;
  if (says(words) > 0) return words;
  return takenApart(words).find((form) => says(form) > 1);
}

/** `create-api-key` and `users:invite` say the same in one word as `create api-key` and `users invite` in two. */
function takenApart([first, ...rest]: readonly Word[]): readonly (readonly Word[])[] {
  const text = first === undefined ? undefined : literal(first);
  if (first === undefined || text === undefined || !/^[a-z0-9]+[-_:][a-z0-9_:-]*[a-z0-9]$/.test(text)) return [];
  const marks = [/[-_:]/.exec(text)?.index ?? 0, /[-_:](?=[^-_:]+$)/.exec(text)?.index ?? 0];
  return marks.map((at) => [wordOf(text.slice(0, at), first.span), wordOf(text.slice(at + 1), first.span), ...rest]);
}
