// Whether a rule that allows says more than anybody can mean: every host, a whole public suffix, every file, or nothing at all.
// It only ever refuses. Rules that ask or deny may be as wide as they like.

import { parse as parseDomain } from "tldts";
import type { RuleScope } from "../decision.ts";
import type { EffectKind, HostClass } from "../effect.ts";
import { visible } from "../text/visible.ts";
import type { Rule, When } from "./rule.ts";

/** What a repository may never allow, reviewed or not: whoever wants it writes it in the rules of their own account. */
const NOT_FOR_WORKSPACES: ReadonlySet<EffectKind> = new Set(["exfiltration", "lockout", "guard-tamper"]);

/** Why this rule is refused, with the field that is at fault; undefined when it is narrow enough. */
export function tooBroad(
  rule: Rule,
  scope: RuleScope,
): { readonly field: keyof When; readonly why: string } | undefined {
  if (rule.decision !== "allow") return undefined;
  const { when } = rule;
  if (namesNothing(when))
    return { field: "effect", why: "it would allow everything; name an effect, a host, a path or a command" };
  const host = when.host?.map(wideHost).find((why) => why !== undefined);
  if (host !== undefined) return { field: "host", why: host };
  const path = when.path?.map(widePath).find((why) => why !== undefined);
  if (path !== undefined) return { field: "path", why: path };
  if (scope !== "workspace") return undefined;
  const grave = when.effect?.find((kind) => NOT_FOR_WORKSPACES.has(kind));
  if (grave !== undefined)
    return { field: "effect", why: `a workspace cannot allow ${grave}; write it in your own rules` };
  return reachesAnyHost(rule) ? { field: "effect", why: unboundWhy(when) } : undefined;
}

/**
 * Whether the rule allows connections wherever they go. A command's leading words do not say where: `curl` reaches every
 * host, and `npm run deploy` whatever the script says today.
 */
export function reachesAnyHost({ decision, when }: Rule): boolean {
  if (decision !== "allow" || when.effect?.some(isOutward) === false) return false;
  const { host, hostClass, mcp, inputHash } = when;
  return host === undefined && !isNarrow(hostClass) && mcp === undefined && inputHash === undefined;
}

function isOutward(kind: EffectKind): boolean {
  return kind === "network" || kind === "outbound-message";
}

function unboundWhy({ effect }: When): string {
  return effect === undefined
    ? "it would allow connections to every host; name the effects that it allows, or the hosts"
    : "a workspace allows connections by host only; name the hosts";
}

/** Classes of hosts that nobody can join by registering a name. */
const NARROW_CLASSES: ReadonlySet<HostClass> = new Set(["loopback", "registry", "own-remote", "connected"]);

function isNarrow(classes: When["hostClass"]): boolean {
  return classes?.every((one) => NARROW_CLASSES.has(one)) === true;
}

function namesNothing({ effect, host, path, command, mcp, inputHash }: When): boolean {
  return [effect, host, path, command, mcp, inputHash].every((field) => field === undefined);
}

function wideHost(pattern: string): string | undefined {
  const shown = visible(pattern, 100);
  const name = pattern.startsWith("*.") ? pattern.slice(2) : pattern;
  if (/[^\x21-\x7e]/.test(pattern) || /(?:^|\.)xn--/i.test(name))
    return `${shown} has letters that look like others; write it in plain letters`;
  if (name.includes("*") || name === "") return `${shown} would allow every host; only *.name.example is a wildcard`;
  if (name === pattern) return undefined;
  const { domain, isIp } = parseDomain(name, { allowPrivateDomains: true });
  if (isIp === true) return `${shown} is no pattern of an address; write the address`;
  return domain === null ? `${shown} would allow what anybody can register; name the domain` : undefined;
}

function widePath(glob: string): string | undefined {
  const shown = visible(glob, 100);
  if (glob.split(/[\\/]/).includes("..")) return `${shown} goes upwards; write the path itself`;
  const bare = glob.replace(/^~/, "").replace(/^[A-Za-z]:/, "");
  const named = bare.split(/[\\/]/).some((part) => /[^*?.{},]/.test(part));
  const relative = !/^(?:~|\/|[A-Za-z]:)/.test(glob);
  return named || relative ? undefined : `${shown} would allow every file; name a folder`;
}
