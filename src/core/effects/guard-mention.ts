// Countersign's own folder named among a program's words: whatever the program does with it, it is not for the agent.
// Only plain reading of a file there stays quiet; a socket, a mount or an option that no spec explains does not.

import type { Effect } from "../effect.ts";
import { isWithin, pathViews } from "../places/path-view.ts";
import type { Invocation } from "../shell/invocation.ts";
import { dropPrefix, knownPrefix, type Word } from "../shell/word.ts";
import { type AnalysisState, addDraft, siteOf } from "./analyze-state.ts";

/** `effects`: what the program's own spec says of this call. */
export function judgeGuardMention(invocation: Invocation, effects: readonly Effect[], state: AnalysisState): void {
  const { guardFolder } = state.world;
  const name = guardFolder.slice(guardFolder.lastIndexOf("/") + 1);
  if (invocation.where !== "here" || name === "") return;
  for (const word of invocation.args) {
    const text = knownPrefix(word);
    if (!text.toLowerCase().includes(name.toLowerCase())) continue;
    if (
      LOOKERS.has(knownPrefix(invocation.program)) ||
      !pathsIn(word, text).some((path) => isIn(path, invocation, state))
    )
      continue;
    const isExplained = effects.some(
      ({ detail }) => detail.path !== undefined && isWithin(detail.path, guardFolder, state.world),
    );
    if (isExplained) continue;
    addDraft(state, siteOf(state, { span: word.span }), {
      kind: "guard-tamper",
      certainty: "likely",
      sentence: "reaches into Countersign's own files",
    });
    return;
  }
}

/** What only prints its words, or looks at names and sizes. */
const LOOKERS: ReadonlySet<string> = new Set(
  "echo printf git test [ ls stat file du tree find fd cd pushd realpath readlink basename dirname".split(" "),
);

/** The word itself, and what follows a `=` or a `:` in it: `--unix-socket=PATH`, `UNIX-CONNECT:PATH`. */
function pathsIn(word: Word, text: string): readonly Word[] {
  const starts = [0, ...[...text.matchAll(/[=:,@](?=[~/.$])/g)].map(({ index }) => index + 1)];
  return starts.map((start) => dropPrefix(word, start));
}

function isIn(word: Word, { cwd }: Invocation, state: AnalysisState): boolean {
  return pathViews(word, { world: state.world, cwd }).some(
    ({ path }) => path !== undefined && isWithin(path, state.world.guardFolder, state.world),
  );
}
