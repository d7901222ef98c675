// What the broker offers to take over from other programs' settings, and what a preview shows before anything is written.
import fs from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { createImports, type Imports } from "../../../src/broker/rules/imports.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

const inside = temporaryFolder();
let home: string;
let shop: string;
let imports: Imports;
const userRules = () => path.join(home, ".countersign/rules.jsonc");

beforeEach(() => {
  home = inside();
  shop = path.join(home, "shop");
  for (const folder of [path.join(home, ".claude"), path.join(home, ".countersign"), path.join(shop, ".claude")])
    fs.mkdirSync(folder, { recursive: true });
  imports = createImports({ home, userRules: userRules(), folders: () => [shop] });
});

function settings(file: string, permissions: object): void {
  fs.writeFileSync(file, JSON.stringify({ permissions }));
}

describe("rules to take over", () => {
  it("come from the person's settings and the open folders', and tell which are the person's own", () => {
    settings(path.join(home, ".claude/settings.json"), { allow: ["Bash(gh pr create:*)"] });
    settings(path.join(shop, ".claude/settings.json"), { allow: ["Bash(npm publish:*)"], deny: ["Read(/secrets/**)"] });
    settings(path.join(shop, ".claude/settings.local.json"), { allow: ["Bash(curl:*)"] });
    const offered = imports.offered({ approvals: { "git push origin": true } });
    expect(offered.map(({ original, kind, isOwn }) => [original, kind, isOwn])).toEqual([
      ["Bash(gh pr create:*)", "rule", true],
      ["Bash(curl:*)", "refused", false],
      ["Read(/secrets/**)", "rule", false],
      ["Bash(npm publish:*)", "rule", false],
      ["git push origin", "rule", true],
    ]);
  });

  it("are none where settings are broken, or hold something else", () => {
    fs.writeFileSync(path.join(home, ".claude/settings.json"), '{ "permissions": { "allow": "Bash", "deny": [1] }');
    expect(imports.offered({})).toEqual([]);
  });

  it("are shown in the text of the file before anything is written", () => {
    settings(path.join(home, ".claude/settings.json"), { deny: ["Bash(curl:*)"] });
    const [one] = imports.offered({});
    const { before, after } = imports.preview({ rules: [one?.rule] });
    expect(before).toBeUndefined();
    expect(after).toContain('"command": [["curl"]]');
    expect(fs.existsSync(userRules())).toBe(false);
  });

  it("have no preview in a file with faults, or where they are no rules", () => {
    const rule = { decision: "deny", when: { command: [["curl"]] } };
    expect(imports.preview({ rules: [{ decision: "perhaps" }] }).after).toBeUndefined();
    fs.writeFileSync(userRules(), "{");
    expect(imports.preview({ rules: [rule] }).after).toBeUndefined();
  });
});

describe("the person's rules as permissions", () => {
  it("name what Claude Code has no words for", () => {
    fs.writeFileSync(
      userRules(),
      JSON.stringify({
        rules: [
          { id: "a", decision: "deny", when: { command: [["curl"]] } },
          { id: "b", decision: "allow", when: { host: ["x.example"] } },
        ],
      }),
    );
    expect(imports.exported()).toEqual({
      permissions: { allow: [], ask: [], deny: ["Bash(curl:*)"] },
      left: [{ id: "b", why: expect.stringContaining("WebFetch") }],
    });
  });

  it("are none without a file", () => {
    expect(imports.exported()).toEqual({ permissions: { allow: [], ask: [], deny: [] }, left: [] });
  });
});
