// Says a trust rule in one plain sentence, for reviews and lists. The sentence names every condition, so that nobody agrees
// to less than the rule says; text of the file is made visible first.

import type { EffectKind, HostClass } from "../effect.ts";
import { visible } from "../text/visible.ts";
import { reachesAnyHost } from "./breadth.ts";
import type { Rule, When } from "./rule.ts";

const VERBS = { allow: "Allows", ask: "Asks about", deny: "Denies" } as const;

const DOINGS: Readonly<Record<EffectKind, string>> = {
  network: "connections",
  "outbound-message": "messages to people",
  "credential-read": "reading secrets",
  "credential-change": "changing who or what can log in",
  lockout: "taking somebody's access away",
  exfiltration: "carrying secrets out",
  destructive: "deleting for good",
  persistence: "arranging to run again later",
  privilege: "gaining more rights",
  "hidden-code": "running code that cannot be seen",
  "guard-tamper": "weakening a guard",
  "file-read": "reading files",
  "file-write": "writing files",
  "file-delete": "deleting files",
};

const WAYS = { up: "sending", down: "receiving", both: "both ways", listen: "listening" } as const;

const CLASSES: Readonly<Partial<Record<HostClass, string>>> = {
  loopback: "this machine",
  registry: "package registries",
  "own-remote": "the repository's own remotes",
  connected: "services that you have connected",
};

/** The hosts of a class in plain words. */
export function classWords(hostClass: HostClass): string {
  return CLASSES[hostClass] ?? `${hostClass} hosts`;
}

/** The words between a condition and its values; in the order in which a sentence reads well. */
const CONDITIONS: readonly (readonly [keyof When, (when: When) => string])[] = [
  ["direction", ({ direction = [] }) => `(${direction.map((way) => WAYS[way]).join(", ")})`],
  ["host", ({ host = [] }) => `to ${listed(host)}`],
  ["hostClass", ({ hostClass = [] }) => `to ${listed(hostClass.map(classWords))}`],
  ["path", ({ path = [] }) => `at ${listed(path)}`],
  ["inWorkspace", ({ inWorkspace }) => (inWorkspace === true ? "inside the workspace" : "outside the workspace")],
  ["command", ({ command = [] }) => `by commands that begin with ${listed(command.map((words) => words.join(" ")))}`],
  ["mcp", ({ mcp = [] }) => `by the MCP tools of ${listed(mcp)}`],
  ["tool", ({ tool = [] }) => `by the tool ${listed(tool)}`],
  ["agent", ({ agent = [] }) => `of the agent ${listed(agent)}`],
  ["workspace", ({ workspace = [] }) => `in the workspace ${listed(workspace)}`],
  ["subAgent", ({ subAgent }) => (subAgent === true ? "of sub-agents" : "of the main agent")],
  ["certainty", ({ certainty = [] }) => `where that is ${listed(certainty)}`],
  ["inputHash", () => "by one exact command or call"],
];

export function ruleWords(rule: Rule): string {
  const { decision, when, until } = rule;
  const what = when.effect === undefined ? "everything" : listed(when.effect.map((kind) => DOINGS[kind]));
  const conditions = CONDITIONS.filter(([field]) => when[field] !== undefined).map(([, say]) => say(when));
  const end = until === undefined ? [] : [`until ${new Date(until).toISOString().slice(0, 16).replace("T", " ")} UTC`];
  const anywhere = reachesAnyHost(rule) ? [", to any host"] : [];
  return `${[`${VERBS[decision]} ${what}`, ...conditions, ...end].join(" ")}${anywhere.join("")}.`;
}

const SHOWN = 8;

function listed(values: readonly string[]): string {
  const shown = values.slice(0, SHOWN).map((value) => visible(value, 100));
  return [...shown, ...(values.length > SHOWN ? [`${values.length - SHOWN} more`] : [])].join(" or ");
}
