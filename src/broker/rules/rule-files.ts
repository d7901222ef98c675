// The rules that stand in files: managed, the person's own, and each workspace's. Read anew for each action, parsed when
// changed. What a workspace's file loosens counts only while the person has reviewed that exact text in a trusted window.

import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type { RuleScope } from "../../core/decision.ts";
import { type ParsedRules, parseRules, toldProblem, unreadableRules } from "../../core/rules/parse.ts";
import type { RuleSet } from "../../core/rules/rule.ts";
import { ruleWords } from "../../core/rules/rule-words.ts";
import type { StatePaths } from "../../protocol/state-folder.ts";
import type { RulesReview } from "../../protocol/window.ts";
import { readSmall } from "../private-files.ts";
import { watchFiles } from "../watch-files.ts";
import type { Reviews } from "./reviews.ts";

const MANAGED = "/etc/countersign/rules.jsonc";
const MAX_BYTES = 4 * 1024 * 1024;

export interface RuleFilesPorts {
  readonly paths: Pick<StatePaths, "userRules">;
  readonly reviews: Reviews;
  /** Whether a window has this folder open and does not trust it. */
  readonly restricted: (folder: string) => boolean;
  readonly changed: () => void;
}

export interface RuleFiles {
  readonly reviews: Reviews;
  readonly setsFor: (workspace: readonly string[]) => readonly RuleSet[];
  /** What is wrong with the files that were last read. */
  readonly problems: () => readonly string[];
  /** The sound workspace files that would loosen something and wait for the person's review. */
  readonly unreviewed: (folders: readonly string[]) => readonly RulesReview[];
  /** Takes the person's word for the text with this hash; false when the file says something else by now. */
  readonly accept: (file: string, hash: string) => boolean;
  /** Looks after the rule files of these folders, so that a change is told although no action comes. */
  readonly watch: (folders: readonly string[]) => void;
}

interface ReadRules {
  readonly text: string | typeof UNREADABLE;
  readonly rules: ParsedRules;
}

export function openRuleFiles({ paths, reviews, restricted, changed }: RuleFilesPorts): RuleFiles {
  const parsed = new Map<string, ReadRules>();
  const read = (source: string, scope: RuleScope): ParsedRules | undefined => {
    const text = textOf(source);
    const known = parsed.get(source);
    if (text === undefined) {
      if (parsed.delete(source)) changed();
      return undefined;
    }
    if (known?.text === text) return known.rules;
    const file = { scope, source, loosens: true };
    const rules = text === UNREADABLE ? unreadableRules(file) : parseRules({ ...file, text });
    parsed.set(source, { text, rules });
    changed();
    return rules;
  };
  const ofWorkspace = (folder: string): readonly RuleSet[] => {
    const source = workspaceRules(folder);
    const set = read(source, "workspace")?.ruleSet;
    if (set === undefined) return [];
    const reviewed = parsed.get(source)?.text === reviews.text(source) && !restricted(folder);
    return [{ ...set, loosens: set.loosens && reviewed }];
  };
  let stopWatching = () => {};
  return {
    reviews,
    setsFor: (workspace) => [
      ...(ownedByRoot(MANAGED) ? setOf(read(MANAGED, "managed")) : []),
      ...setOf(read(paths.userRules, "user")),
      ...workspace.flatMap(ofWorkspace),
    ],
    problems: () =>
      [...parsed].flatMap(([source, { text, rules }]) =>
        rules.problems.map((problem) => toldProblem({ source, text: text === UNREADABLE ? "" : text }, problem)),
      ),
    unreviewed: (folders) =>
      folders.flatMap((folder) => {
        const file = workspaceRules(folder);
        read(file, "workspace");
        const known = parsed.get(file);
        return known === undefined || restricted(folder) ? [] : reviewOf(file, known, reviews.text(file));
      }),
    accept: (file, hash) => {
      const text = parsed.get(file)?.text;
      if (text === undefined || text === UNREADABLE || sha256(text) !== hash) return false;
      reviews.accept(file, text);
      changed();
      return true;
    },
    watch: (folders) => {
      stopWatching();
      stopWatching = watchFiles([paths.userRules, ...folders.map(workspaceRules)], changed);
    },
  };
}

export function workspaceRules(folder: string): string {
  return path.join(folder, ".countersign/rules.jsonc");
}

function setOf(rules: ParsedRules | undefined): readonly RuleSet[] {
  return rules === undefined ? [] : [rules.ruleSet];
}

function reviewOf(file: string, { text, rules }: ReadRules, before: string | undefined): readonly RulesReview[] {
  const loosening = rules.ruleSet.rules.filter(({ decision }) => decision === "allow");
  if (text === UNREADABLE || text === before || !rules.ruleSet.loosens || loosening.length === 0) return [];
  const sentences = loosening.map(ruleWords);
  return [{ file, hash: sha256(text), after: text, sentences, ...(before !== undefined && { before }) }];
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** No text: a file cannot be equal to it. */
const UNREADABLE = Symbol("unreadable");

/** A file that is there but cannot be read counts as a broken one, never as none. */
function textOf(source: string): string | typeof UNREADABLE | undefined {
  const text = readSmall(source, MAX_BYTES);
  if (text !== undefined) return text;
  try {
    fs.lstatSync(source);
    return UNREADABLE;
  } catch (problem) {
    const code = (problem as { code?: unknown }).code;
    return code === "ENOENT" || code === "ENOTDIR" ? undefined : UNREADABLE;
  }
}

function ownedByRoot(file: string): boolean {
  const stat = process.platform === "win32" ? undefined : fs.statSync(file, { throwIfNoEntry: false });
  return stat?.uid === 0 && (stat.mode & 0o022) === 0;
}
