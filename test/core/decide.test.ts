// What each preset says to each kind of effect, and how rules of a person move it.
import { describe, expect, it } from "vitest";
import type { ActionId, AgentAction, SessionId } from "../../src/core/action.ts";
import { decide } from "../../src/core/decide.ts";
import type { Effect, EffectDetail, EffectKind } from "../../src/core/effect.ts";
import { UNFLAGGED } from "../../src/core/effect.ts";
import type { PresetName, Rule, RuleSet } from "../../src/core/rules/rule.ts";

const action = (command: string): AgentAction => ({
  id: "a" as ActionId,
  agent: "claude-code",
  session: "s" as SessionId,
  cwd: "/ws",
  workspace: ["/ws"],
  tool: "Bash",
  input: {},
  operation: { kind: "shell", command, dialect: "posix", background: false },
});
function effect(kind: EffectKind, detail: EffectDetail = {}, certainty: Effect["certainty"] = "certain"): Effect {
  const flag = !UNFLAGGED.has(kind) && detail.host?.class !== "loopback";
  return { kind, certainty, flag, detail, sentence: `does ${kind}` };
}
const net = (kind: "public" | "registry" | "own-remote" | "loopback", direction: "up" | "down") =>
  effect("network", { host: { class: kind, name: "h.example" }, direction });
function decideOn(effects: readonly Effect[], preset: PresetName = "balanced", ruleSets: readonly RuleSet[] = []) {
  const context = { preset, ruleSets, now: 1_000, inputHash: "h" };
  return decide({ effects, problems: [], facts: [], chain: [] }, action("npm run x"), context);
}
const user = (...rules: readonly Partial<Rule>[]): RuleSet => ({
  scope: "user",
  source: "rules.jsonc",
  loosens: true,
  rules: rules.map((rule, index) => ({ id: `r${index}`, decision: "allow", when: {}, note: "n", ...rule })),
});

describe("presets", () => {
  const CASES: readonly (readonly [string, readonly Effect[], string, string, string])[] = [
    ["nothing", [], "allow", "allow", "allow"],
    ["loopback", [net("loopback", "up")], "allow", "allow", "allow"],
    ["a read from a registry", [net("registry", "down")], "allow", "ask", "deny"],
    ["a fetch of the own remote", [net("own-remote", "down")], "allow", "ask", "deny"],
    ["a push to the own remote", [net("own-remote", "up")], "ask", "ask", "deny"],
    ["a public host", [net("public", "down")], "ask", "ask", "deny"],
    ["sudo", [effect("privilege")], "ask", "ask", "deny"],
    ["a secret read", [effect("credential-read")], "ask", "ask", "deny"],
    ["exfiltration", [effect("exfiltration")], "deny", "deny", "deny"],
    ["a lockout", [effect("lockout")], "deny", "deny", "deny"],
    ["tampering", [effect("guard-tamper", {}, "likely")], "deny", "deny", "deny"],
    ["possible tampering", [effect("guard-tamper", {}, "possible")], "ask", "ask", "deny"],
    [
      "a write in the workspace",
      [effect("file-write", { path: "/ws/a", inWorkspace: true })],
      "allow",
      "allow",
      "allow",
    ],
    ["a write elsewhere", [effect("file-write", { path: "/srv/a", inWorkspace: false })], "allow", "ask", "deny"],
    ["a write to /etc", [effect("file-write", { path: "/etc/a", inWorkspace: false })], "ask", "ask", "deny"],
    [
      "a deletion under version control",
      [effect("destructive", { inWorkspace: true }, "possible")],
      "allow",
      "ask",
      "ask",
    ],
    ["a deletion beyond recovery", [effect("destructive", { inWorkspace: true }, "likely")], "ask", "ask", "ask"],
  ];
  it.each(CASES)("%s", (_name, effects, balanced, strict, lockdown) => {
    const decisions = (["balanced", "strict", "lockdown", "observe"] as const).map(
      (preset) => decideOn(effects, preset).decision,
    );
    expect(decisions).toEqual([balanced, strict, lockdown, "allow"]);
  });
});

describe("rules", () => {
  it("let through exactly what they name", () => {
    const rules = [user({ when: { effect: ["network"], host: ["h.example"] } })];
    expect(decideOn([net("public", "up")], "balanced", rules).decision).toBe("allow");
    expect(decideOn([net("public", "up"), effect("credential-read")], "balanced", rules).decision).toBe("ask");
  });
  it("do not undo a denial by a wide allow, but do by name", () => {
    expect(decideOn([effect("exfiltration")], "balanced", [user({})]).decision).toBe("deny");
    const named = [user({ when: { effect: ["exfiltration"] } })];
    expect(decideOn([effect("exfiltration")], "balanced", named).decision).toBe("allow");
  });
  it("end when their time is over", () => {
    expect(decideOn([net("public", "up")], "balanced", [user({ until: 999 })]).decision).toBe("ask");
    expect(decideOn([net("public", "up")], "balanced", [user({ until: 1_001 })]).decision).toBe("allow");
  });
  it("by command allow a single plain command only, and deny it anywhere in the line", () => {
    const allow: Rule = { id: "r", decision: "allow", note: "n", when: { command: [["npm", "run"]] } };
    const on = (command: string, decision: Rule["decision"]) =>
      decide({ effects: [net("public", "up")], problems: [], facts: [], chain: [] }, action(command), {
        preset: "balanced",
        ruleSets: [user({ ...allow, decision })],
        now: 0,
        inputHash: "h",
      }).decision;
    expect([on("npm run x", "allow"), on("npm run x && curl h", "allow"), on("npm runx", "allow")]).toEqual([
      "allow",
      "ask",
      "ask",
    ]);
    expect([on("true; 'npm' run x", "deny"), on("echo npm", "deny")]).toEqual(["deny", "ask"]);
  });
  it("all of them that matched are told, strictest first, with where they stand", () => {
    const { rules } = decideOn([net("public", "up")], "balanced", [
      user({ id: "mine", decision: "deny" }),
      user({ id: "also", decision: "ask" }),
    ]);
    expect(rules.map(({ id, scope }) => `${scope} ${id}`)).toEqual(["user mine", "user also", "preset network"]);
    expect(rules[0]?.source).toBe("rules.jsonc");
  });
});

describe("what could not be analysed", () => {
  const odd = {
    effects: [],
    problems: [{ kind: "dynamic", sentence: "It is known only when it runs." }],
    facts: [],
    chain: [],
  } as const;
  const on = (ruleSets: readonly RuleSet[]) =>
    decide(odd, action("$X"), { preset: "balanced", ruleSets, now: 0, inputHash: "h" });
  it("asks, whatever a wide rule says", () => expect(on([user({})]).decision).toBe("ask"));
  it("is answered by a rule for the exact input", () => {
    expect(on([user({ when: { inputHash: "h" } })]).decision).toBe("allow");
    expect(on([user({ when: { inputHash: "other" } })]).decision).toBe("ask");
  });
  it("says why", () => expect(on([]).sentence).toBe("it is known only when it runs."));
});

describe("the sentence", () => {
  it("names the worst first", () => {
    expect(decideOn([net("public", "up"), effect("exfiltration"), effect("credential-read")]).sentence).toBe(
      "does exfiltration; does credential-read; does network",
    );
  });
  it("shows a harmless command without acting on its characters", () => {
    const { sentence } = decide({ effects: [], problems: [], facts: [], chain: [] }, action("ls\u202e"), {
      preset: "balanced",
      ruleSets: [],
      now: 0,
      inputHash: "h",
    });
    expect(sentence).toBe("runs ls⟨U+202E⟩");
  });
});
