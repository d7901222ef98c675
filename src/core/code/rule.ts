// The language in which a programming language's calls are described: a name, and what calling it does.
// Data only. Names are dotted; `*.name` is a method of anything, and then `needs` says which module must be loaded.

import type { EffectKind } from "../effect.ts";

export type Deed =
  /** Asks an address: a URL in the argument. `up` sends something along. */
  | "get"
  | "send"
  /** Opens a connection to a host in the argument, a name or a pair of name and port. */
  | "connect"
  | "listen"
  | "shell"
  | "argv"
  /** A shell command, or a list of words without a shell. */
  | "command"
  /** A program with its arguments in a list after it, or in the arguments that follow. */
  | "spawn"
  | "read"
  | "write"
  | "delete"
  /** Reads or writes by the mode in the argument after the path. */
  | "open"
  /** Copies or moves: first read (or deleted), second written. */
  | "copy"
  /** Runs the text as code of the same language. */
  | "eval"
  /** Runs what cannot be seen: a library, a pickle, memory. */
  | "hidden";

export interface CallRule {
  readonly names: string;
  readonly does: Deed | { readonly effect: EffectKind; readonly sentence: string };
  /** Which positional argument counts; default 0. */
  readonly arg?: number;
  readonly needs?: string;
}

export interface LanguageRules {
  readonly calls: readonly CallRule[];
}
