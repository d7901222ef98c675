// What deciding needs from the rest of the broker. Plain functions, so that a test can give its own clock, disk and windows.

import type { HookEvent } from "../agents/claude-code/event.ts";
import type { ActionId } from "../core/action.ts";
import type { RuleSet } from "../core/rules/rule.ts";
import type { World } from "../core/world.ts";
import type { HookReply } from "../protocol/hook.ts";
import type { AuditLog } from "./audit-port.ts";
import type { Judgement } from "./judgement.ts";
import type { Questions } from "./questions.ts";
import type { Rows } from "./rows.ts";
import type { Sessions } from "./sessions.ts";
import type { StoredSettings } from "./settings-file.ts";

export interface FlowPorts {
  readonly judgement: Judgement;
  readonly audit: AuditLog;
  readonly questions: Questions;
  readonly rows: Rows;
  readonly sessions: Sessions;
  readonly settings: () => StoredSettings;
  /** Rules of all files that count for an action in these workspace folders. */
  readonly ruleSets: (workspace: readonly string[]) => readonly RuleSet[];
  readonly world: (cwd: string) => World;
  readonly workspaceOf: (cwd: string, root: string) => readonly string[];
  /** How many greeted windows could show a question now. */
  readonly windows: () => number;
  readonly guard: GuardPort;
  readonly canary: (command: string) => boolean;
  /** Whether this process can show a prompt to a person; undefined where that cannot be told. */
  readonly hasTerminal: (pid: number) => boolean | undefined;
  readonly now: () => number;
  readonly newId: () => ActionId;
  /** The row that waits for the outcome of this tool use. */
  readonly uses: ToolUses;
  readonly saw: (session: string) => void;
  readonly log: (sentence: string) => void;
}

export interface GuardPort {
  /** `root` is the folder that the session was started in. */
  readonly sessionStart: (event: Extract<HookEvent, { kind: "session-start" }>, root: string) => HookReply;
  readonly configChange: (event: Extract<HookEvent, { kind: "config-change" }>, root: string) => HookReply;
}

/** Which action an agent's tool use was, so that its outcome finds its row. */
export interface ToolUses {
  readonly begin: (session: string, use: ToolUse) => void;
  /** The use that an outcome tells of, by id or else by tool and input. */
  readonly find: (
    session: string,
    match: { readonly toolUseId?: string; readonly inputHash: string },
  ) => ToolUse | undefined;
  /** Forgets a use that has ended. */
  readonly end: (use: ToolUse) => void;
  /** Every use of the session (of one sub-agent of it) that has not ended; they are forgotten. */
  readonly drain: (session: string) => readonly ToolUse[];
}

export interface ToolUse {
  readonly actionId: string;
  readonly toolUseId?: string;
  readonly inputHash: string;
}
