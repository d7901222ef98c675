// The rules that stand in files: managed, the person's own, and each workspace's. Read anew for each action, parsed when
// changed. What a workspace's file loosens counts only while the person has reviewed that exact text in a trusted window.

import path from "node:path";
import type { RuleScope } from "../../core/decision.ts";
import { type ParsedRules, parseRules, toldProblem, unreadableRules } from "../../core/rules/parse.ts";
import type { RuleSet } from "../../core/rules/rule.ts";
import { ruleWords } from "../../core/rules/rule-words.ts";
import { sha256 } from "../../machine/digest.ts";
import { isLink, readFile } from "../../machine/small-files.ts";
import { watchFiles } from "../../machine/watch-files.ts";
import type { RuleFault } from "../../protocol/feed.ts";
import type { ScopeState } from "../../protocol/rules.ts";
import type { StatePaths } from "../../protocol/state-folder.ts";
import type { RulesReview } from "../../protocol/window.ts";
import type { ManagedRules } from "./managed-rules.ts";
import type { Reviews } from "./reviews.ts";

const MAX_BYTES = 4 * 1024 * 1024;

export interface RuleFilesPorts {
  readonly paths: Pick<StatePaths, "userRules">;
  readonly reviews: Reviews;
  readonly managed: ManagedRules;
  /** Whether a window has this folder open and does not trust it. */
  readonly restricted: (folder: string) => boolean;
  readonly changed: () => void;
}

export interface RuleFiles {
  readonly reviews: Reviews;
  readonly setsFor: (workspace: readonly string[]) => readonly RuleSet[];
  /** The same files with their text, as people are shown them; a file that is not there, too. */
  readonly standing: (folders: readonly string[]) => readonly StandingFile[];
  /** What is wrong with these folders' files, the machine's, and those that actions have brought up. */
  readonly faults: (folders: readonly string[]) => readonly RuleFault[];
  /** The sound workspace files that would loosen something and wait for the person's review. */
  readonly unreviewed: (folders: readonly string[]) => readonly RulesReview[];
  /** Takes the person's word for the text with this hash; false when the file says something else by now. */
  readonly accept: (file: string, hash: string) => boolean;
  /** Looks after the rule files of these folders, so that a change is told although no action comes. */
  readonly watch: (folders: readonly string[]) => void;
}

export interface StandingFile {
  readonly source: string;
  readonly scope: Extract<RuleScope, "managed" | "user" | "workspace">;
  readonly folder?: string;
  readonly state: ScopeState;
  /** Undefined where there is no file, or it cannot be read. */
  readonly text?: string;
  readonly parsed?: ParsedRules;
  /** As it counts now. */
  readonly ruleSet?: RuleSet;
}

type FilePlace = Pick<StandingFile, "source" | "scope" | "folder">;

interface ReadRules {
  readonly text: string | typeof UNREADABLE;
  readonly rules: ParsedRules;
  /** Whether any of them allows something. */
  readonly allows: boolean;
}

export function openRuleFiles({ paths, reviews, managed, restricted, changed }: RuleFilesPorts): RuleFiles {
  const known = new Map<string, ReadRules>();
  const read = (source: string, scope: RuleScope): ReadRules | undefined => {
    const text = textOf(source);
    const before = known.get(source);
    if (text === undefined) {
      if (known.delete(source)) changed();
      return undefined;
    }
    if (before?.text === text) return before;
    const file = { scope, source, loosens: true };
    const rules = text === UNREADABLE ? unreadableRules(file) : parseRules({ ...file, text });
    const now: ReadRules = { text, rules, allows: rules.ruleSet.rules.some(({ decision }) => decision === "allow") };
    known.set(source, now);
    changed();
    return now;
  };
  const stateOf = ({ source, scope, folder }: FilePlace, { text, rules, allows }: ReadRules): ScopeState => {
    if (rules.problems.length > 0) return "broken";
    if (!allows) return "counts";
    if (scope === "managed") return managed.unowned(source) === undefined ? "counts" : "unowned";
    if (folder === undefined) return "counts";
    if (restricted(folder)) return "restricted";
    return text === reviews.text(source) ? "counts" : "unreviewed";
  };
  const stand = (place: FilePlace): StandingFile => {
    const found = read(place.source, place.scope);
    if (found === undefined) return { ...place, state: "absent" };
    const { text, rules } = found;
    const state = stateOf(place, found);
    const ruleSet = { ...rules.ruleSet, loosens: state === "counts" };
    return { ...place, state, parsed: rules, ruleSet, ...(text !== UNREADABLE && { text }) };
  };
  const standing = (folders: readonly string[]) => [
    ...managed.files.map((source) => stand({ source, scope: "managed" })),
    stand({ source: paths.userRules, scope: "user" }),
    ...folders.map((folder) => stand({ source: workspaceRules(folder), scope: "workspace", folder })),
  ];
  let stopWatching = () => {};
  return {
    reviews,
    standing,
    setsFor: (workspace) => standing(workspace).flatMap(({ ruleSet }) => (ruleSet === undefined ? [] : [ruleSet])),
    faults: (folders) => {
      standing(folders);
      return [...known].flatMap(([source, { text, rules, allows }]) => {
        const why = allows && managed.files.includes(source) ? managed.unowned(source) : undefined;
        const unowned = why === undefined ? [] : [{ file: source, offset: 0, sentence: `${source}: ${why}.` }];
        return [...unowned, ...faultsTold({ source, text: text === UNREADABLE ? "" : text }, rules.problems)];
      });
    },
    unreviewed: (folders) =>
      folders.flatMap((folder) => {
        const file = workspaceRules(folder);
        const found = read(file, "workspace");
        return found === undefined || restricted(folder) ? [] : reviewOf(file, found, reviews.text(file));
      }),
    accept: (file, hash) => {
      const text = known.get(file)?.text;
      if (text === undefined || text === UNREADABLE || sha256(text) !== hash) return false;
      reviews.accept(file, text);
      changed();
      return true;
    },
    watch: (folders) => {
      stopWatching();
      stopWatching = watchFiles([...managed.files, paths.userRules, ...folders.map(workspaceRules)], changed);
    },
  };
}

export function workspaceRules(folder: string): string {
  return path.join(folder, ".countersign/rules.jsonc");
}

/** One a file: the tree and the editor show each fault at its place. */
function faultsTold(
  file: { readonly source: string; readonly text: string },
  problems: ParsedRules["problems"],
): readonly RuleFault[] {
  const [first, ...more] = problems;
  if (first === undefined) return [];
  const rest = more.length === 0 ? "" : ` It has ${more.length} more ${more.length === 1 ? "fault" : "faults"}.`;
  const sentence = `${toldProblem(file, first)}${rest} Until it is mended it allows nothing.`;
  return [{ file: file.source, offset: first.offset, sentence }];
}

function reviewOf(file: string, { text, rules }: ReadRules, before: string | undefined): readonly RulesReview[] {
  const loosening = rules.ruleSet.rules.filter(({ decision }) => decision === "allow");
  if (text === UNREADABLE || text === before || !rules.ruleSet.loosens || loosening.length === 0) return [];
  const sentences = loosening.map(ruleWords);
  return [{ file, hash: sha256(text), after: text, sentences, ...(before !== undefined && { before }) }];
}

/** No text: a file cannot be equal to it. */
const UNREADABLE = Symbol("unreadable");

/** A file that is there but cannot be read counts as a broken one, never as none. */
function textOf(source: string): string | typeof UNREADABLE | undefined {
  const found = readFile(source, MAX_BYTES);
  if (found.kind === "bytes") return found.bytes.toString("utf8");
  // A link to nothing is there as well.
  return found.kind === "none" && !isLink(source) ? undefined : UNREADABLE;
}
