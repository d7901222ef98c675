// Reads a rule file (JSONC) into a rule set, with every fault named. A broken file never loosens anything:
// its allow rules are dropped, what tightens is kept, and every flagged effect is asked about until it is mended.

import * as v from "valibot";
import type { RuleScope } from "../decision.ts";
import { EFFECT_KINDS, UNFLAGGED } from "../effect.ts";
import { visible } from "../text/visible.ts";
import { tooBroad } from "./breadth.ts";
import { lyingExamples } from "./examples.ts";
import { type FilePath, type RuleFileShape, type RuleProblem, shapeOf } from "./file-shape.ts";
import { issueWords } from "./issue-words.ts";
import type { Rule, RuleSet, When } from "./rule.ts";
import { ruleKey } from "./rule-key.ts";
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
  /** Every rule of the file that could be read, whether it counts or not. */
  readonly written: readonly WrittenRule[];
}

/** A rule as it stands in its file. */
export interface WrittenRule {
  readonly rule: Rule;
  /** Its place in the list. */
  readonly index: number;
  readonly disabled: boolean;
}

const MAX_PROBLEMS = 100;
/** Each example is analysed, so that many long ones would keep the guard busy. */
const MAX_EXAMPLE_CHARACTERS = 50_000;

export function parseRules(given: RuleFile): ParsedRules {
  const file = { ...given, text: given.text.replace(/^\ufeff/, " ") };
  const shape = shapeOf(file.text);
  const reading: Reading = { file, shape, problems: [...shape.problems], examples: 0 };
  const written = shape.entries.flatMap((entry, index) => readRule(entry, index, reading));
  const live = written.filter(({ counts }) => counts).map(({ rule }) => rule);
  const { problems } = reading;
  if (problems.length === 0) return { ruleSet: setOf(file, live), problems, written };
  const tightening = live.filter(({ decision }) => decision !== "allow");
  const ruleSet = { ...setOf(file, [...tightening, brokenRule(file)]), loosens: false };
  return { ruleSet, problems: firstOf(problems), written };
}

function firstOf(problems: readonly RuleProblem[]): readonly RuleProblem[] {
  const rest = problems.length - MAX_PROBLEMS;
  const [first] = problems;
  if (rest <= 0 || first === undefined) return problems;
  return [...problems.slice(0, MAX_PROBLEMS), { ...first, sentence: `and ${rest} more faults; mend the first ones` }];
}

/** What a file counts as that is there and cannot be read: all its scope's effects are asked about. */
export function unreadableRules(file: Omit<RuleFile, "text">): ParsedRules {
  const sentence = "it cannot be read, or is larger than 4 MB; make it readable, or take rules out";
  const broken = { ...file, text: "" };
  return {
    ruleSet: { ...setOf(broken, [brokenRule(broken)]), loosens: false },
    problems: [{ sentence, offset: 0, length: 1 }],
    written: [],
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

interface Reading {
  readonly file: RuleFile;
  readonly shape: RuleFileShape;
  readonly problems: RuleProblem[];
  /** Characters of examples so far. */
  examples: number;
}

interface ReadRule extends WrittenRule {
  readonly counts: boolean;
}

function readRule(entry: unknown, index: number, reading: Reading): readonly ReadRule[] {
  const { file, shape, problems } = reading;
  const result = v.safeParse(RuleSchema, entry);
  const report = (field: FilePath, sentence: string) =>
    problems.push({ ...shape.problemAt(["rules", index, ...field], `rule ${index + 1}: ${sentence}`), rule: index });
  if (!result.success) {
    const [issue] = result.issues;
    const path = issue.path?.flatMap(({ key }) => (typeof key === "string" || typeof key === "number" ? [key] : []));
    report(path ?? [], `${visible(issueWords(issue), 300)}; mend or remove it`);
    return [];
  }
  const rule = ruleOf(result.output, file, index);
  if (result.output.disabled === true) return [{ rule, index, disabled: true, counts: false }];
  const broad = tooBroad(rule, file.scope);
  if (broad !== undefined) report(["when", broad.field], broad.why);
  const lies = liesOf(rule, result.output.examples ?? {}, reading);
  for (const lie of lies) report(["examples"], `${lie}; mend the rule or the example`);
  // A rule that does other than its author says must not loosen; one that tightens still does.
  return [{ rule, index, disabled: false, counts: lies.length === 0 || rule.decision !== "allow" }];
}

function liesOf(rule: Rule, examples: NonNullable<RuleEntry["examples"]>, reading: Reading): readonly string[] {
  const commands = [...(examples.match ?? []), ...(examples.notMatch ?? [])];
  reading.examples += commands.reduce((sum, command) => sum + command.length, 0);
  return reading.examples > MAX_EXAMPLE_CHARACTERS
    ? [`the file's examples have more than ${MAX_EXAMPLE_CHARACTERS} characters`]
    : lyingExamples(rule, examples);
}

function ruleOf({ id, decision, when: given, note, until }: RuleEntry, file: RuleFile, index: number): Rule {
  const when = defined(given);
  return {
    id: id ?? `${file.scope}-${index + 1}`,
    key: ruleKey(decision, when),
    decision,
    when,
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
