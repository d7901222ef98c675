// The index of many rules leaves out no rule that matches: checked on random rules, effects and commands against a look at each.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ActionId, AgentAction, Operation, SessionId } from "../../../src/core/action.ts";
import { EFFECT_KINDS, type Effect } from "../../../src/core/effect.ts";
import { matches, type Occasion } from "../../../src/core/rules/match.ts";
import type { Rule, When } from "../../../src/core/rules/rule.ts";
import { candidates } from "../../../src/core/rules/rule-index.ts";

const HOME = "/home/kim";
const operation = fc.constantFrom<Operation>(
  {
    kind: "shell",
    command: "A=1 'np'm run x && /usr/bin/git push; cu\\rl -s `id`",
    dialect: "posix",
    background: false,
  },
  { kind: "shell", command: "npm run build", dialect: "posix", background: false },
  { kind: "mcp", server: "github", method: "get_issue", args: {} },
  { kind: "write", path: `${HOME}/shop/a.ts`, content: "" },
);
const word = fc.constantFrom("npm", "git", "curl", "run", "push", "id", "/usr/bin/git");
const some = <T>(values: fc.Arbitrary<T>) => fc.array(values, { minLength: 1, maxLength: 2 });
const host = fc.constantFrom(
  "a.example.com",
  "example.com",
  "EXAMPLE.com",
  "*.example.com",
  "*.com",
  "10.0.0.1",
  "::1",
);
const glob = fc.constantFrom(
  "src/**",
  "**",
  "*.ts",
  "./a",
  "a.ts",
  "src/./a.ts",
  "src//a.ts",
  "{src,lib}/*",
  "/",
  "/**",
  "/home/kim/**",
  "/home/kim/shop/src/a.ts",
  "~/**",
  "~/.ssh/*",
  "~/shop",
  "~/shop/s?c/a.ts",
  "C:/Users/**",
);
const condition: fc.Arbitrary<When> = fc.oneof(
  fc.record({ effect: some(fc.constantFrom(...EFFECT_KINDS)) }),
  fc.record({ host: some(host) }),
  fc.record({ path: some(glob) }),
  fc.record({ tool: some(fc.constantFrom("Bash", "Write", "mcp__github__get_issue")) }),
  fc.record({ mcp: some(fc.constantFrom("github", "github/get_issue", "github/other", "mail")) }),
  fc.record({ command: some(some(word)) }),
  fc.record({ inputHash: fc.constantFrom("h", "other") }),
);
/** One or two conditions: with more, hardly a rule would match. */
const when: fc.Arbitrary<When> = fc.oneof(
  condition,
  fc.tuple(condition, condition).map(([one, two]) => ({ ...one, ...two })),
);
const rules = fc
  .array(fc.record({ decision: fc.constantFrom("allow", "ask", "deny"), when }), { minLength: 33, maxLength: 60 })
  .map((list) => list.map((rule, index): Rule => ({ ...rule, id: String(index), note: "n" })));
const path = fc.constantFrom(
  "/home/kim/shop/src/a.ts",
  "/home/kim/shop/a.ts",
  "/home/kim/shop",
  "/home/kim/.ssh/id",
  "/home/kim",
  "/",
  "C:/Users/kim/a",
  "relative",
);
const effect: fc.Arbitrary<Effect> = fc
  .record({
    kind: fc.constantFrom(...EFFECT_KINDS),
    name: fc.option(fc.constantFrom("a.example.com", "example.com", "com", "10.0.0.1", "::1")),
    path: fc.option(path),
  })
  .map(({ kind, name, path: at }) => ({
    kind,
    certainty: "certain",
    flag: true,
    sentence: "does something",
    detail: { ...(name !== null && { host: { name, class: "public" } }), ...(at !== null && { path: at }) },
  }));

describe("the index of rules", () => {
  it("leaves out no rule that matches", () => {
    fc.assert(
      fc.property(rules, fc.option(effect), operation, (list, found, what) => {
        const action: AgentAction = {
          id: "a" as ActionId,
          session: "s" as SessionId,
          agent: "claude-code",
          tool: what.kind === "shell" ? "Bash" : "Write",
          cwd: `${HOME}/shop`,
          workspace: [`${HOME}/shop`, "/"],
          input: {},
          operation: what,
        };
        const occasion: Occasion = { action, inputHash: "h", home: HOME };
        const one = found ?? undefined;
        const kept = new Set(candidates(list, one, occasion));
        for (const rule of list) if (matches(rule, one, occasion)) expect(kept).toContain(rule);
      }),
      { numRuns: 500 },
    );
  });
});
