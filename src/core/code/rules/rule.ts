// The language in which a programming language's calls are described: a name, and what calling it does.
// Data only. Names are dotted, `().` stands for what a call gave; `*.name` is a method of anything, and then `needs`
// says which module must be loaded; `a.b.*` is everything under a name.

import type { Certainty, EffectKind } from "../../effect.ts";

export type Deed =
  /** Asks an address: a URL in the argument. `send` gives something along. */
  | "get"
  | "send"
  /** Opens a connection to a host in the argument, a name or a pair of name and port. */
  | "connect"
  /** The same, with the host in a named argument: `PeerAddr => "a:80"`. */
  | "peer"
  /** The same for a database: without a host it is on this machine. */
  | "database"
  | "sql"
  /** A client of a web service, at its own address where none is given. */
  | "service"
  /** A call of a cloud's interface, read by its verb. */
  | "cloud"
  /** Moves money. */
  | "pay"
  /** Sends mail: recipients in the argument, or in what is handed over. */
  | "mail"
  | "listen"
  | "serve"
  /** Takes a model or data from where such are shared. */
  | "hub"
  | "shell"
  /** A shell command, or a list of words without a shell. */
  | "command"
  /** A program with its arguments in a list after it, or in the arguments that follow. */
  | "spawn"
  | "read"
  | "write"
  | "append"
  /** Puts a text into a file that was opened before. */
  | "fill"
  /** Asks an address and keeps the answer in a file. */
  | "fetch"
  | "delete"
  | "mode"
  /** Reads or writes by the mode in the argument after the path. */
  | "open"
  /** Perl's: handle, mode and path, or both in one; a `|` before or behind starts a program. */
  | "perl-open"
  /** Copies: first read, second written; or moves. */
  | "copy"
  | "move"
  /** Runs the text as code of the same language. */
  | "eval"
  /** The same where it is a text, and a callback otherwise. */
  | "eval-text"
  /** Runs what comes in on its input as code of the same language. */
  | "input"
  /** Builds what a table of settings names, functions among it. */
  | "factories"
  /** Runs a file of code. */
  | "run-file"
  /** Brings objects back out of a file, which may be code. */
  | "objects"
  /** Runs what cannot be seen: a library, a pickle, memory. */
  | "hidden"
  /** A signal to another process. */
  | "signal";

export interface CallRule {
  readonly names: string;
  readonly does: Deed | { readonly effect: EffectKind; readonly sentence: string; readonly certainty?: Certainty };
  /** Which positional argument counts, or what the thing was made with; default 0. */
  readonly arg?: number | "self";
  readonly needs?: string;
}

export type Rules = ReadonlyMap<string, readonly CallRule[]>;

export function byName(rules: readonly CallRule[]): Rules {
  const found = new Map<string, CallRule[]>();
  for (const rule of rules)
    for (const name of rule.names.split(/\s+/)) {
      const before = found.get(name);
      if (before === undefined) found.set(name, [rule]);
      else before.push(rule);
    }
  return found;
}

/** What stands in the table for a name: itself, its last part as a method, or a name that it is under. */
export function rulesFor(name: string, rules: Rules, imports: ReadonlySet<string>): readonly CallRule[] {
  const found = [...(rules.get(name) ?? [])];
  const last = name.lastIndexOf(".");
  if (last >= 0) found.push(...(rules.get(`*.${name.slice(last + 1)}`) ?? []));
  for (let at = last; at > 0 && found.length === 0; at = name.lastIndexOf(".", at - 1))
    found.push(...(rules.get(`${name.slice(0, at)}.*`) ?? []));
  return found.filter(({ needs }) => needs === undefined || imports.has(needs));
}
