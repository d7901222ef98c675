// Rule files: what is read, and that a fault never loosens.
import { describe, expect, it } from "vitest";
import { parseRules } from "../../../src/core/rules/parse.ts";

const read = (text: string) => parseRules({ text, scope: "user", source: "rules.jsonc", loosens: true });
const ALLOW = `{ "id": "npm", "decision": "allow", "when": { "effect": ["network"], "host": ["npmjs.org"] }, "note": "n" }`;
const DENY = `{ "decision": "deny", "when": { "path": ["~/.env"] } }`;

describe("a rule file", () => {
  it("is read with comments and trailing commas", () => {
    const { ruleSet, problems } = read(`{ // mine\n "rules": [${ALLOW}, ${DENY},] }`);
    expect(problems).toEqual([]);
    expect(ruleSet.rules.map(({ id, decision }) => [id, decision])).toEqual([
      ["npm", "allow"],
      ["user-2", "deny"],
    ]);
    expect(ruleSet.loosens).toBe(true);
  });
  it("may end a rule at a date", () => {
    const { ruleSet } = read(`{"rules":[{"decision":"allow","until":"2030-01-01"}]}`);
    expect(ruleSet.rules[0]?.until).toBe(Date.parse("2030-01-01"));
  });
  it.each([
    ["broken JSON", `{ "rules": [${ALLOW}, ${DENY}`],
    ["no list", `[]`],
    ["nothing", ``],
    ["an unknown field of a rule", `{ "rules": [${ALLOW}, ${DENY}, {"decision":"deny","wen":{}}] }`],
    ["an unknown condition", `{ "rules": [${ALLOW}, ${DENY}, {"decision":"ask","when":{"hots":["x"]}}] }`],
    ["an unknown effect", `{ "rules": [${ALLOW}, ${DENY}, {"decision":"deny","when":{"effect":["netwrok"]}}] }`],
    ["an empty condition", `{ "rules": [${ALLOW}, ${DENY}, {"decision":"allow","when":{"host":[]}}] }`],
    ["a wrong date", `{ "rules": [${ALLOW}, ${DENY}, {"decision":"allow","until":"soon"}] }`],
  ])("with %s allows nothing, and asks about all that counts", (_name, text) => {
    const { ruleSet, problems } = read(text);
    expect(problems.length).toBeGreaterThan(0);
    expect(ruleSet.loosens).toBe(false);
    expect(ruleSet.rules.filter(({ decision }) => decision === "allow")).toEqual([]);
    expect(ruleSet.rules.at(-1)).toMatchObject({ id: "broken-rules", decision: "ask" });
  });
  it("keeps what tightens when another rule is at fault", () => {
    const { ruleSet } = read(`{ "rules": [${DENY}, {"decision":"maybe"}] }`);
    expect(ruleSet.rules.map(({ decision }) => decision)).toEqual(["deny", "ask"]);
  });
});
