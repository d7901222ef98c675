// The earlier steps of a session that an action builds on, for the people who judge it: the chain on the card.
// It explains; no decision hangs on it but one: what has a history is never allowed for the rest of the session.

import { hostOfRemotePath } from "../../hosts/parse-host.ts";
import { knows, type Link, recall, recallAll } from "../../memory/memory.ts";
import type { AnalysisState } from "./analyze-state.ts";
import type { WrittenFile } from "./session-files.ts";

const SHOWN = 8;
const SHOWN_OF_A_KIND = 3;

export function linkTo(state: AnalysisState, at: number, sentence: string): void {
  state.links.set(sentence, at);
}

/** A file of an earlier action, which this one runs, loads or sends. */
export function linkToFile(state: AnalysisState, path: string, { since, from }: WrittenFile): void {
  if (since !== undefined) linkTo(state, since, `the session ${from === "network" ? "fetched" : "wrote"} ${path}`);
}

/** The steps that the effects themselves point to, and all that were found on the way; oldest first. */
export function chainOf(state: AnalysisState): readonly Link[] {
  if ([...state.effects.values()].some(({ flag }) => flag)) {
    linkRemotes(state);
    linkSent(state);
    for (const { at, fact } of recallAll(state.memory, "weakened").slice(-SHOWN_OF_A_KIND))
      linkTo(state, at, `an earlier action ${fact.what}`);
  }
  if (state.links.size === 0) return [];
  const links = [...state.links].map(([sentence, at]): Link => ({ at, sentence }));
  return links.sort((a, b) => a.at - b.at).slice(-SHOWN);
}

function linkRemotes(state: AnalysisState): void {
  if (!knows(state.memory, "remote")) return;
  const hosts = new Set([...state.effects.values()].map(({ detail }) => detail.host?.name));
  for (const { at, fact } of recallAll(state.memory, "remote").slice(-SHOWN_OF_A_KIND)) {
    const name = hostOfRemotePath(fact.url)?.name;
    if (name !== undefined && hosts.has(name))
      linkTo(state, at, `the session set the remote ${fact.name} to ${fact.url}`);
  }
}

/** What it reads while it reaches out, where the session made it. */
function linkSent(state: AnalysisState): void {
  if (!knows(state.memory, "secret-copy") && !knows(state.memory, "wrote")) return;
  const effects = [...state.effects.values()];
  if (!effects.some(({ kind, flag }) => flag && (kind === "network" || kind === "outbound-message"))) return;
  for (const { kind, detail } of effects) {
    if ((kind !== "file-read" && kind !== "credential-read") || detail.path === undefined) continue;
    const copy = recall(state.memory, "secret-copy", detail.path);
    const wrote = recall(state.memory, "wrote", detail.path);
    if (copy !== undefined) linkTo(state, copy.at, `the session copied ${copy.fact.what} into ${detail.path}`);
    else if (wrote !== undefined)
      linkToFile(state, detail.path, { ...wrote.fact, content: undefined, since: wrote.at });
  }
}
