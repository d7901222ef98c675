// A trust rule in Claude Code's own permission syntax, where that can say it exactly; else why it cannot. A permission that
// would allow more than the rule, or hold for less than it, is never written.

import type { Rule, When } from "../../core/rules/rule.ts";
import type { PermissionList } from "../imported-rule.ts";

export type ExportedRule =
  | { readonly kind: "permissions"; readonly list: PermissionList; readonly permissions: readonly string[] }
  | { readonly kind: "left"; readonly why: string };

/** `scope`: whose rules it stands in, and so whose settings it would go to. */
export function exportRule({ decision, when, until }: Rule, scope: "user" | "workspace"): ExportedRule {
  if (until !== undefined) return left("it ends by itself, which a permission of Claude Code does not");
  const beyond = (Object.keys(when) as (keyof When)[]).find(
    (field) => when[field] !== undefined && BEYOND[field] !== undefined,
  );
  if (beyond !== undefined) return left(BEYOND[beyond] ?? "");
  if (scope === "user" && when.path?.some((path) => !/^[~/]/.test(path)) === true)
    return left("it is about a file of every workspace, and the settings' paths start from one folder");
  const permissions = permissionsOf(when);
  return typeof permissions === "string" ? left(permissions) : { kind: "permissions", list: decision, permissions };
}

function left(why: string): ExportedRule {
  return { kind: "left", why };
}

/** Conditions that Claude Code has no words for. */
const BEYOND: Readonly<Partial<Record<keyof When, string>>> = {
  hostClass: "it names a class of hosts",
  direction: "it tells sending from receiving",
  inWorkspace: "it asks whether the place is in the workspace",
  agent: "it names an agent",
  subAgent: "it tells sub-agents apart",
  certainty: "it asks how certain an effect is",
  inputHash: "it names one exact input by its hash",
  workspace: "it holds in one workspace only",
};

const EFFECTS = "it tells effects apart, which Claude Code does not: the permission would cover more";

/** The permissions that say the same, or why there are none. */
function permissionsOf(when: When): readonly string[] | string {
  const { effect, host, path, tool, mcp, command } = when;
  const named = [host, path, mcp, command].filter((field) => field !== undefined).length;
  if (named !== 1)
    return named === 0
      ? "it names no command, host, path or MCP tool"
      : "it has conditions that cannot be joined there";
  if (command !== undefined)
    return effect === undefined && tool === undefined ? command.map((words) => `Bash(${words.join(" ")}:*)`) : EFFECTS;
  if (mcp !== undefined)
    return effect === undefined && tool === undefined ? mcp.map((name) => `mcp__${name.replace("/", "__")}`) : EFFECTS;
  if (host !== undefined) return hosts(host, when);
  return paths(path ?? [], when);
}

function hosts(host: readonly string[], { effect, tool }: When): readonly string[] | string {
  if (!isOnly(tool, "WebFetch"))
    return "a host can be named there for WebFetch only, and this rule is about every tool";
  if (effect !== undefined && !isOnly(effect, "network")) return EFFECTS;
  if (host.some((name) => name.startsWith("*.")))
    return "its wildcard covers the domain itself, which Claude Code's does not";
  return host.map((name) => `WebFetch(domain:${name})`);
}

const READS_OR_EDITS: Readonly<Record<string, string>> = { "file-read": "Read", "file-write": "Edit" };

function paths(globs: readonly string[], { effect, tool }: When): readonly string[] | string {
  const [kind, ...more] = effect ?? [];
  const permission = kind === undefined || more.length > 0 ? undefined : READS_OR_EDITS[kind];
  if (permission === undefined || tool !== undefined) return EFFECTS;
  if (globs.some((glob) => glob.includes("{"))) return "its path has braces, which mean nothing there";
  return globs.map((glob) => `${permission}(${glob.startsWith("~/") ? glob : `/${glob}`})`);
}

function isOnly(values: readonly string[] | undefined, one: string): boolean {
  return values?.length === 1 && values[0] === one;
}
