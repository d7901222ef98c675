// From one action that was asked about to the rules that would let it pass the next time, narrow to wide, each a real rule.
// Proposes and never decides: a rule is offered only where it names the effects, is not too broad, and is seen to allow this action.

import type { RuleScope } from "../decision.ts";
import type { Effect, EffectKind } from "../effect.ts";
import { canonical } from "../hash.ts";
import { visible } from "../text/visible.ts";
import { tooBroad } from "./breadth.ts";
import { LIFETIMES, type Lifetime } from "./lifetime.ts";
import { type Means, meansOf, type Target, targetOf, widerTarget } from "./proposal-conditions.ts";
import { decidedOn, type Ground, type PastAction } from "./replay.ts";
import type { Rule, When } from "./rule.ts";
import { classWords, ruleWords } from "./rule-words.ts";

export interface Proposal {
  /** The conditions as text, so that agreeing to it is agreeing to exactly what was shown. */
  readonly id: string;
  /** What sets it apart, in a few words: "Commands that begin with gh pr view". */
  readonly title: string;
  readonly when: When;
  readonly sentence: string;
  readonly lifetimes: readonly Lifetime[];
}

/** Nothing is proposed for what may look the same the next time and do something else, or for what is never right twice. */
const NEVER: ReadonlySet<EffectKind> = new Set(["hidden-code", "exfiltration", "lockout", "guard-tamper"]);

/** The proposals for an action, narrowest first; each next one matches all that the one before does. */
export function proposals(subject: PastAction, ground: Ground): readonly Proposal[] {
  if (subject.problems.length > 0 || subject.effects.some(({ kind }) => NEVER.has(kind))) return [];
  const asked = askedEffects(subject, ground);
  if (asked.length === 0) return [];
  const found = new Map<string, Proposal>();
  for (const when of conditions(subject, asked, ground.home)) {
    const lifetimes = lifetimesOf(when, { subject, ground });
    if (lifetimes.length === 0) continue;
    const id = canonical(when);
    found.set(id, { id, title: titleOf(when, subject), when, sentence: ruleWords(ruleOf(when)), lifetimes });
  }
  return [...found.values()];
}

/** What must be allowed for the action to pass; none where a part of it is denied. */
function askedEffects(subject: PastAction, ground: Ground): readonly Effect[] {
  const asked: Effect[] = [];
  for (const effect of subject.effects) {
    const decision = decidedOn({ ...subject, effects: [effect] }, ground);
    if (decision === "deny") return [];
    if (decision === "ask") asked.push(effect);
  }
  return asked;
}

function conditions({ action, inputHash }: PastAction, asked: readonly Effect[], home: string): readonly When[] {
  const effect = [...new Set(asked.map(({ kind }) => kind))];
  const target = targetOf(asked, { workspace: action.workspace, home });
  const means = meansOf(action, asked).filter((one) => target !== undefined || isTelling(one));
  // Where it goes is not known, and nothing tells it from what goes elsewhere.
  if (target === undefined && means.length === 0 && asked.some(isVague)) return [];
  const wider = target === undefined ? undefined : widerTarget(target, asked);
  return [
    { inputHash, effect, ...target },
    ...means
      .filter((one) => one.mcp === undefined || mayServe(one, effect))
      .map((one) => ({ ...one, effect, ...target })),
    ...(target === undefined || !effect.every((kind) => BARE[kind] !== undefined) ? [] : [target, ...list(wider)]).map(
      (reached: Target) => ({ effect, ...reached }),
    ),
  ];
}

/** What a rule may allow by its target alone, whatever brings it about, and how that is said. */
const BARE: Readonly<Partial<Record<EffectKind, string>>> = {
  network: "connects to",
  "outbound-message": "sends messages by",
  "credential-read": "reads",
  destructive: "deletes",
  "file-read": "reads",
  "file-write": "writes",
  "file-delete": "deletes",
};

/** Means that tell an action from others by themselves: a program alone does not, nor does a tool for any file or address. */
function isTelling({ command, mcp }: Means): boolean {
  return mcp !== undefined || command?.every((words) => words.length > 1) === true;
}

/** A whole server at once only for what reaches services; never for secrets or what cannot be undone. */
function mayServe({ mcp = [] }: Means, kinds: readonly EffectKind[]): boolean {
  return mcp.every((name) => name.includes("/")) || kinds.every((kind) => kind === "network");
}

function isVague({ kind, detail }: Effect): boolean {
  if (kind !== "network") return false;
  return detail.host?.name === undefined && !["own-remote", "registry", "connected"].includes(detail.host?.class ?? "");
}

interface Case {
  readonly subject: PastAction;
  readonly ground: Ground;
}

function lifetimesOf(when: When, { subject, ground }: Case): readonly Lifetime[] {
  const hasWorkspace = subject.action.workspace.length > 0;
  const works = (scope: RuleScope) =>
    tooBroad(ruleOf(when), scope) === undefined && allowsIn(scope, when, { subject, ground });
  const [inSession, inUser] = [works("session"), works("user")];
  // A hash holds one person's folder: in a file that is shared it would mean nothing.
  const inWorkspace = hasWorkspace && when.inputHash === undefined && works("workspace");
  return LIFETIMES.filter((lifetime) => {
    if (lifetime === "session") return inSession;
    if (lifetime === "workspace") return inWorkspace;
    return lifetime === "user" ? inUser : inUser && hasWorkspace;
  });
}

function allowsIn(scope: RuleScope, when: When, { subject, ground }: Case): boolean {
  const added = { scope, loosens: true, rules: [ruleOf(when)] };
  return decidedOn(subject, { ...ground, ruleSets: [...ground.ruleSets, added] }) === "allow";
}

function ruleOf(when: When): Rule {
  return { id: "proposed", decision: "allow", when, note: "" };
}

function titleOf(when: When, { action }: PastAction): string {
  const { effect = [], inputHash, command, mcp, tool } = when;
  if (inputHash !== undefined) return action.operation.kind === "shell" ? "Exactly this command" : "Exactly this call";
  if (command !== undefined) return `Commands that begin with ${shown(command.map((words) => words.join(" ")))}`;
  if (mcp !== undefined) return `${mcp.some((name) => name.includes("/")) ? "The tool" : "All tools of"} ${shown(mcp)}`;
  const where = shown(when.host ?? when.hostClass?.map(classWords) ?? when.path ?? []);
  if (tool !== undefined) return `The tool ${shown(tool)}, for ${where}`;
  return `Anything that ${[...new Set(effect.flatMap((kind) => BARE[kind] ?? []))].join(" or ")} ${where}`;
}

function shown(values: readonly string[]): string {
  return values.map((value) => visible(value, 80)).join(" or ");
}

function list<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value];
}
