// One entry of the audit log: what happened, in the field names of the OpenTelemetry log data model.
// Everything that came from an agent is redacted here, once, before it is hashed, written or sent anywhere.

import type { AgentAction } from "../action.ts";
import { textOf } from "../action.ts";
import type { Verdict } from "../decision.ts";
import type { Effect } from "../effect.ts";
import { type Fingerprint, redact, redactValue } from "./redact.ts";

export type AttributeValue = string | number | boolean | readonly string[];

/** An entry before it is chained. Times are nanoseconds since the epoch, as decimal text. */
export interface AuditEntry {
  readonly Timestamp: string;
  readonly ObservedTimestamp: string;
  readonly SeverityText: "INFO" | "WARN" | "ERROR";
  readonly SeverityNumber: 9 | 13 | 17;
  readonly EventName: string;
  readonly Body: string;
  /** 32 hex digits made from the session, so that a session reads as one trace. */
  readonly TraceId: string;
  /** 16 hex digits made from the action. */
  readonly SpanId?: string;
  readonly Attributes: Readonly<Record<string, AttributeValue>>;
}

/** What the log is told. Times in milliseconds since the epoch. */
export type AuditEvent =
  | {
      readonly kind: "decision";
      readonly action: AgentAction;
      readonly verdict: Verdict;
      readonly inputHash: string;
      readonly preset: string;
      /** More to keep for whoever reads the log back, for example the feed row; kept redacted, as JSON. */
      readonly keep?: unknown;
    }
  | {
      readonly kind: "answer";
      readonly action: ActionName;
      /** `none`: nobody answered, or the agent went away. */
      readonly answer: "allow" | "deny" | "none";
      /** Who answered: `panel`, `terminal`, `deadline`, `session-rule` … */
      readonly by: string;
      readonly reason?: string;
    }
  | {
      readonly kind: "outcome";
      readonly action: ActionName;
      readonly ok: boolean;
      readonly milliseconds?: number;
    }
  /** What a reviewer said of an action, or `none` and why. It answers nothing. */
  | {
      readonly kind: "opinion";
      readonly action: ActionName;
      readonly askedFor: string;
      readonly why?: string;
      readonly model?: string;
      readonly tokens?: number;
      readonly keep: unknown;
    }
  /** What the person asked a session for. `keep` as with a decision. */
  | {
      readonly kind: "prompt";
      readonly agent: string;
      readonly session: string;
      readonly text: string;
      readonly keep: unknown;
    }
  | { readonly kind: "session"; readonly agent: string; readonly session: string; readonly what: string }
  /** The guard itself: started, drifted, installed, a settings change refused, a log recovered. */
  | { readonly kind: "guard"; readonly what: string; readonly sentence: string; readonly grave: boolean };

export interface ActionName {
  readonly id: string;
  readonly agent: string;
  readonly session: string;
}

export interface AuditPorts {
  readonly now: number;
  /** SHA-256 of text in hex. */
  readonly sha256: (text: string) => string;
  readonly fingerprint: Fingerprint;
}

/** The entry for an event that happened `at`. */
export function auditEntry(event: AuditEvent, at: number, ports: AuditPorts): AuditEntry {
  const told = describe(event, cleaner(ports));
  const { who } = told;
  const id = who?.id === undefined ? {} : { SpanId: ports.sha256(`action ${who.id}`).slice(0, 16) };
  return {
    Timestamp: nanoseconds(at),
    ObservedTimestamp: nanoseconds(ports.now),
    SeverityText: told.severity,
    SeverityNumber: SEVERITY[told.severity],
    EventName: `countersign.${event.kind}`,
    Body: told.body,
    TraceId: who === undefined ? NO_TRACE : ports.sha256(`session ${who.agent} ${who.session}`).slice(0, 32),
    ...id,
    Attributes: { ...attributesOf(who), ...told.attributes },
  };
}

const MAX_TEXT = 65_536;
const MAX_KEPT = 16_384;
const NO_TRACE = "0".repeat(32);
const SEVERITY = { INFO: 9, WARN: 13, ERROR: 17 } as const;

interface Told {
  readonly severity: keyof typeof SEVERITY;
  readonly body: string;
  readonly who?: { readonly agent: string; readonly session: string; readonly id?: string };
  readonly attributes: Readonly<Record<string, AttributeValue>>;
}

interface Cleaner {
  readonly text: (text: string) => string;
  readonly value: (value: unknown) => unknown;
}

/** Redacts before it shortens, so that half a secret at the end is not taken for harmless text. */
function cleaner({ fingerprint }: AuditPorts): Cleaner {
  return {
    text: (text) => redact(text.slice(0, MAX_TEXT), fingerprint).slice(0, MAX_KEPT),
    value: (value) => redactValue(value, fingerprint),
  };
}

function describe(event: AuditEvent, clean: Cleaner): Told {
  switch (event.kind) {
    case "decision":
      return decided(event, clean);
    case "answer":
      return answered(event, clean);
    case "outcome":
      return ended(event);
    case "opinion":
      return opined(event, clean);
    case "prompt":
      return {
        severity: "INFO",
        body: clean.text(event.text),
        who: event,
        attributes: { "countersign.kept": JSON.stringify(clean.value(event.keep)) },
      };
    case "session":
      return { severity: "INFO", body: event.what, who: event, attributes: { "countersign.session": event.what } };
    case "guard":
      return {
        severity: event.grave ? "ERROR" : "INFO",
        body: clean.text(event.sentence),
        attributes: { "countersign.guard": event.what },
      };
    default:
      return event satisfies never;
  }
}

type Event<K extends AuditEvent["kind"]> = Extract<AuditEvent, { readonly kind: K }>;

function decided({ action, verdict, inputHash, preset, keep }: Event<"decision">, clean: Cleaner): Told {
  const sub = action.subAgent === undefined ? {} : { "agent.sub_agent": clean.text(action.subAgent) };
  const kept = keep === undefined ? {} : { "countersign.kept": JSON.stringify(clean.value(keep)) };
  return {
    severity: verdict.decision === "allow" ? "INFO" : "WARN",
    body: clean.text(verdict.sentence),
    who: action,
    attributes: {
      ...sub,
      "countersign.tool": clean.text(action.tool),
      "countersign.operation": action.operation.kind,
      "countersign.text": clean.text(textOf(action.operation)),
      "countersign.cwd": clean.text(action.cwd),
      "countersign.workspace": action.workspace.map(clean.text),
      "countersign.input.sha256": inputHash,
      "countersign.decision": verdict.decision,
      "countersign.preset": preset,
      "countersign.effects": verdict.effects.map(effectLine),
      "countersign.effect.sentences": verdict.effects.map(({ sentence }) => clean.text(sentence)),
      "countersign.problems": verdict.problems.map(({ kind }) => kind),
      "countersign.rules": verdict.rules.map(({ id, scope, decision }) => `${scope}:${id} ${decision}`),
      ...kept,
    },
  };
}

function answered({ action, answer, by, reason }: Event<"answer">, clean: Cleaner): Told {
  const said = reason === undefined ? {} : { "countersign.answer.reason": clean.text(reason) };
  const body = answer === "none" ? `unanswered (${by})` : `${answer} by ${by}`;
  const attributes = { "countersign.answer": answer, "countersign.answer.by": by, ...said };
  return { severity: "INFO", body, who: action, attributes };
}

function opined({ action, askedFor, why, model, tokens, keep }: Event<"opinion">, clean: Cleaner): Told {
  const attributes = {
    "countersign.opinion": askedFor,
    ...(why === undefined ? {} : { "countersign.opinion.why": why }),
    ...(model === undefined ? {} : { "countersign.opinion.model": clean.text(model) }),
    ...(tokens === undefined ? {} : { "countersign.opinion.tokens": tokens }),
    "countersign.kept": JSON.stringify(clean.value(keep)),
  };
  return {
    severity: "INFO",
    body: `a reviewer says of whether it was asked for: ${askedFor}`,
    who: action,
    attributes,
  };
}

function ended({ action, ok, milliseconds }: Event<"outcome">): Told {
  const took = milliseconds === undefined ? {} : { "countersign.outcome.milliseconds": milliseconds };
  const body = ok ? "ran" : "failed";
  return { severity: "INFO", body, who: action, attributes: { "countersign.outcome": body, ...took } };
}

function effectLine({ kind, certainty, flag }: Effect): string {
  return `${kind} ${certainty}${flag ? "" : " unflagged"}`;
}

function attributesOf(who: Told["who"]): Readonly<Record<string, AttributeValue>> {
  if (who === undefined) return {};
  const action = who.id === undefined ? {} : { "countersign.action": who.id };
  return { "agent.name": who.agent, "session.id": who.session, ...action };
}

function nanoseconds(milliseconds: number): string {
  return `${BigInt(Math.trunc(milliseconds)) * 1_000_000n}`;
}
