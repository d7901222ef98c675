// The reported cases over every way in which an agent can do them: the effects, the decision and the sentence of each.
import { describe, expect, it } from "vitest";
import { REPORTED } from "./reported.ts";
import { flagged, play } from "./session.ts";

describe.each(REPORTED)("an agent that $name", ({ ways, kinds, decision: usual }) => {
  it.each(Object.entries(ways))("by %s", (_, { steps, says, decision = usual }) => {
    const verdicts = play(steps);
    const last = verdicts.at(-1);
    expect(verdicts.slice(0, -1).map((verdict) => verdict.decision)).toEqual(steps.slice(1).map(() => "allow"));
    expect([last?.decision, flagged(last)]).toEqual([decision, expect.arrayContaining([...kinds])]);
    expect(last?.sentence).toContain(says);
  });
});
