// What the tree of trust rules says: true, short, without anything that a rule file could make an icon or a hidden word of.
import { describe, expect, it } from "vitest";
import { childrenOf, hitWords, isEmpty, lensWords, nodeWords } from "../../../src/extension/rules/tree-words.ts";
import type { ShownRule, ShownScope } from "../../../src/protocol/rules.ts";

const NOW = new Date(2026, 10, 22, 15, 0).getTime();
const HOUR = 3_600_000;
const rule = (more: Partial<ShownRule> = {}): ShownRule => ({
  id: "api",
  decision: "allow",
  sentence: "Allows connections to api.example.com.",
  note: "We need it.",
  hits: { total: 0, today: 0 },
  warnings: [],
  index: 0,
  disabled: false,
  ...more,
});
const scope = (more: Partial<ShownScope> = {}): ShownScope => ({
  scope: "user",
  source: "/home/u/.countersign/rules.jsonc",
  state: "counts",
  problems: [],
  rules: [],
  ...more,
});
const words = (one: Partial<ShownRule>, own: Partial<ShownScope> = {}) =>
  nodeWords({ kind: "rule", scope: scope(own), rule: rule(one) }, NOW);

describe("a rule", () => {
  it("is its sentence, with how often it matched", () => {
    expect(words({})).toMatchObject({
      label: "Allows connections to api.example.com",
      description: "no match yet",
      icon: "check",
      context: "rule user editable enabled",
      spoken: "Allows connections to api.example.com. not matched yet",
    });
  });
  it.each<[ShownRule["hits"], string, string]>([
    [{ total: 12, today: 12, last: NOW - HOUR }, "matched 12 times today, last 14:00", "12× today, 14:00"],
    [{ total: 1, today: 0, last: NOW - 24 * HOUR }, "matched once, last yesterday", "1×, yesterday"],
    [{ total: 2, today: 0, last: NOW - 72 * HOUR }, "matched twice, last 3 days ago", "2×, 3 days ago"],
    [{ total: 9, today: 0, last: Date.UTC(2026, 0, 2, 12) }, "matched 9 times, last 2026-01-02", "9×, 2026-01-02"],
  ])("that matched: %j", (hits, long, short) => {
    expect(hitWords(rule({ hits }), NOW)).toBe(long);
    expect(words({ hits }).description).toBe(short);
    expect(words({ hits }).spoken).toContain(long);
  });
  it.each<[Partial<ShownRule>, string]>([
    [{}, "not matched yet"],
    [{ disabled: true, spares: { count: 3, of: 40 } }, "disabled"],
    [{ spares: { count: 3, of: 40 } }, "not matched yet · would also allow 3 of today's 40 actions"],
    [{ hits: { total: 3, today: 3, last: NOW }, spares: { count: 3, of: 40 } }, "matched 3 times today, last 15:00"],
  ])("has above it in its file: %j", (one, said) => {
    expect(lensWords(rule(one), NOW)).toBe(said);
  });
  it.each<[number, string]>([
    [NOW + 30 * 60_000, "ends in 30 minutes"],
    [NOW + 5 * HOUR, "ends in 5 hours"],
    [NOW + 72 * HOUR, "ends in 3 days"],
  ])("that ends", (until, said) => {
    expect(words({ until }).description).toBe(`no match yet · ${said}`);
  });
  it("with doubts says them, and has each below it", () => {
    const doubtful = rule({ warnings: [{ kind: "wide", sentence: "It allows connections to any host." }] });
    expect(words(doubtful)).toMatchObject({ description: "no match yet · too broad", icon: "warning" });
    const [child] = childrenOf({ kind: "rule", scope: scope(), rule: doubtful });
    expect(child && nodeWords(child, NOW)).toMatchObject({
      label: "It allows connections to any host.",
      context: "warning wide user editable",
      spoken: "Warning: It allows connections to any host.",
    });
  });
  it("of an organisation, or of a preset, has nothing to change", () => {
    expect(words({}, { scope: "managed" }).context).toBe("rule managed");
    expect(words({}, { scope: "preset", source: "balanced" }).context).toBe("rule preset");
    expect(words({ actionId: "a" }, { scope: "session" }).context).toBe("rule session revocable");
  });
  it("shows what hides in a file, and makes no icon of it", () => {
    const hostile = "$(check) a\u202eb\u200b\nc";
    const said = words({ id: hostile, sentence: `Allows ${hostile}.`, note: hostile });
    for (const text of Object.values(said)) expect(text).not.toMatch(/\$\(|\u202e|\u200b/);
    expect(said.label).not.toContain("\n");
  });
});

describe("a scope", () => {
  it.each<[Partial<ShownScope>, string, string]>([
    [{ state: "absent" }, "You, everywhere", "no rules yet"],
    [{ rules: [rule()] }, "You, everywhere", "1 rule"],
    [
      { scope: "workspace", folder: "/w/shop", rules: [rule()], state: "unreviewed" },
      "Workspace shop",
      "1 rule, not reviewed: allows nothing yet",
    ],
    [
      { state: "broken", problems: [{ sentence: "x", offset: 0, length: 1 }] },
      "You, everywhere",
      "1 fault: allows nothing until mended",
    ],
    [{ scope: "preset", source: "balanced", rules: [rule(), rule()] }, "Preset balanced", "2 rules"],
  ])("%j", (one, label, description) => {
    expect(nodeWords({ kind: "scope", scope: scope(one) }, NOW)).toMatchObject({ label, description });
  });
  it("has the faults first that belong to no rule below", () => {
    const faults = [
      { sentence: "of the file", offset: 0, length: 1 },
      { sentence: "of a rule", offset: 5, length: 1, rule: 0 },
    ];
    const kinds = childrenOf({ kind: "scope", scope: scope({ problems: faults, rules: [rule()] }) }).map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(["problem", "rule"]);
  });
});

it("a tree with nothing but the preset is empty", () => {
  const preset = scope({ scope: "preset", rules: [rule()] });
  expect(isEmpty({ scopes: [scope({ state: "absent" }), preset] })).toBe(true);
  expect(isEmpty({ scopes: [scope({ rules: [rule()] }), preset] })).toBe(false);
  expect(isEmpty({ scopes: [scope({ problems: [{ sentence: "x", offset: 0, length: 1 }] }), preset] })).toBe(false);
});
