// What other rules would have decided about actions of the past, from what the audit log kept of them: effects, not commands,
// so nothing is analysed anew and a disk that changed since plays no part. It decides nothing that is to come.

import type { ActionId, AgentAction, Operation, SessionId } from "../action.ts";
import { type AuditRecord, parseRecord } from "../audit/chain.ts";
import { decide } from "../decide.ts";
import { DECISIONS, type Decision, type Problem, type RuleScope } from "../decision.ts";
import { EFFECT_KINDS, type Effect } from "../effect.ts";
import { PRESETS, type PresetName, type Rule, type RuleSet } from "./rule.ts";

/** One action as the log tells of it. */
export interface PastAction {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly action: AgentAction;
  readonly effects: readonly Effect[];
  readonly problems: readonly Problem[];
  readonly inputHash: string;
  readonly preset: PresetName;
  /** What was decided then. */
  readonly decision: Decision;
  /** What a person answered, where one was asked. */
  readonly answer?: "allow" | "deny";
}

export interface Ground {
  readonly ruleSets: readonly RuleSet[];
  /** Left out: the preset that the action was decided with. */
  readonly preset?: PresetName;
  readonly home: string;
}

export interface Difference {
  readonly past: PastAction;
  readonly before: Decision;
  readonly after: Decision;
  /** What the action does. */
  readonly sentence: string;
}

/** Every action that the two grounds decide differently, as each would have done at its time. */
export function differences(past: Iterable<PastAction>, before: Ground, after: Ground): readonly Difference[] {
  const found: Difference[] = [];
  for (const one of past) {
    const [was, is] = [verdictOn(one, before), verdictOn(one, after)];
    if (was.decision === is.decision) continue;
    found.push({ past: one, before: was.decision, after: is.decision, sentence: was.sentence });
  }
  return found;
}

/** How many of these actions were asked about and would have been allowed with one rule more. */
export function newlyAllowed(
  added: { readonly rule: Rule; readonly scope: RuleScope },
  past: readonly PastAction[],
  ground: Ground,
): number {
  const set = { scope: added.scope, loosens: true, rules: [added.rule] };
  const eased = { ...ground, ruleSets: [...ground.ruleSets, set] };
  return past.filter((one) => decidedOn(one, ground) === "ask" && decidedOn(one, eased) === "allow").length;
}

/** What this ground decides about the action at its time. */
export function decidedOn(past: PastAction, ground: Ground): Decision {
  return verdictOn(past, ground).decision;
}

function verdictOn(past: PastAction, { ruleSets, preset = past.preset, home }: Ground) {
  const { action, effects, problems, inputHash, at } = past;
  return decide({ effects, problems, facts: [], chain: [] }, action, { ruleSets, preset, now: at, inputHash, home });
}

/** What a line of the audit log tells: an action, or what a person said to an earlier one. Undefined for every other line. */
export type PastEvent =
  | { readonly kind: "action"; readonly past: PastAction }
  | { readonly kind: "answer"; readonly action: ActionId; readonly answer: "allow" | "deny" };

export function pastEvent(line: string): PastEvent | undefined {
  const record = parseRecord(line);
  if (record?.EventName === "countersign.answer") return pastAnswer(record.Attributes);
  const past = record === undefined ? undefined : actionIn(record);
  return past === undefined ? undefined : { kind: "action", past };
}

/** The action of a line of the audit log; undefined for every other line, and for one that is not whole. */
export function pastAction(line: string): PastAction | undefined {
  const event = pastEvent(line);
  return event?.kind === "action" ? event.past : undefined;
}

function pastAnswer(about: Readonly<Record<string, unknown>>): PastEvent | undefined {
  const answer = about["countersign.answer"];
  if (answer !== "allow" && answer !== "deny") return undefined;
  return { kind: "answer", action: String(about["countersign.action"]) as ActionId, answer };
}

function actionIn(record: AuditRecord): PastAction | undefined {
  if (record.EventName !== "countersign.decision") return undefined;
  const about = record.Attributes;
  const effects = effectsOf(about["countersign.kept"]);
  if (effects === undefined) return undefined;
  const text = (name: string) => String(about[name] ?? "");
  const workspace = about["countersign.workspace"];
  const kinds = about["countersign.problems"];
  const subAgent = about["agent.sub_agent"];
  return {
    at: Number(String(record.Timestamp).slice(0, -6)) || 0,
    action: {
      id: text("countersign.action") as ActionId,
      session: text("session.id") as SessionId,
      agent: text("agent.name"),
      tool: text("countersign.tool"),
      cwd: text("countersign.cwd"),
      workspace: Array.isArray(workspace) ? workspace.map(String) : [],
      input: undefined,
      operation: operationOf(text("countersign.operation"), text("countersign.text")),
      ...(subAgent === undefined ? {} : { subAgent: String(subAgent) }),
    },
    effects,
    problems: Array.isArray(kinds) ? kinds.map(() => ({ kind: "unparsed", sentence: "could not be analysed" })) : [],
    inputHash: text("countersign.input.sha256"),
    decision: DECISIONS.find((known) => known === about["countersign.decision"]) ?? "ask",
    preset: PRESETS.find((known) => known === about["countersign.preset"]) ?? "balanced",
  };
}

/** As much of the operation as rules ask about. */
function operationOf(kind: string, text: string): Operation {
  if (kind === "shell") return { kind, command: text, dialect: "posix", background: false };
  if (kind !== "mcp") return { kind: "unknown", why: text };
  const [server = "", method = ""] = text.split(" ", 2);
  return { kind, server, method, args: {} };
}

/** The effects of the row that was kept; undefined where it was not kept whole. */
function effectsOf(kept: unknown): readonly Effect[] | undefined {
  if (typeof kept !== "string") return undefined;
  try {
    const row: unknown = JSON.parse(kept);
    const effects = typeof row === "object" && row !== null && "effects" in row ? row.effects : undefined;
    return Array.isArray(effects) && effects.every(isEffect) ? effects : undefined;
  } catch {
    return undefined;
  }
}

function isEffect(value: unknown): value is Effect {
  if (typeof value !== "object" || value === null) return false;
  const { kind, detail, flag } = value as Partial<Effect>;
  return EFFECT_KINDS.some((known) => known === kind) && typeof detail === "object" && typeof flag === "boolean";
}
