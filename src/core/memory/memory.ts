// What a session, its sub-agents included, has done so far, as far as it matters for what it does next: taint, not a
// transcript. Memory only ever adds reasons to be careful, except for the person's own request, and that what the session
// made anew is nobody's loss; forgetting is bounded
// and never makes a later decision milder.

import type { Problem } from "../decision.ts";
import type { Effect } from "../effect.ts";
import type { Language } from "../tools/spec.ts";
import { EMPTY_SHELF, entriesOf, find, isEmpty, type Shelf } from "./shelf.ts";

/**
 * Something an action established, to be remembered when the action was let through. Times are added by the reducer.
 * Shell variables are not among them: no shell tool of an agent with hooks keeps them from call to call, and a value
 * that is gone by then would make `rm -rf $x/y` look harmless.
 */
export type Fact =
  /** Secret material was read; `what` is shown to people ("`.env`"). `perhaps`: going by its words or name alone. */
  | { readonly kind: "secret-read"; readonly what: string; readonly perhaps?: true }
  /** The file holds secret material out of `what`: a copy, an archive, an encoding. A repository's folder: it was added there. */
  | { readonly kind: "secret-copy"; readonly path: string; readonly what: string }
  /** The agent wrote this file; `content` up to 64 kB where it is known. */
  | {
      readonly kind: "wrote";
      readonly path: string;
      readonly content?: string;
      readonly from: "agent" | "network";
      /** Of the content, where the file's name does not tell. */
      readonly language?: Language;
      /** It was not there before the session made it. */
      readonly made?: true;
    }
  /** Whatever lies in this folder is the session's: it fetched all of it, or wrote more there than is remembered one by one. */
  | { readonly kind: "tree"; readonly folder: string; readonly from: "agent" | "network" }
  /** The session had a program build or unpack into this temporary place: what runs there later is what that made. */
  | { readonly kind: "built"; readonly folder: string }
  /** A process in the background runs this file whenever it is there. */
  | { readonly kind: "awaited"; readonly path: string; readonly language?: Language }
  /** The session gave a repository this remote: it is not the developer's own. `*` stands for all of them. */
  | { readonly kind: "remote"; readonly name: string; readonly url: string }
  /** The page that a browser was led to by this MCP server. */
  | { readonly kind: "page"; readonly server: string; readonly url: string }
  /** A guard, a log or a history was weakened or cleared. */
  | { readonly kind: "weakened"; readonly what: string }
  /** An action of the session was refused, which would have reached, read or changed this. */
  | { readonly kind: "refused"; readonly way: RefusedWay; readonly target: string; readonly what: string }
  /** The person's own words, the last ones. Whatever was granted for them counts no more after the next. */
  | { readonly kind: "prompt"; readonly text: string }
  /** A request of the person was carried out: it is not asked for any more. */
  | { readonly kind: "granted"; readonly words: string };

export type FactKind = Fact["kind"];
export type FactOf<Kind extends FactKind> = Extract<Fact, { readonly kind: Kind }>;
export type RefusedWay = "reach" | "read" | "change";

export interface Remembered<Of extends Fact = Fact> {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly fact: Of;
}

/** A shelf for each kind of fact, so that an action looks up what it needs and nothing is searched. */
export type SessionMemory = Readonly<Record<FactKind, Shelf<Remembered>>> & {
  /** Contents of files by path: kept apart, since they are forgotten before the files. */
  readonly contents: Shelf<string>;
};

export const EMPTY_MEMORY: SessionMemory = {
  "secret-read": EMPTY_SHELF,
  "secret-copy": EMPTY_SHELF,
  wrote: EMPTY_SHELF,
  tree: EMPTY_SHELF,
  built: EMPTY_SHELF,
  awaited: EMPTY_SHELF,
  remote: EMPTY_SHELF,
  page: EMPTY_SHELF,
  weakened: EMPTY_SHELF,
  refused: EMPTY_SHELF,
  prompt: EMPTY_SHELF,
  granted: EMPTY_SHELF,
  contents: EMPTY_SHELF,
};

/** The fact of a kind about one thing, which `keyOf` names. */
export function recall<Kind extends FactKind>(
  memory: SessionMemory,
  kind: Kind,
  key: string,
): Remembered<FactOf<Kind>> | undefined {
  return find(memory[kind], key) as Remembered<FactOf<Kind>> | undefined;
}

export function knows(memory: SessionMemory, kind: FactKind): boolean {
  return !isEmpty(memory[kind]);
}

/** All facts of a kind, oldest first. */
export function recallAll<Kind extends FactKind>(
  memory: SessionMemory,
  kind: Kind,
): readonly Remembered<FactOf<Kind>>[] {
  if (!knows(memory, kind)) return [];
  return [...entriesOf(memory[kind])].map(([, entry]) => entry as Remembered<FactOf<Kind>>);
}

export interface RememberedFile extends Remembered<FactOf<"wrote">> {
  /** Its content was known once and is forgotten. */
  readonly evicted: boolean;
}

/** A file that the session wrote, with its content where that is still known. */
export function recallFile(memory: SessionMemory, path: string): RememberedFile | undefined {
  const entry = recall(memory, "wrote", path);
  if (entry === undefined || entry.fact.content === undefined) return entry && { ...entry, evicted: false };
  const content = find(memory.contents, path);
  const { content: _, ...fact } = entry.fact;
  if (content === undefined) return { at: entry.at, fact, evicted: true };
  return { at: entry.at, fact: { ...fact, content }, evicted: false };
}

/** What the engine found out about one action. */
export interface Analysis {
  readonly effects: readonly Effect[];
  readonly problems: readonly Problem[];
  readonly facts: readonly Fact[];
  /** What led here, oldest first, one sentence each. */
  readonly chain: readonly Link[];
}

/** An earlier step of the session; `at` in milliseconds since the epoch. */
export interface Link {
  readonly at: number;
  readonly sentence: string;
}
