// Reads one end of a relay of byte streams as socat writes it: TYPE:part:part,option=value.
// An end that is not understood names an unknown host; it is never taken for a local one.

import type { Direction, Host } from "../../effect.ts";
import { UNKNOWN_HOST } from "../../hosts/host.ts";
import { hostOfAddress, hostOfName } from "../../hosts/parse-host.ts";
import { dropPrefix, hasUnknown, knownPrefix, type Word } from "../../shell/word.ts";

export interface StreamEnd {
  readonly hosts: readonly { readonly host: Host; readonly direction: Direction }[];
  /** A file at this end: what is in it may go to the other end. */
  readonly file?: Word;
  /** A socket of this machine. */
  readonly socket?: Word;
  /** A program at this end, as a shell command. */
  readonly program?: Word;
}

export function readStream(word: Word): StreamEnd {
  const text = knownPrefix(word);
  // Two addresses in one end, for the two directions: `READ!!WRITE`.
  const bar = text.indexOf("!!");
  if (bar >= 0) {
    const [from, to] = [readStream(head(word, bar)), readStream(dropPrefix(word, bar + 2))];
    return { ...from, ...to, hosts: [...from.hosts, ...to.hosts] };
  }
  const [address = "", ...options] = text.split(",");
  const [type = "", ...parts] = splitParts(address);
  const kind = type.toLowerCase();
  if (LISTENS.test(kind)) {
    const bind = options.find((option) => option.toLowerCase().startsWith("bind="));
    return { hosts: [{ host: hostOfAddress(bind?.slice("bind=".length) ?? ""), direction: "listen" }] };
  }
  if (/^(?:unix|abstract)/.test(kind)) return { hosts: [], socket: rest(word, type.length + 1) };
  if (PROGRAMS.has(kind)) return { hosts: [], program: rest(word, type.length + 1) };
  if (FILES.has(kind)) return { hosts: [], file: rest(word, type.length + 1) };
  if (kind.includes("/") && parts.length === 0) return { hosts: [], file: rest(word, 0) };
  if (!CONNECTS.test(kind)) return { hosts: [] };
  if (hasUnknown(word) && parts.length < 2) return { hosts: [{ host: UNKNOWN_HOST, direction: "both" }] };
  const named = parts.slice(0, THROUGH.test(kind) ? 2 : 1);
  return { hosts: named.map((part) => ({ host: hostOfName(part) ?? UNKNOWN_HOST, direction: "both" })) };
}

const LISTENS =
  /^(?:(?:tcp|udp|udplite|sctp|dccp|ssl|openssl|openssl-dtls|vsock)[46]?-?(?:listen|l)|(?:udp|udplite|ip)[46]?-?recv(?:from)?|openssl-dtls-server)$/;
const CONNECTS = /^(?:tcp|udp|sctp|dccp|ssl|openssl|socks|proxy|ip|vsock|interface|tun)/;
/** Through another machine: both it and the machine behind it are talked to. */
const THROUGH = /^(?:socks|proxy)/;
const PROGRAMS: ReadonlySet<string> = new Set(["exec", "system", "shell"]);
const FILES: ReadonlySet<string> = new Set(["open", "file", "gopen", "create", "creat"]);

/** The parts between colons, an IPv6 address in brackets kept whole. */
function splitParts(address: string): readonly string[] {
  return address.match(/\[[^\]]*\]|[^:]+/g) ?? [];
}

/** What follows the type, without the options behind it. */
function rest(word: Word, length: number): Word {
  const after = dropPrefix(word, length);
  const end = knownPrefix(after).indexOf(",");
  return end < 0 ? after : head(after, end);
}

function head(word: Word, length: number): Word {
  return { ...word, pieces: [{ kind: "text", text: knownPrefix(word).slice(0, length) }] };
}
