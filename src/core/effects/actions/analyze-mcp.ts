// A call of an MCP tool: judged by the server it goes to, the verb of its method, and what its arguments hold.
// What is known of a server's name says where calls lead; an unknown server or verb is an unknown tool, never harmless.

import { type Operation, textOf } from "../../action.ts";
import type { Direction, Effect } from "../../effect.ts";
import { hostOf, UNKNOWN_HOST } from "../../hosts/host.ts";
import { hostOfUrl } from "../../hosts/parse-host.ts";
import { type Field, fieldsOf, namedIn } from "../../mcp/fields.ts";
import { type Method, meaningsOf, methodOf } from "../../mcp/methods.ts";
import { type McpServer, serverOf } from "../../mcp/servers.ts";
import { knows, recall } from "../../memory/memory.ts";
import { toolPath } from "../../places/tool-path.ts";
import { wordOf } from "../../shell/word.ts";
import type { Span } from "../../text/span.ts";
import { readSql } from "../databases/sql.ts";
import { type Access, fileEffects } from "../files/files.ts";
import { noFindings } from "../findings.ts";
import { fetchEffects } from "../network/network.ts";
import { list } from "../sentences.ts";
import { type AnalysisState, addDraft, addEffect, addProblem, siteOf } from "../session/analyze-state.ts";
import { rememberWrite } from "../session/analyze-writes.ts";
import { analyzeShell } from "./analyze-shell.ts";
import { analyzeSource } from "./analyze-source.ts";

type Mcp = Operation & { readonly kind: "mcp" };

interface Call {
  readonly operation: Mcp;
  /** What people read of it, into which spans point. */
  readonly whole: string;
  readonly server: McpServer | undefined;
  readonly method: Method;
  readonly fields: readonly Field[];
  readonly state: AnalysisState;
}

export function analyzeMcp(operation: Mcp, state: AnalysisState): void {
  const { fields: named, more } = fieldsOf(operation.args);
  const fields = TYPES.test(operation.server) ? named.map(typed) : named;
  const method = methodAt(operation);
  const call: Call = { operation, whole: textOf(operation), server: serverOf(operation.server), method, fields, state };
  const name = `${operation.method} of the MCP server ${operation.server}`;
  if (call.server === undefined || method.verb === undefined)
    addProblem(state, { kind: "unknown-tool", sentence: `uses ${name}, which the guard does not know` });
  if (more) addProblem(state, { kind: "too-large", sentence: `gives ${name} more than the guard reads` });
  addMeanings(call);
  addReach(call);
  for (const field of fields) readField(field, call);
  rememberContent(call);
}

/** A tool of the agent's own that nobody described: its name says what is done, its arguments with what. */
export function analyzeUndescribed(name: string, args: unknown, state: AnalysisState): void {
  const operation: Mcp = { kind: "mcp", server: "", method: name, args };
  const { fields, more } = fieldsOf(args);
  const call: Call = { operation, whole: "", server: undefined, method: methodOf(name), fields, state };
  if (more) addProblem(state, { kind: "too-large", sentence: `gives ${name} more than the guard reads` });
  addMeanings(call);
  for (const field of fields) readField(field, call);
  rememberContent(call);
}

/** A server that types into a shell: what it types is run there. */
const TYPES = /shell|terminal|bash|tmux|console|desktop-commander|process/i;

function typed(field: Field): Field {
  return /^(?:keys?|keystrokes|input|stdin|text|data)$/i.test(field.name) ? { ...field, kind: "command" } : field;
}

/** Whatever a keeper of secrets hands out is one. */
function methodAt({ server, method: name }: Mcp): Method {
  const method = methodOf(name);
  return KEEPS_SECRETS.test(server) ? { ...method, words: [...method.words, "secret"] } : method;
}

const KEEPS_SECRETS =
  /^(?:1password|onepassword|bitwarden|lastpass|dashlane|keeper|keepass\w*|proton-?pass|vault|hashicorp-vault|infisical|doppler|akeyless|secrets?-?manager|aws-secrets-?manager|keychain|keyring|pass|gopass)$/i;

/** What the verb does to people, access, money and data. */
function addMeanings({ operation, server, method, fields, state }: Call): void {
  const isLocal = server?.reach === "local";
  const names = fields.filter(({ kind }) => kind === "recipient").map(({ text }) => text);
  const named = namedIn(fields);
  const about = named === "" ? "" : `: ${named}`;
  const meanings = [...meaningsOf(method, isLocal)];
  // A call that names recipients and a text reaches them, whatever its verb.
  const isSent = method.verb !== "read" && names.length > 0 && fields.some(({ kind }) => kind === "content");
  if (isSent && !isLocal && !meanings.some(({ kind }) => kind === "outbound-message"))
    meanings.push({ kind: "outbound-message", sentence: "reaches people" });
  for (const { kind, sentence } of meanings) {
    // What a file server deletes is told by its path, and notes are the agent's own.
    if (kind === "destructive" && isLocal && !method.words.some((word) => STANDING.has(word))) continue;
    const isMessage = kind === "outbound-message" && sentence === "reaches people" && names.length > 0;
    const who = kind === "outbound-message" || kind === "lockout" ? about : "";
    const told = isMessage ? `sends a message to ${list(names)}` : sentence;
    addDraft(state, siteOf(state), {
      kind,
      certainty: "likely",
      sentence: `${told} (${operation.server} ${operation.method}${isMessage ? "" : who})`,
      detail: { program: operation.server },
    });
  }
}

/** What a server of this machine keeps for others than the agent. */
const STANDING = new Set(
  "container containers image images volume volumes database table branch tag repository cluster".split(" "),
);

/** Where the call leads besides the addresses that it names. */
function addReach(call: Call): void {
  const { server, method, fields, operation } = call;
  const reads = method.verb === "read";
  const reach = server?.reach;
  switch (reach) {
    case "local":
      if (method.words.some((word) => /^(?:push|pull|clone|fetch)$/.test(word)))
        addNetwork(call, { direction: reads ? "down" : "both", to: "a git remote" });
      return;
    case "service": {
      // Whatever is asked of a service carries the question there: after a secret was read, also that counts.
      const tainted = knows(call.state.memory, "secret-read");
      const to = server?.host ?? `the service behind ${operation.server}`;
      return void addNetwork(call, {
        direction: !reads ? "up" : tainted ? "both" : "down",
        to,
        ...(server && { server }),
      });
    }
    case "web":
      if (!fields.some(({ kind }) => kind === "url")) addNetwork(call, { direction: "down", to: "the web" });
      return;
    case "browser":
      return void actOnPage(call);
    case undefined:
      if (meaningsOf(method, false).some(({ kind }) => kind === "outbound-message"))
        addNetwork(call, { direction: "up", to: `where ${operation.server} leads` });
      return;
    default:
      reach satisfies never;
  }
}

interface Way {
  readonly direction: Direction;
  readonly to: string;
  readonly server?: McpServer;
}

function addNetwork({ operation, state, fields }: Call, { direction, to, server }: Way): void {
  const files = server?.reach === "service" ? fields.filter(isOfThisMachine).map(({ text }) => text) : [];
  const known = server === undefined ? {} : { class: "connected" as const };
  const host = server?.host === undefined ? { ...UNKNOWN_HOST, ...known } : { ...hostOf(server.host), ...known };
  addDraft(state, siteOf(state), {
    kind: "network",
    certainty: "likely",
    sentence: direction === "down" ? `reads from ${to}` : `sends ${files.length > 0 ? `${list(files)} ` : ""}to ${to}`,
    detail: { program: operation.server, host, direction },
  });
}

/** Clicking and typing act on the page that this session opened last; on one of this machine that is development. */
function actOnPage(call: Call): void {
  const { operation, method, fields, state } = call;
  const url = fields.find(({ kind }) => kind === "url")?.text;
  if (url !== undefined) {
    state.facts.push({ kind: "page", server: operation.server, url });
    return;
  }
  if (method.verb === "read") return;
  const page = recall(state.memory, "page", operation.server);
  const host = page === undefined ? undefined : hostOfUrl(page.fact.url);
  if (host?.class === "loopback") return;
  addDraft(state, siteOf(state), {
    kind: "network",
    certainty: "possible",
    sentence: `acts on ${host?.name ?? "a web page that is not known"}`,
    detail: { program: operation.server, host: host ?? UNKNOWN_HOST, direction: "both" },
  });
}

function readField(field: Field, call: Call): void {
  const { operation, method, server, state } = call;
  const { text, name } = field;
  const start = call.whole.indexOf(text);
  const span: Span = start < 0 || text === "" ? { start: 0, end: 0 } : { start, end: start + text.length };
  const site = siteOf(state, span.end > 0 ? { span } : {});
  const add = (effects: readonly Effect[]) => {
    for (const effect of effects) addEffect(state, effect);
  };
  switch (field.kind) {
    case "command":
      return void analyzeShell(text, state);
    case "code": {
      const isPython =
        /python/i.test(`${name} ${operation.server} ${operation.method}`) ||
        /^(?:jupyter|ide$)|notebook/i.test(operation.server);
      const isShell = /script/i.test(name) && server?.reach !== "browser" && /^(?:#!|\w+\s)/.test(text);
      const language = isPython ? "python" : isShell ? "shell" : "javascript";
      return void analyzeSource(language, { text, span, program: operation.server }, state);
    }
    case "sql": {
      const found = noFindings();
      readSql(wordOf(text, span), site, found);
      return void add(found.effects);
    }
    case "url":
      return void add(
        fetchEffects(wordOf(text, span), method.verb === "read" || method.verb === "act" ? "down" : "both", site),
      );
    case "path":
      // Paths of a service are its own, unless they can only be this machine's: then the file is sent there.
      if (server?.reach === "service" && !isOfThisMachine(field)) return;
      return void add(
        fileEffects(
          server?.reach === "service" ? "carry" : accessOf(method),
          wordOf(toolPath(text, state.world), span),
          site,
        ),
      );
    case "recipient":
    case "content":
    case "text":
      return;
    default:
      field.kind satisfies never;
  }
}

function isOfThisMachine({ kind, text }: Field): boolean {
  return kind === "path" && /^(?:~|\/|file:|[A-Za-z]:)/.test(text);
}

function accessOf({ verb, words }: Method): Access {
  if (verb === "delete") return "delete";
  if (words.some((word) => word === "move" || word === "rename")) return "move";
  return verb === "change" || verb === "run" ? "write" : "read";
}

/** A file tool of a server writes files like any other. */
function rememberContent({ method, fields, state }: Call): void {
  const path = fields.find(({ kind }) => kind === "path")?.text;
  if (method.verb !== "change" || path === undefined) return;
  const content = fields.find(({ kind }) => kind === "content")?.text;
  const whole = toolPath(path, state.world);
  const at = whole.startsWith("/") ? whole : `${state.action.cwd}/${whole}`;
  const pieces = content === undefined ? undefined : ([{ kind: "text", text: content }] as const);
  rememberWrite(at, { content: pieces, from: undefined, append: false }, state);
}
