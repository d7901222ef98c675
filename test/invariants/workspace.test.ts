// A repository's own rules may tighten at once; what they loosen waits for the developer's review of that very text.
import { describe, expect, it } from "vitest";
import type { Decision } from "../../src/core/decision.ts";
import type { Rule, RuleSet } from "../../src/core/rules/rule.ts";
import { judgeLine } from "./judge-line.ts";

const MAIL = "mail -s hello press@newspaper.example < report.txt";
const rule = (decision: Decision): Rule => ({
  id: decision,
  decision,
  when: { effect: ["outbound-message", "network"] },
  note: "A rule of the workspace.",
});
const workspace = (decision: Decision, loosens: boolean): RuleSet => ({
  scope: "workspace",
  loosens,
  rules: [rule(decision)],
});

describe("A workspace can never loosen what the developer has not reviewed", () => {
  it("an allow rule of an unreviewed workspace changes nothing", () => {
    expect(judgeLine(MAIL).decision).toBe("ask");
    expect(judgeLine(MAIL, { ruleSets: [workspace("allow", false)] }).decision).toBe("ask");
  });
  it("the same rule counts once it has been reviewed", () => {
    expect(judgeLine(MAIL, { ruleSets: [workspace("allow", true)] }).decision).toBe("allow");
  });
  it("a deny rule of an unreviewed workspace counts at once", () => {
    expect(judgeLine(MAIL, { ruleSets: [workspace("deny", false)] }).decision).toBe("deny");
  });
  it("a reviewed workspace does not overrule what the user denies", () => {
    const user: RuleSet = { scope: "user", loosens: true, rules: [rule("deny")] };
    expect(judgeLine(MAIL, { ruleSets: [user, workspace("allow", true)] }).decision).toBe("deny");
  });
});
