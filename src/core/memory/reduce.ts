// Adds what an action established to the session's memory, within its bounds. Pure; the time comes in.
// What no longer fits becomes a wider fact that says as much or more: forgetting must not make a later action look innocent.

import {
  type Analysis,
  EMPTY_MEMORY,
  type Fact,
  type FactKind,
  type FactOf,
  type Remembered,
  recallAll,
  recallFile,
  type SessionMemory,
} from "./memory.ts";
import { type Bound, EMPTY_SHELF, type Put, put, type Shelf } from "./shelf.ts";

/** Facts of a kind that half a shelf holds. */
const COUNTS: Readonly<Record<FactKind, number>> = {
  "secret-read": 64,
  "secret-copy": 64,
  wrote: 1_000,
  tree: 64,
  built: 64,
  awaited: 64,
  remote: 64,
  page: 32,
  weakened: 16,
  refused: 64,
  // The next one takes its place.
  prompt: 1,
  granted: 64,
};
/** Code units of file contents that half a shelf holds. */
const CONTENT: Bound<string> = { count: 1_000, weight: 512 * 1024, weigh: (text) => text.length };
const MAX_PROMPT = 4_096;
const ROOT = "/";

export function remember(memory: SessionMemory, { facts }: Pick<Analysis, "facts">, at: number): SessionMemory {
  return facts.reduce((so, fact) => add(so, detached(fact), at), memory);
}

/** All that is remembered, in an order in which it can be learnt anew. */
export function factsOf(memory: SessionMemory): readonly Remembered[] {
  return KINDS.flatMap((kind): readonly Remembered[] =>
    kind === "wrote"
      ? recallAll(memory, kind).map(({ at, fact }) => ({ at, fact: recallFile(memory, fact.path)?.fact ?? fact }))
      : recallAll(memory, kind),
  );
}

const KINDS = (Object.keys(EMPTY_MEMORY) as (keyof SessionMemory)[]).filter((key) => key !== "contents");

function add(memory: SessionMemory, fact: Fact, at: number): SessionMemory {
  switch (fact.kind) {
    case "wrote":
      return addFile(memory, fact, at);
    case "prompt":
      return { ...memory, prompt: kept(EMPTY_SHELF, fact, at).shelf, granted: EMPTY_SHELF };
    default:
      return addPlain(memory, fact, at);
  }
}

function addPlain(memory: SessionMemory, fact: Fact, at: number): SessionMemory {
  const { shelf, dropped } = kept(memory[fact.kind], fact, at);
  const wider = new Map(dropped.map((entry) => widened(entry.fact)).map((one) => [one && keyOf(one), one]));
  const next: SessionMemory = { ...memory, [fact.kind]: shelf };
  return [...wider.values()].reduce((so, one) => (one === undefined ? so : add(so, one, at)), next);
}

/** The content is kept apart; in the fact an empty one says that there is one. */
function addFile(memory: SessionMemory, fact: FactOf<"wrote">, at: number): SessionMemory {
  if (fact.content === undefined) return addPlain(memory, fact, at);
  const { shelf: contents } = put(memory.contents, [fact.path, fact.content], CONTENT);
  return addPlain({ ...memory, contents }, { ...fact, content: "" }, at);
}

function kept(shelf: Shelf<Remembered>, fact: Fact, at: number): Put<Remembered> {
  return put(shelf, [keyOf(fact), { at, fact }], { count: COUNTS[fact.kind] });
}

/** What still has to be known once the fact itself is forgotten. */
function widened(fact: Fact): Fact | undefined {
  switch (fact.kind) {
    case "wrote":
      return { kind: "tree", folder: fact.path.slice(0, Math.max(1, fact.path.lastIndexOf("/"))), from: fact.from };
    case "tree":
      return { kind: "tree", folder: ROOT, from: fact.from };
    case "remote":
      return { kind: "remote", name: "*", url: fact.url };
    // Newer ones may be guesses.
    case "secret-read":
      return fact.perhaps === true ? undefined : { kind: "secret-read", what: "a secret" };
    // The newer ones say that something was copied, weakened or refused; what an action does is judged all the same.
    case "secret-copy":
    case "built":
    case "awaited":
    case "page":
    case "weakened":
    case "refused":
    case "prompt":
    case "granted":
      return undefined;
    default:
      return fact satisfies never;
  }
}

/** Two facts of one key say the same thing at two times: the later one counts. */
export function keyOf(fact: Fact): string {
  switch (fact.kind) {
    case "secret-read":
      return fact.perhaps === true ? `perhaps ${fact.what}` : fact.what;
    case "weakened":
      return fact.what;
    case "secret-copy":
    case "wrote":
    case "awaited":
      return fact.path;
    case "tree":
    case "built":
      return fact.folder;
    case "remote":
      return fact.name;
    case "page":
      return fact.server;
    case "refused":
      return `${fact.way} ${fact.target}`;
    case "prompt":
      return "";
    case "granted":
      return fact.words;
    default:
      return fact satisfies never;
  }
}

/** A piece of a text keeps the whole text in memory: what is remembered for long is copied out of it. */
function detached<Of extends Fact>(fact: Of): Of {
  const entries = Object.entries(fact).map(([name, value]) => [
    name,
    typeof value === "string" ? copied(value) : value,
  ]);
  const copy = Object.fromEntries(entries) as Of;
  return copy.kind === "prompt" ? { ...copy, text: copy.text.slice(0, MAX_PROMPT) } : copy;
}

function copied(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}
