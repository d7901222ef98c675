// What holds for every rule that is proposed for an action, over random actions: it allows the action it grew from and
// none of the effects that it does not name, a narrower one never matches more than a wider one, and nothing tainted gets one.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AgentAction, Operation } from "../../src/core/action.ts";
import { decide } from "../../src/core/decide.ts";
import { EFFECT_KINDS, type Effect, type EffectKind } from "../../src/core/effect.ts";
import { judge } from "../../src/core/judge.ts";
import { matches } from "../../src/core/rules/match.ts";
import { type Proposal, proposals } from "../../src/core/rules/propose.ts";
import type { PastAction } from "../../src/core/rules/replay.ts";
import type { Rule } from "../../src/core/rules/rule.ts";
import { actionOf, CONTEXT } from "../invariants/judge-line.ts";
import { randomOperation } from "./random-actions.ts";

const HOME = CONTEXT.world.home;
const RUNS = { numRuns: 3_000, seed: 20261122 } as const;

const host = fc.constantFrom("api.example.com", "docs.example.com", "evil.example", "pypi.org");
const path = fc.constantFrom(
  "/home/ada/project/dist/a.js",
  "/home/ada/project/.env",
  "/home/ada/.aws/credentials",
  "/etc/hosts",
);
const detail = fc.oneof(
  fc.record({
    host: fc.record({
      name: host,
      class: fc.constantFrom("public", "private"),
      domain: fc.constantFrom("example.com", "evil.example"),
    }),
    direction: fc.constantFrom("up", "down", "both"),
  }),
  fc.record({
    host: fc.record({ class: fc.constantFrom("own-remote", "unknown") }),
    direction: fc.constantFrom("up", "both"),
  }),
  fc.record({ path, inWorkspace: fc.boolean() }),
  fc.constant({}),
);
const effect: fc.Arbitrary<Effect> = fc
  .record({
    kind: fc.constantFrom(...EFFECT_KINDS),
    certainty: fc.constantFrom("certain", "likely", "possible"),
    detail,
  })
  .map((one) => ({ ...one, flag: !one.kind.startsWith("file-"), sentence: "does something" }) as Effect);

const WORDS = [
  "gh",
  "curl",
  "git",
  "push",
  "pr",
  "view",
  "-s",
  "--all",
  "https://api.example.com/x",
  "dist/a.js",
  "'a b'",
  "&&",
  "$X",
];
const line = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }).map((words) => words.join(" "));
const operation: fc.Arbitrary<Operation> = fc.oneof(
  line.map((command): Operation => ({ kind: "shell", command, dialect: "posix", background: false })),
  fc.constantFrom<Operation>(
    { kind: "mcp", server: "github", method: "get_issue", args: {} },
    { kind: "mcp", server: "github", method: "create_issue", args: {} },
    { kind: "fetch", url: "https://api.example.com/x" },
    { kind: "read", paths: ["/home/ada/project/.env"] },
  ),
);
const subject: fc.Arbitrary<PastAction> = fc
  .record({ operation, effects: fc.array(effect, { minLength: 1, maxLength: 3 }) })
  .map(({ operation: what, effects }) => pastOf(actionOf(what), effects));

function pastOf(action: AgentAction, effects: readonly Effect[]): PastAction {
  return { at: 0, action, effects, problems: [], inputHash: hashOf(action), preset: "balanced", decision: "ask" };
}

/** Like the real one as far as it matters: alike for equal inputs only. */
function hashOf(action: AgentAction): string {
  return JSON.stringify(action.operation);
}

function offered(past: PastAction): readonly Proposal[] {
  return proposals(past, { ruleSets: [], home: HOME });
}

function ruleOf({ when }: Proposal): Rule {
  return { id: "made", decision: "allow", when, note: "" };
}

function decided(past: PastAction, proposal: Proposal) {
  const { action, effects, problems, inputHash } = past;
  const ruleSets = [{ scope: "session", loosens: true, rules: [ruleOf(proposal)] } as const];
  return decide({ effects, problems, facts: [], chain: [] }, action, {
    ruleSets,
    preset: "balanced",
    now: 0,
    inputHash,
    home: HOME,
  }).decision;
}

describe("every proposal", () => {
  it("allows the action that it grew from", () => {
    let seen = 0;
    fc.assert(
      fc.property(subject, (past) => {
        for (const proposal of offered(past)) {
          seen += 1;
          expect(decided(past, proposal)).toBe("allow");
        }
      }),
      RUNS,
    );
    expect(seen).toBeGreaterThan(1_000);
  });

  it("allows no effect that it does not name, and nothing that could not be analysed", () => {
    fc.assert(
      fc.property(subject, effect, (past, more) => {
        for (const proposal of offered(past)) {
          const named = proposal.when.effect ?? [];
          const alone = decide({ effects: [more], problems: [], facts: [], chain: [] }, past.action, {
            ruleSets: [],
            preset: "balanced",
            now: 0,
            inputHash: past.inputHash,
          }).decision;
          if (!named.includes(more.kind) && alone !== "allow")
            expect(decided({ ...past, effects: [...past.effects, more] }, proposal)).not.toBe("allow");
          const problems = [{ kind: "dynamic", sentence: "It is odd." } as const];
          expect(decided({ ...past, problems }, proposal)).not.toBe("allow");
        }
      }),
      RUNS,
    );
  });

  it("matches no more than the next wider one", () => {
    let compared = 0;
    fc.assert(
      fc.property(subject, subject, (past, other) => {
        const rules = offered(past).map(ruleOf);
        const occasions = [past, other].map(({ action, inputHash }) => ({ action, inputHash, home: HOME }));
        for (const [index, narrow] of rules.entries()) {
          const wide = rules[index + 1];
          if (wide === undefined) continue;
          for (const occasion of occasions)
            for (const one of [...past.effects, ...other.effects]) {
              compared += 1;
              if (matches(narrow, one, occasion)) expect(matches(wide, one, occasion)).toBe(true);
            }
        }
      }),
      RUNS,
    );
    expect(compared).toBeGreaterThan(1_000);
  });

  it("is never made of what is hidden, carried out, locked out or turned against a guard", () => {
    const never: readonly EffectKind[] = ["hidden-code", "exfiltration", "lockout", "guard-tamper"];
    fc.assert(
      fc.property(subject, effect, fc.constantFrom(...never), (past, more, kind) => {
        expect(offered({ ...past, effects: [...past.effects, { ...more, kind, flag: true }] })).toEqual([]);
        expect(offered({ ...past, problems: [{ kind: "unparsed", sentence: "It is odd." }] })).toEqual([]);
      }),
      RUNS,
    );
  });

  it("lets the very same line pass when it is judged again, over random lines", () => {
    let accepted = 0;
    const draws = fc.infiniteStream(fc.nat(0x7fffffff));
    fc.assert(
      fc.property(draws, (numbers) => {
        const action = actionOf(randomOperation((below) => Number(numbers.next().value) % below));
        const inputHash = hashOf(action);
        const { analysis, verdict } = judge(action, { ...CONTEXT, inputHash });
        if (verdict.decision !== "ask" || analysis.chain.length > 0) return;
        const past = { ...pastOf(action, analysis.effects), problems: analysis.problems };
        for (const proposal of offered(past)) {
          accepted += 1;
          const ruleSets = [{ scope: "user", loosens: true, rules: [ruleOf(proposal)] } as const];
          if (proposal.lifetimes.includes("user"))
            expect(judge(action, { ...CONTEXT, inputHash, ruleSets }).verdict.decision).toBe("allow");
        }
      }),
      { numRuns: 1_500, seed: 20261122 },
    );
    expect(accepted).toBeGreaterThan(200);
  });
});
