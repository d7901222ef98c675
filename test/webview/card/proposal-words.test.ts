// The words of a question's second step.
import { describe, expect, it } from "vitest";
import { alsoWords, LIFETIME_WORDS, whereWords } from "../../../src/webview/card/proposal-words.ts";

describe("the words of the second step", () => {
  it("count what else a rule would have allowed", () => {
    expect(alsoWords(7, 40)).toBe("Would also have allowed 7 of today's 40 actions.");
    expect(alsoWords(0, 40)).toBe("Would have allowed nothing else today.");
    expect(alsoWords(0, 0)).toBe("Would have allowed nothing else today.");
  });
  it("say of every time but the session's where it counts, in the choice as beside it", () => {
    const lasting = (["hour", "today", "week", "workspace", "user"] as const).map((one) => LIFETIME_WORDS[one]);
    expect(lasting.filter((words) => !/^(?:This workspace|Everywhere), /.test(words))).toEqual([]);
    expect(whereWords("week", undefined)).toContain("in this workspace only");
    expect(whereWords("user", undefined)).toContain("in every workspace");
  });
  it("say where a rule is kept", () => {
    const file = "/home/ada/shop/.countersign/rules.jsonc";
    const offered = { actionId: "a", inputHash: "h", looked: 0, rules: [], workspaceFile: file };
    expect(whereWords("workspace", offered)).toContain("in shop/.countersign/rules.jsonc,");
    for (const lifetime of Object.keys(LIFETIME_WORDS) as (keyof typeof LIFETIME_WORDS)[])
      expect(whereWords(lifetime, undefined)).toMatch(/^Kept in .*\.$/);
  });
});
