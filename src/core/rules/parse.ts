// Reads a rule file (JSONC) into a rule set, with every fault named. A broken file never loosens anything:
// its allow rules are dropped, what tightens is kept, and every flagged effect is asked about until it is mended.

import * as v from "valibot";
import type { RuleScope } from "../decision.ts";
import { EFFECT_KINDS, UNFLAGGED } from "../effect.ts";
import { visible } from "../text/visible.ts";
import { tooBroad } from "./breadth.ts";
import { lyingExamples } from "./examples.ts";
import { type FilePath, problemAt, type RuleProblem, shapeOf } from "./file-shape.ts";
import type { Rule, RuleSet, When } from "./rule.ts";
import { type RuleEntry, RuleSchema } from "./schema.ts";

export interface RuleFile {
  readonly text: string;
  readonly scope: RuleScope;
  readonly source: string;
  /** False for a workspace file whose exact content the person has not reviewed. */
  readonly loosens: boolean;
}

export interface ParsedRules {
  readonly ruleSet: RuleSet;
  /** What is wrong, where, and what to do; empty when the file is sound. */
  readonly problems: readonly RuleProblem[];
}

export function parseRules(given: RuleFile): ParsedRules {
  const file = { ...given, text: given.text.replace(/^\ufeff/, " ") };
  const shape = shapeOf(file.text);
  const problems = [...shape.problems];
  const rules = shape.entries.flatMap((entry, index) => readRule(entry, { file, index, problems }));
  if (problems.length === 0) return { ruleSet: setOf(file, rules), problems };
  const tightening = rules.filter(({ decision }) => decision !== "allow");
  return { ruleSet: { ...setOf(file, [...tightening, brokenRule(file)]), loosens: false }, problems };
}

/** What a file counts as that is there and cannot be read: all its scope's effects are asked about. */
export function unreadableRules(file: Omit<RuleFile, "text">): ParsedRules {
  const sentence = "it cannot be read, or is larger than 4 MB; make it readable, or take rules out";
  const broken = { ...file, text: "" };
  return {
    ruleSet: { ...setOf(broken, [brokenRule(broken)]), loosens: false },
    problems: [{ sentence, offset: 0, length: 1 }],
  };
}

/** The problem as one line that names the file and the line in it. */
export function toldProblem({ source, text }: Pick<RuleFile, "source" | "text">, problem: RuleProblem): string {
  const line = text.slice(0, problem.offset).split("\n").length;
  return `${source}, line ${line}: ${problem.sentence}.`;
}

function setOf({ scope, source, loosens }: RuleFile, rules: readonly Rule[]): RuleSet {
  return { scope, source, loosens, rules };
}

interface Position {
  readonly file: RuleFile;
  readonly index: number;
  readonly problems: RuleProblem[];
}

function readRule(entry: unknown, { file, index, problems }: Position): readonly Rule[] {
  const result = v.safeParse(RuleSchema, entry);
  const report = (field: FilePath, sentence: string) =>
    problems.push(problemAt(file.text, ["rules", index, ...field], `rule ${index + 1}: ${sentence}`));
  if (!result.success) {
    const [issue] = result.issues;
    const where = v.getDotPath(issue) ?? "the rule";
    const path = issue.path?.flatMap(({ key }) => (typeof key === "string" || typeof key === "number" ? [key] : []));
    report(path ?? [], `${visible(`${where}: ${issue.message}`, 300)}; mend or remove it`);
    return [];
  }
  const rule = ruleOf(result.output, file, index);
  const broad = tooBroad(rule, file.scope);
  if (broad !== undefined) report(["when", broad.field], broad.why);
  const lies = lyingExamples(rule, result.output.examples ?? {});
  for (const lie of lies) report(["examples"], `${lie}; mend the rule or the example`);
  // A rule that does other than its author says must not loosen; one that tightens still does.
  return lies.length > 0 && rule.decision === "allow" ? [] : [rule];
}

function ruleOf({ id, decision, when, note, until }: RuleEntry, file: RuleFile, index: number): Rule {
  return {
    id: id ?? `${file.scope}-${index + 1}`,
    decision,
    when: defined(when),
    note: note ?? `rule ${index + 1} of ${file.source}`,
    ...(until !== undefined && { until: Date.parse(until) }),
  };
}

/** The conditions without the fields that were left out. */
function defined(when: RuleEntry["when"]): When {
  return Object.fromEntries(Object.entries(when).filter(([, value]) => value !== undefined));
}

function brokenRule({ source }: RuleFile): Rule {
  return {
    id: "broken-rules",
    decision: "ask",
    when: { effect: EFFECT_KINDS.filter((kind) => !UNFLAGGED.has(kind)) },
    note: `${source} has faults, so all that counts is asked about until it is mended.`,
  };
}
