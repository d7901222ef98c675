// The flow of one event on a stage of its own: a clock, windows, a log and an engine that the test sets, and no disk.
// The engine decides as the test says, unless a session rule names the input.
import type { FlowPorts } from "../../../src/broker/flow/ports.ts";
import { createQuestions } from "../../../src/broker/flow/questions.ts";
import { createToolUses } from "../../../src/broker/flow/tool-uses.ts";
import { createRows } from "../../../src/broker/rows/rows.ts";
import type { Session } from "../../../src/broker/sessions/sessions.ts";
import type { ActionId } from "../../../src/core/action.ts";
import type { AuditEvent } from "../../../src/core/audit/record.ts";
import type { Decision } from "../../../src/core/decision.ts";
import type { Effect } from "../../../src/core/effect.ts";
import { EMPTY_MEMORY, type Fact } from "../../../src/core/memory/memory.ts";
import type { Posture } from "../../../src/core/posture.ts";
import type { Rule } from "../../../src/core/rules/rule.ts";
import { BLIND_DISK } from "../../../src/core/world.ts";
import type { Opinion } from "../../../src/protocol/opinion.ts";

export interface Stage {
  readonly ports: FlowPorts;
  readonly audit: AuditEvent[];
  readonly facts: Fact[];
  readonly rules: Rule[];
  decision: Decision;
  windows: number;
  full: boolean;
  preset: "balanced" | "observe";
  /** What led to the action: it is tainted when this is not empty. */
  chain: string[];
  /** What the session's instruction files invite. */
  posture: Posture;
  /** What the person is told when the session begins. */
  told: string | undefined;
  /** Actions that rules may grow from. */
  readonly kept: string[];
  /** What a reviewer says of what would be let through; undefined: none is asked. */
  opinion: Opinion | undefined;
  /** Actions that a reviewer was asked about beside the person. */
  readonly annotated: string[];
  /** Effects of the action. */
  effects: readonly Effect[];
  /** Transcripts in which outcomes would be looked for. */
  readonly followed: string[];
}

export function stage(): Stage {
  let ids = 0;
  const audit: AuditEvent[] = [];
  const facts: Fact[] = [];
  const rules: Rule[] = [];
  const session = (): Session => ({
    id: "s",
    agent: "claude-code",
    root: "/ws",
    memory: EMPTY_MEMORY,
    rules,
    lastAt: 0,
  });
  const self: Stage = {
    audit,
    facts,
    rules,
    decision: "ask",
    windows: 1,
    full: false,
    preset: "balanced",
    chain: [],
    posture: [],
    told: undefined,
    kept: [],
    opinion: undefined,
    annotated: [],
    effects: [],
    followed: [],
    ports: {
      instructions: { begin: () => self.told, postureOf: () => self.posture },
      judgement: {
        judge: (_, { ruleSets, inputHash }) => {
          const allowed = ruleSets.some(
            (set) => set.scope === "session" && set.rules.some((rule) => rule.when.inputHash === inputHash),
          );
          const decision = allowed && self.decision === "ask" ? "allow" : self.decision;
          return {
            verdict: { decision, effects: self.effects, problems: [], rules: [], sentence: "mails a newspaper" },
            analysis: {
              effects: [],
              problems: [],
              facts: [{ kind: "secret-read", what: ".env" }],
              chain: self.chain.map((sentence) => ({ at: 0, sentence })),
            },
          };
        },
        remember: (memory) => memory,
      },
      audit: {
        append: (event) => {
          if (self.full) throw new Error("ENOSPC");
          audit.push(event);
        },
        recent: () => [],
        close: () => {},
      },
      questions: createQuestions(Date.now),
      rows: createRows([], () => {}),
      sessions: {
        enter: session,
        learn: (_, learnt) => facts.push(...learnt),
        allow: (_, rule) => rules.push(rule),
        requestsOf: () => [],
        revoke: () => false,
        holds: () => false,
        rules: () => [],
        end: () => {},
        live: () => 1,
      },
      growing: {
        keep: (subject) => self.kept.push(subject.action.id),
        isOffered: (_, { proposal }) => proposal === "offered",
        make: (_, { lifetime }) =>
          lifetime === "user" ? { kind: "refused", sentence: "It has faults." } : { kind: "made" },
        revoke: (actionId) => self.kept.includes(actionId),
      },
      settings: () => ({ preset: self.preset, questionSeconds: 60, idleMinutes: 30 }),
      ruleSets: () => [],
      world: () => ({
        home: "/h",
        user: "u",
        platform: "linux",
        env: {},
        guardFolder: "/h/.countersign",
        disk: BLIND_DISK,
      }),
      workspaceOf: () => ["/ws"],
      windows: () => self.windows,
      guard: { sessionStart: () => ({ kind: "pass" }), configChange: () => ({ kind: "pass" }) },
      opinions: {
        heard: () => {},
        annotate: (row) => self.annotated.push(row.id),
        second: () => (self.opinion === undefined ? undefined : Promise.resolve(self.opinion)),
      },
      canary: (command) => command === ": canary",
      hasTerminal: (pid) => pid === 1234,
      now: Date.now,
      newId: () => `a${++ids}` as ActionId,
      uses: createToolUses(),
      transcripts: { follow: (_, file) => self.followed.push(file), look: () => {}, stop: () => {} },
      changes: { note: () => {} },
      turns: { begin: () => {}, about: () => ({}) },
      saw: () => {},
      log: () => {},
    },
  };
  return self;
}

/** 1234: a process that has a terminal on this stage. */
export const TERMINAL = { entry: "cli", attended: "1", parent: 1234 };
export const UNATTENDED = { entry: "sdk-cli", attended: "0" };
export const EDITOR = { entry: "claude-vscode", attended: "1" };

/** A hook event about one Bash call. */
export function event(name: string, more: object = {}): object {
  const tool = { tool_name: "Bash", tool_input: { command: "mail x" }, tool_use_id: "t1" };
  const session = { session_id: "s", cwd: "/ws", transcript_path: "/h/t.jsonl", permission_mode: "default" };
  return { hook_event_name: name, ...session, ...tool, ...more };
}
