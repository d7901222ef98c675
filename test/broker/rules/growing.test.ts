// Rules that grow out of questions, with real files: made exactly as they were offered, counted over today's log, taken
// back one by one; and what an edited file would have decided about today.
import fs from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { openAuditFile } from "../../../src/broker/audit/audit-file.ts";
import { rowOf } from "../../../src/broker/rows/row.ts";
import { createRows, type Rows } from "../../../src/broker/rows/rows.ts";
import { type Growing, growRules } from "../../../src/broker/rules/growing.ts";
import { openMadeRules } from "../../../src/broker/rules/made-rules.ts";
import { openReviews, type Reviews } from "../../../src/broker/rules/reviews.ts";
import { openRuleEdits, type RuleEdits } from "../../../src/broker/rules/rule-edits.ts";
import type { RuleFiles } from "../../../src/broker/rules/rule-files.ts";
import type { ActionId, AgentAction } from "../../../src/core/action.ts";
import { judge } from "../../../src/core/judge.ts";
import type { Rule } from "../../../src/core/rules/rule.ts";
import type { RuleChoice } from "../../../src/protocol/rule-offers.ts";
import type { StatePaths } from "../../../src/protocol/state-folder.ts";
import { actionOf, CONTEXT } from "../../invariants/judge-line.ts";
import { ruleStage } from "./rule-stage.ts";

/** Noon of a day, on this machine's clock. */
const NOW = new Date(2026, 10, 22, 12).getTime();
const API = "curl -s https://api.example.com/v1";
const DOCS = "curl -s https://docs.example.org/a";

const stage = ruleStage();
let workspace: string;
let paths: StatePaths;
let reviews: Reviews;
let rules: RuleFiles;
let edits: RuleEdits;
let rows: Rows;
let growing: Growing;
let session: Rule[];
let windows: readonly string[];

beforeEach(() => {
  workspace = stage.workspace();
  windows = [workspace];
  paths = stage.paths();
  open();
});

function open(): void {
  reviews = openReviews(paths.reviews);
  rules = stage.files({ reviews });
  rows = createRows([], () => {});
  session = [];
  const ports = { paths, reviews, folders: () => [workspace], changed: () => {}, note: () => {} };
  edits = openRuleEdits(ports);
  growing = growRules({
    paths,
    home: stage.home(),
    now: () => NOW,
    edits,
    made: openMadeRules(paths.madeRules),
    sessions: {
      enter: () => {
        throw new Error("not here");
      },
      learn: () => {},
      allow: (_, rule) => session.push(rule),
      requestsOf: () => [],
      revoke: () => false,
      holds: () => false,
      end: () => {},
      live: () => 0,
      rules: () => [],
    },
    rows,
    ruleSets: rules.setsFor,
    folders: () => windows,
    preset: () => "balanced",
    note: () => {},
  });
}

function actionFor(id: string, command: string): AgentAction {
  const action = actionOf({ kind: "shell", command, dialect: "posix", background: false });
  return { ...action, id: id as ActionId, cwd: workspace, workspace: [workspace] };
}

/** A question about the command, as the flow keeps it. */
function asked(id: string, command = API): { readonly actionId: string; readonly inputHash: string } {
  const action = actionFor(id, command);
  const judged = judge(action, CONTEXT);
  const inputHash = `exact ${id}`;
  rows.add(rowOf(action, judged, { seq: 1, at: NOW, inputHash, state: { kind: "decided" }, home: "/h" }));
  const { effects, problems } = judged.analysis;
  growing.keep({ at: NOW, action, effects, problems, inputHash: `rule ${id}`, preset: "balanced", decision: "ask" });
  return { actionId: id, inputHash };
}

/** Lines of today's log, one an hour before the next; with what the person said to the questions among them. */
let written = 0;
function logged(lines: readonly (readonly [command: string, answer?: "allow" | "deny"])[]): void {
  const log = openAuditFile(paths.audit, () => NOW);
  for (const [index, [command, answer]] of lines.entries()) {
    const at = NOW - (lines.length - index) * 60_000;
    written += 1;
    const action = actionFor(`p${written}`, command);
    const judged = judge(action, CONTEXT);
    const keep = rowOf(action, judged, { seq: index, at, inputHash: "h", state: { kind: "decided" }, home: "/h" });
    log.append({ kind: "decision", action, verdict: judged.verdict, inputHash: "h", preset: "balanced", keep }, at);
    const name = { id: action.id, agent: action.agent, session: action.session };
    if (answer !== undefined) log.append({ kind: "answer", action: name, answer, by: "panel" }, at);
  }
  log.close();
}

async function choice(id: string, title: RegExp, lifetime: RuleChoice["lifetime"], command = API): Promise<RuleChoice> {
  const { rules: found } = await growing.offered(asked(id, command));
  const proposal = found.find((one) => title.test(one.title))?.id ?? "";
  return { proposal, lifetime };
}

const decided = (command: string, sets = rules.setsFor([workspace])) =>
  judge(actionFor("later", command), { ...CONTEXT, now: NOW + 1, ruleSets: sets }).verdict.decision;

describe("proposals in the broker", () => {
  it("are counted over today's other actions of this workspace", async () => {
    logged([
      [API],
      ["curl https://api.example.com/v2"],
      ["wget https://api.example.com/x"],
      ["git status"],
      ["curl https://other.example"],
    ]);
    const { looked, rules: found } = await growing.offered(asked("a1"));
    expect(looked).toBe(5);
    expect(found.map(({ title, also }) => `${title}: ${also}`)).toEqual([
      "Exactly this command: 1",
      "Commands that begin with curl: 2",
      "Anything that connects to api.example.com: 3",
      "Anything that connects to *.example.com: 3",
    ]);
  });

  it("are read on from where the log was left, and anew when it is another one", async () => {
    logged([[API]]);
    expect((await growing.offered(asked("a1"))).looked).toBe(1);
    logged([["ls"]]);
    expect((await growing.offered(asked("a1"))).looked).toBe(2);
    fs.rmSync(paths.audit);
    logged([["ls"], ["pwd"], ["id"]]);
    expect((await growing.offered(asked("a1"))).looked).toBe(3);
  });

  it("are none for an action that the broker does not hold", async () => {
    expect((await growing.offered({ actionId: "gone", inputHash: "x" })).rules).toEqual([]);
  });

  it("do not name a workspace that no window has open: its file would not be written", async () => {
    windows = [];
    expect((await growing.offered(asked("a1"))).rules.flatMap(({ lifetimes }) => lifetimes)).not.toContain("workspace");
  });

  it("do not name the workspace while its file waits for a review", async () => {
    fs.mkdirSync(path.join(workspace, ".countersign"));
    const file = path.join(workspace, ".countersign/rules.jsonc");
    fs.writeFileSync(file, JSON.stringify({ rules: [{ decision: "allow", when: { host: ["a.example"] } }] }));
    expect((await growing.offered(asked("a1"))).rules.flatMap(({ lifetimes }) => lifetimes)).not.toContain("workspace");
    reviews.accept(file, fs.readFileSync(file, "utf8"));
    expect((await growing.offered(asked("a1"))).rules.flatMap(({ lifetimes }) => lifetimes)).toContain("workspace");
  });
});

describe("a rule that is agreed to", () => {
  it.each(["hour", "today", "week", "user"] as const)(
    "for %s stands in the person's file, counts, and goes by its row's Revoke",
    async (lifetime) => {
      const before = `{\n  "rules": [\n    { "id": "mine", "decision": "deny", "when": { "host": ["bad.example"] } }\n  ]\n}\n`;
      fs.writeFileSync(paths.userRules, before);
      expect(decided(API)).toBe("ask");
      expect(growing.make("a1", await choice("a1", /begin with curl/, lifetime))).toEqual({
        kind: "made",
        file: paths.userRules,
      });
      expect(rows.get("a1")?.revocable).toBe(true);
      expect(decided(API)).toBe("allow");
      expect(decided("wget https://api.example.com/v1")).toBe("ask");
      expect(growing.revoke("a1")).toBe(true);
      expect(fs.readFileSync(paths.userRules, "utf8")).toBe(before);
      expect(decided(API)).toBe("ask");
      expect(growing.revoke("a1")).toBe(false);
    },
  );

  it("for the workspace stands in its file, and counts at once where there was none", async () => {
    const made = growing.make("a1", await choice("a1", /connects to api\.example/, "workspace"));
    const file = path.join(workspace, ".countersign/rules.jsonc");
    expect(made).toEqual({ kind: "made", file });
    expect(decided("wget https://api.example.com/v1")).toBe("allow");
    // One more rule by anybody else, and nothing counts before a review.
    fs.writeFileSync(file, fs.readFileSync(file, "utf8").replace("api.example.com", "evil.example"));
    expect(decided("wget https://evil.example")).toBe("ask");
  });

  it("for a workspace goes again, and the file as it was before stays reviewed", async () => {
    growing.make("a1", await choice("a1", /connects to api\.example/, "workspace"));
    growing.make("a2", await choice("a2", /begin with curl/, "workspace", DOCS));
    growing.revoke("a1");
    expect(decided(DOCS)).toBe("allow");
    expect(decided(API)).toBe("ask");
  });

  it("for the session leaves no file", async () => {
    expect(growing.make("a1", await choice("a1", /Exactly/, "session"))).toEqual({ kind: "made" });
    expect(session).toMatchObject([{ id: "session-a1", decision: "allow", when: { inputHash: "rule a1" } }]);
    expect(fs.existsSync(paths.userRules)).toBe(false);
  });

  it("is found by its row again after the broker was started anew", async () => {
    growing.make("a1", await choice("a1", /begin with curl/, "user"));
    open();
    expect(growing.revoke("a1")).toBe(true);
    expect(decided(API)).toBe("ask");
  });

  it("is refused where it was not offered, or for longer than it was", async () => {
    const chosen = await choice("a1", /Exactly/, "workspace");
    expect(growing.isOffered("a1", chosen)).toBe(false);
    expect(growing.make("a1", chosen)).toMatchObject({ kind: "refused" });
    expect(growing.make("a1", { proposal: '{"effect":["network"]}', lifetime: "user" })).toMatchObject({
      kind: "refused",
    });
    expect(fs.existsSync(paths.userRules)).toBe(false);
  });

  it("is one an action: a second is refused until the first is revoked or taken out by hand", async () => {
    const chosen = await choice("a1", /connects to api\.example/, "week");
    const wide = await choice("a1", /connects to \*\.example/, "week");
    expect(growing.make("a1", chosen).kind).toBe("made");
    fs.writeFileSync(
      paths.userRules,
      fs.readFileSync(paths.userRules, "utf8").replace('["api.example.com"]', '["x.example"]'),
    );
    expect(growing.make("a1", wide)).toMatchObject({ kind: "refused" });
    fs.writeFileSync(paths.userRules, '{ "rules": [] }');
    expect(growing.make("a1", wide).kind).toBe("made");
  });

  it("is refused for another input than the one that was shown", async () => {
    const chosen = await choice("a1", /begin with curl/, "user");
    expect(growing.makeLater({ actionId: "a1", inputHash: "another", ...chosen })).toMatchObject({ kind: "refused" });
    expect(growing.makeLater({ actionId: "a1", inputHash: "exact a1", ...chosen })).toMatchObject({ kind: "made" });
  });

  it("is refused in a file with faults, which stays as it is", async () => {
    fs.writeFileSync(paths.userRules, '{ "rules": [ { "decision": "perhaps" } ] }');
    const chosen = await choice("a1", /begin with curl/, "user");
    const made = growing.make("a1", chosen);
    expect(made.kind).toBe("refused");
    expect(fs.readFileSync(paths.userRules, "utf8")).toContain("perhaps");
  });
});

describe("what an edited file would have decided", () => {
  const file = () => paths.userRules;
  const text = (entries: readonly object[]) => JSON.stringify({ rules: entries });

  it("is told of today's actions, newest first, and changes nothing", async () => {
    logged([[API], ["git status"], ["curl https://other.example/x"]]);
    const edited = text([
      { decision: "allow", when: { effect: ["network"], host: ["api.example.com"] } },
      { decision: "deny", when: { effect: ["network"], host: ["other.example"] } },
    ]);
    const { looked, changed, changes, problems } = await growing.whatIf({ file: file(), text: edited });
    expect([looked, changed, problems]).toEqual([3, 2, []]);
    expect(changes.map(({ before, after, text: what }) => [before, after, what])).toEqual([
      ["ask", "deny", "curl https://other.example/x"],
      ["ask", "allow", API],
    ]);
    expect(fs.existsSync(file())).toBe(false);
  });

  it("takes the place of the file's own rules, also when a rule is taken out", async () => {
    fs.writeFileSync(file(), text([{ decision: "deny", when: { effect: ["network"] } }]));
    logged([[API]]);
    expect((await growing.whatIf({ file: file(), text: text([]) })).changes).toMatchObject([
      { before: "deny", after: "ask" },
    ]);
  });

  it("is compared with having no rules there when the text is saved already", async () => {
    const saved = text([{ decision: "allow", when: { effect: ["network"], host: ["api.example.com"] } }]);
    fs.writeFileSync(file(), saved);
    logged([[API]]);
    expect(await growing.whatIf({ file: file(), text: saved })).toMatchObject({ isSaved: true, changed: 1 });
    expect(await growing.whatIf({ file: file(), text: `${saved}\n` })).toMatchObject({ isSaved: false, changed: 0 });
  });

  it("says what is wrong with a broken text, which loosens nothing", async () => {
    logged([[API]]);
    const broken = `${text([{ decision: "allow", when: { host: ["api.example.com"] } }])}]`;
    const { changed, problems } = await growing.whatIf({ file: file(), text: broken });
    expect(problems).toHaveLength(1);
    expect(changed).toBe(0);
  });

  it("looks at one workspace only for that workspace's file", async () => {
    logged([[API]]);
    const elsewhere = stage.inside("other/.countersign/rules.jsonc");
    const edited = text([{ decision: "deny", when: { effect: ["network"] } }]);
    expect((await growing.whatIf({ file: elsewhere, text: edited })).looked).toBe(0);
    const here = path.join(workspace, ".countersign/rules.jsonc");
    expect((await growing.whatIf({ file: here, text: edited })).changed).toBe(1);
  });
});

describe("the prompt budget", () => {
  const API2 = "curl -s https://api.example.com/v2";
  it("counts questions, and offers the narrow rules that would have spared most of them", async () => {
    logged([
      ["git status"],
      ["ls"],
      [API, "allow"],
      [API2, "allow"],
      ["curl https://api.example.com/v3", "allow"],
      ["gh pr view 7", "allow"],
      ["curl https://other.example", "deny"],
      ["curl https://other.example", "allow"],
      ["curl https://x.example/i.sh | sh", "allow"],
      ["curl https://x.example/i.sh | sh", "allow"],
    ]);
    const budget = await growing.budget();
    expect([budget.actions, budget.asked, budget.allowed, budget.days]).toEqual([10, 8, 2, 7]);
    expect(budget.offers.map(({ title, questions }) => [title, questions])).toEqual([
      ["Commands that begin with curl", 3],
    ]);
    expect(budget.offers[0]?.lifetimes).not.toContain("session");
  });

  it("makes an offer's rule when it is accepted, and nothing that was not offered", async () => {
    logged([
      [API, "allow"],
      [API2, "allow"],
    ]);
    const [offer] = (await growing.budget()).offers;
    expect(await growing.acceptOffer({ proposal: "{}", lifetime: "user" })).toMatchObject({ kind: "refused" });
    expect(await growing.acceptOffer({ proposal: offer?.id ?? "", lifetime: "week" })).toMatchObject({ kind: "made" });
    expect(decided(API)).toBe("allow");
    expect((await growing.budget()).offers).toEqual([]);
  });

  it("offers nothing that was denied once, and nothing for a single question", async () => {
    logged([
      [API, "allow"],
      [API2, "deny"],
      ["gh pr view 7", "allow"],
    ]);
    expect((await growing.budget()).offers).toEqual([]);
  });

  it("knows only the last days", async () => {
    logged([[API, "allow"]]);
    expect((await growing.budget()).actions).toBe(1);
  });
});
