// The published JSON schema and the reader of rule files agree on what a sound file is, and examples keep their word.
// The schema is read by a small validator of the few keywords that it uses.

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseRules } from "../../../src/core/rules/parse.ts";

type Schema = Readonly<Record<string, unknown>>;

const SCHEMA: Schema = JSON.parse(readFileSync(new URL("../../../media/rules.schema.json", import.meta.url), "utf8"));

const FILES: readonly (readonly [file: unknown, sound: boolean])[] = [
  [{ rules: [] }, true],
  [{ $schema: "x", rules: [{ decision: "ask" }] }, true],
  [
    { rules: [{ id: "a", decision: "deny", note: "No.", when: { effect: ["network"], host: ["*.example.com"] } }] },
    true,
  ],
  [
    { rules: [{ decision: "allow", when: { command: [["npm", "run"]], inWorkspace: true, certainty: ["likely"] } }] },
    true,
  ],
  [{ rules: [{ decision: "allow", when: { mcp: ["github/get_issue"], subAgent: true } }] }, true],
  [{ rules: [{ decision: "allow", when: { mcp: "github" } }] }, false],
  [{ rules: [{ decision: "deny", when: { subAgent: "yes" } }] }, false],
  [{ rules: [{ decision: "ask", until: "2031-12-31", when: { hostClass: ["public"], direction: ["up"] } }] }, true],
  [
    { rules: [{ decision: "ask", when: { command: [["ls"]] }, examples: { match: ["ls -l"], notMatch: ["cat x"] } }] },
    true,
  ],
  [{ rules: [{ decision: "allow", disabled: true }] }, true],
  [{ rules: [{ decision: "ask", disabled: "yes" }] }, false],
  [{}, false],
  [{ rules: {} }, false],
  [{ rules: [], more: 1 }, false],
  [{ rules: [{}] }, false],
  [{ rules: [{ decision: "maybe" }] }, false],
  [{ rules: [{ decision: "ask", extra: 1 }] }, false],
  [{ rules: [{ decision: "ask", when: { effect: [] } }] }, false],
  [{ rules: [{ decision: "ask", when: { effect: ["nonsense"] } }] }, false],
  [{ rules: [{ decision: "ask", when: { host: "example.com" } }] }, false],
  [{ rules: [{ decision: "ask", when: { path: [""] } }] }, false],
  [{ rules: [{ decision: "ask", when: { inWorkspace: "yes" } }] }, false],
  [{ rules: [{ decision: "ask", when: { command: ["npm"] } }] }, false],
  [{ rules: [{ decision: "ask", when: { word: ["x"] } }] }, false],
  [{ rules: [{ decision: "ask", examples: { match: [1] } }] }, false],
];

describe("the JSON schema of rule files", () => {
  it.each(FILES)("agrees with the reader on %j", (file, sound) => {
    expect(fits(file, SCHEMA)).toBe(sound);
    expect(problemsOf(file).length === 0).toBe(sound);
  });
});

describe("examples of a rule", () => {
  const rule = { decision: "allow", when: { effect: ["network"], host: ["api.example.com"] } };
  it.each([
    [{ match: ["curl https://api.example.com/x"], notMatch: ["curl https://evil.example"] }, 0],
    [{ match: ["curl https://evil.example"] }, 1],
    [{ notMatch: ["curl https://api.example.com/x"] }, 1],
  ])("%j give %i problems", (examples, count) => {
    expect(problemsOf({ rules: [{ ...rule, examples }] })).toHaveLength(count);
  });

  it("a lying allow rule does not loosen, and a lying deny rule still denies", () => {
    const examples = { match: ["ls"] };
    const { ruleSet } = read({
      rules: [
        { ...rule, examples },
        { ...rule, id: "no", decision: "deny", examples },
      ],
    });
    expect(ruleSet.loosens).toBe(false);
    expect(ruleSet.rules.map(({ decision }) => decision)).toEqual(["deny", "ask"]);
  });
});

function read(file: unknown) {
  return parseRules({ text: JSON.stringify(file), scope: "user", source: "rules.jsonc", loosens: true });
}

function problemsOf(file: unknown): readonly string[] {
  return read(file).problems.map(({ sentence }) => sentence);
}

function fits(value: unknown, schema: Schema): boolean {
  const { $ref, type, required, properties, items, additionalProperties } = schema;
  if (typeof $ref === "string")
    return fits(value, property(property(SCHEMA, "definitions"), $ref.split("/").at(-1) ?? ""));
  if (Array.isArray(schema.enum) && !schema.enum.includes(value)) return false;
  if (type === "boolean" || type === "string") {
    const length = typeof value === "string" ? value.length : 1;
    return (
      typeof value === type && length >= Number(schema.minLength ?? 0) && length <= Number(schema.maxLength ?? 1e9)
    );
  }
  if (type === "array") {
    if (!Array.isArray(value) || value.length < Number(schema.minItems ?? 0)) return false;
    return value.every((item) => fits(item, isSchema(items) ? items : {}));
  }
  if (type !== "object") return true;
  if (!isSchema(value) || Array.isArray(value)) return false;
  if (Array.isArray(required) && required.some((key) => !(String(key) in value))) return false;
  const known = isSchema(properties) ? properties : {};
  if (additionalProperties === false && Object.keys(value).some((key) => !(key in known))) return false;
  return Object.entries(value).every(([key, inner]) => fits(inner, property(known, key)));
}

function property(schema: Schema, key: string): Schema {
  const inner = schema[key];
  return isSchema(inner) ? inner : {};
}

function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null;
}
