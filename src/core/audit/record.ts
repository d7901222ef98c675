// One entry of the audit log: what happened, in the field names of the OpenTelemetry log data model.
// Everything that came from an agent is redacted here, once, before it is hashed, written or sent anywhere.

import type { AgentAction } from "../action.ts";
import { textOf } from "../action.ts";
import type { Verdict } from "../decision.ts";
import { type Fingerprint, redact } from "./redact.ts";

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
    }
  | {
      readonly kind: "answer";
      readonly action: ActionName;
      readonly answer: "allow" | "deny";
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
  const clean = (text: string) => redact(text.slice(0, MAX_TEXT), ports.fingerprint).slice(0, MAX_KEPT);
  const { severity, body, attributes, name } = describe(event, clean);
  const trace = name === undefined ? NO_TRACE : ports.sha256(`session ${name.agent} ${name.session}`).slice(0, 32);
  const span = name?.id === undefined ? {} : { SpanId: ports.sha256(`action ${name.id}`).slice(0, 16) };
  return {
    Timestamp: nanoseconds(at),
    ObservedTimestamp: nanoseconds(ports.now),
    SeverityText: severity,
    SeverityNumber: SEVERITY[severity],
    EventName: `countersign.${event.kind}`,
    Body: body,
    TraceId: trace,
    ...span,
    Attributes: attributes,
  };
}

const MAX_TEXT = 65_536;
const MAX_KEPT = 16_384;
const NO_TRACE = "0".repeat(32);
const SEVERITY = { INFO: 9, WARN: 13, ERROR: 17 } as const;

interface Description {
  readonly severity: keyof typeof SEVERITY;
  readonly body: string;
  readonly name?: { readonly agent: string; readonly session: string; readonly id?: string };
  readonly attributes: Readonly<Record<string, AttributeValue>>;
}

type Clean = (text: string) => string;

function describe(event: AuditEvent, clean: Clean): Description {
  switch (event.kind) {
    case "decision":
      return decision(event, clean);
    case "answer": {
      const said = event.reason === undefined ? {} : { "countersign.answer.reason": clean(event.reason) };
      return {
        severity: "INFO",
        body: `${event.answer} by ${event.by}`,
        name: event.action,
        attributes: {
          ...named(event.action),
          "countersign.answer": event.answer,
          "countersign.answer.by": event.by,
          ...said,
        },
      };
    }
    case "outcome": {
      const took = event.milliseconds === undefined ? {} : { "countersign.outcome.milliseconds": event.milliseconds };
      return {
        severity: "INFO",
        body: event.ok ? "ran" : "failed",
        name: event.action,
        attributes: { ...named(event.action), "countersign.outcome": event.ok ? "ran" : "failed", ...took },
      };
    }
    case "session":
      return {
        severity: "INFO",
        body: event.what,
        name: event,
        attributes: { "agent.name": event.agent, "session.id": event.session, "countersign.session": event.what },
      };
    case "guard":
      return {
        severity: event.grave ? "ERROR" : "INFO",
        body: clean(event.sentence),
        attributes: { "countersign.guard": event.what },
      };
    default:
      return event satisfies never;
  }
}

function decision(
  { action, verdict, inputHash, preset }: Extract<AuditEvent, { kind: "decision" }>,
  clean: Clean,
): Description {
  const sub = action.subAgent === undefined ? {} : { "agent.sub_agent": action.subAgent };
  return {
    severity: verdict.decision === "allow" ? "INFO" : "WARN",
    body: clean(verdict.sentence),
    name: action,
    attributes: {
      ...named(action),
      ...sub,
      "countersign.tool": clean(action.tool),
      "countersign.operation": action.operation.kind,
      "countersign.text": clean(textOf(action.operation)),
      "countersign.cwd": clean(action.cwd),
      "countersign.workspace": action.workspace.map(clean),
      "countersign.input.sha256": inputHash,
      "countersign.decision": verdict.decision,
      "countersign.preset": preset,
      "countersign.effects": verdict.effects.map(
        ({ kind, certainty, flag }) => `${kind} ${certainty}${flag ? "" : " unflagged"}`,
      ),
      "countersign.effect.sentences": verdict.effects.map(({ sentence }) => clean(sentence)),
      "countersign.problems": verdict.problems.map(({ kind }) => kind),
      "countersign.rules": verdict.rules.map(({ id, scope, decision }) => `${scope}:${id} ${decision}`),
    },
  };
}

function named({ id, agent, session }: ActionName): Readonly<Record<string, string>> {
  return { "agent.name": agent, "session.id": session, "countersign.action": id };
}

function nanoseconds(milliseconds: number): string {
  return `${BigInt(Math.trunc(milliseconds)) * 1_000_000n}`;
}
