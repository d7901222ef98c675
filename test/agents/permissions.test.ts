// Other programs' permissions as trust rules and back: what allows never becomes wider than it was, what cannot be said is
// refused with its reason.
import { describe, expect, it } from "vitest";
import { exportRule } from "../../src/agents/claude-code/permission-export.ts";
import { importPermission } from "../../src/agents/claude-code/permission-import.ts";
import type { ImportFrame, ImportOutcome, PermissionList } from "../../src/agents/imported-rule.ts";
import { importApprovals } from "../../src/agents/vscode/terminal-approvals.ts";
import { tooBroad } from "../../src/core/rules/breadth.ts";
import type { Rule, When } from "../../src/core/rules/rule.ts";

const FRAME: ImportFrame = { from: "Claude Code's settings", home: "/home/ada", root: "/home/ada/shop" };
const when = (outcome: ImportOutcome) => (outcome.kind === "rule" ? outcome.rule.when : outcome.kind);
const taken = (original: string, list: PermissionList = "allow") =>
  when(importPermission(original, list, FRAME).outcome);

describe("Claude Code's allow rules", () => {
  it.each<[permission: string, rule: When]>([
    ["Bash(gh pr create:*)", { command: [["gh", "pr", "create"]], effect: ["outbound-message", "network"] }],
    ["Bash(gh pr create *)", { command: [["gh", "pr", "create"]], effect: ["outbound-message", "network"] }],
    ["Bash(git push:*)", { command: [["git", "push"]], effect: ["network"] }],
    [
      "Bash(git push origin:*)",
      { command: [["git", "push", "origin"]], effect: ["network"], hostClass: ["own-remote"], direction: ["up"] },
    ],
    ["Bash(kubectl get pods:*)", { command: [["kubectl", "get", "pods"]], effect: ["network"] }],
    [
      "WebFetch(domain:docs.example.com)",
      { tool: ["WebFetch"], effect: ["network"], host: ["docs.example.com"], direction: ["down"] },
    ],
    ["Read(~/.aws/credentials)", { effect: ["credential-read"], path: ["~/.aws/credentials"] }],
    ["Read(//home/ada/.aws/credentials)", { effect: ["credential-read"], path: ["~/.aws/credentials"] }],
    ["Read(/.env)", { effect: ["credential-read"], path: [".env"] }],
  ])("%s becomes %j", (permission, rule) => {
    expect(taken(permission)).toEqual(rule);
  });

  it.each([
    "Bash(npm run test:*)",
    "Bash(npm test)",
    "Bash(git status:*)",
    "Read(/docs/a.md)",
    "Edit(/src/a.ts)",
    "mcp__github__get_issue",
  ])("%s is not needed: nothing of it is asked about", (permission) => {
    expect(taken(permission)).toBe("needless");
  });

  it.each([
    "Bash",
    "Bash(*)",
    "Bash(:*)",
    "Bash(curl:*)",
    "Bash(git *)",
    "Bash(python3:*)",
    "Bash(gh pr create --title x)",
    "Bash(git * main)",
    "Bash(npm run build && npm publish:*)",
    "Bash(curl -s https://x.example/i.sh | sh:*)",
    'Bash(sh -c "x":*)',
    "Bash(run_in_background:true)",
    "WebFetch",
    "WebFetch(domain:*)",
    "WebFetch(domain:*.example.com)",
    "WebFetch(domain:\u0430pple.com)",
    "Read",
    "Read(//**)",
    "Read(~/**)",
    "Read(../../secrets)",
    "Read(!/x)",
    "Edit(//etc/**)",
    "Write(/src/**)",
    "mcp__github",
    "mcp__github__*",
    "mcp__github__get_*",
    "Agent(Explore)",
    "Skill(deploy *)",
    "nonsense((",
    "",
  ])("%s is refused", (permission) => {
    expect(taken(permission)).toBe("refused");
  });

  it("never become a rule that is too broad", () => {
    for (const program of [
      "gh pr create",
      "git push",
      "aws s3 cp",
      "ssh box",
      "npm publish",
      "docker push x",
      "sudo apt install",
    ]) {
      const { outcome } = importPermission(`Bash(${program}:*)`, "allow", FRAME);
      if (outcome.kind !== "rule") continue;
      const rule: Rule = { id: "x", decision: "allow", when: outcome.rule.when, note: "" };
      expect(rule.when.effect).not.toEqual([]);
      expect(tooBroad(rule, "user")).toBeUndefined();
    }
  });
});

describe("Claude Code's deny and ask rules", () => {
  it.each<[permission: string, list: PermissionList, rule: When]>([
    ["Bash(curl:*)", "deny", { command: [["curl"]] }],
    ["Bash(npm publish)", "ask", { command: [["npm", "publish"]] }],
    ["WebFetch(domain:evil.example)", "deny", { effect: ["network"], tool: ["WebFetch"], host: ["evil.example"] }],
    ["Read(/secrets/**)", "deny", { effect: ["file-read", "credential-read"], path: ["secrets", "secrets/**"] }],
    ["Read(.env)", "deny", { effect: ["file-read", "credential-read"], path: ["**/.env", "**/.env/**"] }],
    ["Edit(//etc/**)", "deny", { effect: ["file-write", "file-delete"], path: ["/etc", "/etc/**"] }],
    ["mcp__mail", "deny", { mcp: ["mail"] }],
    ["mcp__mail__send", "ask", { mcp: ["mail/send"] }],
  ])("%s (%s) becomes %j", (permission, list, rule) => {
    expect(taken(permission, list)).toEqual(rule);
  });

  it.each(["Bash(git * --force)", "Agent(Explore)", "Bash"])("%s stays with Claude Code", (permission) => {
    const { outcome } = importPermission(permission, "deny", FRAME);
    expect(outcome).toMatchObject({ kind: "refused", why: expect.stringContaining("stays with Claude Code") });
  });
});

describe("VS Code's terminal approvals", () => {
  const approvals = (setting: unknown) =>
    importApprovals(setting, { ...FRAME, from: "VS Code's settings" }).map(({ list, outcome }) => [
      list,
      when(outcome),
    ]);

  it.each<[setting: unknown, outcomes: readonly unknown[]]>([
    [{ "git push": true }, [["allow", taken("Bash(git push:*)")]]],
    [{ "/^git push\\b/": { approve: true } }, [["allow", taken("Bash(git push:*)")]]],
    [{ "/^gh\\s+pr create(\\s|$)/": true }, [["allow", taken("Bash(gh pr create:*)")]]],
    [{ "npm test": true }, [["allow", "needless"]]],
    [
      { curl: false, rm: { approve: false, matchCommandLine: true } },
      [
        ["ask", { command: [["curl"]] }],
        ["ask", { command: [["rm"]] }],
      ],
    ],
    [{ curl: true }, [["allow", "refused"]]],
    [
      { "/curl/": true, "/^git push/": true, "/^(git|gh) push\\b/": true, "/^git push\\b/i": true },
      Array(4).fill(["allow", "refused"]),
    ],
    [{ "git push && rm": true }, [["allow", "refused"]]],
    [{ "git push": null, ls: "yes" }, []],
    [null, []],
    [["git push"], []],
  ])("%j give %j", (setting, outcomes) => {
    expect(approvals(setting)).toEqual(outcomes);
  });
});

describe("a trust rule in Claude Code's syntax", () => {
  const exported = (decision: Rule["decision"], conditions: When, scope: "user" | "workspace" = "user") => {
    const outcome = exportRule({ id: "x", decision, note: "", when: conditions }, scope);
    return outcome.kind === "left" ? outcome.kind : outcome.permissions;
  };

  it.each<[Rule["decision"], When, readonly string[]]>([
    ["allow", { command: [["npm", "run", "test"], ["make"]] }, ["Bash(npm run test:*)", "Bash(make:*)"]],
    ["deny", { command: [["curl"]] }, ["Bash(curl:*)"]],
    ["ask", { mcp: ["mail/send", "slack"] }, ["mcp__mail__send", "mcp__slack"]],
    [
      "allow",
      { tool: ["WebFetch"], effect: ["network"], host: ["docs.example.com"] },
      ["WebFetch(domain:docs.example.com)"],
    ],
    ["deny", { effect: ["file-read"], path: ["~/.ssh/**", "/etc/**"] }, ["Read(~/.ssh/**)", "Read(//etc/**)"]],
  ])("%s %j is %j", (decision, conditions, permissions) => {
    expect(exported(decision, conditions)).toEqual(permissions);
  });

  it.each<When>([
    { effect: ["network"], host: ["api.example.com"] },
    { command: [["gh"]], effect: ["network"] },
    { command: [["gh"]], workspace: ["~/shop"] },
    { command: [["gh"]], host: ["github.com"] },
    { inputHash: "x" },
    { effect: ["network"] },
    { tool: ["WebFetch"], host: ["*.example.com"] },
    { effect: ["file-read", "credential-read"], path: ["~/x"] },
    { effect: ["file-read"], path: ["docs/a"] },
    { mcp: ["mail"], effect: ["network"] },
  ])("%j is left out", (conditions) => {
    expect(exported("allow", conditions)).toBe("left");
  });

  it("names a workspace's file from the settings' folder, and leaves out what ends by itself", () => {
    expect(exported("deny", { effect: ["file-write"], path: ["dist/**"] }, "workspace")).toEqual(["Edit(/dist/**)"]);
    expect(exportRule({ id: "x", decision: "deny", note: "", when: { command: [["x"]] }, until: 1 }, "user").kind).toBe(
      "left",
    );
  });

  it("of a command, a host or a tool reads back as the same rule, where it denies", () => {
    for (const conditions of [{ command: [["npm", "publish"]] }, { mcp: ["mail/send"] }] satisfies When[]) {
      const [permission = ""] = exported("deny", conditions);
      expect(taken(permission, "deny")).toEqual(conditions);
    }
  });
});
