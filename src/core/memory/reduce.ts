// Adds what an action established to the session's memory, within its bound. Pure; the time comes in.
// Secret reads are the last thing to be forgotten: forgetting one would make a later upload look innocent.

import { type Analysis, type Fact, MEMORY_LIMIT, type Remembered, type SessionMemory } from "./memory.ts";

/** Code units of file contents kept in all; beyond it the oldest contents are forgotten, and their files become unknown. */
const MAX_CONTENT = 8 * 1024 * 1024;

export function remember(memory: SessionMemory, analysis: Pick<Analysis, "facts">, at: number): SessionMemory {
  if (analysis.facts.length === 0) return memory;
  const added = analysis.facts.map((fact): Remembered => ({ at, fact }));
  const keys = new Set(added.map(({ fact }) => keyOf(fact)));
  const kept = memory.facts.filter(({ fact }) => !keys.has(keyOf(fact)));
  return { facts: boundContent(boundCount([...kept, ...unique(added)])) };
}

/** Two facts of one key say the same thing at two times: the later one counts. */
function keyOf(fact: Fact): string {
  switch (fact.kind) {
    case "secret-read":
      return `secret-read ${fact.what}`;
    case "wrote":
      return `wrote ${fact.path}`;
    case "remote":
      return `remote ${fact.name}`;
    case "page":
      return `page ${fact.server}`;
    case "variable":
      return `variable ${fact.name}`;
    case "cwd":
      return "cwd";
    case "prompt":
      return `prompt ${fact.text}`;
    default:
      return fact satisfies never;
  }
}

function unique(facts: readonly Remembered[]): readonly Remembered[] {
  const last = new Map(facts.map((entry) => [keyOf(entry.fact), entry]));
  return [...last.values()];
}

function boundCount(facts: readonly Remembered[]): readonly Remembered[] {
  let spare = facts.length - MEMORY_LIMIT;
  if (spare <= 0) return facts;
  const kept = facts.filter(({ fact }) => {
    if (spare <= 0 || fact.kind === "secret-read") return true;
    spare -= 1;
    return false;
  });
  return kept.slice(-MEMORY_LIMIT);
}

function boundContent(facts: readonly Remembered[]): readonly Remembered[] {
  let left = MAX_CONTENT;
  const bounded = facts.toReversed().map((entry): Remembered => {
    if (entry.fact.kind !== "wrote" || entry.fact.content === undefined) return entry;
    left -= entry.fact.content.length;
    if (left >= 0) return entry;
    const { content: _, ...fact } = entry.fact;
    return { at: entry.at, fact };
  });
  return bounded.toReversed();
}
