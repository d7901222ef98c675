// Calls that reach other machines: addresses asked, connections opened, services, databases, listening.
// A host that is not known is said to be so; one on this machine is recorded and not flagged.

import type { Certainty, Direction } from "../effect.ts";
import { fetchEffects, networkEffects, wordHost } from "../effects/network/network.ts";
import { effectAt } from "../effects/site.ts";
import { hostOf, LOCAL_HOST, UNKNOWN_HOST } from "../hosts/host.ts";
import { hostOfName } from "../hosts/parse-host.ts";
import { resolvePath } from "../shell/builtins.ts";
import { knownPrefix, type Piece } from "../shell/word.ts";
import { type Doing, isTrue, named, type Reader, wordOf } from "./reader.ts";
import { type Call, knownText, NOTHING, piecesOf, type Value } from "./values/value.ts";

/** A request that carries something: data, files, a body, or a method that changes things. */
export function sends({ args }: Call): boolean {
  return args.some(({ key, value }) => {
    if (key !== undefined && /^(?:data|json|files|body|content)$/.test(key)) return true;
    const method = key === "method" ? value : value.kind === "map" ? value.entries.get("method") : undefined;
    if (method !== undefined && !/^(?:GET|HEAD|OPTIONS)$/i.test(knownText(method) ?? "")) return true;
    return value.kind === "map" && (value.entries.has("body") || value.entries.has("data"));
  });
}

export function fetchUrl(target: Value | undefined, direction: Direction, reader: Reader): void {
  if (target?.kind === "map") return void connect(target, reader);
  reader.effects.push(...fetchEffects(wordOf(piecesOf(target ?? NOTHING), reader), direction, reader.site));
}

function hostEntry(options: Value & { readonly kind: "map" }): Value | undefined {
  const { entries } = options;
  return (
    entries.get("hostname") ?? entries.get("host") ?? entries.get("url") ?? entries.get("server") ?? entries.get("href")
  );
}

/** A name, a pair of name and port, options that name a host, or a port and then a host. */
export function connect(target: Value | undefined, reader: Reader): void {
  if (target?.kind === "map") {
    const host = hostEntry(target);
    // Without a host, the other end is on this machine.
    if (host !== undefined || !(target.entries.has("port") || target.entries.has("path"))) connect(host, reader);
    return;
  }
  const pieces = piecesOf((target?.kind === "list" ? target.items[0] : target) ?? NOTHING);
  const word = wordOf(pieces, reader);
  const known = knownPrefix(word);
  const host = known === "" ? UNKNOWN_HOST : (wordHost(word, hostOfName) ?? hostOf(known));
  const loose = /^unix:|^\//.test(known) ? LOCAL_HOST : host;
  reader.effects.push(...networkEffects({ hosts: [{ host: loose, direction: "both" }], sent: [] }, reader.site));
}

const SERVICE_KEYS =
  /^(?:endpoint_url|base_url|baseURL|baseUrl|url|host|hosts|endpoint|api_base|account_url|vault_url|node|address)$/;

function serviceAddress({ args }: Call): Value | undefined {
  for (const { key, value } of args) {
    if (key !== undefined && SERVICE_KEYS.test(key)) return value;
    if (value.kind === "map") for (const [name, one] of value.entries) if (SERVICE_KEYS.test(name)) return one;
  }
  return args.find(({ key, value }) => key === undefined && /^[a-z]+:\/\//.test(knownText(value) ?? ""))?.value;
}

export function reachService({ call, reader }: Doing): void {
  const address = serviceAddress(call);
  if (address === undefined) return void reachUnknown(reader);
  connect(address.kind === "list" ? address.items[0] : address, reader);
}

/** A model or a set of data by its name comes from the hub; by a path, or as the form of files that lie here, it is local. */
export function fetchFromHub({ call, target, positional, reader }: Doing): void {
  const from =
    named(call, /^(?:model|model_name_or_path|pretrained_model_name_or_path|path)$/) ?? target ?? positional[0];
  const isLocal = isTrue(named(call, /^local_files_only$/));
  const name = from === undefined ? undefined : knownText(from);
  if (name === undefined || isLocal || FORMS_OF_FILES.test(name) || !/^[\w][\w.-]*(?:\/[\w.-]+)?$/.test(name)) return;
  if (reader.site.world.disk.kindOf(resolvePath(reader.site.cwd, name) ?? name) !== undefined) return;
  const url: Piece = { kind: "text", text: `https://huggingface.co/${name}` };
  reader.effects.push(...fetchEffects(wordOf([url], reader), "down", reader.site));
}

const FORMS_OF_FILES =
  /^(?:csv|json|parquet|text|arrow|pandas|xml|imagefolder|audiofolder|videofolder|webdataset|generator)$/;

export function reachUnknown(reader: Reader): void {
  const draft = { kind: "network" as const, certainty: "likely" as const, sentence: "talks to a web service" };
  reader.effects.push(effectAt(reader.site, { ...draft, detail: { host: UNKNOWN_HOST, direction: "both" } }));
}

export function isLocalService({ name, self }: Call): boolean {
  const address = self === undefined ? undefined : knownText(serviceAddress({ name, args: self }) ?? NOTHING);
  return address !== undefined && hostOfName(address)?.class === "loopback";
}

/** What a client's own address makes of a path: `Client(base_url="http://localhost").get("/x")`. */
export function fromBase({ name, self }: Call, target: Value | undefined): Value | undefined {
  if (self === undefined || target === undefined || self.some(({ key }) => LEADS_ROUND.test(key ?? ""))) return target;
  const [first] = piecesOf(target);
  const path = first?.kind === "text" ? first.text : "";
  if (!/^\/(?:[^/\\]|$)/.test(path) || (path === "/" && knownText(target) === undefined)) return target;
  return serviceAddress({ name, args: self }) ?? target;
}

const LEADS_ROUND = /prox|mounts|transport|connector/;

/** A client of httpx that hands its requests to an application of the same program. */
export function isInProcess({ self }: Call): boolean {
  return (self ?? []).some(
    ({ key, value }) =>
      key === "transport" && value.kind === "thing" && /^httpx\.(?:ASGI|WSGI|Mock)Transport\(\)$/.test(value.name),
  );
}

/** Without a host a database is on this machine; a text may be an address or `host=… dbname=…`. */
export function connectDatabase({ call, positional, reader }: Doing): void {
  const options = positional.find((value) => value.kind === "map");
  const entries = call.args.flatMap(({ key, value }) => (key === undefined ? [] : [[key, value] as const]));
  const all = new Map([...(options?.kind === "map" ? options.entries : []), ...entries]);
  const given = ["host", "hostname", "server", "dsn", "url", "uri", "connectionString", "account"]
    .map((key) => all.get(key))
    .find((one) => one !== undefined);
  const target = given ?? positional.find((value) => value.kind !== "map");
  if (target === undefined) return;
  const known = knownText(target);
  const inside = /(?:^|[\s;:])(?:host|server|data source)\s*=\s*([^\s;,]+)/i.exec(known ?? "")?.[1];
  const isFile =
    known !== undefined &&
    (/^(?:sqlite|duckdb|file)|^\/|^:memory:/.test(known) ||
      (inside === undefined && /=/.test(known) && !known.includes("://")));
  if (isFile || known === "") return;
  connect(inside === undefined ? target : { kind: "text", pieces: [{ kind: "text", text: inside }] }, reader);
}

export function listenAt({ target, positional, reader }: Doing): void {
  const pair =
    target?.kind === "list" ? target.items[0] : (positional.find((value) => value.kind === "text") ?? positional[0]);
  const options = positional.find((value) => value.kind === "map");
  const host =
    pair?.kind === "map" || pair === undefined
      ? options?.kind === "map"
        ? (options.entries.get("host") ?? options.entries.get("hostname"))
        : undefined
      : pair;
  listenOn(host === positional[0] ? addressBehind(host, positional[1]) : host, "possible", reader);
}

/** `listen(port)`, `listen(process.env.PORT, host)`: what is no text in the first place is a port. */
function addressBehind(first: Value | undefined, second: Value | undefined): Value | undefined {
  if (first?.kind === "text" || first?.kind === "list") return first;
  return second?.kind === "function" || second?.kind === "number" ? undefined : second;
}

/** Servers of frameworks that keep to this machine unless they are told an address. */
export function serve({ call, positional, reader }: Doing): void {
  const host =
    named(call, /^(?:host|bind|listen)$/) ?? positional.find((value) => /^[\d.:]+$/.test(knownText(value) ?? ""));
  listenOn(host ?? { kind: "text", pieces: [{ kind: "text", text: "localhost" }] }, "likely", reader);
}

/** `open`: how sure it is that others reach it where no address is given. */
function listenOn(host: Value | undefined, open: Certainty, reader: Reader): void {
  const known = host === undefined ? undefined : knownText(host);
  const isHere = known !== undefined && /^(?:localhost|127\.|::1$|\/|unix:)/.test(known);
  const detail = { host: isHere ? LOCAL_HOST : UNKNOWN_HOST, direction: "listen" as const };
  const certainty = host === undefined ? open : "likely";
  const sentence = "listens for connections";
  reader.effects.push(effectAt(reader.site, { kind: "network", certainty, flag: !isHere, sentence, detail }));
}

/** Whether a value is, or holds, all variables of the environment. */
export function holdsEnvironment(value: Value): boolean {
  if (value.kind === "thing")
    return (
      /^(?:os\.environ|process\.env|ENV|Deno\.env\.toObject\(\))(?:\.copy\(\)|\.to_h\(\))?$/.test(value.name) ||
      (value.madeWith ?? []).some((one) => holdsEnvironment(one.value))
    );
  if (value.kind === "map") return [...value.entries.values()].some(holdsEnvironment);
  return value.kind === "list" && value.items.some(holdsEnvironment);
}
