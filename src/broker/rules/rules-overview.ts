// What people are shown of their trust rules: every scope with its rules, how often each matched, and what is doubtful about it.
// It reads what counts and changes nothing; offsets are those of the text as an editor shows it, without a byte order mark.

import type { RuleScope } from "../../core/decision.ts";
import { parseRules, type WrittenRule } from "../../core/rules/parse.ts";
import { presetRules } from "../../core/rules/presets.ts";
import type { PastAction } from "../../core/rules/replay.ts";
import type { PresetName, Rule, RuleSet } from "../../core/rules/rule.ts";
import { rulePlaces } from "../../core/rules/rule-text.ts";
import { ruleWords } from "../../core/rules/rule-words.ts";
import { doubtsOf } from "../../core/rules/warnings.ts";
import { visible } from "../../core/text/visible.ts";
import { sha256 } from "../../machine/digest.ts";
import type { FeedRow } from "../../protocol/feed.ts";
import { actionOfSessionRule } from "../../protocol/grown-rules.ts";
import type {
  RulesCheck,
  RulesOverview,
  RuleWarning,
  ShownProblem,
  ShownRule,
  ShownScope,
} from "../../protocol/rules.ts";
import type { RuleEdits } from "./rule-edits.ts";
import type { RuleFiles, StandingFile } from "./rule-files.ts";
import type { RuleHits } from "./rule-hits.ts";
import { sparedBy, todayOf } from "./rule-reach.ts";

export interface OverviewPorts {
  readonly files: RuleFiles;
  readonly hits: RuleHits;
  readonly edits: RuleEdits;
  readonly preset: () => PresetName;
  readonly sessionRules: () => readonly Rule[];
  readonly row: (actionId: string) => FeedRow | undefined;
  /** The newest rows of the feed. */
  readonly rows: () => readonly FeedRow[];
  /** The day's actions, as the log tells of them. */
  readonly today: () => Promise<readonly PastAction[]>;
  readonly home: string;
  readonly now: () => number;
}

/** More than anybody looks through; the file itself holds the rest. */
const MAX_SHOWN = 1_000;

export function rulesOverview(ports: OverviewPorts, folders: readonly string[]): RulesOverview {
  const standing = ports.files.standing(folders);
  const sets = setsOf(standing);
  const last = ports.edits.last();
  return {
    scopes: [
      ...standing.filter(isWorthShowing).map((file) => shownFile(ports, file, sets)),
      shownSession(ports),
      shownPreset(ports),
    ],
    ...(last !== undefined && { lastEdit: last }),
  };
}

/**
 * The same for a text that an editor holds, in the place of the file on disk, with what each rule would have spared today;
 * undefined for a file that is no rule file.
 */
export async function checkRules(
  ports: OverviewPorts,
  { file, text }: RulesCheck,
  folders: readonly string[],
): Promise<ShownScope | undefined> {
  const standing = ports.files.standing(folders);
  const place = standing.find(({ source }) => source === file);
  if (place === undefined) return undefined;
  const edited = place.text === text && place.parsed !== undefined ? place : editedFile(place, text);
  const sets = setsOf(standing.map((one) => (one === place ? edited : one)));
  const shown = shownFile(ports, edited, sets);
  const { ruleSet, parsed } = edited;
  if (ruleSet === undefined || shown.problems.length > 0) return shown;
  const today = todayOf(await ports.today());
  const spared = sparedBy(ruleSet, { ruleSets: sets, home: ports.home }, today);
  const counts = new Map(parsed?.written.map(({ index, rule }) => [index, spared.get(rule) ?? 0]));
  const sparesOf = (index = -1) => ({ count: counts.get(index) ?? 0, of: today.count });
  return { ...shown, rules: shown.rules.map((rule) => ({ ...rule, spares: sparesOf(rule.index) })) };
}

function editedFile(place: StandingFile, text: string): StandingFile {
  const parsed = parseRules({ ...place, text, loosens: true });
  const allows = parsed.ruleSet.rules.some(({ decision }) => decision === "allow");
  const waits = place.state === "restricted" ? "restricted" : "unreviewed";
  const state = parsed.problems.length > 0 ? "broken" : place.scope === "workspace" && allows ? waits : "counts";
  return { ...place, text, parsed, ruleSet: parsed.ruleSet, state };
}

function setsOf(standing: readonly StandingFile[]): readonly RuleSet[] {
  return standing.flatMap(({ ruleSet }) => (ruleSet === undefined ? [] : [ruleSet]));
}

/** An organisation's file that is not there is nobody's business. */
function isWorthShowing({ scope, state }: StandingFile): boolean {
  return scope !== "managed" || state !== "absent";
}

function shownFile(ports: OverviewPorts, file: StandingFile, sets: readonly RuleSet[]): ShownScope {
  const { scope, source, folder, state, text = "", parsed } = file;
  const mark = text.startsWith("\ufeff") ? 1 : 0;
  const places = rulePlaces(text).map(({ offset, length }) => ({ offset: offset - mark, length }));
  const problems = (parsed?.problems ?? []).map((problem) => ({
    ...problem,
    offset: Math.max(0, problem.offset - mark),
  }));
  const seen: Seen = { ports, file, sets, problems };
  return {
    scope,
    source,
    ...(folder !== undefined && { folder }),
    state,
    ...(file.text !== undefined && { hash: sha256(text) }),
    problems,
    rules: (parsed?.written ?? [])
      .slice(0, MAX_SHOWN)
      .map((written) => ({ ...shownWritten(written, seen), ...places[written.index] })),
  };
}

interface Seen {
  readonly ports: OverviewPorts;
  readonly file: StandingFile;
  readonly sets: readonly RuleSet[];
  readonly problems: readonly ShownProblem[];
}

function shownWritten({ rule, index, disabled }: WrittenRule, seen: Seen): ShownRule {
  const { ports, file } = seen;
  const { since, ...hits } = ports.hits.of({ ...rule, scope: file.scope, source: file.source });
  const doubts =
    disabled || file.ruleSet === undefined || seen.problems.length > 0
      ? []
      : doubtsOf(rule, file.ruleSet, standingOf(seen, { since, ...hits }));
  const faults = seen.problems
    .filter((problem) => problem.rule === index)
    .map(({ sentence }): RuleWarning => ({ kind: "fault", sentence: sentence.replace(/^rule \d+: /, "") }));
  const waits = rule.decision === "allow" && !disabled ? WAITING[file.state] : undefined;
  const hosts = doubts.some(({ kind }) => kind === "wide") ? hostsOf(rule, ports.rows()) : [];
  return {
    ...said(rule),
    ...(hosts.length > 0 && { hosts }),
    hits,
    warnings: [
      ...faults,
      ...(waits === undefined ? [] : [{ kind: "unreviewed" as const, sentence: waits }]),
      ...doubts,
    ],
    index,
    disabled,
    ...(rule.until !== undefined && { until: rule.until }),
  };
}

const MAX_HOSTS = 20;

/** Where the actions went that this rule matched. */
function hostsOf({ key }: Rule, rows: readonly FeedRow[]): readonly string[] {
  const matched = rows.filter(({ rules }) => key !== undefined && rules.some((rule) => rule.key === key));
  const names = matched.flatMap(({ effects }) => effects.map(({ detail }) => detail.host?.name ?? ""));
  return [...new Set(names)].filter((name) => name !== "").slice(0, MAX_HOSTS);
}

const WAITING: Partial<Record<StandingFile["state"], string>> = {
  unreviewed: "It allows nothing until you have reviewed the file.",
  restricted: "In Restricted Mode it allows nothing.",
  broken: "It allows nothing while the file has faults.",
  unowned: "It allows nothing, since others than your organisation can change the file.",
};

function standingOf({ ports, sets }: Seen, hits: { readonly total: number; readonly since: number }) {
  return { now: ports.now(), ruleSets: sets, hits };
}

function said(rule: Rule): Pick<ShownRule, "id" | "decision" | "sentence" | "note"> {
  const { id, decision, note } = rule;
  return { id, decision, sentence: ruleWords(rule), note };
}

function shownSession({ sessionRules, row, hits }: OverviewPorts): ShownScope {
  const rules = sessionRules().map((rule): ShownRule => {
    const { since: _, ...count } = hits.of({ ...rule, scope: "session" });
    const actionId = actionOfSessionRule(rule.id);
    const made = actionId === undefined ? undefined : row(actionId);
    const isExact = made !== undefined && rule.when.inputHash !== undefined;
    const sentence = isExact ? `Allows this again: ${visible(made.object, 120)}` : ruleWords(rule);
    return { ...said(rule), sentence, hits: count, warnings: [], ...(made !== undefined && { actionId: made.id }) };
  });
  return { scope: "session", state: "counts", problems: [], rules };
}

function shownPreset({ preset, hits }: OverviewPorts): ShownScope {
  const { source = preset(), rules } = presetRules(preset());
  const shown = rules.map((rule): ShownRule => {
    const { since: _, ...count } = hits.of({ ...rule, scope: "preset" satisfies RuleScope, source });
    return { ...said(rule), hits: count, warnings: [] };
  });
  return { scope: "preset", source, state: "counts", problems: [], rules: shown };
}
