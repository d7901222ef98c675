// The four presets as rule sets: what is allowed, asked and denied before a person has written any rule.
// Data only. Within a preset the strictest matching rule wins, so an allow here only explains what nothing else catches.

import type { Decision } from "../decision.ts";
import type { EffectKind } from "../effect.ts";
import type { PresetName, Rule, RuleSet, When } from "./rule.ts";

const KNOWN_HOSTS = ["registry", "own-remote", "connected"] as const;
const OTHER_HOSTS = ["private", "public", "metadata", "unknown"] as const;
const SYSTEM_FILES = [
  "/etc/**",
  "/boot/**",
  "/bin/**",
  "/sbin/**",
  "/lib/**",
  "/lib64/**",
  "/System/**",
  "/sys/**",
].concat(["/usr/bin/**", "/usr/sbin/**", "/usr/lib/**", "C:/Windows/**"]);
const GRAVE: readonly EffectKind[] = ["exfiltration", "lockout", "guard-tamper"];
const SERIOUS: readonly EffectKind[] = [
  "outbound-message",
  "credential-read",
  "credential-change",
  "persistence",
  "privilege",
  "hidden-code",
];
const DELIBERATELY =
  "To let it happen all the same, answer for it yourself: add a rule that allows this effect by its name.";

const BALANCED: readonly Rule[] = [
  rule(
    "allow",
    "registry-read",
    { effect: ["network"], hostClass: KNOWN_HOSTS, direction: ["down"] },
    "Reading from package registries, the repository's own remotes and services that you have connected is daily work.",
  ),
  rule(
    "ask",
    "network",
    { effect: ["network"], hostClass: OTHER_HOSTS },
    "It talks to a host that is not on any of your lists.",
  ),
  rule(
    "ask",
    "network-up",
    { effect: ["network"], hostClass: KNOWN_HOSTS, direction: ["up", "both", "listen"] },
    "It sends data out of this machine.",
  ),
  ...SERIOUS.map((kind) => rule("ask", kind, { effect: [kind] }, noteOf(kind))),
  rule(
    "ask",
    "destructive",
    { effect: ["destructive"], certainty: ["certain", "likely"] },
    "What it deletes cannot be brought back.",
  ),
  rule(
    "ask",
    "destructive-outside",
    { effect: ["destructive"], inWorkspace: false },
    "It may delete outside the workspace.",
  ),
  rule(
    "ask",
    "system-files",
    { effect: ["file-write", "file-delete"], path: SYSTEM_FILES },
    "It changes files of the system.",
  ),
  ...GRAVE.map((kind) =>
    rule("deny", kind, { effect: [kind], certainty: ["certain", "likely"] }, `${noteOf(kind)} ${DELIBERATELY}`),
  ),
  ...GRAVE.map((kind) => rule("ask", `${kind}-possible`, { effect: [kind] }, noteOf(kind))),
];

const STRICT: readonly Rule[] = [
  ...BALANCED.filter(({ decision }) => decision !== "allow"),
  rule(
    "ask",
    "network-any",
    { effect: ["network"], hostClass: [...KNOWN_HOSTS, ...OTHER_HOSTS] },
    "Strict: every connection is asked about.",
  ),
  rule(
    "ask",
    "destructive-any",
    { effect: ["destructive"] },
    "Strict: every deletion that may be final is asked about.",
  ),
  rule(
    "ask",
    "outside",
    { effect: ["file-write", "file-delete"], inWorkspace: false },
    "Strict: changes outside the workspace are asked about.",
  ),
];

const LOCKDOWN: readonly Rule[] = [
  ...STRICT,
  rule(
    "deny",
    "no-network",
    { effect: ["network", "outbound-message"], hostClass: [...KNOWN_HOSTS, ...OTHER_HOSTS] },
    "Lockdown: no network.",
  ),
  rule("deny", "no-messages", { effect: ["outbound-message"] }, "Lockdown: nothing reaches people."),
  rule("deny", "no-credentials", { effect: ["credential-read", "credential-change"] }, "Lockdown: no credentials."),
  rule(
    "deny",
    "no-rights",
    { effect: ["privilege", "persistence", ...GRAVE] },
    "Lockdown: no rights, nothing that stays.",
  ),
  rule(
    "deny",
    "workspace-only",
    { effect: ["file-read", "file-write", "file-delete", "destructive"], inWorkspace: false },
    "Lockdown: nothing outside the workspace.",
  ),
];

const RULES: Readonly<Record<PresetName, readonly Rule[]>> = {
  // Observe flags what balanced flags; decide.ts turns every answer of it into allow, but for an organisation's.
  observe: BALANCED,
  balanced: BALANCED,
  strict: STRICT,
  lockdown: LOCKDOWN,
};

export function presetRules(preset: PresetName): RuleSet {
  return { scope: "preset", source: preset, loosens: true, rules: RULES[preset] };
}

function rule(decision: Decision, id: string, when: When, note: string): Rule {
  return { id, decision, when, note };
}

function noteOf(kind: EffectKind): string {
  switch (kind) {
    case "outbound-message":
      return "It reaches people.";
    case "credential-read":
      return "It reads secret material.";
    case "credential-change":
      return "It changes who or what can log in.";
    case "persistence":
      return "It arranges to run again later.";
    case "privilege":
      return "It gains or grants more rights.";
    case "hidden-code":
      return "It runs code that cannot be seen beforehand.";
    case "exfiltration":
      return "It carries secret data to where others can get it.";
    case "lockout":
      return "It takes somebody's access away.";
    case "guard-tamper":
      return "It weakens a guard.";
    default:
      return "It does something that counts.";
  }
}
