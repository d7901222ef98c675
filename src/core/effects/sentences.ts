// The plain sentences of effects: each starts with a verb and names the object, never the agent.
// Text from the command is shortened here and made visible where the effect is made.

import type { Direction, EffectKind, Host } from "../effect.ts";

const KIND_SENTENCES: Readonly<Record<EffectKind, string>> = {
  network: "talks to another machine",
  "outbound-message": "reaches people",
  "credential-read": "reads secret material",
  "credential-change": "changes an account, key or login",
  lockout: "takes somebody's access away",
  exfiltration: "carries secret data away",
  destructive: "deletes or overwrites beyond recovery",
  persistence: "arranges to run again later",
  privilege: "gains or grants more rights",
  "hidden-code": "runs code that cannot be seen beforehand",
  "guard-tamper": "weakens a guard",
  "file-read": "reads files",
  "file-write": "writes files",
  "file-delete": "deletes files",
};

interface Subject {
  readonly program?: string | undefined;
  /** What the program is. */
  readonly about?: string | undefined;
  readonly account?: string | undefined;
}

/** The kind's sentence for a program that names no object of its own. */
export function kindSentence(kind: EffectKind, { program, about, account }: Subject): string {
  const base = KIND_SENTENCES[kind];
  if (account !== undefined && account !== "") return withAccount(kind, short(account), base);
  if (program === undefined) return base;
  // Few know the programs by which guards are set: what such a one is says what is weakened.
  return kind === "guard-tamper" && about !== undefined
    ? `${base} (${short(program)}: ${about})`
    : `${base} (${short(program)})`;
}

/** Whom a message reaches and whose access goes is the first that a reader wants to know. */
function withAccount(kind: EffectKind, account: string, base: string): string {
  const isOpen = /[$`*]/.test(account);
  if (kind === "outbound-message")
    return isOpen
      ? `sends messages to addresses that are known only while it runs (${account})`
      : `sends a message to ${account}`;
  if (kind === "lockout")
    return isOpen
      ? `takes access away from accounts that are known only while it runs (${account})`
      : `takes away the access of ${account}`;
  return `${base}: ${account}`;
}

const CLASS_WORDS: Readonly<Record<Host["class"], string>> = {
  loopback: "this machine",
  private: "a private host",
  public: "a public host",
  metadata: "the cloud's metadata service",
  registry: "a package registry",
  "own-remote": "this repository's remote",
  connected: "a service that you have connected",
  unknown: "a host that is not known beforehand",
};

export function hostPhrase(host: Host): string {
  if (host.name === undefined) return CLASS_WORDS[host.class];
  const port = host.port === undefined ? "" : `:${host.port}`;
  return `${short(host.name)}${port}, ${CLASS_WORDS[host.class]}`;
}

export function networkSentence(direction: Direction, host: Host, sent: readonly string[]): string {
  const at = hostPhrase(host);
  if (direction === "listen") return `waits for connections on ${at}`;
  if (sent.length > 0) return `sends ${list(sent)} to ${at}`;
  if (direction === "up") return `sends data to ${at}`;
  if (direction === "down") return `fetches from ${at}`;
  return `talks to ${at}`;
}

export function list(items: readonly string[]): string {
  const unique = [...new Set(items)];
  const shown = unique.slice(0, 3).map(short);
  const more = unique.length - shown.length;
  return shown.join(", ") + (more > 0 ? ` and ${more} more` : "");
}

export function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 60)}…${text.slice(-16)}` : text;
}
