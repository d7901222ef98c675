// What is doubtful about a rule that is sound: it has ended, another one always answers before it, it says more than it
// seems to, or it never matched. Told to people; nothing here decides, and a rule without warnings is not thereby right.

import { type RuleScope, stricter } from "../decision.ts";
import { visible } from "../text/visible.ts";
import { reachesAnyHost } from "./breadth.ts";
import type { Rule, RuleSet, When } from "./rule.ts";

export interface RuleDoubt {
  readonly kind: "expired" | "shadowed" | "wide" | "unmatched";
  readonly sentence: string;
}

export interface Standing {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Every rule that counts, widest scope first; presets left out. */
  readonly ruleSets: readonly RuleSet[];
  readonly hits: { readonly total: number; readonly since: number };
}

const DAY = 24 * 60 * 60_000;
/** A rule that matched nothing for this long is worth a look. */
const QUIET_DAYS = 14;
/** Rules beyond these are not compared with each other: a list of thousands is not looked through by a person. */
const MAX_COMPARED = 500;

export function doubtsOf(rule: Rule, set: RuleSet, standing: Standing): readonly RuleDoubt[] {
  const { now, hits } = standing;
  if (rule.until !== undefined && rule.until <= now)
    return [{ kind: "expired", sentence: `It ended on ${dayOf(rule.until)} and no longer counts.` }];
  const found: RuleDoubt[] = [];
  const over = shadowOf(rule, set, standing);
  if (over !== undefined) found.push({ kind: "shadowed", sentence: over });
  if (reachesAnyHost(rule))
    found.push({ kind: "wide", sentence: "It allows connections to any host; name the hosts, or other effects." });
  const days = Math.floor((now - hits.since) / DAY);
  if (hits.total === 0 && days >= QUIET_DAYS)
    found.push({ kind: "unmatched", sentence: `It matched nothing in the ${days} days that it has been watched.` });
  return found;
}

/** Why the rule never makes a difference, where another one shows that. */
function shadowOf(rule: Rule, set: RuleSet, { now, ruleSets }: Standing): string | undefined {
  for (const other of ruleSets) {
    const isWider = SCOPES.indexOf(other.scope) < SCOPES.indexOf(set.scope);
    if (other !== set && !isWider) continue;
    for (const one of other.rules.slice(0, MAX_COMPARED)) {
      if (one === rule || !isLive(one, rule, now) || !covers(one, rule)) continue;
      const why = other === set ? whyWithin(one, rule, set) : whyBelow(one, other.scope, rule);
      if (why !== undefined) return `${nameOf(one, other)} ${why}`;
    }
  }
  return undefined;
}

const SCOPES: readonly RuleScope[] = ["managed", "user", "workspace", "session"];
const TWICE = "says it already.";
const STRICTER = "is stricter wherever this one matches.";

function whyWithin(one: Rule, rule: Rule, { rules }: RuleSet): string | undefined {
  if (one.decision !== rule.decision)
    return stricter(one.decision, rule.decision) === one.decision ? STRICTER : undefined;
  // Of two rules that say the same, the first one is left alone.
  return rules.indexOf(one) < rules.indexOf(rule) || !covers(rule, one) ? TWICE : undefined;
}

/** What no narrower scope can loosen: an organisation's answer, and what a person denies. */
function whyBelow({ decision }: Rule, scope: RuleScope, rule: Rule): string | undefined {
  if (decision === rule.decision) return decision === "allow" ? undefined : TWICE;
  const isFinal = scope === "managed" || decision === "deny";
  return isFinal && stricter(decision, rule.decision) === decision ? STRICTER : undefined;
}

/** Whether the other rule counts for as long as this one does. */
function isLive(other: Rule, rule: Rule, now: number): boolean {
  if (other.until === undefined) return true;
  return other.until > now && rule.until !== undefined && rule.until <= other.until;
}

function nameOf({ id }: Rule, { scope }: RuleSet): string {
  return `${OWNERS[scope] ?? "The rule"} “${visible(id, 100)}”`;
}

const OWNERS: Partial<Record<RuleScope, string>> = {
  managed: "Your organisation's rule",
  user: "Your rule",
  workspace: "The workspace's rule",
};

/**
 * Whether the other rule surely matches wherever this one does. A rule that allows takes a command's words more narrowly
 * than one that tightens, so an allow never covers one that asks or denies.
 */
export function covers(other: Rule, rule: Rule): boolean {
  if (other.decision === "allow" && (rule.decision !== "allow" || loosensMore(rule.when, other.when))) return false;
  return FIELDS.every((field) => coversField(field, other.when, rule.when));
}

/** Only a rule that names an effect, or the input itself, lets through what is denied or cannot be analysed. */
function loosensMore(when: When, than: When): boolean {
  return (than.effect === undefined && when.effect !== undefined) || than.inputHash !== when.inputHash;
}

/** Every field, so that one which is new is never left out of the comparison. */
const FIELDS = Object.keys({
  effect: true,
  host: true,
  hostClass: true,
  direction: true,
  path: true,
  inWorkspace: true,
  tool: true,
  mcp: true,
  command: true,
  agent: true,
  workspace: true,
  subAgent: true,
  certainty: true,
  inputHash: true,
} satisfies Record<keyof When, true>) as readonly (keyof When)[];

function coversField(field: keyof When, wide: When, narrow: When): boolean {
  const [over, under] = [wide[field], narrow[field]];
  if (over === undefined) return true;
  if (under === undefined) return false;
  if (field === "host") return each(under, over, (name, pattern) => fitsPattern(String(name), String(pattern)));
  if (field === "mcp")
    return each(under, over, (name, known) => name === known || String(name).startsWith(`${String(known)}/`));
  if (field === "command")
    return each(under, over, (words, known) => listOf(known).every((word, index) => listOf(words)[index] === word));
  return each(under, over, (value, known) => value === known);
}

/** Every value of the narrow field fits one of the wide field. */
function each(under: unknown, over: unknown, fits: (value: unknown, known: unknown) => boolean): boolean {
  return listOf(under).every((value) => listOf(over).some((known) => fits(value, known)));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

/** Of two patterns with the same end, the shorter one is the wider. */
function fitsPattern(name: string, pattern: string): boolean {
  const [one, wanted] = [name.toLowerCase(), pattern.toLowerCase()];
  if (one === wanted) return true;
  if (!wanted.startsWith("*.")) return false;
  const bare = one.startsWith("*.") ? one.slice(2) : one;
  return bare === wanted.slice(2) || bare.endsWith(wanted.slice(1));
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
