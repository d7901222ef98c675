// The trust rules of a person or a workspace, as they stand in a file, and what they may ask about an action.
// A rule names what it matches; a field left out matches everything, a field that does not fit matches nothing.

import type { Decision, RuleScope } from "../decision.ts";
import type { Certainty, EffectKind, HostClass } from "../effect.ts";

export interface When {
  /** Matches an effect of one of these kinds. */
  readonly effect?: readonly EffectKind[];
  /** Exact host, or `*.example.com` for it and every subdomain. */
  readonly host?: readonly string[];
  readonly hostClass?: readonly HostClass[];
  readonly direction?: readonly ("up" | "down" | "both" | "listen")[];
  /** Path globs, absolute, or relative to the workspace, or starting with `~/`. */
  readonly path?: readonly string[];
  readonly inWorkspace?: boolean;
  /** The agent's tool name, for example `Bash` or `mcp__mail__send`. */
  readonly tool?: readonly string[];
  /** An MCP server by its name, `github`, or one of its tools, `github/create_issue`. */
  readonly mcp?: readonly string[];
  /** The command's leading words, each word matched exactly: `["npm", "run"]`. */
  readonly command?: readonly (readonly string[])[];
  readonly agent?: readonly string[];
  /** Root folders, absolute or starting with `~/`, of which one is the action's workspace. */
  readonly workspace?: readonly string[];
  /** Whether a sub-agent of the session acts. */
  readonly subAgent?: boolean;
  readonly certainty?: readonly Certainty[];
  /** Exact hash of the action's input; what "allow for this session" of a dynamic action binds to. */
  readonly inputHash?: string;
}

export interface Rule {
  readonly id: string;
  /** Names a rule of a file by what it says (rule-key.ts), whatever its id, note, end or place. */
  readonly key?: string;
  readonly decision: Decision;
  readonly when: When;
  readonly note: string;
  /** Milliseconds since the epoch after which the rule no longer counts. */
  readonly until?: number;
}

/** Rules of one scope. `loosens` is false where allow rules must not count (an unreviewed workspace). */
export interface RuleSet {
  readonly scope: RuleScope;
  readonly source?: string;
  readonly loosens: boolean;
  readonly rules: readonly Rule[];
}

export const PRESETS = ["observe", "balanced", "strict", "lockdown"] as const;
export type PresetName = (typeof PRESETS)[number];
