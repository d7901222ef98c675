// A call of an MCP tool, read by the words of its method and by what its arguments look like.
// A first, generic reading: no server is known by name, so every call is also an unknown tool.

import type { Operation } from "../action.ts";
import { textOf } from "../action.ts";
import type { EffectKind } from "../effect.ts";
import { UNKNOWN_HOST } from "../hosts/host.ts";
import { wordOf } from "../shell/word.ts";
import { analyzeShell } from "./analyze-shell.ts";
import { type AnalysisState, addDraft, addEffect, addProblem, siteOf } from "./analyze-state.ts";
import { type Access, fileEffects } from "./files.ts";
import { fetchEffects } from "./network.ts";

type Mcp = Operation & { readonly kind: "mcp" };

export function analyzeMcp(operation: Mcp, state: AnalysisState): void {
  const { server, method, args } = operation;
  addProblem(state, {
    kind: "unknown-tool",
    sentence: `uses ${method} of the MCP server ${server}, which the guard does not know`,
  });
  const words = wordsOf(method);
  for (const { verbs, kind, sentence } of MEANINGS) {
    if (!words.some((word) => verbs.has(word))) continue;
    addDraft(state, siteOf(state), {
      kind,
      certainty: "likely",
      sentence: `${sentence} (${server} ${method})`,
      detail: { program: server },
    });
    if (kind !== "outbound-message") continue;
    const detail = { program: server, host: UNKNOWN_HOST, direction: "up" as const };
    addDraft(state, siteOf(state), {
      kind: "network",
      certainty: "likely",
      sentence: `sends to where ${server} leads`,
      detail,
    });
  }
  const access = accessOf(words);
  const line = textOf(operation);
  for (const field of fieldsOf(args)) readField(field, { access, line, state });
}

/** `createIssueComment`, `create_issue-comment` → create, issue, comment. */
function wordsOf(method: string): readonly string[] {
  return method
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
}

interface Meaning {
  readonly verbs: ReadonlySet<string>;
  readonly kind: EffectKind;
  readonly sentence: string;
}

const MEANINGS: readonly Meaning[] = [
  meaning(
    "outbound-message",
    "reaches people",
    "send post reply email mail message tweet toot comment publish notify invite share forward submit announce sms dm broadcast review issue release",
  ),
  meaning("destructive", "deletes or overwrites", "delete remove drop truncate destroy purge wipe erase reset"),
  meaning(
    "credential-change",
    "changes access or credentials",
    "grant revoke password token secret key user member role permission permissions collaborator invite credential rotate",
  ),
  meaning("lockout", "takes somebody's access away", "revoke ban block suspend disable lock kick deactivate"),
  meaning("persistence", "arranges to run again later", "schedule cron webhook trigger"),
];

function meaning(kind: EffectKind, sentence: string, verbs: string): Meaning {
  return { kind, sentence, verbs: new Set(verbs.split(" ")) };
}

function accessOf(words: readonly string[]): Access {
  if (words.some((word) => /^(?:delete|remove|unlink|rm)$/.test(word))) return "delete";
  return words.some((word) => /^(?:write|create|edit|update|append|move|save|put|replace|insert|rename)$/.test(word))
    ? "write"
    : "read";
}

interface Field {
  readonly name: string;
  readonly text: string;
}

const MAX_FIELDS = 400;

/** Every text in the arguments, however deep, with the name of the field that holds it. */
function fieldsOf(args: unknown): readonly Field[] {
  const fields: Field[] = [];
  const open: { readonly name: string; readonly value: unknown }[] = [{ name: "", value: args }];
  while (open.length > 0 && fields.length < MAX_FIELDS) {
    const { name, value } = open.shift() ?? { name: "", value: undefined };
    if (typeof value === "string") fields.push({ name, text: value });
    else if (Array.isArray(value)) for (const item of value.slice(0, MAX_FIELDS)) open.push({ name, value: item });
    else if (typeof value === "object" && value !== null)
      for (const [key, item] of Object.entries(value)) open.push({ name: key, value: item });
  }
  return fields;
}

interface FieldAt {
  readonly access: Access;
  readonly line: string;
  readonly state: AnalysisState;
}

function readField({ name, text }: Field, { access, line, state }: FieldAt): void {
  const start = line.indexOf(text);
  const span = start < 0 || text === "" ? undefined : { start, end: start + text.length };
  const word = wordOf(text, span ?? { start: 0, end: 0 });
  const site = siteOf(state, span && { span });
  if (/^(?:command|cmd|script|shell|bash)$/i.test(name)) return void analyzeShell(text, state);
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text) && !text.startsWith("file:")) {
    for (const effect of fetchEffects(word, "both", site)) addEffect(state, effect);
    return;
  }
  const path = text.replace(/^file:\/\//, "");
  if (!/^(?:~|\/|\.{1,2}\/)|^[\w.-]+(?:\/[\w.-]+)+$/.test(path) && !/path|file|folder|dir/i.test(name)) return;
  if (path.length > 1_000 || path.includes("\n")) return;
  for (const effect of fileEffects(access, { ...word, pieces: [{ kind: "text", text: path }] }, site))
    addEffect(state, effect);
}
