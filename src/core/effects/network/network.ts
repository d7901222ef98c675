// Brings together what a call says about the network: hosts from operands, directions from the spec, what is sent.
// One effect per host; no host known means an unknown host, never none.

import type { Certainty, Direction, Effect, Host } from "../../effect.ts";
import { hostOf, reachesPeople, UNKNOWN_HOST } from "../../hosts/host.ts";
import { hostOfUrl } from "../../hosts/parse-host.ts";
import { HOME_HOSTS, HOOK_VARIABLES } from "../../hosts/services.ts";
import { hasUnknown, knownPrefix, type Word } from "../../shell/word.ts";
import type { Span } from "../../text/span.ts";
import { hostPhrase, list, networkSentence } from "../sentences.ts";
import { effectAt, type Site, weaker } from "../site.ts";

export interface FoundHost {
  readonly host: Host;
  readonly direction?: Direction;
  readonly span?: Span;
  readonly certainty?: Certainty;
}

/** What a call would carry away, as people read it; `secret` names the kind of secret it is. */
export interface Sent {
  readonly shown: string;
  readonly secret?: string;
}

export interface NetworkFindings {
  readonly hosts: readonly FoundHost[];
  readonly sent: readonly Sent[];
  /** What the spec says about the network, where it does. */
  readonly says?: NetworkSaying | undefined;
  /** The host it talks to when none is named. */
  readonly home?: string | undefined;
  /** Whom it reaches there is said already. */
  readonly told?: boolean;
}

interface NetworkSaying {
  readonly direction?: Direction | undefined;
  readonly certainty: Certainty;
  readonly sentence?: string | undefined;
}

export function networkEffects(found: NetworkFindings, site: Site): readonly Effect[] {
  if (found.hosts.length === 0 && found.says === undefined) return [];
  const hosts = found.hosts.length > 0 ? mergeHosts(found.hosts) : [homeHost(found, site)];
  return hosts.flatMap((entry) => hostEffects(entry, found, site));
}

/** The host that a word names, read by `parse`; a word unknown before its host ends gives an unknown host. */
export function wordHost(word: Word, parse: (text: string) => Host | undefined): Host | undefined {
  return hostOfChoices(word, parse) ?? plainHost(word, parse);
}

function plainHost(word: Word, parse: (text: string) => Host | undefined): Host | undefined {
  const text = knownPrefix(word);
  if (!hasUnknown(word)) return parse(text);
  const isComplete =
    /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?[^/?#@:]+(?::\d+)?[/?#]/i.test(text) || /^[^@/\s]+@[\w.-]+:/.test(text);
  if (isComplete || isPortHere(word)) return parse(text);
  return hookIn(word) ?? UNKNOWN_HOST;
}

/** `${base}/x`, where it is known which texts `base` can be: of their hosts the one that counts. */
function hostOfChoices({ pieces, span }: Word, parse: (text: string) => Host | undefined): Host | undefined {
  const at = pieces.findIndex(({ kind }) => kind === "unknown");
  const piece = pieces[at];
  if (piece?.kind !== "unknown" || piece.choices === undefined) return undefined;
  const hosts = piece.choices.map((text) =>
    plainHost({ pieces: pieces.with(at, { kind: "text", text }), span }, parse),
  );
  return hosts.find((host) => host?.class !== "loopback") ?? hosts[0];
}

/**
 * `http://localhost:$PORT/`, where nothing in the command sets the variable. One that it sets may hold more than a port,
 * as may text behind it: `http://localhost:$PORT@evil.example/`.
 */
function isPortHere(word: Word): boolean {
  const at = word.pieces.findIndex(({ kind }) => kind === "unknown");
  const [port, next] = word.pieces.slice(at);
  if (port?.kind !== "unknown" || !HERE.test(knownPrefix(word))) return false;
  const isUnset = port.why === "is not set in this command" && /^\$\{?\w*PORT\}?$/.test(port.source);
  // The port that a server of the program was given: `srv.address().port`, `s.server_port`.
  const isServers = port.why === "is worked out by the program" && /\)\.(?:\w+_)?port$/.test(port.source);
  if (!isUnset && !isServers) return false;
  return next === undefined || (next.kind !== "unknown" && /^[/?#]/.test(next.text));
}

const HERE = /^(?:(?:https?|wss?):\/\/)?(?:localhost|127\.0\.0\.1|\[::1\]):$/i;

/** `$SLACK_WEBHOOK_URL` says by its name whom it reaches. */
function hookIn({ pieces }: Word): Host | undefined {
  const [first] = pieces;
  const name = first?.kind === "unknown" ? /^\$\{?(\w*HOOK\w*)/i.exec(first.source)?.[1]?.toUpperCase() : undefined;
  const hook = HOOK_VARIABLES.find(([part]) => name?.includes(part));
  return hook === undefined ? undefined : hostOf(hook[1]);
}

/** `$HOST:/srv`, `deploy@$HOST:`: which host is known only when it runs, but the colon says that it is one. */
export function namesUnknownHost({ pieces }: Word): boolean {
  const shape = pieces.map((piece) => (piece.kind === "unknown" ? "?" : piece.text)).join("");
  return /^[^/:]*\?[^/:]*:/.test(shape);
}

const MAX_WORDS = 1_500;

/** Addresses among the words of a call: `dnf install https://…` talks to what it is given, not to its own registry. */
export function namedUrls(words: readonly Word[]): readonly FoundHost[] {
  return words.slice(0, MAX_WORDS).flatMap((word) => {
    const host = /^(?:https?|ftp):\/\//i.test(knownPrefix(word)) ? wordHost(word, hostOfUrl) : undefined;
    return host === undefined || host.class === "loopback" ? [] : [{ host, span: word.span }];
  });
}

/** The effects of a request that names its URL: the agent's own fetch tool, or code that calls one. */
export function fetchEffects(url: Word, direction: Direction, site: Site): readonly Effect[] {
  const host = wordHost(url, hostOfUrl) ?? UNKNOWN_HOST;
  return networkEffects({ hosts: [{ host, direction, span: url.span }], sent: [] }, site);
}

function homeHost(found: NetworkFindings, site: Site): FoundHost {
  const home = found.home ?? HOME_HOSTS.get(site.program ?? "");
  return { host: home === undefined ? UNKNOWN_HOST : hostOf(home) };
}

function mergeHosts(hosts: readonly FoundHost[]): readonly FoundHost[] {
  if (hosts.length < 2) return hosts;
  const byHost = new Map<string, FoundHost>();
  for (const entry of hosts) {
    const key = `${entry.host.name ?? ""}:${entry.host.port ?? ""}:${entry.host.class}`;
    const before = byHost.get(key);
    const direction = joinDirections(before?.direction, entry.direction);
    byHost.set(key, { ...entry, ...before, ...(direction && { direction }) });
  }
  return [...byHost.values()];
}

export function joinDirections(a: Direction | undefined, b: Direction | undefined): Direction | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a === b ? a : "both";
}

function hostEffects(entry: FoundHost, found: NetworkFindings, site: Site): readonly Effect[] {
  const { host } = entry;
  const flag = host.class !== "loopback";
  // Files by name first: that something else goes along says least.
  const sent = found.sent.map(({ shown }) => shown).toSorted((a, b) => Number(a === "data") - Number(b === "data"));
  const direction = directionOf(entry, found);
  const certainty = entry.certainty ?? found.says?.certainty ?? "certain";
  const at: Site = { ...site, span: entry.span ?? site.span };
  const carries = direction === "up" || direction === "both";
  const plain = networkSentence(direction, host, carries ? sent : []);
  const sentence = found.says?.sentence === undefined ? plain : `${found.says.sentence} (${hostPhrase(host)})`;
  const detail = { host, direction };
  const effects = [effectAt(at, { kind: "network", certainty, flag, sentence, detail })];
  if (!flag) return effects;
  if (host.class === "metadata") {
    const reads = "reads the machine's cloud credentials from its metadata service";
    effects.push(effectAt(at, { kind: "credential-read", certainty: "likely", sentence: reads, detail }));
  }
  if (found.told !== true && reachesPeople(host) && (direction === "up" || sent.length > 0)) {
    const reaches = `sends ${sent.length > 0 ? list(sent) : "a message"} where people read it: ${hostPhrase(host)}`;
    effects.push(
      effectAt(at, { kind: "outbound-message", certainty: weaker(certainty, "likely"), sentence: reaches, detail }),
    );
  }
  const secrets = found.sent
    .filter(({ secret }) => secret !== undefined)
    .map(({ shown, secret }) => `${shown}, ${secret},`);
  if (secrets.length > 0) {
    effects.push(
      effectAt(at, {
        kind: "exfiltration",
        certainty,
        sentence: `sends ${list(secrets)} to ${hostPhrase(host)}`,
        detail,
      }),
    );
  }
  return effects;
}

function directionOf(entry: FoundHost, found: NetworkFindings): Direction {
  if (entry.direction === "listen" || found.says?.direction === "listen") return "listen";
  if (found.sent.length > 0 && entry.direction !== "down") return "up";
  return joinDirections(entry.direction, found.says?.direction) ?? "both";
}
