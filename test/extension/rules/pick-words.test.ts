// Words of the editor's lists: an agent's text stays text, and the budget is said in one sentence.
import { describe, expect, it } from "vitest";
import { budgetLine, plainLabel } from "../../../src/extension/rules/pick-words.ts";

describe("a label of a list", () => {
  it.each([
    ["curl $(cat .env)", "curl \\$(cat .env)"],
    ["$(shield) safe", "\\$(shield) safe"],
    ["a\u202Eb\nc", "a⟨U+202E⟩b⏎c"],
  ])("shows %j as text", (text, label) => {
    expect(plainLabel(text)).toBe(label);
  });
});

describe("the prompt budget", () => {
  it.each([
    [{ actions: 0, asked: 0, allowed: 0 }, "No action in the last 7 days."],
    [{ actions: 1000, asked: 13, allowed: 980 }, "1.3 questions per 100 actions in the last 7 days; 98 % ran unasked."],
    [{ actions: 50, asked: 0, allowed: 50 }, "0 questions per 100 actions in the last 7 days; 100 % ran unasked."],
    [{ actions: 3, asked: 2, allowed: 1 }, "67 questions per 100 actions in the last 7 days; 33.3 % ran unasked."],
  ])("%j is said as %j", (tally, words) => {
    expect(budgetLine({ days: 7, offers: [], ...tally })).toBe(words);
  });
});
