// Which rules that allow are refused for saying too much, and that rules that tighten never are.
import { describe, expect, it } from "vitest";
import { reachesAnyHost, tooBroad } from "../../../src/core/rules/breadth.ts";
import type { Rule, When } from "../../../src/core/rules/rule.ts";

const rule = (when: When, decision: Rule["decision"] = "allow"): Rule => ({ id: "r", decision, when, note: "n" });

const REFUSED: readonly When[] = [
  {},
  { tool: ["Bash"] },
  { certainty: ["possible"], inWorkspace: true },
  { host: ["*"] },
  { host: ["*.com"] },
  { host: ["*.co.uk"] },
  { host: ["*.github.io"] },
  { host: ["api.*.example.com"] },
  { host: ["*.*"] },
  { host: ["*.10.0.0.1"] },
  { host: ["p\u0430ypal.com"] },
  { host: ["xn--pypal-4ve.com"] },
  { host: ["a\u200b.example.com"] },
  { path: ["/**"] },
  { path: ["~/**"] },
  { path: ["/*/**"] },
  { path: ["C:/**"] },
  { path: ["src/../../**"] },
  { path: ["ok/**", "/**/*"] },
];
const NARROW: readonly When[] = [
  { host: ["api.example.com"] },
  { host: ["*.example.com"] },
  { host: ["*.pages.example.co.uk"] },
  { path: ["src/**"] },
  { path: ["**"] },
  { path: ["~/notes/**"] },
  { path: ["/tmp/build/*"] },
  { command: [["npm", "run"]] },
  { mcp: ["github/get_issue"] },
  { effect: ["network"] },
  { effect: ["guard-tamper"] },
  { inputHash: "abc" },
];

describe("a rule that allows", () => {
  it.each(REFUSED)("is refused in every scope: %j", (when) => {
    for (const scope of ["managed", "user", "workspace"] as const)
      expect(tooBroad(rule(when), scope)?.why).toMatch(/\S; |would allow/);
  });
  it.each(NARROW)("is narrow enough for the person's own file: %j", (when) => {
    expect(tooBroad(rule(when), "user")).toBeUndefined();
  });
  it.each<When>([
    { effect: ["exfiltration"] },
    { effect: ["lockout"], command: [["passwd"]] },
    { effect: ["guard-tamper"] },
  ])("cannot allow in a workspace, reviewed or not: %j", (when) => {
    expect(tooBroad(rule(when), "workspace")?.why).toContain("a workspace cannot allow");
  });
  it("names the hosts it allows in a workspace", () => {
    expect(tooBroad(rule({ effect: ["network"] }), "workspace")?.why).toContain("name the hosts");
    expect(tooBroad(rule({ effect: ["network"], hostClass: ["registry", "public"] }), "workspace")).toBeDefined();
    expect(tooBroad(rule({ effect: ["network"], hostClass: ["registry"] }), "workspace")).toBeUndefined();
    expect(tooBroad(rule({ effect: ["network"], host: ["api.example.com"] }), "workspace")).toBeUndefined();
  });
});

describe("a workspace's rule that reaches whatever host a command names", () => {
  it.each<When>([
    { command: [["curl"]] },
    { command: [["npm", "run", "deploy"]] },
    { command: [["curl"]], effect: ["network"] },
    { command: [["curl"]], effect: ["network"], hostClass: ["registry", "unknown"] },
    { path: ["src/**"] },
    { effect: ["outbound-message"], path: ["src/**"] },
  ])("is refused: %j", (when) => {
    expect(tooBroad(rule(when), "workspace")?.why).toMatch(/name the (?:hosts|effects)/);
    expect(reachesAnyHost(rule(when))).toBe(true);
    expect(tooBroad(rule(when), "user")).toBeUndefined();
  });
  it.each<When>([
    { command: [["curl"]], host: ["api.example.com"] },
    { command: [["npm", "install"]], effect: ["network"], hostClass: ["registry"] },
    { command: [["npm", "run"]], effect: ["hidden-code"] },
    { path: ["src/**"], effect: ["file-write"] },
    { mcp: ["github/get_issue"] },
    { inputHash: "abc" },
  ])("is narrowed by a host or an effect: %j", (when) => {
    expect(tooBroad(rule(when), "workspace")).toBeUndefined();
    expect(reachesAnyHost(rule(when))).toBe(false);
  });
});

describe("a rule that tightens", () => {
  it.each(REFUSED)("may be as wide as it likes: %j", (when) => {
    expect(tooBroad(rule(when, "ask"), "workspace")).toBeUndefined();
    expect(tooBroad(rule(when, "deny"), "workspace")).toBeUndefined();
  });
});
