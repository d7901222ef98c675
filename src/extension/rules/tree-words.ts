// What the tree of trust rules says: for each scope and rule a label, a description, a tooltip and words for a screen reader.
// Text of a rule file may be anybody's: it is made visible, and nothing in it becomes an icon or a link.

import type { Decision } from "../../core/decision.ts";
import { visible } from "../../core/text/visible.ts";
import type { RulesOverview, RuleWarning, ShownProblem, ShownRule, ShownScope } from "../../protocol/rules.ts";

export type RuleNode =
  | { readonly kind: "scope"; readonly scope: ShownScope }
  | { readonly kind: "problem"; readonly scope: ShownScope; readonly problem: ShownProblem }
  | { readonly kind: "rule"; readonly scope: ShownScope; readonly rule: ShownRule }
  | {
      readonly kind: "warning";
      readonly scope: ShownScope;
      readonly rule: ShownRule;
      readonly warning: RuleWarning;
    };

export interface NodeWords {
  /** The same for the same thing in the next overview, so that a tree keeps what is open and chosen. */
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  /** Read by a screen reader in the place of the label and its description. */
  readonly spoken: string;
  /** A codicon's name. */
  readonly icon: string;
  /** What menus ask about: words parted by blanks. */
  readonly context: string;
}

/** Whether a person has no rule anywhere yet, and no file that waits for them. */
export function isEmpty({ scopes }: RulesOverview): boolean {
  return scopes.every(({ scope, rules, problems }) => scope === "preset" || rules.length + problems.length === 0);
}

export function childrenOf(node: RuleNode): readonly RuleNode[] {
  if (node.kind === "rule")
    return node.rule.warnings.map((warning) => ({ kind: "warning", scope: node.scope, rule: node.rule, warning }));
  if (node.kind !== "scope") return [];
  const { scope } = node;
  const loose = scope.problems.filter(
    ({ rule }) => !scope.rules.some(({ index }) => index !== undefined && index === rule),
  );
  return [
    ...loose.map((problem): RuleNode => ({ kind: "problem", scope, problem })),
    ...scope.rules.map((rule): RuleNode => ({ kind: "rule", scope, rule })),
  ];
}

export function nodeWords(node: RuleNode, now: number): NodeWords {
  switch (node.kind) {
    case "scope":
      return scopeWords(node.scope);
    case "problem":
      return problemWords(node.scope, node.problem);
    case "rule":
      return ruleWords(node.scope, node.rule, now);
    case "warning":
      return warningWords(node.scope, node.rule, node.warning);
    default:
      return node satisfies never;
  }
}

function scopeWords(scope: ShownScope): NodeWords {
  const { label, icon, tooltip } = SCOPES[scope.scope];
  const name = scope.folder ?? scope.source;
  const title = scope.scope === "workspace" || scope.scope === "preset" ? `${label} ${lastPart(name ?? "")}` : label;
  const description = stateWords(scope);
  const file = scope.scope === "preset" || scope.source === undefined ? "" : `\n${plain(scope.source)}`;
  return {
    // A scope that gets its first rule is a new item: an old one would stay folded.
    id: `${scope.scope} ${name ?? ""} ${childrenOf({ kind: "scope", scope }).length > 0}`,
    label: title,
    description,
    tooltip: `${tooltip}${file}`,
    spoken: `${title}: ${description}`,
    icon,
    context: ["scope", scope.scope, scope.state, ...(isEditable(scope) ? ["editable"] : [])].join(" "),
  };
}

const SCOPES: Readonly<Record<ShownScope["scope"], Pick<NodeWords, "label" | "icon" | "tooltip">>> = {
  managed: {
    label: "Your organisation",
    icon: "organization",
    tooltip: "Managed by your organisation. You cannot change these rules, and no other rule makes them milder.",
  },
  user: { label: "You, everywhere", icon: "account", tooltip: "Your own rules. They count in every workspace." },
  workspace: {
    label: "Workspace",
    icon: "root-folder",
    tooltip: "Shared by everybody who works in the folder. What they allow counts once you have reviewed it.",
  },
  session: {
    label: "This session",
    icon: "history",
    tooltip: "What you have allowed for the rest of a session. It is gone when the session ends.",
  },
  preset: { label: "Preset", icon: "settings-gear", tooltip: "What counts where no rule of yours says otherwise." },
  posture: { label: "Instructions", icon: "book", tooltip: "What instruction files invite an agent to do." },
};

function stateWords({ state, rules, problems }: ShownScope): string {
  switch (state) {
    case "absent":
      return "no rules yet";
    case "broken":
      return `${counted(problems.length, "fault")}: allows nothing until mended`;
    case "unreviewed":
      return `${counted(rules.length, "rule")}, not reviewed: allows nothing yet`;
    case "restricted":
      return `${counted(rules.length, "rule")}, Restricted Mode: allows nothing`;
    case "unowned":
      return `${counted(rules.length, "rule")}, others can change the file: allows nothing`;
    case "counts":
      return rules.length === 0 ? "no rules yet" : counted(rules.length, "rule");
    default:
      return state satisfies never;
  }
}

/** What stands above a file that does not count as it is written. */
export function scopeNotice(scope: ShownScope): string | undefined {
  if (scope.state === "counts" || scope.state === "absent") return undefined;
  const words = stateWords(scope);
  return scope.state === "unreviewed" ? `${words} · Review` : words;
}

function problemWords(scope: ShownScope, { sentence, offset }: ShownProblem): NodeWords {
  const label = plain(sentence);
  return {
    id: `${scope.source ?? ""} fault ${offset} ${label}`,
    label,
    description: "opens the file at the fault",
    tooltip: label,
    spoken: `Fault: ${label}`,
    icon: "error",
    context: "problem",
  };
}

function ruleWords(scope: ShownScope, rule: ShownRule, now: number): NodeWords {
  const { id, decision, sentence, note, warnings, disabled, index, actionId } = rule;
  const rest = [
    ...endWords(rule, now),
    ...(warnings.length > 0 ? [warnings.map(({ kind }) => WARNINGS[kind]).join(", ")] : []),
  ];
  const said = (hits: string) => [...(disabled === true ? ["disabled"] : []), hits, ...rest].join(" · ");
  const label = plain(sentence.replace(/\.$/, ""));
  const doubts = warnings.map((warning) => `\n⚠ ${plain(warning.sentence)}`).join("");
  return {
    id: `${scope.scope} ${scope.source ?? ""} ${index ?? ""} ${plain(id)}`,
    label,
    description: said(shortHits(rule, now)),
    tooltip: `${plain(sentence)}\n${plain(id)}: ${plain(note)}\n${hitWords(rule, now)}${doubts}`,
    spoken: `${label}. ${said(hitWords(rule, now))}`,
    icon: disabled === true ? "circle-large-outline" : warnings.length > 0 ? "warning" : ICONS[decision],
    context: [
      "rule",
      scope.scope,
      ...(isEditable(scope) ? ["editable", disabled === true ? "disabled" : "enabled"] : []),
      ...(actionId === undefined ? [] : ["revocable"]),
      ...warnings.map(({ kind }) => kind),
    ].join(" "),
  };
}

const ICONS: Readonly<Record<Decision, string>> = { allow: "check", ask: "question", deny: "circle-slash" };

const WARNINGS: Readonly<Record<RuleWarning["kind"], string>> = {
  expired: "ended",
  shadowed: "shadowed",
  wide: "too broad",
  unmatched: "never matched",
  unreviewed: "allows nothing yet",
  fault: "fault",
};

function warningWords(scope: ShownScope, rule: ShownRule, { kind, sentence }: RuleWarning): NodeWords {
  const label = plain(sentence);
  return {
    id: `${scope.source ?? ""} ${rule.index ?? rule.id} ${kind} ${label}`,
    label,
    description: "",
    tooltip: label,
    spoken: `Warning: ${label}`,
    icon: kind === "fault" ? "error" : "warning",
    context: ["warning", kind, scope.scope, ...(isEditable(scope) ? ["editable"] : [])].join(" "),
  };
}

/** The same as `hitWords` in the room that a side bar has. */
function shortHits({ hits: { total, today, last } }: Pick<ShownRule, "hits">, now: number): string {
  if (total === 0 || last === undefined) return "no match yet";
  return today > 0 ? `${today}× today, ${clock(last)}` : `${total}×, ${dayWords(last, now)}`;
}

/** "matched 12 times today, last 14:02". */
export function hitWords({ hits: { total, today, last } }: Pick<ShownRule, "hits">, now: number): string {
  if (total === 0 || last === undefined) return "not matched yet";
  if (today > 0) return `matched ${times(today)} today, last ${clock(last)}`;
  return `matched ${times(total)}, last ${dayWords(last, now)}`;
}

/** What stands above a rule in its file: how often it mattered, and what it would change of today. */
export function lensWords(rule: ShownRule, now: number): string {
  if (rule.disabled === true) return "disabled";
  const { spares, hits } = rule;
  const also = spares === undefined || spares.count <= hits.today ? [] : [alsoWords(spares)];
  return [hitWords(rule, now), ...also].join(" · ");
}

function alsoWords({ count, of }: { readonly count: number; readonly of: number }): string {
  return `would also allow ${count} of today's ${counted(of, "action")}`;
}

function endWords({ until }: ShownRule, now: number): readonly string[] {
  if (until === undefined || until <= now) return [];
  const minutes = Math.ceil((until - now) / 60_000);
  if (minutes < 90) return [`ends in ${counted(minutes, "minute")}`];
  const hours = Math.round(minutes / 60);
  return [`ends in ${hours < 48 ? counted(hours, "hour") : counted(Math.round(hours / 24), "day")}`];
}

function dayWords(at: number, now: number): string {
  const days = Math.round((new Date(now).setHours(0, 0, 0, 0) - new Date(at).setHours(0, 0, 0, 0)) / 86_400_000);
  if (days === 1) return "yesterday";
  return days < 60 ? `${days} days ago` : new Date(at).toISOString().slice(0, 10);
}

function clock(at: number): string {
  const date = new Date(at);
  return `${String(date.getHours()).padStart(2, "0")}:${String(date.getMinutes()).padStart(2, "0")}`;
}

function isEditable({ scope }: ShownScope): boolean {
  return scope === "user" || scope === "workspace";
}

function times(count: number): string {
  return count === 1 ? "once" : count === 2 ? "twice" : `${count} times`;
}

function counted(count: number, word: string): string {
  return count === 1 ? `1 ${word}` : `${count} ${word}s`;
}

function lastPart(path: string): string {
  return plain(path.split(/[\\/]/).findLast((part) => part !== "") ?? path);
}

/** Some places of the editor draw `$(name)` as an icon. */
function plain(text: string): string {
  return visible(text, 300).replaceAll("$(", "$ (");
}
