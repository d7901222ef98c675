// A rule file's faults are told in words that say which field, what stands there, and what could.
import { expect, it } from "vitest";
import { parseRules } from "../../../src/core/rules/parse.ts";

const told = (rule: unknown) =>
  parseRules({
    text: JSON.stringify({ rules: [rule] }),
    scope: "user",
    source: "rules.jsonc",
    loosens: true,
  }).problems.map(({ sentence }) => sentence);

it.each<[unknown, string]>([
  [{ decision: "maybe" }, 'decision cannot be "maybe"; it can be allow, ask, deny'],
  [{ when: {} }, "decision is missing"],
  [{ decision: "ask", when: { hots: ["a.example"] } }, "when.hots is not a field that a rule knows"],
  [{ decision: "ask", when: { host: "a.example" } }, 'when.host must be a list, not "a.example"'],
  [{ decision: "ask", when: { host: [] } }, "when.host is empty"],
  [{ decision: "ask", when: { host: [5] } }, "when.host.0 must be text, not 5"],
  [{ decision: "ask", when: { inWorkspace: "yes" } }, 'when.inWorkspace must be true or false, not "yes"'],
  [{ decision: "ask", note: "x".repeat(2000) }, "note is too long"],
  [{ decision: "ask", until: "soon" }, "until is not a date"],
  [5, "the rule must be an object, not 5"],
])("%j: %s", (rule, words) => {
  expect(told(rule)).toEqual([`rule 1: ${words}; mend or remove it`]);
});

it("a kind of effect that does not exist is answered with those that do", () => {
  const [sentence] = told({ decision: "ask", when: { effect: ["netwrok"] } });
  expect(sentence).toContain('when.effect.0 cannot be "netwrok"; it can be network, outbound-message, ');
});
