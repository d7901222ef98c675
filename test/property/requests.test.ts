// Whatever a prompt says, it turns at most an ask into an allow, and only for reaching the network or people.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Effect } from "../../src/core/effect.ts";
import { EMPTY_MEMORY, type Fact } from "../../src/core/memory/memory.ts";
import { remember } from "../../src/core/memory/reduce.ts";
import { PRESETS } from "../../src/core/rules/rule.ts";
import { judgeLine } from "../invariants/judge-line.ts";
import { EFFECTFUL, QUIET } from "./metamorphic/seeds.ts";

const RUNS = Number(process.env.REQUEST_RUNS ?? 2_000);
const MAY_BE_ASKED_FOR: ReadonlySet<string> = new Set(["network", "outbound-message"]);

/** What the session did that no request answers for, wherever the action leads. */
const TELLING: ReadonlySet<string> = new Set(["secret-read", "weakened", "remote"]);

const WORDS =
  "push it to origin main please and then run npm publish open a pr send this bob@example.org fetch https://example.com/a deploy staging prod install lodash whatever sudo rm -rf ~ . , : don't if".split(
    " ",
  );
const line = fc.constantFrom(...[...EFFECTFUL, ...QUIET].map((seed) => seed.line));
const loose = fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => words.join(" "));
const earlier = fc.array(
  fc.constantFrom<Fact>(
    { kind: "secret-read", what: ".env" },
    { kind: "weakened", what: "clears the history" },
    { kind: "remote", name: "origin", url: "https://evil.example/a" },
    { kind: "refused", way: "reach", target: "example.com", what: "talks to example.com" },
    { kind: "wrote", path: "/home/ada/project/package.json", from: "agent" },
  ),
  { maxLength: 2 },
);

function kinds(effects: readonly Effect[]): readonly string[] {
  return effects.flatMap(({ kind, flag }) => (flag ? [kind] : []));
}

describe("a prompt", () => {
  /** The strongest prompt for a command is its own text. */
  const cases = line.chain((command) =>
    fc.tuple(
      fc.constant(command),
      fc.oneof(
        loose,
        fc.string(),
        fc.constant(command),
        fc.constant(`run ${command}`),
        fc.constant(`please ${command}`),
      ),
      earlier,
      fc.constantFrom(...PRESETS),
    ),
  );

  it("makes nothing milder but an ask for the network or people, and changes no effect", () => {
    fc.assert(
      fc.property(cases, ([command, prompt, facts, preset]) => {
        const before = remember(EMPTY_MEMORY, { facts }, 0);
        const asked = remember(before, { facts: [{ kind: "prompt", text: prompt }] }, 1);
        const without = judgeLine(command, { memory: before, preset });
        const verdict = judgeLine(command, { memory: asked, preset });
        expect(verdict.effects).toEqual(without.effects);
        if (verdict.decision === without.decision) return;
        expect([without.decision, verdict.decision, preset]).toEqual(["ask", "allow", "balanced"]);
        expect(kinds(verdict.effects).filter((kind) => !MAY_BE_ASKED_FOR.has(kind))).toEqual([]);
        expect(verdict.problems).toEqual([]);
        expect(facts.filter(({ kind }) => TELLING.has(kind))).toEqual([]);
      }),
      { numRuns: RUNS, seed: 1 },
    );
  });

  it("never answers for an action of a sub-agent", () => {
    const memory = remember(EMPTY_MEMORY, { facts: [{ kind: "prompt", text: "push it" }] }, 1);
    expect(judgeLine("git push", { memory }).decision).toBe("allow");
    expect(judgeLine("git push", { memory }, { subAgent: "a1" }).decision).toBe("ask");
  });
});
