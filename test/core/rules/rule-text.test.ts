// Rules are added, taken out and changed in the text as a person would: everything else stays as it was written.
import fc from "fast-check";
import { parse } from "jsonc-parser";
import { describe, expect, it } from "vitest";
import {
  newRuleFile,
  type RuleField,
  rulePlaces,
  withField,
  withoutRule,
  withRule,
} from "../../../src/core/rules/rule-text.ts";

const RULE = { id: "new", decision: "allow", when: { host: ["a.example.com"] } } as const;
const SEVERAL = `// Ours. /* not */
{
  "rules": [
    // Reading docs.
    { "id": "one", "decision": "ask" }, // why one
    {
      "id": "two", // of two
      "decision": "deny"
    } /* after two */,

    // The last.
    { "id": "three", "decision": "ask", "note": "see [ x ], or {y}" } // why three
    // The end.
  ]
}
`;

const idsOf = (text: string | undefined): readonly string[] =>
  (parse(text ?? "", [], { allowTrailingComma: true }) as { rules: { id: string }[] }).rules.map(({ id }) => id);
const comments = (text: string) => text.match(/\/\/.*|\/\*.*?\*\//g);

describe("a rule is added", () => {
  it("as the last one, after the comments of the one before", () => {
    const text = withRule(SEVERAL, RULE) ?? "";
    expect(idsOf(text)).toEqual(["one", "two", "three", "new"]);
    expect(comments(text)).toEqual(comments(SEVERAL));
    expect(text).toContain(`}, // why three
    // The end.
    {
      "id": "new",
      "decision": "allow",
      "when": { "host": ["a.example.com"] }
    }
  ]
}
`);
  });
  it.each([
    ["a new file of the person's", newRuleFile("user")],
    ["a new file of a workspace", newRuleFile("workspace")],
    ["an empty list", '{"rules":[]}'],
    ["a list with a comma at its end", '{"rules":[{"decision":"ask"},]}'],
    ["a list that ends in a comment", '{"rules":[{"decision":"ask"}// x\n]}'],
    ["a file with a mark of byte order", '\ufeff{"rules":[{"decision":"ask"}]}'],
  ])("to %s", (_, text) => {
    const added = withRule(text, RULE);
    expect(idsOf(added?.replace("\ufeff", "")).at(-1)).toBe("new");
    expect(added?.startsWith("\ufeff")).toBe(text.startsWith("\ufeff"));
  });
  it("with the line ends of the file", () => {
    expect(withRule(SEVERAL.replaceAll("\n", "\r\n"), RULE)).not.toMatch(/[^\r]\n/);
  });
});

describe("a rule is taken out", () => {
  it.each([
    [0, ["two", "three"]],
    [1, ["one", "three"]],
    [2, ["one", "two"]],
  ])("the one at %i, and no comment but those inside it", (index, left) => {
    const text = withoutRule(SEVERAL, index) ?? "";
    expect(idsOf(text)).toEqual(left);
    expect(comments(text)).toEqual(comments(SEVERAL)?.filter((one) => index !== 1 || one !== "// of two"));
  });
  it("with its line where nothing else stands there", () => {
    const text = '{ "rules": [\n  { "id": "a", "decision": "ask" },\n  { "id": "b", "decision": "ask" }\n] }\n';
    expect(withoutRule(text, 1)).toBe('{ "rules": [\n  { "id": "a", "decision": "ask" }\n] }\n');
    expect(withoutRule(text, 0)).toBe('{ "rules": [\n  { "id": "b", "decision": "ask" }\n] }\n');
  });
});

describe("a field", () => {
  const set = (field: RuleField) => withField(SEVERAL, 1, field) ?? "";
  it("is set in front, and taken out again without a trace", () => {
    const text = set({ name: "disabled", value: true });
    expect(text).toContain(`{
      "disabled": true,
      "id": "two", // of two`);
    expect(withField(text, 1, { name: "disabled", value: undefined })).toBe(SEVERAL);
  });
  it("is changed where it stands", () => {
    const first = set({ name: "until", value: "2031-01-01" });
    expect(withField(first, 1, { name: "until", value: "2032-01-01" })).toBe(first.replace("2031", "2032"));
  });
  it("of the conditions is set among them", () => {
    const text = '{ "rules": [{ "decision": "allow", "when": { "command": [["curl"]] } }, { "decision": "ask" }] }';
    const host = { name: "host", value: ["a.example", "b.example"] } as const;
    expect(withField(text, 0, host)).toContain('"when": { "host": ["a.example", "b.example"], "command": [["curl"]] }');
    expect(withField(text, 1, host)).toBeUndefined();
  });
  it("that is not there is taken out by doing nothing", () => {
    expect(set({ name: "until", value: undefined })).toBe(SEVERAL);
  });
});

describe("a text with faults is never changed", () => {
  it.each(["", "{", "[]", '{"rules":[],"x":1}', '{"rules":[],"rules":[]}', '{"rules":[{"__proto__":{}}]}'])(
    "%s",
    (text) => {
      expect(withRule(text, RULE)).toBeUndefined();
      expect(withoutRule(text, 0)).toBeUndefined();
      expect(withField(text, 0, { name: "disabled", value: true })).toBeUndefined();
    },
  );
  it("nor a rule that is not there", () => {
    expect(withoutRule(SEVERAL, 3)).toBeUndefined();
    expect(withField(SEVERAL, -1, { name: "disabled", value: true })).toBeUndefined();
  });
});

const gap = fc.constantFrom("", " ", "\n", "\n  ", " // c\n", " /* , */ ", "\r\n\t");
const fileOf = fc
  .tuple(fc.array(fc.tuple(gap, gap, gap), { maxLength: 5 }), fc.boolean(), gap)
  .map(([gaps, trailing, end]) => {
    const rules = gaps.map(([a, b, c], index) => `${a}{${b}"id": "r${index}",${c}"decision": "ask"${b}}${c}`);
    return `{${end}"rules": [${rules.join(",")}${trailing && rules.length > 0 ? "," : ""}${end}]${end}}`;
  });

describe("whatever a sound file looks like", () => {
  it("adding a rule and taking it out leaves the same rules and comments", () => {
    fc.assert(
      fc.property(fileOf, (text) => {
        const added = withRule(text, RULE) ?? "";
        expect(idsOf(added)).toEqual([...idsOf(text), "new"]);
        const back = withoutRule(added, idsOf(text).length) ?? "";
        expect(idsOf(back)).toEqual(idsOf(text));
        expect(comments(back)).toEqual(comments(text));
        expect(rulePlaces(added)).toHaveLength(idsOf(added).length);
      }),
    );
  });
  it("taking any rule out leaves the others and every comment outside it", () => {
    fc.assert(
      fc.property(fileOf, fc.nat(4), (text, index) => {
        const left = idsOf(text).filter((_, at) => at !== index);
        const without = withoutRule(text, index);
        if (left.length === idsOf(text).length) {
          expect(without).toBeUndefined();
          return;
        }
        expect(idsOf(without)).toEqual(left);
        const place = rulePlaces(text)[index] ?? { offset: 0, length: 0 };
        const outside = text.slice(0, place.offset) + text.slice(place.offset + place.length);
        expect(comments(without ?? "")).toEqual(comments(outside));
      }),
    );
  });
  it("a field set and taken out leaves the text as it was, up to blanks", () => {
    fc.assert(
      fc.property(fileOf, fc.nat(4), (text, index) => {
        const set = withField(text, index, { name: "disabled", value: true });
        if (set === undefined) return;
        const back = withField(set, index, { name: "disabled", value: undefined }) ?? "";
        expect(back.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      }),
    );
  });
});
