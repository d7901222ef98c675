// Rule files on disk: what a workspace's file loosens counts only as the person has reviewed it, in a window that trusts it.
import fs from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import type { RuleFiles } from "../../../src/broker/rules/rule-files.ts";
import type { Decision } from "../../../src/core/decision.ts";
import { judgeLine } from "../../invariants/judge-line.ts";
import { ruleStage } from "./rule-stage.ts";

const LINE = "curl -s https://api.example.com/items";
const ALLOWS = JSON.stringify({
  rules: [{ id: "api", decision: "allow", when: { effect: ["network"], host: ["api.example.com"] } }],
});
const DENIES = JSON.stringify({ rules: [{ decision: "deny", when: { effect: ["network"] } }] });

const stage = ruleStage();
let workspace: string;
let file: string;
let managedFile: string;
let unowned: string | undefined;
let restricted: boolean;
let changes: number;

beforeEach(() => {
  workspace = stage.workspace();
  file = stage.sharedFile();
  fs.mkdirSync(path.dirname(file));
  managedFile = stage.inside("managed.jsonc");
  unowned = undefined;
  restricted = false;
  changes = 0;
});

/** As a broker would open them anew. */
function open(): RuleFiles {
  return stage.files({
    managed: { files: [managedFile], unowned: () => unowned },
    restricted: () => restricted,
    changed: () => {
      changes += 1;
    },
  });
}

function decided(rules: RuleFiles): Decision {
  return judgeLine(LINE, { ruleSets: rules.setsFor([workspace]) }).decision;
}

function agree(rules: RuleFiles): boolean {
  const [review] = rules.unreviewed([workspace]);
  return review !== undefined && rules.accept(review.file, review.hash);
}

describe("a workspace's rule file", () => {
  it("tightens at once", () => {
    fs.writeFileSync(file, DENIES);
    const rules = open();
    expect(decided(rules)).toBe("deny");
    expect(rules.unreviewed([workspace])).toEqual([]);
  });

  it("loosens once the person has agreed to it, for later brokers too", () => {
    fs.writeFileSync(file, ALLOWS);
    const rules = open();
    expect(decided(rules)).toBe("ask");
    expect(rules.unreviewed([workspace])).toMatchObject([
      { file, sentences: ["Allows connections to api.example.com."], after: ALLOWS },
    ]);
    expect(agree(rules)).toBe(true);
    expect(decided(rules)).toBe("allow");
    expect(rules.unreviewed([workspace])).toEqual([]);
    expect(decided(open())).toBe("allow");
  });

  it("loosens nothing any more when a character of it changes, and is shown against what was agreed to", () => {
    fs.writeFileSync(file, ALLOWS);
    const rules = open();
    agree(rules);
    fs.writeFileSync(file, `${ALLOWS} `);
    expect(decided(rules)).toBe("ask");
    expect(rules.unreviewed([workspace])).toMatchObject([{ before: ALLOWS, after: `${ALLOWS} ` }]);
    fs.writeFileSync(file, ALLOWS);
    expect(decided(rules)).toBe("allow");
  });

  it("is not agreed to when it changed after it was shown", () => {
    fs.writeFileSync(file, ALLOWS);
    const rules = open();
    const [review] = rules.unreviewed([workspace]);
    fs.writeFileSync(file, ALLOWS.replace("api.example.com", "evil.example"));
    rules.setsFor([workspace]);
    expect(rules.accept(review?.file ?? "", review?.hash ?? "")).toBe(false);
    expect(rules.accept("/etc/passwd", review?.hash ?? "")).toBe(false);
  });

  it("loosens nothing in Restricted Mode, reviewed or not, and is not offered for review there", () => {
    fs.writeFileSync(file, ALLOWS);
    const rules = open();
    agree(rules);
    restricted = true;
    expect(decided(rules)).toBe("ask");
    fs.writeFileSync(file, `${ALLOWS} `);
    expect(rules.unreviewed([workspace])).toEqual([]);
  });

  it("is told to be faulty although no action has come, and sound again once it is mended", () => {
    const rules = open();
    expect(rules.faults([workspace])).toEqual([]);
    fs.writeFileSync(file, '{ "rules": [\n{ "decision": "maybe" }] }');
    expect(rules.faults([workspace])).toEqual([
      { file, offset: 27, sentence: expect.stringContaining("line 2: rule 1") },
    ]);
    fs.writeFileSync(file, DENIES);
    expect(rules.faults([workspace])).toEqual([]);
  });

  it("tells of a change when it is read", () => {
    fs.writeFileSync(file, ALLOWS);
    const rules = open();
    rules.setsFor([workspace]);
    const before = changes;
    fs.writeFileSync(file, DENIES);
    rules.setsFor([workspace]);
    expect(changes).toBe(before + 1);
  });
});
