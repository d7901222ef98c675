// Rules in words: every condition is named, and nothing of the file acts on the reader.
import { describe, expect, it } from "vitest";
import type { Rule, When } from "../../../src/core/rules/rule.ts";
import { ruleWords } from "../../../src/core/rules/rule-words.ts";

const allow = (when: When, until?: number): Rule => ({
  id: "r",
  decision: "allow",
  when,
  note: "n",
  ...(until !== undefined && { until }),
});

describe("a rule in words", () => {
  it.each<readonly [Rule, string]>([
    [allow({ effect: ["network"], host: ["api.example.com"] }), "Allows connections to api.example.com."],
    [
      allow({ effect: ["network", "file-write"], path: ["src/**"], command: [["npm", "run"], ["make"]] }),
      "Allows connections or writing files at src/** by commands that begin with npm run or make, to any host.",
    ],
    [{ ...allow({ inWorkspace: false }), decision: "deny" }, "Denies everything outside the workspace."],
    [allow({ mcp: ["github"], subAgent: true }), "Allows everything by the MCP tools of github of sub-agents."],
    [
      allow({ effect: ["lockout"] }, Date.parse("2026-12-31T10:00:00Z")),
      "Allows taking somebody's access away until 2026-12-31 10:00 UTC.",
    ],
    [allow({ host: ["a\u202e.example"] }), "Allows everything to a⟨U+202E⟩.example."],
    [
      allow({ host: Array.from({ length: 10 }, (_, index) => `h${index}`) }),
      "Allows everything to h0 or h1 or h2 or h3 or h4 or h5 or h6 or h7 or 2 more.",
    ],
  ])("%j", (rule, words) => {
    expect(ruleWords(rule)).toBe(words);
  });
});
