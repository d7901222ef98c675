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

/** The kind's sentence for a program that names no object of its own. */
export function kindSentence(kind: EffectKind, program: string | undefined, account?: string): string {
  const base = KIND_SENTENCES[kind];
  if (account !== undefined && account !== "") return `${base}: ${short(account)}`;
  return program === undefined ? base : `${base} (${short(program)})`;
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
  const shown = items.slice(0, 3).map(short);
  const more = items.length - shown.length;
  return shown.join(", ") + (more > 0 ? ` and ${more} more` : "");
}

export function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 60)}…${text.slice(-16)}` : text;
}
