// What is statically known of a shell at one point of its run: variables, functions, aliases, folder, arguments.
// A subshell works on a copy; where two branches meet, only what both agree on stays certain.

import type { Node } from "./ast.ts";
import type { Stdin } from "./invocation.ts";
import { Layers } from "./layers.ts";
import { CHOICE_LIMIT, type Piece, type Word } from "./word.ts";

export type Pieces = readonly Piece[];

export type Variable =
  | { readonly kind: "scalar"; readonly value: Pieces }
  | { readonly kind: "array"; readonly items: ReadonlyMap<string, Pieces> }
  | { readonly kind: "unset" };

export interface Environment {
  readonly variables: Layers<Variable>;
  /** `declare -n name=target`: whoever says the name means the target. */
  readonly references: Layers<string>;
  readonly exported: Layers<true>;
  readonly functions: Layers<Node>;
  readonly aliases: Layers<string>;
  /** Code that runs when the shell ends; branches of one shell share it. */
  readonly traps: Word[];
  /** What the shell reads behind its open descriptors; 0 where `exec` changed its input. Replaced, never changed. */
  descriptors: ReadonlyMap<number, Stdin>;
  /** What is known before the program starts. */
  readonly base: Readonly<Record<string, string>>;
  readonly home: string;
  cwd: string | undefined;
  previous: string | undefined;
  /** Folders that `popd` goes back to. */
  stack: FolderStack | undefined;
  /** `$1` and on; undefined when they are not known. */
  positional: readonly Word[] | undefined;
  /** `$0` */
  name: string;
  /** Where the commands run: on this machine, on another, or in a container. */
  where: "here" | "remote" | "container";
  /** Variables may have been given to it in a way that is not followed: by code, by another shell. */
  open: boolean;
}

export interface FolderStack {
  readonly folder: string | undefined;
  readonly below: FolderStack | undefined;
}

export interface Start {
  readonly env: Readonly<Record<string, string>>;
  readonly home: string;
  readonly cwd: string | undefined;
}

export function environmentOf(start: Start): Environment {
  return {
    variables: new Layers(),
    references: new Layers(),
    exported: new Layers(),
    functions: new Layers(),
    aliases: new Layers(),
    traps: [],
    descriptors: NO_DESCRIPTORS,
    base: start.env,
    home: start.home,
    cwd: start.cwd,
    previous: undefined,
    stack: undefined,
    positional: [],
    name: "bash",
    where: "here",
    open: false,
  };
}

const NO_DESCRIPTORS: ReadonlyMap<number, Stdin> = new Map();

/** `traps`: those of the copy, where it has its own. */
export function fork(environment: Environment, traps = environment.traps): Environment {
  return {
    ...environment,
    traps,
    variables: environment.variables.copy(),
    references: environment.references.copy(),
    exported: environment.exported.copy(),
    functions: environment.functions.copy(),
    aliases: environment.aliases.copy(),
  };
}

/** The variable that a name means. */
export function meantBy(environment: Environment, name: string): string {
  let meant = name;
  for (let step = 0; step < 8; step += 1) {
    const next = environment.references.get(meant);
    if (next === undefined) break;
    meant = next;
  }
  return meant;
}

export function variable(environment: Environment, written: string): Variable | undefined {
  const name = environment.references.size === 0 ? written : meantBy(environment, written);
  const own = environment.variables.get(name);
  if (own !== undefined) return own.kind === "unset" ? undefined : own;
  if (name === "PWD") return environment.cwd === undefined ? undefined : scalar(environment.cwd);
  if (name === "OLDPWD" && environment.previous !== undefined) return scalar(environment.previous);
  if (name === "HOME") return scalar(environment.home);
  const given = Object.hasOwn(environment.base, name) ? environment.base[name] : undefined;
  if (given !== undefined) return scalar(given);
  return Object.hasOwn(PRESET, name) ? PRESET[name] : undefined;
}

/** What a shell sets by itself. Their characters are a way to write what must not be seen: `${PATH:0:1}etc`. */
const PRESET: Readonly<Record<string, Variable>> = {
  IFS: scalar(" \t\n"),
  PATH: scalar("/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"),
  SHELL: scalar("/bin/bash"),
  BASH: scalar("/bin/bash"),
};

export function scalar(text: string): Variable {
  return { kind: "scalar", value: text === "" ? [] : [{ kind: "text", text }] };
}

/** Takes over into `target` what is true after any of the branches. */
export function joinAll(target: Environment, others: readonly Environment[]): void {
  // What each branch changed is looked up before the first is joined: later it would differ by what the others changed.
  const changes = others.map((other) => ({ other, names: target.variables.differing(other.variables) }));
  for (const { other, names } of changes) {
    for (const name of names) {
      const [mine, theirs] = [variable(target, name), variable(other, name)];
      if (mine !== theirs) target.variables.set(name, either(name, mine, theirs));
    }
    joinRest(target, other);
  }
}

export function joinInto(target: Environment, other: Environment): void {
  joinAll(target, [other]);
}

function joinRest(target: Environment, other: Environment): void {
  for (const name of target.references.differing(other.references)) {
    const meant = other.references.get(name);
    if (meant !== undefined) target.references.set(name, meant);
  }
  for (const name of target.exported.differing(other.exported)) target.exported.set(name, true);
  for (const name of target.functions.differing(other.functions)) {
    const [mine, body] = [target.functions.get(name), other.functions.get(name)];
    if (body === undefined || mine === body) continue;
    target.functions.set(name, mine === undefined ? body : { kind: "group", body: [mine, body], span: body.span });
  }
  for (const name of target.aliases.differing(other.aliases)) {
    const text = other.aliases.get(name);
    if (text !== undefined) target.aliases.set(name, text);
  }
  if (target.cwd !== other.cwd) target.cwd = undefined;
  if (target.positional !== other.positional) target.positional = undefined;
}

function either(name: string, mine: Variable | undefined, theirs: Variable | undefined): Variable {
  const texts = new Set<string>();
  for (const side of [mine, theirs]) {
    if (side === undefined) {
      // Not set here means: whatever the outer environment holds.
      return { kind: "scalar", value: [{ kind: "unknown", source: `$${name}`, why: "is set in one branch only" }] };
    }
    const known = side.kind === "scalar" ? choicesOf(side.value) : undefined;
    if (known === undefined) return { kind: "scalar", value: [oneOf(name, undefined, "differs between branches")] };
    for (const text of known) texts.add(text);
  }
  const list = [...texts];
  return {
    kind: "scalar",
    value: [oneOf(name, list.length > CHOICE_LIMIT ? undefined : list, "differs between branches")],
  };
}

export function oneOf(name: string, choices: readonly string[] | undefined, why: string): Piece {
  const only = choices?.[0];
  if (choices?.length === 1 && only !== undefined) return { kind: "text", text: only };
  const base = { kind: "unknown" as const, source: `$${name}`, why };
  return choices === undefined ? base : { ...base, choices };
}

/** Every text that these pieces can make, or undefined when they cannot be listed. */
export function choicesOf(pieces: Pieces): readonly string[] | undefined {
  let texts: readonly string[] = [""];
  for (const piece of pieces) {
    const next = piece.kind === "unknown" ? piece.choices : [piece.text];
    if (next === undefined || next.length * texts.length > CHOICE_LIMIT) return undefined;
    texts = texts.flatMap((text) => next.map((more) => text + more));
  }
  return texts;
}

export function textOf(pieces: Pieces): string | undefined {
  let text = "";
  for (const piece of pieces) {
    if (piece.kind === "unknown") return undefined;
    text += piece.text;
  }
  return text;
}
