// The vocabulary of the product: what an action does. Code, rules, feed, command line and corpora use these names alike.
// An effect is evidence, never a decision: decide.ts alone turns effects into allow, ask or deny.

import type { Span } from "./text/span.ts";

export const EFFECT_KINDS = [
  "network",
  "outbound-message",
  "credential-read",
  "credential-change",
  "lockout",
  "exfiltration",
  "destructive",
  "persistence",
  "privilege",
  "hidden-code",
  "guard-tamper",
  "file-read",
  "file-write",
  "file-delete",
] as const;
export type EffectKind = (typeof EFFECT_KINDS)[number];

/** `certain`: the program says so; `likely`: its normal job; `possible`: cannot be ruled out. */
export type Certainty = "certain" | "likely" | "possible";

export const HOST_CLASSES = [
  "loopback",
  "private",
  "public",
  "metadata",
  "registry",
  "own-remote",
  /** A service that the person has connected to the agent. */
  "connected",
  "unknown",
] as const;
export type HostClass = (typeof HOST_CLASSES)[number];
export type Direction = "up" | "down" | "both" | "listen";

export interface Host {
  /** Lower-case host name or canonical address without brackets; absent when it cannot be known. */
  readonly name?: string;
  readonly port?: number;
  readonly class: HostClass;
  /** Registrable domain (example.co.uk), absent for addresses and single labels. */
  readonly domain?: string;
}

export interface EffectDetail {
  readonly program?: string;
  readonly host?: Host;
  readonly direction?: Direction;
  /** Absolute path where it is known. */
  readonly path?: string;
  /** Whether `path` lies in the workspace. */
  readonly inWorkspace?: boolean;
  /** Account, group, key or grant that is touched. */
  readonly account?: string;
  /** Why something is unknown or hidden. */
  readonly why?: string;
  /** The effect happens on another machine or in a container. */
  readonly where?: "remote" | "container";
}

export interface Effect {
  readonly kind: EffectKind;
  readonly certainty: Certainty;
  /** False for what is recorded but does not count against an action: loopback, ordinary file effects. */
  readonly flag: boolean;
  /** What part of the action's text causes it; absent when the whole action does. */
  readonly span?: Span;
  readonly detail: EffectDetail;
  /** One plain sentence that starts with a verb: "sends .env to api.example.com". Free of control characters. */
  readonly sentence: string;
}

/** Kinds that never count against an action by themselves. */
export const UNFLAGGED: ReadonlySet<EffectKind> = new Set(["file-read", "file-write", "file-delete"]);
