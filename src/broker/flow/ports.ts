// What deciding needs from the rest of the broker. Plain functions, so that a test can give its own clock, disk and windows.

import type { ActionId } from "../../core/action.ts";
import type { RuleSet } from "../../core/rules/rule.ts";
import type { World } from "../../core/world.ts";
import type { AuditLog } from "../audit/audit-port.ts";
import type { GuardPort } from "../guard/guard.ts";
import type { SessionInstructions } from "../instructions/instruction-rows.ts";
import type { Judgement } from "../judging/judgement.ts";
import type { Opinions } from "../opinion/opinions.ts";
import type { Requests } from "../opinion/requests.ts";
import type { Changes } from "../rows/changes.ts";
import type { Rows } from "../rows/rows.ts";
import type { Growing } from "../rules/growing.ts";
import type { Sessions } from "../sessions/sessions.ts";
import type { Transcripts } from "../sessions/transcripts.ts";
import type { Turns } from "../sessions/turns.ts";
import type { StoredSettings } from "../settings-file.ts";
import type { Questions } from "./questions.ts";

export interface FlowPorts {
  readonly judgement: Judgement;
  readonly audit: AuditLog;
  readonly questions: Questions;
  readonly rows: Rows;
  readonly sessions: Sessions;
  /** Rules that grow out of questions. */
  readonly growing: Pick<Growing, "keep" | "isOffered" | "make" | "revoke">;
  readonly settings: () => StoredSettings;
  /** Rules of all files that count for an action in these workspace folders. */
  readonly ruleSets: (workspace: readonly string[]) => readonly RuleSet[];
  readonly world: (cwd: string) => World;
  readonly workspaceOf: (cwd: string, root: string) => readonly string[];
  /** How many greeted windows could show a question now. */
  readonly windows: () => number;
  readonly guard: GuardPort;
  /** What the instruction files of a session invite. */
  readonly instructions: Pick<SessionInstructions, "begin" | "postureOf">;
  /** Second opinions: what the person asked for, and what a reviewer says. They tighten or annotate, nothing else. */
  readonly opinions: Pick<Opinions, "annotate" | "second"> & { readonly heard: Requests["heard"] };
  readonly canary: (command: string) => boolean;
  /** Whether this process can show a prompt to a person; undefined where that cannot be told. */
  readonly hasTerminal: (pid: number) => boolean | undefined;
  readonly now: () => number;
  readonly newId: () => ActionId;
  /** The row that waits for the outcome of this tool use. */
  readonly uses: ToolUses;
  readonly transcripts: Transcripts;
  readonly turns: Turns;
  /** What file actions would make of their files, for whoever wants to see it. */
  readonly changes: Pick<Changes, "note">;
  readonly saw: (session: string) => void;
  readonly log: (sentence: string) => void;
}

/** Which action an agent's tool use was, so that its outcome finds its row. */
export interface ToolUses {
  readonly begin: (session: string, use: ToolUse) => void;
  /** The use of this session that an outcome tells of. */
  readonly find: (session: string, toolUseId: string) => ToolUse | undefined;
  /** Notes when the action was let go, so that its outcome tells how long it took and not how long it was asked about. */
  readonly release: (actionId: string, at: number) => void;
  readonly isPending: (session: string) => boolean;
  /** Forgets a use that has ended. */
  readonly end: (use: ToolUse) => void;
  /** Every use of the session that has not ended. */
  readonly of: (session: string) => readonly ToolUse[];
}

export interface ToolUse {
  readonly actionId: string;
  readonly toolUseId: string;
  /** Whether the agent's own prompt could answer for it. */
  readonly inTerminal: boolean;
  /** When the action was let go; undefined while it is asked about, and where the terminal was answered. */
  readonly since?: number;
}
