// A person's changes of rule files: only in the text that was seen, only where it makes sense, and with one step back.
import fs from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { openReviews, type Reviews } from "../../../src/broker/rules/reviews.ts";
import { openRuleEdits, type RuleEdits } from "../../../src/broker/rules/rule-edits.ts";
import { sha256 } from "../../../src/machine/digest.ts";
import type { RulesChange, RulesEditReply } from "../../../src/protocol/rules.ts";
import type { StatePaths } from "../../../src/protocol/state-folder.ts";
import { ruleStage } from "./rule-stage.ts";

const API = { id: "api", decision: "allow", when: { effect: ["network"], host: ["api.example.com"] } };
const TEXT = `{
  "rules": [
    // The one we need.
    { "id": "api", "decision": "allow", "when": { "effect": ["network"], "host": ["api.example.com"] } },
    { "id": "no-mail", "decision": "deny", "when": { "effect": ["outbound-message"] } }
  ]
}
`;

const stage = ruleStage();
let workspace: string;
let paths: StatePaths;
let reviews: Reviews;
let edits: RuleEdits;
let notes: string[];

beforeEach(() => {
  workspace = stage.workspace();
  paths = stage.paths();
  notes = [];
  open();
});

function open(): void {
  reviews = openReviews(paths.reviews);
  const note = (_: string, sentence: string) => notes.push(sentence);
  edits = openRuleEdits({ paths, reviews, folders: () => [workspace], changed: () => {}, note });
}

const user = { scope: "user" } as const;
const shared = () => ({ scope: "workspace", folder: workspace }) as const;
const read = (file = paths.userRules) => fs.readFileSync(file, "utf8");
function change(change: RulesChange, text = TEXT): RulesEditReply {
  return edits.edit({ target: user, hash: sha256(text), change });
}

describe("a change of the person's own file", () => {
  beforeEach(() => fs.writeFileSync(paths.userRules, TEXT));

  it.each<[RulesChange, string, RegExp]>([
    [{ kind: "remove", index: 1 }, "Deleted no-mail", /^(?![\s\S]*no-mail)[\s\S]*The one we need/],
    [{ kind: "disable", index: 0, disabled: true }, "Disabled api", /\{ "disabled": true, "id": "api"/],
    [{ kind: "until", index: 0, until: "2031-01-01" }, "Set the end of api", /\{ "until": "2031-01-01", "id": "api"/],
    [{ kind: "add", rules: [{ ...API, id: "b" }] }, "Added a rule", /"no-mail"[\s\S]*"id": "b"/],
  ])("%j is written, noted, and undone to the byte", (what, words, text) => {
    expect(change(what)).toEqual({ kind: "written", file: paths.userRules, what: words });
    expect(read()).toMatch(text);
    expect(notes).toEqual([`${words} in ${paths.userRules}`]);
    open();
    expect(edits.last()).toEqual({ file: paths.userRules, what: words });
    expect(edits.undo().kind).toBe("written");
    expect(read()).toBe(TEXT);
    expect(edits.undo().kind).toBe("refused");
  });

  it("is not made in a text that changed after it was seen, or was never seen", () => {
    expect(change({ kind: "remove", index: 0 }, `${TEXT} `)).toMatchObject({ kind: "refused" });
    expect(edits.edit({ target: user, change: { kind: "remove", index: 0 } })).toMatchObject({ kind: "refused" });
    expect(read()).toBe(TEXT);
  });
  it("is not undone when the file changed since", () => {
    change({ kind: "remove", index: 0 });
    fs.appendFileSync(paths.userRules, "// mine\n");
    expect(edits.undo()).toMatchObject({ kind: "refused", file: paths.userRules });
    expect(read()).toContain("// mine");
  });
  it.each<[unknown, string]>([
    [{ decision: "allow" }, "would allow everything"],
    [{ decision: "allow", when: { host: ["*"] } }, "would allow every host"],
    [{ decision: "perhaps" }, "cannot be a rule"],
    [{ ...API, examples: { match: ["curl https://other.example"] } }, "its example is not matched"],
  ])("never adds %j", (rule, words) => {
    const reply = change({ kind: "add", rules: [API, rule] });
    expect(reply).toMatchObject({ kind: "refused", sentence: expect.stringContaining(words) });
    expect(read()).toBe(TEXT);
  });
  it("takes a rule out that is a fault, but touches no text that cannot be read", () => {
    const broad = TEXT.replace("api.example.com", "*");
    fs.writeFileSync(paths.userRules, broad);
    expect(change({ kind: "remove", index: 0 }, broad).kind).toBe("written");
    const torn = TEXT.replace("}", "");
    fs.writeFileSync(paths.userRules, torn);
    expect(change({ kind: "remove", index: 0 }, torn)).toMatchObject({ kind: "refused", offset: expect.any(Number) });
    expect(read()).toBe(torn);
  });
  it("goes to where a link of the person's leads, with the rights that the file had", () => {
    const real = stage.inside("dotfiles.jsonc");
    fs.renameSync(paths.userRules, real);
    fs.chmodSync(real, 0o640);
    fs.symlinkSync(real, paths.userRules);
    expect(change({ kind: "remove", index: 1 }).kind).toBe("written");
    expect(read(real)).not.toContain("no-mail");
    expect(fs.lstatSync(paths.userRules).isSymbolicLink()).toBe(true);
    expect(fs.statSync(real).mode & 0o777).toBe(0o640);
  });
});

describe("a file that is not there yet", () => {
  it("is made by the first rule, and goes away by an undo", () => {
    expect(edits.edit({ target: user, change: { kind: "add", rules: [API] } }).kind).toBe("written");
    expect(read()).toContain("Your trust rules");
    expect(edits.undo().kind).toBe("written");
    expect(fs.existsSync(paths.userRules)).toBe(false);
  });
});

describe("a change of a workspace's file", () => {
  const add = { kind: "add", rules: [API] } as const;
  it("leaves it to be reviewed", () => {
    expect(edits.edit({ target: shared(), change: add }).kind).toBe("written");
    expect(reviews.text(stage.sharedFile())).toBeUndefined();
  });
  it("that the person has just agreed to leaves it reviewed, if it was", () => {
    expect(edits.edit({ target: shared(), change: add }, { reviewed: true }).kind).toBe("written");
    expect(reviews.text(stage.sharedFile())).toBe(read(stage.sharedFile()));
    fs.appendFileSync(stage.sharedFile(), "// pulled\n");
    const more = { kind: "add", rules: [{ ...API, id: "b" }] } as const;
    expect(edits.edit({ target: shared(), change: more }, { reviewed: true }).kind).toBe("written");
    expect(reviews.text(stage.sharedFile())).not.toBe(read(stage.sharedFile()));
  });
  it("is not made in a folder that no window has open, nor through a link out of it", () => {
    const elsewhere = { scope: "workspace", folder: stage.inside("other") } as const;
    expect(edits.edit({ target: elsewhere, change: add })).toMatchObject({ kind: "refused" });
    fs.symlinkSync(paths.backups, path.join(workspace, ".countersign"));
    expect(edits.edit({ target: shared(), change: add })).toMatchObject({ kind: "refused" });
    expect(fs.readdirSync(paths.backups).filter((name) => name !== "rule-edits.json")).toEqual([]);
  });
});
