// What a model is shown of a session, and what of its summary is believed.
import { describe, expect, it } from "vitest";
import { sessionSight } from "../../../src/core/review/session-sight.ts";
import { readSummary, summaryRequest } from "../../../src/core/review/summary.ts";

const action = (what: string, weighty = false) => ({ what, sentence: "", outcome: "ran", weighty });
const fingerprint = () => "00000000";
const SIGHT = sessionSight(
  { requests: ["fix it"], actions: [action("reads a"), action("mails b", true)] },
  fingerprint,
);

describe("what is shown of a session", () => {
  it("is every action of a short one, numbered", () => {
    expect(SIGHT.actions.map(({ number, what }) => [number, what])).toEqual([
      [1, "reads a"],
      [2, "mails b"],
    ]);
    expect(SIGHT.omitted).toBe(0);
  });
  it.each([0, 5, 120, 200])("leaves out the harmless first of a long one, with %d that weigh something", (count) => {
    const actions = Array.from({ length: 400 }, (_, index) => action(`a${index}`, index < count));
    const { actions: shown, omitted } = sessionSight({ requests: [], actions }, fingerprint);
    expect(shown).toHaveLength(120);
    expect(omitted).toBe(280);
    expect(shown.filter(({ number }) => number <= count)).toHaveLength(Math.min(count, 120));
  });
  it("holds no secret", () => {
    const sight = sessionSight(
      { requests: ["the password is swordfish"], actions: [action("runs x --token abc123def")] },
      fingerprint,
    );
    expect(JSON.stringify(sight)).not.toMatch(/swordfish|abc123def/);
  });
  it("goes as data between marks", () => {
    expect(summaryRequest(SIGHT, "5eed").content).toMatch(
      /^The block .*DATA-5eed\.\n\nDATA-5eed\n\{[\s\S]*\}\nDATA-5eed\n/,
    );
  });
});

describe("a summary", () => {
  it("is plain text, and says no number of an action that there is not", () => {
    const told = {
      asked: "a\u202efix",
      beyond: [
        { number: 2, what: "Mailed\nb." },
        { number: 9, what: "x" },
      ],
    };
    expect(readSummary(JSON.stringify(told), SIGHT)).toEqual({
      asked: "a⟨U+202E⟩fix",
      beyond: [{ number: 2, what: "Mailed b." }, { what: "x" }],
    });
  });
  it.each([
    "",
    "null",
    "[]",
    '{"asked":"x"}',
    '{"asked":"x","beyond":[{"number":"2","what":"x"}]}',
    '{"asked":"x","beyond":[],"allow":true}',
  ])("is none in %j", (json) => {
    expect(readSummary(json, SIGHT)).toBeUndefined();
  });
});
