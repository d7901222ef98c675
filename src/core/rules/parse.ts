// Reads a rule file (JSONC) into a rule set, with every fault named. A broken file never loosens anything:
// its allow rules are dropped, what tightens is kept, and every flagged effect is asked about until it is mended.

import { type ParseError, parse, printParseErrorCode } from "jsonc-parser";
import * as v from "valibot";
import { DECISIONS, type RuleScope } from "../decision.ts";
import { EFFECT_KINDS, HOST_CLASSES, UNFLAGGED } from "../effect.ts";
import { visible } from "../text/visible.ts";
import { lyingExamples } from "./examples.ts";
import type { Rule, RuleSet, When } from "./rule.ts";

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
  readonly problems: readonly string[];
}

const MAX_BYTES = 1024 * 1024;
const text = v.pipe(v.string(), v.minLength(1), v.maxLength(1000));
const texts = v.pipe(v.array(text), v.minLength(1), v.maxLength(500));

const WhenSchema = v.strictObject({
  effect: v.optional(v.pipe(v.array(v.picklist(EFFECT_KINDS)), v.minLength(1))),
  host: v.optional(texts),
  hostClass: v.optional(v.pipe(v.array(v.picklist(HOST_CLASSES)), v.minLength(1))),
  direction: v.optional(v.pipe(v.array(v.picklist(["up", "down", "both", "listen"])), v.minLength(1))),
  path: v.optional(texts),
  inWorkspace: v.optional(v.boolean()),
  tool: v.optional(texts),
  command: v.optional(v.pipe(v.array(texts), v.minLength(1))),
  agent: v.optional(texts),
  certainty: v.optional(v.pipe(v.array(v.picklist(["certain", "likely", "possible"])), v.minLength(1))),
  inputHash: v.optional(text),
});

const RuleSchema = v.strictObject({
  id: v.optional(text),
  decision: v.picklist(DECISIONS),
  when: v.optional(WhenSchema, {}),
  note: v.optional(text),
  /** A date such as 2026-12-31, or with a time of day. */
  until: v.optional(
    v.pipe(
      v.string(),
      v.check((value) => !Number.isNaN(Date.parse(value)), "is not a date"),
    ),
  ),
  examples: v.optional(v.strictObject({ match: v.optional(v.array(text)), notMatch: v.optional(v.array(text)) })),
});

export function parseRules(file: RuleFile): ParsedRules {
  const problems: string[] = [];
  const entries = readEntries(file, problems);
  const rules = entries.flatMap((entry, index) => readRule(entry, { file, index, problems }));
  if (problems.length === 0) return { ruleSet: setOf(file, rules), problems };
  const tightening = rules.filter(({ decision }) => decision !== "allow");
  return { ruleSet: { ...setOf(file, [...tightening, brokenRule(file)]), loosens: false }, problems };
}

function setOf({ scope, source, loosens }: RuleFile, rules: readonly Rule[]): RuleSet {
  return { scope, source, loosens, rules };
}

function readEntries(file: RuleFile, problems: string[]): readonly unknown[] {
  if (file.text.length > MAX_BYTES) {
    problems.push(`${file.source} is larger than 1 MB; split it or take rules out.`);
    return [];
  }
  const errors: ParseError[] = [];
  const root: unknown = parse(file.text.replace(/^\ufeff/, ""), errors, {
    allowTrailingComma: true,
    disallowComments: false,
  });
  const first = errors[0];
  if (first !== undefined) {
    const line = file.text.slice(0, first.offset).split("\n").length;
    problems.push(`${file.source}, line ${line}: ${printParseErrorCode(first.error)}; mend the JSON.`);
  }
  if (typeof root === "object" && root !== null && "rules" in root && Array.isArray(root.rules)) {
    const extra = Object.keys(root).filter((key) => key !== "rules" && key !== "$schema");
    if (extra.length > 0)
      problems.push(`${file.source}: ${visible(extra.join(", "), 200)} is not known here; only "rules" is.`);
    return root.rules;
  }
  problems.push(`${file.source}: there is no list named "rules"; write { "rules": [] }.`);
  return [];
}

interface Position {
  readonly file: RuleFile;
  readonly index: number;
  readonly problems: string[];
}

function readRule(entry: unknown, { file, index, problems }: Position): readonly Rule[] {
  const result = v.safeParse(RuleSchema, entry);
  if (!result.success) {
    const issue = result.issues[0];
    const where = v.getDotPath(issue) ?? "the rule";
    problems.push(
      `${file.source}, rule ${index + 1}: ${visible(`${where}: ${issue.message}`, 300)}; mend or remove it.`,
    );
    return [];
  }
  const { id, decision, when, note, until, examples } = result.output;
  const rule: Rule = {
    id: id ?? `${file.scope}-${index + 1}`,
    decision,
    when: defined(when),
    note: note ?? `rule ${index + 1} of ${file.source}`,
    ...(until !== undefined && { until: Date.parse(until) }),
  };
  const lies = lyingExamples(rule, examples ?? {});
  for (const lie of lies) problems.push(`${file.source}, rule ${index + 1}: ${lie}; mend the rule or the example.`);
  // A rule that does other than its author says must not loosen; one that tightens still does.
  return lies.length > 0 && decision === "allow" ? [] : [rule];
}

/** The conditions without the fields that were left out. */
function defined(when: v.InferOutput<typeof WhenSchema>): When {
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
