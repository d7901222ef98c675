// What a window is shown of trust rules: each scope with what it is worth, each rule with its place, its counts and doubts.
import fs from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { openReviews } from "../../../src/broker/rules/reviews.ts";
import { openRuleEdits } from "../../../src/broker/rules/rule-edits.ts";
import { openRuleHits } from "../../../src/broker/rules/rule-hits.ts";
import { checkRules, type OverviewPorts, rulesOverview } from "../../../src/broker/rules/rules-overview.ts";
import { sessionRule } from "../../../src/broker/rules/session-rule.ts";
import type { ActionId, SessionId } from "../../../src/core/action.ts";
import type { PastAction } from "../../../src/core/rules/replay.ts";
import { ruleKey } from "../../../src/core/rules/rule-key.ts";
import type { ShownScope } from "../../../src/protocol/rules.ts";
import type { StatePaths } from "../../../src/protocol/state-folder.ts";
import { judgeLine } from "../../invariants/judge-line.ts";
import { ruleStage } from "./rule-stage.ts";

const NOW = Date.parse("2026-11-22T12:00:00Z");
const NET = { effect: ["network" as const], host: ["api.example.com"] };
const TEXT = `\ufeff{ "rules": [
  { "id": "api", "decision": "allow", "when": { "effect": ["network"], "host": ["api.example.com"] } },
  { "id": "off", "decision": "deny", "disabled": true },
  { "id": "old", "decision": "ask", "until": "2026-01-01", "when": { "effect": ["persistence"] } }
] }`;

const stage = ruleStage();
let workspace: string;
let paths: StatePaths;
let ports: OverviewPorts;
let restricted: boolean;
let unowned: string | undefined;

beforeEach(() => {
  workspace = stage.workspace();
  fs.mkdirSync(path.join(workspace, ".countersign"));
  paths = stage.paths();
  restricted = false;
  unowned = undefined;
  const reviews = openReviews(paths.reviews);
  const changed = () => {};
  const now = () => NOW;
  const managed = { files: [stage.inside("managed.jsonc")], unowned: () => unowned };
  const files = stage.files({ reviews, managed, restricted: () => restricted });
  ports = {
    files,
    hits: openRuleHits({ path: paths.ruleHits, recent: [], now, log: changed }),
    edits: openRuleEdits({ paths, reviews, folders: () => [workspace], changed, note: changed }),
    preset: () => "balanced",
    sessionRules: () => [],
    row: () => undefined,
    rows: () => [],
    today: () => Promise.resolve([]),
    home: "/home/u",
    now,
  };
});

const scopes = (more: Partial<OverviewPorts> = {}) => rulesOverview({ ...ports, ...more }, [workspace]).scopes;
const scopeOf = (scope: ShownScope["scope"]) => scopes().find((shown) => shown.scope === scope);

it("without any file, the scopes a person may fill are there, and the preset's rules", () => {
  expect(scopes().map(({ scope, state, rules }) => [scope, state, rules.length > 0])).toEqual([
    ["user", "absent", false],
    ["workspace", "absent", false],
    ["session", "counts", false],
    ["preset", "counts", true],
  ]);
});

it("a rule is shown with its sentence, its counts, its doubts and its place in the editor's text", () => {
  fs.writeFileSync(paths.userRules, TEXT);
  const matched = { id: "api", key: ruleKey("allow", NET), scope: "user", source: paths.userRules } as const;
  ports.hits.count({ at: NOW, rules: [{ ...matched, decision: "allow", note: "" }] });
  const [api, off, old] = scopeOf("user")?.rules ?? [];
  expect(api).toMatchObject({
    sentence: "Allows connections to api.example.com.",
    hits: { total: 1, today: 1, last: NOW },
    warnings: [],
    disabled: false,
  });
  const inEditor = TEXT.slice(1);
  expect(inEditor.slice(api?.offset, (api?.offset ?? 0) + (api?.length ?? 0))).toMatch(/^\{ "id": "api".*\}$/);
  expect(off).toMatchObject({ disabled: true, warnings: [] });
  expect(old?.warnings).toEqual([{ kind: "expired", sentence: "It ended on 2026-01-01 and no longer counts." }]);
});

it("a rule without hosts tells where it let actions go", () => {
  fs.writeFileSync(paths.userRules, '{ "rules": [{ "decision": "allow", "when": { "command": [["curl"]] } }] }');
  const key = ruleKey("allow", { command: [["curl"]] });
  const went = (name: string) => ({ rules: [{ key }], effects: [{ detail: { host: { name } } }, { detail: {} }] });
  const rows = [went("a.example"), went("b.example"), went("a.example"), { rules: [], effects: [] }];
  const [user] = scopes({ rows: () => rows as never });
  expect(user?.rules[0]).toMatchObject({ warnings: [{ kind: "wide" }], hosts: ["a.example", "b.example"] });
});

it.each<[ShownScope["state"], () => void]>([
  ["unreviewed", () => {}],
  [
    "restricted",
    () => {
      restricted = true;
    },
  ],
])("a workspace's rules that wait are %s, and say so", (state, arrange) => {
  fs.writeFileSync(stage.sharedFile(), TEXT.slice(1));
  arrange();
  const shown = scopeOf("workspace");
  expect(shown?.state).toBe(state);
  expect(shown?.rules[0]?.warnings.map(({ kind }) => kind)).toEqual(["unreviewed"]);
});

it("a file with faults says where, at the rule and in the file, and that it allows nothing", () => {
  const text = TEXT.slice(1).replace("api.example.com", "*");
  fs.writeFileSync(stage.sharedFile(), text);
  const shown = scopeOf("workspace");
  expect(shown?.state).toBe("broken");
  expect(shown?.problems).toMatchObject([{ rule: 0, offset: text.indexOf('["*"]') }]);
  expect(shown?.rules[0]?.warnings.map(({ kind }) => kind)).toEqual(["fault", "unreviewed"]);
});

it("an organisation's rules are shown, and what others could have written allows nothing", () => {
  fs.writeFileSync(stage.inside("managed.jsonc"), TEXT);
  expect(scopeOf("managed")?.state).toBe("counts");
  unowned = "others can change it";
  expect(scopeOf("managed")?.state).toBe("unowned");
  expect(ports.files.setsFor([])[0]).toMatchObject({ scope: "managed", loosens: false });
  expect(ports.files.faults([])[0]?.sentence).toContain("others can change it");
  fs.writeFileSync(
    stage.inside("managed.jsonc"),
    '{ "rules": [{ "decision": "deny", "when": { "effect": ["lockout"] } }] }',
  );
  expect(scopeOf("managed")?.state).toBe("counts");
  expect(ports.files.faults([])).toEqual([]);
});

it("a session's rule tells of the action that made it, with nothing hidden in it", () => {
  const made = { id: "a1", object: "curl \u202ehttps://x.example" };
  const shown = scopes({
    sessionRules: () => [sessionRule("a1", "hash")],
    row: (id) => (id === "a1" ? (made as never) : undefined),
  }).find(({ scope }) => scope === "session");
  expect(shown?.rules).toMatchObject([
    { actionId: "a1", sentence: "Allows this again: curl ⟨U+202E⟩https://x.example" },
  ]);
});

describe("a text in an editor", () => {
  const check = (text: string, file = paths.userRules, more: Partial<OverviewPorts> = {}) =>
    checkRules({ ...ports, ...more }, { file, text }, [workspace]);
  const NETWORK = '"when": { "effect": ["network"], "host": ["api.example.com"] }';

  it("is looked at as if it were saved, and no other file's", async () => {
    fs.writeFileSync(paths.userRules, TEXT);
    const text = `{ "rules": [{ "decision": "deny", ${NETWORK} }, { "decision": "ask", ${NETWORK} }] }`;
    expect((await check(text))?.rules[1]?.warnings).toMatchObject([{ kind: "shadowed" }]);
    expect(scopeOf("user")?.rules).toHaveLength(3);
    expect(await check(text, "/etc/passwd")).toBeUndefined();
  });

  it("of a workspace that was reviewed is not, once it says something else", async () => {
    const text = `{ "rules": [{ "decision": "allow", ${NETWORK} }] }`;
    fs.writeFileSync(stage.sharedFile(), text);
    for (const { file, hash } of ports.files.unreviewed([workspace])) ports.files.accept(file, hash);
    expect((await check(text, stage.sharedFile()))?.state).toBe("counts");
    expect((await check(`${text} `, stage.sharedFile()))?.state).toBe("unreviewed");
    expect((await check(`{ "rules": [{ "decision": "deny", ${NETWORK} }] }`, stage.sharedFile()))?.state).toBe(
      "counts",
    );
    expect((await check("{", stage.sharedFile()))?.state).toBe("broken");
  });

  it("tells what each rule alone would have spared of today's questions", async () => {
    const asked = pastLine("curl -s https://api.example.com/x", "ask");
    const today = [asked, asked, pastLine("curl -s https://evil.example/x", "ask"), pastLine("ls", "allow")];
    const text = `{ "rules": [{ "decision": "allow", ${NETWORK} }, { "decision": "deny", ${NETWORK.replace("api", "no")} }] }`;
    const shown = await check(text, paths.userRules, { today: () => Promise.resolve(today) });
    expect(shown?.rules.map(({ spares }) => spares)).toEqual([
      { count: 2, of: 4 },
      { count: 0, of: 4 },
    ]);
  });
});

/** An action of today, as the log would tell of it. */
function pastLine(line: string, decision: "ask" | "allow"): PastAction {
  const { effects, problems } = judgeLine(line);
  const operation = { kind: "shell", command: line, dialect: "posix", background: false } as const;
  const who = { id: "a" as ActionId, session: "s" as SessionId, agent: "claude-code", tool: "Bash" };
  const action = { ...who, cwd: workspace, workspace: [workspace], input: undefined, operation };
  return {
    at: NOW,
    action,
    effects,
    problems,
    inputHash: "h",
    preset: "balanced",
    decision,
  };
}
