// What an agent wants to do, in the guard's own words. Every agent's events are decoded to this union and to nothing else.
// An action is data: reading it must never touch the disk, the network or the clock.

export type ActionId = string & { readonly __brand: "ActionId" };
export type SessionId = string & { readonly __brand: "SessionId" };

/** Where an action comes from and where it would run. Paths are absolute; `workspace` may be empty. */
export interface ActionContext {
  readonly id: ActionId;
  /** Stable name of the agent program, for example `claude-code`. */
  readonly agent: string;
  readonly session: SessionId;
  /** Set when a sub-agent of the session acts. */
  readonly subAgent?: string;
  readonly cwd: string;
  /** Root folders that count as "the workspace". */
  readonly workspace: readonly string[];
  /** The agent's own name of the tool, for example `Bash`. */
  readonly tool: string;
  /** The tool's input exactly as the agent sent it; hashed, never interpreted after decoding. */
  readonly input: unknown;
  /** What the agent says that the action is for. Shown as its words; it counts for nothing. */
  readonly says?: string;
}

export type Operation =
  | {
      readonly kind: "shell";
      readonly command: string;
      readonly dialect: "posix" | "powershell";
      readonly background: boolean;
      /** It asks to run outside the sandbox in which the agent keeps its commands. */
      readonly unsandboxed?: true;
    }
  | { readonly kind: "read"; readonly paths: readonly string[] }
  | { readonly kind: "write"; readonly path: string; readonly content: string }
  | {
      readonly kind: "edit";
      readonly path: string;
      readonly edits: readonly Replacement[];
      /** The edits are the source of this one cell of a notebook. */
      readonly cell?: NotebookCell;
    }
  | { readonly kind: "delete"; readonly paths: readonly string[] }
  | { readonly kind: "fetch"; readonly url: string; readonly body?: string }
  | { readonly kind: "search"; readonly where: "files" | "web"; readonly query: string; readonly path?: string }
  | { readonly kind: "mcp"; readonly server: string; readonly method: string; readonly args: unknown }
  /** `later` where the agent is woken for it by itself, when nobody looks. */
  | { readonly kind: "agent"; readonly task: string; readonly later?: true }
  /** A tool that only talks to the person or keeps the agent's own list (questions, plans, to-dos). */
  | { readonly kind: "inner"; readonly about: string }
  /** `args` are those of a call whose tool is not described: what they name counts all the same. */
  | { readonly kind: "unknown"; readonly why: string; readonly method?: string; readonly args?: unknown };

export interface Replacement {
  readonly before: string;
  readonly after: string;
  /** Every place where `before` stands, not the only one. */
  readonly all?: true;
}

/** Which cell, by its own id or as `cell-3`, and what becomes of it. */
export interface NotebookCell {
  readonly id?: string;
  readonly mode: "replace" | "insert" | "delete";
  readonly type?: string;
}

export interface AgentAction extends ActionContext {
  readonly operation: Operation;
}

/**
 * The text of an action that spans point into and that people read: the command line for a shell action, else one
 * line that names the object.
 */
export function textOf(operation: Operation): string {
  switch (operation.kind) {
    case "shell":
      return operation.command;
    case "read":
    case "delete":
      return operation.paths.join("\n");
    case "write":
    case "edit":
      return operation.path;
    case "fetch":
      return operation.url;
    case "search":
      return operation.query;
    case "mcp":
      return `${operation.server} ${operation.method} ${stable(operation.args)}`;
    case "agent":
      return operation.task;
    case "inner":
      return operation.about;
    case "unknown":
      return operation.why;
    default:
      return operation satisfies never;
  }
}

function stable(value: unknown): string {
  return JSON.stringify(value) ?? "";
}
