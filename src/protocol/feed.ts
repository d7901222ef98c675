// What a window sees of the guard: feed rows, waiting questions and the guard's state. Plain data, safe to serialise.
// Every text in here that came from an agent is raw; only the panel makes it visible, and never as HTML or Markdown.

import type { Decision, MatchedRule } from "../core/decision.ts";
import type { Effect, EffectKind } from "../core/effect.ts";
import type { Token } from "../core/shell/tokens.ts";
import type { Opinion } from "./opinion.ts";

export type RowState =
  /** Decided without a person; not yet reported as run. */
  | { readonly kind: "decided" }
  /** Waits for a person. `deadline` in milliseconds since the epoch. `where` tells where it can be answered. */
  | { readonly kind: "waiting"; readonly deadline: number; readonly where: "panel" | "panel-and-terminal" }
  | { readonly kind: "answered"; readonly answer: "allow" | "deny"; readonly by: Answerer; readonly reason?: string }
  /** `by`: who had allowed it, where a person was asked. */
  | { readonly kind: "ran"; readonly milliseconds?: number; readonly by?: Answerer }
  | { readonly kind: "failed"; readonly milliseconds?: number; readonly by?: Answerer }
  | { readonly kind: "stopped"; readonly why: string }
  /** No action: something about the session that the person should know. */
  | { readonly kind: "noticed" }
  /** No action: the person's own words, with which a turn began. */
  | { readonly kind: "prompted" };

export type Answerer = "panel" | "terminal" | "deadline" | "session-rule" | "disconnect";

export interface FeedRow {
  readonly id: string;
  /** Order of intention; grows by one a row and never repeats within one broker's log. */
  readonly seq: number;
  readonly at: number;
  readonly agent: string;
  readonly session: string;
  readonly subAgent?: string;
  /** Id of the row of the prompt that it follows from. */
  readonly turn?: string;
  readonly cwd: string;
  readonly tool: string;
  readonly verb: string;
  readonly object: string;
  /** The text that effect spans point into, at most 64 kB; `cut` when it was longer. */
  readonly text: string;
  readonly cut: boolean;
  /** The colours of `text`, where it is a shell program that a person is asked about. */
  readonly tokens?: readonly Token[];
  /** What the agent says that the action is for; its words, not the guard's. */
  readonly says?: string;
  /** Hosts of the effects that no earlier row of the feed reached. */
  readonly newHosts?: readonly string[];
  readonly effects: readonly Effect[];
  readonly decision: Decision;
  readonly sentence: string;
  readonly rules: readonly MatchedRule[];
  /** Hash of the exact input: an answer must repeat it. */
  readonly inputHash: string;
  readonly state: RowState;
  /** Whether "allow for this session" may be offered (never for dynamic, unparsed, tainted or over-long actions). */
  readonly mayRemember: boolean;
  /** A session rule made from this action still counts, and may be revoked. */
  readonly revocable?: boolean;
  /** What the agent says that it will do, as of this action. */
  readonly plan?: readonly PlanStep[];
  /** What led here, oldest first: "read .env at 14:02". */
  readonly chain: readonly string[];
  /** What the session's instruction files invite or hide, on the row that tells of them. */
  readonly instructions?: readonly InstructionNote[];
  /** What a reviewer says of it, where one was asked. It never answers for a person. */
  readonly opinion?: Opinion;
}

/** A part of a command's text and what it is there for. */
export interface CommandPart {
  readonly span: { readonly start: number; readonly end: number };
  readonly words: string;
}

/** One step of an agent's own plan; its words. */
export interface PlanStep {
  readonly text: string;
  readonly state: "open" | "doing" | "done";
}

/** One thing found in a file that tells an agent what to do. */
export interface InstructionNote {
  /** Absolute path. */
  readonly file: string;
  readonly line: number;
  /** Starts with a verb: "invites the agent to contact people outside on its own". */
  readonly sentence: string;
  /** A person who reads the file does not see it. */
  readonly hidden: boolean;
}

export type AgentGuardState =
  | { readonly kind: "absent" }
  | { readonly kind: "unguarded" }
  | { readonly kind: "guarded"; readonly verifiedAt?: number }
  | { readonly kind: "drifted"; readonly problems: readonly string[] };

export interface AgentStatus {
  readonly agent: string;
  readonly title: string;
  readonly state: AgentGuardState;
  /** Settings file that holds, or would hold, the guard's hooks. */
  readonly settingsFile: string;
}

/** What happened since midnight. */
export interface DayCounts {
  readonly actions: number;
  readonly asked: number;
  /** Actions by hour, 24 numbers. */
  readonly hours: readonly number[];
  /** Actions with a flagged effect, by its kind. */
  readonly kinds: Readonly<Partial<Record<EffectKind, number>>>;
}

/** A rule file with faults. */
export interface RuleFault {
  readonly file: string;
  /** Where its first fault stands, in characters from the start. */
  readonly offset: number;
  readonly sentence: string;
}

export interface GuardStatus {
  readonly preset: "observe" | "balanced" | "strict" | "lockdown";
  readonly agents: readonly AgentStatus[];
  readonly lastEventAt?: number;
  readonly asked: number;
  readonly decided: number;
  readonly liveSessions: number;
  readonly today?: DayCounts;
  /** Folders open in any greeted window: a question whose cwd lies in none of them is everybody's. Absent: not known. */
  readonly windowFolders?: readonly string[];
  /** Workspace rule files that would loosen something and wait for review, as path and hash of the text. Absent: none. */
  readonly unreviewed?: readonly { readonly file: string; readonly hash: string }[];
  /** What is wrong with the guard itself, each with what to do; empty when all is well. */
  readonly faults: readonly string[];
  /** Rule files that allow nothing until they are mended. Absent: none. */
  readonly ruleFaults?: readonly RuleFault[];
}

export interface FeedSnapshot {
  readonly revision: number;
  /** Newest rows, oldest first; at most 2,000. */
  readonly rows: readonly FeedRow[];
  readonly status: GuardStatus;
}
