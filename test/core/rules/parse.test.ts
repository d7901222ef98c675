// Rule files: what is read, and that a fault never loosens.
import { describe, expect, it } from "vitest";
import { parseRules, toldProblem } from "../../../src/core/rules/parse.ts";

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
    const { ruleSet } = read(`{"rules":[{"decision":"ask","until":"2030-01-01"}]}`);
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
    ["a rule that allows everything", `{ "rules": [${ALLOW}, ${DENY}, {"decision":"allow"}] }`],
    ["a key that stands twice", `{ "rules": [${ALLOW}, ${DENY}], "rules": [] }`],
    ["a key of JavaScript's own", `{ "rules": [${ALLOW}, ${DENY}, {"decision":"ask","__proto__":{"when":{}}}] }`],
    ["rules in the prototype", `{ "__proto__": { "rules": [${ALLOW}] } }`],
    ["deep nesting", `{ "rules": [${ALLOW}, ${DENY}, ${"[".repeat(100_000)}${"]".repeat(100_000)}] }`],
    ["ten megabytes", `{ "rules": [${ALLOW}, ${DENY}] }${" ".repeat(10_000_000)}`],
    ["a wrong date", `{ "rules": [${ALLOW}, ${DENY}, {"decision":"allow","until":"soon"}] }`],
  ])("with %s allows nothing, and asks about all that counts", (_name, text) => {
    const { ruleSet, problems } = read(text);
    expect(problems.length).toBeGreaterThan(0);
    expect(ruleSet.loosens).toBe(false);
    expect(ruleSet.rules.filter(({ decision }) => decision === "allow")).toEqual([]);
    expect(ruleSet.rules.at(-1)).toMatchObject({ id: "broken-rules", decision: "ask" });
  });
  it("says where the fault is", () => {
    const text = `{\n  "rules": [\n    { "decision": "ask", "when": { "effect": ["netwrok"] } }\n  ]\n}`;
    const [problem] = read(text).problems;
    expect(text.slice(problem?.offset, (problem?.offset ?? 0) + (problem?.length ?? 0))).toBe('"netwrok"');
    if (problem !== undefined)
      expect(toldProblem({ source: "rules.jsonc", text }, problem)).toMatch(/^rules.jsonc, line 3: rule 1: /);
  });
  it("keeps what tightens when another rule is at fault", () => {
    const { ruleSet } = read(`{ "rules": [${DENY}, {"decision":"maybe"}] }`);
    expect(ruleSet.rules.map(({ decision }) => decision)).toEqual(["deny", "ask"]);
  });
});

describe("a rule that is disabled", () => {
  it.each([
    ["allow", '{ "decision": "allow", "disabled": true }'],
    ["deny", '{ "decision": "deny", "disabled": true, "when": { "effect": ["network"] } }'],
    [
      "lie",
      '{ "decision": "ask", "disabled": true, "when": { "command": [["ls"]] }, "examples": { "match": ["cat x"] } }',
    ],
  ])("does not count and is no fault, but stands where it is: %s", (_, rule) => {
    const { ruleSet, problems, written } = read(`{ "rules": [{ "decision": "ask" }, ${rule}] }`);
    expect(problems).toEqual([]);
    expect(ruleSet.rules.map(({ decision }) => decision)).toEqual(["ask"]);
    expect(written.map(({ index, disabled }) => [index, disabled])).toEqual([
      [0, false],
      [1, true],
    ]);
  });
});

describe("a rule's key", () => {
  const keyOf = (rule: unknown) => read(JSON.stringify({ rules: [rule] })).written[0]?.rule.key;
  const rule = { decision: "ask", when: { effect: ["network"], host: ["a.example"] } };
  it("stays when what it says stays", () => {
    const same = {
      note: "n",
      id: "x",
      until: "2031-01-01",
      when: { host: ["a.example"], effect: ["network"] },
      decision: "ask",
    };
    expect(keyOf(same)).toBe(keyOf(rule));
    expect(keyOf({ ...rule, disabled: true })).toBe(keyOf(rule));
  });
  it.each([
    { ...rule, decision: "deny" },
    { ...rule, when: { ...rule.when, host: ["b.example"] } },
    { decision: "ask" },
  ])("changes with it: %j", (other) => {
    expect(keyOf(other)).not.toBe(keyOf(rule));
  });
});
