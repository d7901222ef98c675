// Decisions only ever move towards the stricter answer when something is added: an effect, a problem, a tightening rule,
// a tainted event. Checked on random analyses, rules and presets.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ActionId, AgentAction, SessionId } from "../../src/core/action.ts";
import { decide } from "../../src/core/decide.ts";
import { DECISIONS, type Decision, type RuleScope } from "../../src/core/decision.ts";
import { EFFECT_KINDS, type Effect, UNFLAGGED } from "../../src/core/effect.ts";
import type { Analysis } from "../../src/core/memory/memory.ts";
import { PRESETS, type Rule, type RuleSet, type When } from "../../src/core/rules/rule.ts";

const HASH = "hash-of-the-input";
const ACTION: AgentAction = {
  id: "a" as ActionId,
  agent: "claude-code",
  session: "s" as SessionId,
  cwd: "/home/kim/shop",
  workspace: ["/home/kim/shop"],
  tool: "Bash",
  input: { command: "npm run build" },
  operation: { kind: "shell", command: "npm run build", dialect: "posix", background: false },
};

const hostClass = fc.constantFrom("loopback", "private", "public", "metadata", "registry", "own-remote", "unknown");
const direction = fc.constantFrom("up", "down", "both", "listen");
const certainty = fc.constantFrom("certain", "likely", "possible");
const hostName = fc.constantFrom("a.example.com", "evil.example", "pypi.org");
const path = fc.constantFrom("/home/kim/shop/src/a.ts", "/etc/hosts", "/home/kim/.env");

const effect: fc.Arbitrary<Effect> = fc
  .record({
    kind: fc.constantFrom(...EFFECT_KINDS),
    certainty,
    loopback: fc.boolean(),
    hostClass,
    direction,
    hostName,
    path,
    inside: fc.boolean(),
  })
  .map(
    ({ kind, certainty: sure, loopback, hostClass: kindOfHost, direction: way, hostName: name, path: at, inside }) => ({
      kind,
      certainty: sure,
      flag: !loopback && !UNFLAGGED.has(kind),
      detail:
        kind === "network" ? { host: { name, class: kindOfHost }, direction: way } : { path: at, inWorkspace: inside },
      sentence: "does something",
    }),
  );
const problem = fc
  .constantFrom("unparsed", "dynamic", "too-deep")
  .map((kind) => ({ kind, sentence: "It is odd." }) as const);
const analysis: fc.Arbitrary<Analysis> = fc
  .record({ effects: fc.array(effect, { maxLength: 4 }), problems: fc.array(problem, { maxLength: 1 }) })
  .map((found) => ({ ...found, facts: [], chain: [] }));

const when: fc.Arbitrary<When> = fc.record(
  {
    effect: fc.array(fc.constantFrom(...EFFECT_KINDS), { minLength: 1, maxLength: 3 }),
    host: fc.constantFrom(["*.example.com"], ["evil.example"]),
    hostClass: fc.array(hostClass, { minLength: 1, maxLength: 2 }),
    path: fc.constantFrom(["src/**"], ["/etc/**"], ["~/.env"]),
    inWorkspace: fc.boolean(),
    tool: fc.constantFrom(["Bash"], ["Write"]),
    command: fc.constantFrom([["npm", "run"]], [["git"]]),
    inputHash: fc.constantFrom(HASH, "another"),
  },
  { requiredKeys: [] },
);
const ruleOf = (decision: fc.Arbitrary<Decision>): fc.Arbitrary<Rule> =>
  fc.record({ id: fc.string({ minLength: 1, maxLength: 4 }), decision, when, note: fc.constant("a rule of the test") });
const scope: fc.Arbitrary<RuleScope> = fc.constantFrom("managed", "user", "workspace", "session");
const ruleSet: fc.Arbitrary<RuleSet> = fc.record({
  scope,
  loosens: fc.boolean(),
  rules: fc.array(ruleOf(fc.constantFrom(...DECISIONS)), { maxLength: 4 }),
});
const bench = fc.record({ ruleSets: fc.array(ruleSet, { maxLength: 4 }), preset: fc.constantFrom(...PRESETS) });
type Bench = { readonly ruleSets: readonly RuleSet[]; readonly preset: (typeof PRESETS)[number] };

const rank = (found: Analysis, given: Bench): number =>
  DECISIONS.indexOf(decide(found, ACTION, { ...given, now: 0, inputHash: HASH, home: "/home/kim" }).decision);

describe("a decision never becomes milder", () => {
  it("when an effect is added", () => {
    fc.assert(
      fc.property(analysis, effect, bench, (found, more, given) => {
        expect(rank({ ...found, effects: [...found.effects, more] }, given)).toBeGreaterThanOrEqual(rank(found, given));
      }),
      { numRuns: 2_000 },
    );
  });
  it("when a problem is added", () => {
    fc.assert(
      fc.property(analysis, problem, bench, (found, more, given) => {
        expect(rank({ ...found, problems: [...found.problems, more] }, given)).toBeGreaterThanOrEqual(
          rank(found, given),
        );
      }),
    );
  });
  it("when a rule that asks or denies is added", () => {
    const tightening = ruleOf(fc.constantFrom("ask", "deny"));
    fc.assert(
      fc.property(analysis, tightening, scope, bench, (found, rule, where, given) => {
        const added: RuleSet = { scope: where, loosens: true, rules: [rule] };
        expect(rank(found, { ...given, ruleSets: [...given.ruleSets, added] })).toBeGreaterThanOrEqual(
          rank(found, given),
        );
      }),
      { numRuns: 2_000 },
    );
  });
  it("when a taint turns an effect into exfiltration besides", () => {
    fc.assert(
      fc.property(analysis, bench, (found, given) => {
        const carried = found.effects.map((one): Effect => ({ ...one, kind: "exfiltration", flag: true }));
        expect(rank({ ...found, effects: [...found.effects, ...carried] }, given)).toBeGreaterThanOrEqual(
          rank(found, given),
        );
      }),
    );
  });
});

describe("what may not loosen does not", () => {
  it("an unreviewed workspace's allow rules change nothing", () => {
    fc.assert(
      fc.property(analysis, fc.array(ruleOf(fc.constant("allow")), { maxLength: 4 }), bench, (found, rules, given) => {
        const added: RuleSet = { scope: "workspace", loosens: false, rules };
        expect(rank(found, { ...given, ruleSets: [...given.ruleSets, added] })).toBe(rank(found, given));
      }),
    );
  });
  it("a wider deny stands against every narrower allow", () => {
    fc.assert(
      fc.property(analysis, fc.constantFrom("managed", "user"), bench, (found, where, given) => {
        const deny: RuleSet = {
          scope: where,
          loosens: true,
          rules: [{ id: "no", decision: "deny", when: {}, note: "no" }],
        };
        const preset = given.preset === "observe" ? "balanced" : given.preset;
        expect(rank(found, { preset, ruleSets: [...given.ruleSets, deny] })).toBe(DECISIONS.indexOf("deny"));
      }),
    );
  });
  it("an organisation's answer is the least, whatever a person's own rules allow", () => {
    const ask: RuleSet = {
      scope: "managed",
      loosens: true,
      rules: [{ id: "m", decision: "ask", when: {}, note: "m" }],
    };
    fc.assert(
      fc.property(analysis, fc.array(ruleOf(fc.constant("allow")), { maxLength: 6 }), (found, rules) => {
        const own: RuleSet = { scope: "user", loosens: true, rules };
        expect(rank(found, { preset: "balanced", ruleSets: [ask, own] })).toBeGreaterThanOrEqual(
          DECISIONS.indexOf("ask"),
        );
      }),
    );
  });
  it("taking a workspace's allow rules away changes nothing where they did not match", () => {
    fc.assert(
      fc.property(analysis, fc.array(ruleOf(fc.constant("allow")), { maxLength: 4 }), bench, (found, rules, given) => {
        const elsewhere = rules.map((rule): Rule => ({ ...rule, when: { ...rule.when, inputHash: "another" } }));
        const added: RuleSet = { scope: "workspace", loosens: true, rules: elsewhere };
        expect(rank(found, { ...given, ruleSets: [...given.ruleSets, added] })).toBe(rank(found, given));
      }),
    );
  });
  it("the order of rules in a file, and of files in a scope, plays no part", () => {
    fc.assert(
      fc.property(analysis, bench, (found, given) => {
        const turned = given.ruleSets.map((set) => ({ ...set, rules: set.rules.toReversed() })).toReversed();
        expect(rank(found, { ...given, ruleSets: turned })).toBe(rank(found, given));
      }),
      { numRuns: 1_000 },
    );
  });
  it("an organisation's answer stands while a person only observes", () => {
    const deny: RuleSet = {
      scope: "managed",
      loosens: true,
      rules: [{ id: "m", decision: "deny", when: {}, note: "m" }],
    };
    fc.assert(
      fc.property(analysis, bench, (found, given) => {
        expect(rank(found, { preset: "observe", ruleSets: [...given.ruleSets, deny] })).toBe(DECISIONS.indexOf("deny"));
      }),
    );
  });
  it("observe never blocks without an organisation's rules", () => {
    fc.assert(
      fc.property(analysis, bench, (found, given) => {
        const ruleSets = given.ruleSets.filter((set) => set.scope !== "managed");
        expect(rank(found, { ruleSets, preset: "observe" })).toBe(0);
      }),
    );
  });
});
