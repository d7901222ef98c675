// Whole sessions: the innocent steps run without a question, the one that would do harm is stopped, and the card says what
// would have happened and what led there. Every scenario's harmless twin passes whole. Adding one is a row of its theme.
import { describe, expect, it } from "vitest";
import { SCENARIOS } from "./scenarios/all.ts";
import { flagged, play } from "./session.ts";

describe.each(Object.entries(SCENARIOS))("%s", (_, scenarios) => {
  it.each(scenarios)("the agent that $name is stopped there, and not before", ({ first, harm, kinds, decision }) => {
    const verdicts = play([...first, harm]);
    expect(verdicts.slice(0, -1).filter((verdict) => verdict.decision !== "allow")).toEqual([]);
    expect(flagged(verdicts.at(-1))).toEqual(expect.arrayContaining([...kinds]));
    expect(verdicts.at(-1)?.decision).toBe(decision);
  });

  it.each(scenarios)("the card of the agent that $name says so", ({ first, harm, tells }) => {
    const last = play([...first, harm]).at(-1);
    const told = [last?.sentence, ...(last?.chain ?? [])].join("\n");
    expect(tells.filter((part) => !told.includes(part)).map((part) => `${part} is not in: ${told}`)).toEqual([]);
  });

  it.each(scenarios)("the twin of the agent that $name passes", ({ twin }) => {
    const asked = play(twin).filter((verdict) => verdict.decision !== "allow");
    expect(asked.map(({ sentence }) => sentence)).toEqual([]);
  });
});
