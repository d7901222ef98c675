// `rules import` and `rules export`: permissions as rules and back, printed and never written.
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { run } from "../../src/cli/commands.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { recorded } from "./bench-io.ts";

const inside = temporaryFolder();
let home: string;
beforeEach(() => {
  home = inside();
});

function write(name: string, value: unknown): string {
  const file = join(home, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, typeof value === "string" ? value : JSON.stringify(value));
  return file;
}

async function rules(...args: readonly string[]) {
  const terminal = recorded({ home, user: "u", platform: "linux", now: () => 0 });
  const code = await run(["rules", ...args], terminal.io);
  return { code, out: terminal.out(), err: terminal.err() };
}

describe("rules import", () => {
  it("prints the rules that Claude Code's own settings make, and why the others make none", async () => {
    write(".claude/settings.json", {
      permissions: { allow: ["Bash(gh pr create:*)", "Bash(npm test)", "Bash(curl:*)"], deny: ["Bash(rm:*)"] },
    });
    const { code, out, err } = await rules("import");
    expect(code).toBe(0);
    expect(
      JSON.parse(out).rules.map(({ decision, when }: { decision: string; when: object }) => [decision, when]),
    ).toEqual([
      ["deny", { command: [["rm"]] }],
      ["allow", { effect: ["outbound-message", "network"], command: [["gh", "pr", "create"]] }],
    ]);
    expect(err).toContain("refused: it stands for everything that curl can do");
    expect(err).toContain("needless: ");
    expect(err).toContain("2 of 4 can be taken over");
    expect(readdirSync(home)).toEqual([".claude"]);
  });

  it("reads VS Code's settings with their comments", async () => {
    const file = write(
      "settings.json",
      `{ // mine\n "chat.tools.terminal.autoApprove": { "gh pr create": true, "curl": false, }, }`,
    );
    const { out } = await rules("import", "--vscode", file);
    expect(JSON.parse(out).rules).toMatchObject([{ decision: "allow" }, { decision: "ask" }]);
  });

  it("says what is missing", async () => {
    expect(await rules("import", "--settings", "/nowhere.json")).toMatchObject({ code: 2 });
    expect(await rules("sideways")).toMatchObject({ code: 2 });
  });
});

describe("rules export", () => {
  it("prints what Claude Code can say of the person's rules, and names the others", async () => {
    const file = write("rules.jsonc", {
      rules: [
        { id: "no-curl", decision: "deny", when: { command: [["curl"]] } },
        { id: "docs", decision: "allow", when: { effect: ["network"], host: ["docs.example.com"] } },
      ],
    });
    const { code, out, err } = await rules("export", "--rules", file);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({ permissions: { allow: [], ask: [], deny: ["Bash(curl:*)"] } });
    expect(err).toMatch(/^docs is left out: /);
  });
});
