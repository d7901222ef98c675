// A request to a web service: whom it reaches, whose access it takes, what it moves, deletes or switches off.
// Reads method, path, named operation and fields by the words that MCP methods are read by. It only ever adds: that the
// host is reached counts apart, and a path that says nothing is no promise.

import type { Certainty, Effect, EffectKind, Host } from "../../effect.ts";
import { keepsAccess } from "../../hosts/host.ts";
import { type Field, fieldsOf } from "../../mcp/fields.ts";
import { isNoun, type Meaning, type Method, meaningsOf, methodOf, verbOf, wordsOf } from "../../mcp/methods.ts";
import type { Span } from "../../text/span.ts";
import { short } from "../sentences.ts";
import { effectAt, type Site } from "../site.ts";

export interface ApiRequest {
  /** GET where nothing is said, POST where something goes along. */
  readonly method?: string | undefined;
  readonly host: Host;
  /** Path and query as far as they are known; what is not stands as the source wrote it. */
  readonly path: string;
  /** Bodies, forms and headers. */
  readonly said: readonly string[];
  readonly fields?: readonly Field[];
  readonly span?: Span;
}

export function apiEffects(request: ApiRequest, site: Site): readonly Effect[] {
  const { host, span, said } = request;
  if (host.class === "loopback") return [];
  const fields = [...(request.fields ?? []), ...said.flatMap(saidFields), ...saidFields(queryOf(request.path))];
  const { method, about } = operationOf(request, said);
  return [...meanings(request, method), ...switchedOff(method, fields)].map((meaning) =>
    effectAt(site, {
      kind: meaning.kind,
      certainty: certaintyOf(meaning.kind, host),
      ...(span && { span }),
      sentence: sentenceOf(meaning, { host, about, fields }),
      detail: { host },
    }),
  );
}

function meanings(request: ApiRequest, method: Method): readonly Meaning[] {
  // `eth_blockNumber`: a word that would bar somebody bars nobody where no person, key or guard is named.
  if (method.verb === "bar" && !keepsAccess(request.host) && !method.words.some(isNoun)) return [];
  const found = meaningsOf(method, false);
  const isDelete = request.method?.toUpperCase() === "DELETE" && !found.some(({ kind }) => kind === "destructive");
  return isDelete ? [...found, { kind: "destructive", sentence: "deletes" }] : found;
}

/** `PATCH /users/7 {"active": false}`: the account stays, and nobody gets in by it. */
function switchedOff({ words, verb }: Method, fields: readonly Field[]): readonly Meaning[] {
  const isAccount = verb === "change" && words.some((word) => ACCOUNTS.has(word));
  const isOff = fields.some(({ name, text }) => OFF.test(`${name}=${text}`));
  return isAccount && isOff ? [{ kind: "lockout", sentence: "switches an account off" }] : [];
}

const ACCOUNTS: ReadonlySet<string> = new Set("user users member members account accounts person people".split(" "));
const OFF =
  /(?:^|[_.])(?:(?:suspended|blocked|disabled|locked|banned|deactivated)=(?:true|1|yes)|(?:active|enabled|accountenabled|isactive)=(?:false|0|no)|(?:status|state)=(?:suspended|disabled|blocked|inactive|deactivated|locked|banned))$/i;

/** Words alone deny nothing: what is somebody's access in one service is a row of test data in the developer's own. */
function certaintyOf(kind: EffectKind, host: Host): Certainty {
  if (host.class === "private" || host.class === "unknown") return "possible";
  return ABOUT_ACCESS.has(kind) && !keepsAccess(host) ? "possible" : "likely";
}

const ABOUT_ACCESS: ReadonlySet<EffectKind> = new Set(["lockout", "guard-tamper", "credential-change"]);

interface Asked {
  readonly method: Method;
  /** What it is done to, or the operation's name, as the request has it. */
  readonly about: string;
}

/** Ways in which services name the operation beside the path: AWS, JSON-RPC, GraphQL, SOAP. */
const OPERATIONS: readonly RegExp[] = [
  /\bx-amz-target:\s*[\w.]*?(\w+)\s*$/im,
  /(?:^|[?&\s])Action=(\w+)/,
  /^\s*\{[^}]*"method"\s*:\s*"(\w+)"/,
  /\bmutation\b[^{]*\{\s*(?:\w+\s*:\s*)?(\w+)/,
  /\bsoapaction:\s*"?[^"\s]*?(\w+)"?\s*$/im,
];

function operationOf(request: ApiRequest, said: readonly string[]): Asked {
  for (const text of [queryOf(request.path), ...said])
    for (const form of OPERATIONS) {
      const name = form.exec(text)?.[1];
      if (name !== undefined) return { method: methodOf(name), about: name };
    }
  return restOf((request.method ?? (said.length > 0 ? "POST" : "GET")).toUpperCase(), request.path);
}

/** `DELETE /groups/9/members/7`, `POST /users/bob/lifecycle/suspend`, `POST /v1/transfers`. */
function restOf(method: string, path: string): Asked {
  const segments = (path.split(/[?#]/)[0] ?? "").split("/").filter((part) => part !== "");
  const action = actionIn(segments.at(-1) ?? "", method);
  const rest = action === undefined ? segments : segments.slice(0, -1);
  const at = subjectAt(rest);
  const about = [...(at === undefined ? [] : rest.slice(at)), ...(action === undefined ? [] : [segments.at(-1)])];
  const words = [...(action?.words ?? []), ...(at === undefined ? [] : wordsOf(rest[at] ?? ""))];
  const named = about.length > 0 ? about : segments.slice(-2);
  return { method: { words, verb: action?.verb ?? METHODS[method] }, about: named.join("/") };
}

const METHODS: Readonly<Record<string, Method["verb"]>> = {
  GET: "read",
  HEAD: "read",
  OPTIONS: "read",
  POST: "change",
  PUT: "change",
  PATCH: "change",
  DELETE: "delete",
};

/** `suspend`, `expire_password`, `chat.postMessage`: the end of a path that says what to do. */
function actionIn(segment: string, method: string): Method | undefined {
  const words = wordsOf(segment);
  const verb = words
    .filter((word) => words.length > 1 || !isNoun(word))
    .map(verbOf)
    .find((found) => found !== undefined);
  const isMethod = METHODS[segment.toUpperCase()] !== undefined;
  if (verb === undefined || verb === "read" || method === "DELETE" || isMethod) return undefined;
  // Bot interfaces send by GET, in names of two words: `sendMessage`.
  if (METHODS[method] === "read" && (words.length < 2 || verbOf(words[0] ?? "") !== verb || verb === "change"))
    return undefined;
  return { words, verb };
}

/** The collection that the path ends in, with at most one name of something in it behind. */
function subjectAt(segments: readonly string[]): number | undefined {
  const plain = segments.findLastIndex(
    (segment) => !/^(?:lifecycle|actions?|rules?|entries|status|settings|me|self|current|v\d+)$/.test(segment),
  );
  return [plain, plain - 1].find((at) => {
    const segment = segments[at] ?? "";
    return METHODS[segment.toUpperCase()] === undefined && wordsOf(segment).some(isNoun);
  });
}

function queryOf(path: string): string {
  const at = path.indexOf("?");
  return at < 0 ? "" : path.slice(at + 1);
}

/** A body as fields: JSON, a form's `a=b&c=d`, or one `name=value`. */
function saidFields(text: string): readonly Field[] {
  if (/^\s*[{[]/.test(text)) return fieldsOf(json(text)).fields;
  const pairs = text.split("&").flatMap((part) => {
    const at = part.search(/:?=/);
    return at < 1 ? [] : [[part.slice(0, at), part.slice(part.indexOf("=", at) + 1)] as const];
  });
  return fieldsOf(Object.fromEntries(pairs)).fields;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

interface Told {
  readonly host: Host;
  readonly about: string;
  readonly fields: readonly Field[];
}

const BY_ACCESS: ReadonlySet<EffectKind> = new Set(["credential-change", "lockout", "destructive", "guard-tamper"]);

function sentenceOf({ kind, sentence }: Meaning, { host, about, fields }: Told): string {
  const at = host.name ?? "a service";
  if (kind === "outbound-message" && sentence === MOVES_MONEY)
    return `${sentence} through ${at} (${[about, ...sumsIn(fields)].filter((part) => part !== "").join(", ")})`;
  const to = recipientsIn(fields);
  if (kind === "outbound-message")
    return to === "" ? `${sentence} through ${at}` : `sends a message to ${to} through ${at}`;
  return BY_ACCESS.has(kind) ? `${sentence} at ${at} (${short(about)})` : `${sentence} at ${at}`;
}

const MOVES_MONEY = "moves money";

export function recipientsIn(fields: readonly Field[]): string {
  const names = [...new Set(fields.filter(({ kind }) => kind === "recipient").map(({ text }) => text))];
  const shown = names.slice(0, 3).map(short).join(", ");
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown;
}

/** How much, and to whom: what a person asks first about a payment. */
export function sumsIn(fields: readonly Field[]): readonly string[] {
  return fields
    .filter(({ name }) => /^(?:amount|currency|destination|recipient|to|value|budget)$/i.test(name))
    .map(({ name, text }) => `${name} ${short(text)}`)
    .slice(0, 3);
}
